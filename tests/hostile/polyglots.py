"""Files that are a picture and something else at once."""

import io
import struct
import zipfile

from PIL import Image

from tests.hostile.making import PLANTED, blocks, chunk, encoded, gif_with, jpeg_with, plain, png_with, webp_with


def archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        zipped.writestr("Evil.class", b"\xca\xfe\xba\xbe" + PLANTED)
    return buffer.getvalue()


def gif_script() -> bytes:
    """`GIF89a/* … */=1;…`: the width of its screen opens a comment that ends before the script."""
    data = gif_with(b"!\xfe" + blocks(b"*/=1;" + PLANTED))
    return data[:6] + b"/*" + data[8:] + b"*/=1;" + PLANTED


def pdf_in_jpeg() -> bytes:
    return jpeg_with((0xFE, b"%PDF-1.4 " + PLANTED)) + b"\n%%EOF" + PLANTED


def length_is_script() -> bytes:
    """A JPEG whose first segment has a length that reads `/*` (the known way past a policy of one's own host)."""
    data = plain("JPEG")
    body = (b"*/=" + PLANTED + b"/*").ljust(0x2F2A - 2, b"\0")
    return data[:2] + b"\xff\xe0" + struct.pack(">H", 0x2F2A) + body + data[20:] + b"*/" + PLANTED


def palette_of_words() -> bytes:
    image = Image.new("P", (40, 40))
    image.putpalette(PLANTED.ljust(768, b" "))
    return encoded(image, "PNG")


REFUSED: dict = {}
KEPT = {
    "a JPEG and a page": lambda: jpeg_with((0xFE, b"<html><body>" + PLANTED)) + b"<html>" + PLANTED,
    "a JPEG and a script": length_is_script,
    "a JPEG and a PDF": pdf_in_jpeg,
    "a JPEG and an archive": lambda: plain("JPEG") + archive(),
    "a GIF and an archive (GIFAR)": lambda: plain("GIF", mode="P") + archive(),
    "a GIF and a script": gif_script,
    "a PNG and a page": lambda: png_with(chunk(b"tEXt", b"Title\0" + PLANTED)) + b"<html>" + PLANTED,
    "a PNG and an archive": lambda: plain("PNG") + archive(),
    "a WebP and a page": lambda: webp_with((b"HTML", PLANTED)) + PLANTED,
    "a palette of words": palette_of_words,
}
