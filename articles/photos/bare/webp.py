"""WebP (RFC 9649): chunks in a RIFF container, each a name, a length and its data, padded to an even length."""

from articles.photos.bare.pieces import Bare, orientation_in

KEPT = {b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"ANIM"}
METADATA = 0x08 | 0x04  # the flags of VP8X that announce Exif and XMP
MAX_CHUNKS = 1_000  # what comes after them is not looked at


def bare(data: bytes) -> Bare:
    kept, orientation, has_frame, at = [], 1, False, 12
    for _ in range(MAX_CHUNKS):
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if len(name) < 4:
            break
        end = at + 8 + length + length % 2
        chunk = data[at:end]
        if name == b"VP8X":
            kept.append(chunk[:8] + bytes([chunk[8] & ~METADATA]) + chunk[9:])
        elif name in KEPT:
            kept.append(chunk)
        elif name == b"ANMF" and not has_frame:
            kept.append(chunk)
            has_frame = True
        elif name == b"EXIF":
            orientation = orientation_in(chunk[8:])
        at = end
    body = b"WEBP" + b"".join(kept)
    return Bare("WEBP", b"RIFF" + len(body).to_bytes(4, "little") + body, orientation)
