"""Taking a picture in: what is accepted, and the one clean JPEG or PNG that is kept of it."""

import io
import secrets
import warnings
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
SUFFIXES = {"JPEG": "jpg", "PNG": "png"}


def clean_picture(upload: BinaryIO, *, size: int) -> ContentFile:
    """The picture re-encoded under a random name, upright, without metadata or comments; of a GIF the first frame.

    Raises ValidationError with a sentence that says what to do for anything that is not a JPEG, PNG, WebP or GIF of at
    most 20 MB and 40 megapixels, whatever its name says.
    """
    if size > MAX_BYTES:
        raise ValidationError("This picture is larger than 20 MB. Save it smaller and upload it again.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about metadata, which is not kept
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _encode(_decode(upload))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise ValidationError(_TOO_MANY_PIXELS) from None
    except ValidationError:
        raise
    except Exception:  # of a broken file a decoder says whatever it stumbles over
        raise ValidationError("This is not a picture that can be read. Upload a JPEG, PNG, WebP or GIF.") from None


_TOO_MANY_PIXELS = "This picture has more than 40 megapixels. Make it smaller and upload it again."


def _decode(upload: BinaryIO) -> Image.Image:
    upload.seek(0)
    image = Image.open(upload, formats=FORMATS)
    if image.width * image.height > MAX_PIXELS:
        raise ValidationError(_TOO_MANY_PIXELS)
    image.seek(0)
    image.load()
    return ImageOps.exif_transpose(image)


def _encode(image: Image.Image) -> ContentFile:
    has_alpha = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    image = image.convert("RGBA" if has_alpha else "RGB")
    image.info.clear()
    kind = "PNG" if has_alpha else "JPEG"
    options: dict[str, Any] = {"optimize": True} if has_alpha else {"quality": 88, "progressive": True}
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return ContentFile(buffer.getvalue(), name=f"{secrets.token_hex(16)}.{SUFFIXES[kind]}")
