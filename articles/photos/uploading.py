"""Taking a picture in: what is accepted, and the one clean JPEG or PNG that is kept of it."""

import io
import secrets
import threading
import warnings
from pathlib import PurePath
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from articles.photos.bare import Bare, bare
from articles.photos.colours import in_srgb, lets_through, plain
from globepost.text import clean_line

MAX_BYTES = 20 * 1024 * 1024
# What a decoder needs for each pixel decides how many there may be, so that none takes more than 250 MB in all: a JPEG
# is halved while it is decoded, the others are not, and the decoder of WebP holds four copies.
MEGAPIXELS = {"JPEG": 40, "PNG": 20, "GIF": 20, "WEBP": 9}
MAX_SIDE = 65_535  # as JPEG and GIF have it; Pillow needs eight bytes more for each row
MAX_BUFFER = 150_000_000  # a JPEG of several passes holds its coefficients: two bytes for each sample
MAX_WORK = 2_500_000_000  # such bytes times passes
# From these lengths of the longer side on a picture is halved, and again. With holes it is a cut-out or an emblem, and
# a PNG, which is slow to write.
LONG_SIDE, LONG_SIDE_OF_PNG = 4096, 2048
NAME_LENGTH = 200

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
NOT_READABLE = "This is not a picture that can be read. Upload a JPEG, PNG, WebP or GIF."
TOO_LONG = "This picture is longer than 65,535 pixels. Cut it and upload it again."
TOO_HEAVY = "This JPEG takes too much to read. Save it anew, not progressive, and upload it again."
_one_at_a_time = threading.Lock()


def clean_picture(upload: BinaryIO, *, size: int) -> ContentFile:
    """The picture re-encoded under a random name: upright, in sRGB, without metadata or comments, its long side halved
    until it is below 4096 (with transparency 2048); of a GIF or an animation the first frame.

    Raises ValidationError with a sentence that says what to do for anything that is not a JPEG, PNG, WebP or GIF of at
    most 20 MB and 40 megapixels (PNG and GIF 20, WebP 9), whatever its name says. One at a time in a process.
    """
    if size > MAX_BYTES:
        raise ValidationError("This picture is larger than 20 MB. Save it smaller and upload it again.")
    upload.seek(0)
    try:
        with _one_at_a_time, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what is missing or odd and harmless
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _encode(_decode(bare(upload.read(MAX_BYTES))))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise ValidationError(_too_many_pixels("JPEG")) from None
    except ValidationError:
        raise
    except Exception:  # of a broken file a decoder says whatever it stumbles over
        raise ValidationError(NOT_READABLE) from None


def kept_name(name: str) -> str:
    """The name under which a picture came, as the library keeps it: one clean line, the end of a long one."""
    return clean_line(PurePath(clean_line(name).replace("\\", "/")).name)[-NAME_LENGTH:].strip()


def _decode(found: Bare) -> Image.Image:
    image: Image.Image = Image.open(io.BytesIO(found.data), formats=[found.kind])
    width, height = image.size
    if width * height > MEGAPIXELS[found.kind] * 1_000_000:
        raise ValidationError(_too_many_pixels(found.kind))
    if max(width, height) > MAX_SIDE:
        raise ValidationError(TOO_LONG)
    if found.buffer > MAX_BUFFER or found.buffer * found.passes > MAX_WORK:
        raise ValidationError(TOO_HEAVY)
    factor = _factor(image, LONG_SIDE)
    if found.kind == "JPEG" and factor > 1:
        image.draft(None, (width // factor, height // factor))  # the size that is decoded, which costs a quarter
    image.load()
    image = plain(image)  # in steps, so that each frees what the one before it held
    image = _smaller(image)
    image = in_srgb(image)
    return image.transpose(UPRIGHT[found.orientation]) if found.orientation in UPRIGHT else image


def _smaller(image: Image.Image) -> Image.Image:
    factor = _factor(image, LONG_SIDE)
    if factor == 1:
        return image
    smaller = image.reduce(factor)
    smaller.info = image.info
    return smaller


def _encode(image: Image.Image) -> ContentFile:
    """A JPEG in one pass and a PNG without long looks: a file for the renditions to be made from, not for readers."""
    kind = "PNG" if lets_through(image) else "JPEG"
    if kind == "JPEG":
        image = image if image.mode == "RGB" else image.convert("RGB")
    else:
        image = image.reduce(_factor(image, LONG_SIDE_OF_PNG))
    image.info.clear()
    buffer = io.BytesIO()
    image.save(buffer, kind, **({"quality": 90} if kind == "JPEG" else {"compress_level": 4}))
    return ContentFile(buffer.getvalue(), name=f"{secrets.token_hex(16)}.{'jpg' if kind == 'JPEG' else 'png'}")


def _factor(image: Image.Image, long_side: int) -> int:
    """How many times smaller: 1, 2, 4 and so on."""
    factor = 1
    while max(image.size) / factor >= long_side:
        factor *= 2
    return factor


def _too_many_pixels(kind: str) -> str:
    name = {"WEBP": "WebP", "JPEG": "picture"}.get(kind, kind)
    other = "" if kind == "JPEG" else " or save it as a JPEG"
    return f"This {name} has more than {MEGAPIXELS[kind]} megapixels. Make it smaller{other} and upload it again."
