"""GIF (87a and 89a): a screen, extensions, frames. The first frame is kept, with its transparent colour."""

from articles.photos.bare.pieces import Bare, Unreadable

EXTENSION, FRAME = 0x21, 0x2C
CONTROL = 0xF9
MAX_BLOCKS = 200_000  # a file of 20 MB in the usual 255 bytes has 80,000


def bare(data: bytes) -> Bare:
    at = 13 + palette_length(data[10])
    kept, control = [data[:at]], b""
    for _ in range(MAX_BLOCKS):
        if data[at] == EXTENSION:
            end = after_blocks(data, at + 2)
            if data[at + 1] == CONTROL:
                control = data[at:end]
            at = end
        elif data[at] == FRAME:
            end = after_blocks(data, at + 11 + palette_length(data[at + 9]))
            return Bare("GIF", b"".join([*kept, control, data[at:end], b";"]))
        else:
            raise Unreadable
    raise Unreadable


def palette_length(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def after_blocks(data: bytes, at: int) -> int:
    """Where the chain of blocks that begins here ends. IndexError when it does not."""
    for _ in range(MAX_BLOCKS):
        if not data[at]:
            return at + 1
        at += 1 + data[at]
    raise Unreadable
