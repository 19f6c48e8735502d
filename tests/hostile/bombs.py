"""Small files that want to become large, or slow."""

import struct
import zlib

from PIL import Image

from tests.hostile.making import (
    blocks,
    chunk,
    declared_png,
    encoded,
    exif_of_many_entries,
    frames,
    gif_with,
    jpeg_with,
    plain,
    png_with,
    webp_with,
)


def scans(count: int, size: tuple[int, int]) -> bytes:
    """A progressive JPEG whose last pass is repeated."""
    data = plain("JPEG", size, progressive=True, subsampling=0)
    last = data[data.rindex(b"\xff\xc4") : -2]
    return data[:-2] + last * count + b"\xff\xd9"


def tiny_idats() -> bytes:
    data = plain("PNG", (1200, 900))
    start = data.index(b"IDAT") - 4
    body = zlib.compress(bytes(3601) * 900, 0)
    return data[:start] + b"".join(chunk(b"IDAT", body[at : at + 1]) for at in range(1_000_000)) + chunk(b"IEND")


def grown_gif() -> bytes:
    """A screen of 1 × 1 whose only frame is 60,000 × 60,000."""
    data = plain("GIF", (64, 48), "P")
    at = data.index(b",\0\0\0\0")
    data = data[:6] + struct.pack("<HH", 1, 1) + data[10:]
    return data[: at + 5] + struct.pack("<HH", 60_000, 60_000) + data[at + 9 :]


REFUSED = {
    "60,000 × 60,000 in a PNG of 100 bytes": lambda: declared_png(60_000, 60_000),
    "2,147,483,647 × 1": lambda: declared_png(2**31 - 1, 1),
    "89 megapixels, of which Pillow only warns": lambda: declared_png(10_000, 8_900),
    "20 megapixels in a row": lambda: plain("PNG", (20_000_000, 1)),
    "20 megapixels in a column": lambda: plain("PNG", (1, 20_000_000)),
    "21 megapixels of PNG": lambda: plain("PNG", (5000, 4200)),
    "21 megapixels of GIF": lambda: plain("GIF", (5000, 4200), "P"),
    "a GIF frame larger than its screen": grown_gif,
    "10 megapixels of WebP": lambda: plain("WEBP", (4000, 2500), method=0),
    "41 megapixels of JPEG": lambda: plain("JPEG", (8200, 5000), "L"),
    "40 megapixels of progressive JPEG": lambda: plain("JPEG", (8000, 5000), progressive=True, subsampling=0),
    "40 megapixels of progressive CMYK": lambda: plain("JPEG", (8000, 5000), "CMYK", progressive=True),
    "a JPEG of 300 passes": lambda: scans(290, (6000, 4000)),
    "a JPEG of a million comments": lambda: jpeg_with(*[(0xFE, b"")] * 1_000_000),
    "a PNG of a million chunks": lambda: png_with(chunk(b"teSt") * 1_000_000),
    "a PNG of a million bytes, each a chunk": tiny_idats,
    "a GIF of ten million blocks": lambda: gif_with(b"!\xfe" + blocks(b"x" * 10_000_000, 1)),
}
KEPT = {
    "40 megapixels of JPEG": lambda: plain("JPEG", (8000, 5000)),
    "24 megapixels of progressive JPEG": lambda: plain("JPEG", (6000, 4000), progressive=True, subsampling=0),
    "16 megapixels of JPEG on its side": lambda: plain("JPEG", (4095, 4095), exif=orientation(6)),
    "a JPEG of 15 passes": lambda: scans(5, (6000, 4000)),
    "20 megapixels of PNG": lambda: plain("PNG", (5000, 4000)),
    "20 megapixels of clear PNG": lambda: plain("PNG", (5000, 4000), "RGBA"),
    "20 megapixels of clear grey": lambda: plain("PNG", (5000, 4000), "LA"),
    "20 megapixels of sixteen bits": lambda: encoded(Image.new("I;16", (5000, 4000)), "PNG"),
    "20 megapixels of clear GIF": lambda: plain("GIF", (5000, 4000), "P", transparency=0),
    "9 megapixels of WebP": lambda: plain("WEBP", (3000, 3000), method=0),
    "9 megapixels of clear WebP": lambda: plain("WEBP", (3000, 3000), "RGBA", method=0),
    "16 megapixels of noise in a JPEG": lambda: noise(4095, "JPEG", quality=90),
    "9 megapixels of noise in a WebP": lambda: noise(3000, "WEBP", quality=98, method=0),
    "4 megapixels of noise in a PNG": lambda: noise(2500, "PNG", compress_level=1),
    "a GIF of 300 frames": lambda: frames("GIF", 300, (900, 900)),
    "a WebP of 60 frames": lambda: frames("WEBP", 60, (900, 900)),
    "a PNG of 60 frames": lambda: frames("PNG", 60, (900, 900)),
    "a PNG of 15,000 profiles that inflate": lambda: png_with(
        chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(1_048_575))) * 15_000
    ),
    "a PNG whose text inflates": lambda: png_with(*[chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(50_000_000)))] * 8),
    "an Exif block that names itself 5,000 times": lambda: jpeg_with((0xE1, exif_of_many_entries(5_000, 60_000))),
    "the same in 200 segments": lambda: jpeg_with(*[(0xE1, exif_of_many_entries(5_000, 60_000))] * 200),
    "the same in a WebP": lambda: webp_with((b"EXIF", exif_of_many_entries(5_000, 60_000))),
    "the same in a PNG": lambda: png_with(chunk(b"eXIf", exif_of_many_entries(5_000, 60_000)[6:])),
    "a GIF with a comment of 10 MB": lambda: gif_with(b"!\xfe" + blocks(b"x" * 10_000_000)),
}


def noise(side: int, kind: str, **options) -> bytes:
    """As much detail as a file can hold."""
    return encoded(Image.effect_noise((side, side), 90).convert("RGB"), kind, **options)


def orientation(value: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = value
    return exif
