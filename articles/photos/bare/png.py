"""PNG (the W3C's recommendation): a chain of chunks, each a length, a name, its data and a checksum."""

from articles.photos.bare.pieces import Bare, Unreadable, orientation_in

KEPT_ONCE = {b"IHDR", b"PLTE", b"tRNS", b"iCCP"}  # Pillow unpacks every profile that it finds, to a megabyte each
MAX_CHUNKS = 20_000  # a file of 20 MB in the usual 8 kB has 2,500


def bare(data: bytes) -> Bare:
    kept, seen, orientation, at = [data[:8]], set[bytes](), 1, 8
    for _ in range(MAX_CHUNKS):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if name == b"IEND" or not name:
            break
        if name == b"IDAT" or name in KEPT_ONCE - seen:
            kept.append(data[at:end])
            seen.add(name)
        elif name == b"eXIf":
            orientation = orientation_in(data[at + 8 : end - 4])
        at = end
    else:
        raise Unreadable
    kept.append(b"\0\0\0\0IEND\xaeB`\x82")
    return Bare("PNG", b"".join(kept), orientation)
