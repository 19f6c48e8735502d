"""Pictures that carry what somebody wrote or where somebody was."""

import struct

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.hostile.making import PLANTED, blocks, chunk, encoded, gif_with, jpeg_with, plain, png_with, webp_with

XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLANTED + b"</x:xmpmeta>"
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(PLANTED) + 5) + b"\x1c\x02\x78" + PLANTED + bytes(5)


def exif() -> bytes:
    """Who, and where: GPS at 40°42′ N, 74° W."""
    block = Image.Exif()
    block[0x013B] = PLANTED.decode()
    gps = block.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (40.0, 42.0, 51.0), "W", (74.0, 0.0, 21.0)
    gps[0x1B] = PLANTED
    return block.tobytes()


def profile() -> bytes:
    """The sRGB profile with words where its name stands."""
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return own + PLANTED


def words() -> bytes:
    info = PngInfo()
    info.add_text("Comment", PLANTED.decode())
    info.add_itxt("XML:com.adobe.xmp", PLANTED.decode())
    return encoded(Image.new("RGBA", (40, 40), (1, 2, 3, 100)), "PNG", pnginfo=info, exif=exif())


def picture(kind: str, **options) -> bytes:
    return encoded(Image.effect_noise((80, 60), 90).convert("RGB"), kind, **options)


REFUSED: dict = {}
KEPT = {
    "a comment in a JPEG": lambda: jpeg_with((0xFE, PLANTED)),
    "a comment between the passes": lambda: between_scans(b"\xff\xfe" + struct.pack(">H", len(PLANTED) + 2) + PLANTED),
    "a comment in a GIF": lambda: gif_with(b"!\xfe" + blocks(PLANTED)),
    "a text over a GIF": lambda: gif_with(b"!\x01\x0c" + bytes(12) + blocks(PLANTED)),
    "words in a PNG with holes": words,
    "a place in a JPEG": lambda: picture("JPEG", exif=exif()),
    "a place in a WebP": lambda: picture("WEBP", exif=exif(), xmp=PLANTED),
    "XMP and IPTC": lambda: jpeg_with((0xE1, XMP), (0xED, IPTC)),
    "XMP in a GIF": lambda: gif_with(b"!\xff\x0bXMP DataXMP" + blocks(PLANTED)),
    "a profile with words in a JPEG": lambda: picture("JPEG", icc_profile=profile()),
    "a profile with words in a PNG": lambda: picture("PNG", icc_profile=profile()),
    "a profile with words in a WebP": lambda: picture("WEBP", icc_profile=profile()),
    "a profile of nothing but words": lambda: picture("JPEG", icc_profile=PLANTED * 50),
    "a small picture in a JPEG": lambda: jpeg_with((0xE0, b"JFXX\0\x10" + plain("JPEG", comment=PLANTED))),
    "several pictures in a JPEG": lambda: encoded(
        Image.new("RGB", (40, 40)), "MPO", save_all=True, append_images=[Image.new("RGB", (40, 40))], comment=PLANTED
    ),
    "a private chunk of PNG": lambda: png_with(chunk(b"prVt", PLANTED), chunk(b"eXIf", exif()[6:])),
    "Adobe's own segment": lambda: jpeg_with((0xEE, b"Adobe\0\x64\0\0\0\0\1" + PLANTED)),
    "a private chunk of WebP": lambda: webp_with((b"XMP ", PLANTED), (b"EXIF", exif())),
}


def between_scans(segment: bytes) -> bytes:
    data = picture("JPEG", progressive=True)
    at = data.rindex(b"\xff\xda")
    return data[:at] + segment + data[at:]
