"""Colours as every screen knows them: eight bits of sRGB, with or without transparency."""

import io
from contextlib import suppress

from PIL import Image, ImageCms

MAX_PROFILE = 4 * 1024 * 1024
SRGB = ImageCms.createProfile("sRGB")


def plain(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller: of one bit, a palette or sixteen bits L, RGB or RGBA."""
    info = image.info
    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in info else "RGB")
    elif image.mode == "PA":
        image = image.convert("RGBA")
    elif image.mode == "I;16":
        image = Image.frombytes("L", image.size, image.tobytes()[1::2])  # the higher of the two bytes
    elif image.mode == "1":
        image = image.convert("L")
    image.info = info
    return image


def in_srgb(image: Image.Image) -> Image.Image:
    """In RGB or RGBA, converted from the picture's own profile when it has one that can be used."""
    profile = image.info.get("icc_profile", b"")
    if "transparency" in image.info and image.mode in ("L", "RGB"):  # one colour is the hole
        image = image.convert("RGBA")
    if profile and len(profile) <= MAX_PROFILE and image.mode in ("L", "RGB", "RGBA", "CMYK"):
        with suppress(Exception):  # a broken profile, or one for other colours: then as if there were none
            return _converted(image, profile)
    wanted = "RGBA" if image.mode in ("RGBA", "LA") else "RGB"
    return image if image.mode == wanted else image.convert(wanted)


def lets_through(image: Image.Image) -> bool:
    """Whether any pixel is not opaque."""
    return image.mode == "RGBA" and image.getchannel("A").getextrema() != (255, 255)


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    wanted = "RGBA" if image.mode == "RGBA" else "RGB"
    if image.mode == wanted:
        ImageCms.profileToProfile(image, own, SRGB, inPlace=True)
        return image
    return ImageCms.profileToProfile(image, own, SRGB, outputMode=wanted) or image.convert(wanted)
