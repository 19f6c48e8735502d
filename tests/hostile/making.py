"""The parts of which pictures are made, put together by hand."""

import io
import struct
import zlib

from PIL import Image

PLANTED = b"<script>alert('planted')</script>"


def encoded(image: Image.Image, kind: str, **options) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def plain(kind: str, size: tuple[int, int] = (64, 48), mode: str = "RGB", **options) -> bytes:
    return encoded(Image.new(mode, size), kind, **options)


def jpeg_with(*segments: tuple[int, bytes]) -> bytes:
    """A small JPEG with these segments, each a marker and its body, before everything else."""
    data = plain("JPEG")
    added = b"".join(b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body for marker, body in segments)
    return data[:2] + added + data[2:]


def chunk(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_with(*chunks: bytes, data: bytes | None = None) -> bytes:
    """A small PNG with these chunks after its header."""
    data = data or plain("PNG")
    return data[:33] + b"".join(chunks) + data[33:]


def declared_png(width: int, height: int, pixels: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND")


def webp_with(*chunks: tuple[bytes, bytes]) -> bytes:
    """A small WebP with these chunks behind its picture."""
    body = plain("WEBP")[12:]
    for name, content in chunks:
        body += name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def gif_with(extensions: bytes, **options) -> bytes:
    """A small GIF with these bytes before its first frame."""
    data = plain("GIF", mode="P", **options)
    at = data.index(b",\0\0\0\0")
    return data[:at] + extensions + data[at:]


def blocks(content: bytes, size: int = 255) -> bytes:
    """The content as GIF stores it."""
    parts = (content[at : at + size] for at in range(0, len(content), size))
    return b"".join(bytes([len(part)]) + part for part in parts) + b"\0"


def frames(kind: str, count: int, size: tuple[int, int]) -> bytes:
    pictures = [Image.new("RGB", size, (number % 256, number // 2 % 256, 0)) for number in range(count)]
    return encoded(pictures[0], kind, save_all=True, append_images=pictures[1:])


def exif_of_many_entries(count: int, length: int) -> bytes:
    """A directory each of whose entries points at all of the block."""
    entries = b"".join(struct.pack("<HHII", tag + 1, 7, length, 0) for tag in range(count))
    block = b"II*\0" + struct.pack("<IH", 8, count) + entries + b"\0\0\0\0"
    return b"Exif\0\0" + block.ljust(65_000, b"x")
