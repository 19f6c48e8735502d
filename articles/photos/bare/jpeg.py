"""JPEG (ITU T.81): a chain of segments, each a marker and a length; a scan's data runs on to the next marker."""

import re

from articles.photos.bare.pieces import Bare, Unreadable, orientation_in

TABLES = {0xC4, 0xDB, 0xDD}  # Huffman tables, quantisation tables, restart interval
FRAMES = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive
SCAN, END = 0xDA, 0xD9
KEPT_APPS = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))  # they decide the colours
EXIF = (0xE1, b"Exif\0\0")
MAX_SEGMENTS = 1_000
AFTER_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


def bare(data: bytes) -> Bare:
    kept, scans, frame, orientation = [data[:2]], 0, b"", 1
    at = 2
    for _ in range(MAX_SEGMENTS):
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        if data[at] != 0xFF:
            raise Unreadable
        marker = data[at + 1]
        if marker == END:
            kept.append(data[at : at + 2])
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : end]
        if marker == SCAN:
            following = AFTER_SCAN.search(data, end)
            end = following.start() if following else len(data)
            scans += 1
        if marker in FRAMES:
            if frame:
                raise Unreadable
            frame = body
        if marker in FRAMES | TABLES | {SCAN} or is_one_of(marker, body, KEPT_APPS):
            kept.append(data[at:end])
        elif is_one_of(marker, body, [EXIF]) and orientation == 1:
            orientation = orientation_in(body)
        elif 0xC0 <= marker <= 0xCF:  # arithmetic or lossless coding
            raise Unreadable
        at = end
        if at >= len(data):
            break  # cut off, or the end forgotten: the decoder sees whether rows are missing
    else:
        raise Unreadable
    is_buffered = frame and scans > 1
    return Bare("JPEG", b"".join(kept), orientation, coefficients(frame) if is_buffered else 0, scans)


def is_one_of(marker: int, body: bytes, known: object) -> bool:
    return any(marker == other and body.startswith(start) for other, start in known)  # type: ignore[attr-defined]


def coefficients(frame: bytes) -> int:
    """Bytes of all the coefficients of a picture whose frame header this is: two for each sample."""
    height, width = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
    samplings = [(frame[at + 1] >> 4, frame[at + 1] & 15) for at in range(6, 6 + 3 * frame[5], 3)]
    widest, highest = max(one[0] for one in samplings) or 1, max(one[1] for one in samplings) or 1
    return sum(2 * width * height * across * down // (widest * highest) for across, down in samplings)
