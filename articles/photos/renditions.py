"""Renditions: a photo in the sizes, frames and formats that pages ask for, from one decode and downwards from there."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image

from articles.models.picture_use import Crop

WIDTHS = (320, 480, 640, 960, 1280, 1920)
CROP_WIDTHS = (320, 640, 960, 1280)
FRAMES = tuple(Crop.values)  # "" first: the whole picture
OPTIONS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 9},
    "webp": {"format": "WEBP", "quality": 80, "method": 2},
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True},
}
FORMATS = tuple(OPTIONS)


@dataclass(frozen=True)
class Rendition:
    width: int
    height: int
    kind: str
    data: bytes


def draw(data: bytes, crop: str, focal: tuple[int, int], kinds: Iterable[str] = FORMATS) -> Iterator[Rendition]:
    """The renditions of one frame of a photo's file, largest first. The focal point is in percent."""
    yield from cascade(decode(data), crop, focal, kinds)


def decode(data: bytes) -> Image.Image:
    """The file as it is needed for the widest rendition: a JPEG is made smaller while it is decoded."""
    image: Image.Image = Image.open(io.BytesIO(data), formats=["JPEG", "PNG", "WEBP"])
    image.draft("RGB", (WIDTHS[-1], round(WIDTHS[-1] * image.height / image.width)))
    image.load()
    return image if image.mode in ("RGB", "RGBA") else image.convert("RGB")


def kinds_of(image: Image.Image) -> tuple[str, ...]:
    """The formats that a picture is stored in; for one with holes its own PNG stands in for JPEG."""
    return ("avif", "webp") if image.mode == "RGBA" else FORMATS


def cascade(image: Image.Image, crop: str, focal: tuple[int, int], kinds: Iterable[str]) -> Iterator[Rendition]:
    """Each size made from the next larger one."""
    box = frame(image.size, crop, focal)
    ratio = (box[3] - box[1]) / (box[2] - box[0])
    for width in reversed(widths(round(box[2] - box[0]), crop)):
        height = max(round(width * ratio), 1)
        image = image.resize((width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
        box = (0, 0, width, height)
        image.info.clear()
        for kind in kinds:
            buffer = io.BytesIO()
            image.save(buffer, **OPTIONS[kind])
            yield Rendition(width, height, kind, buffer.getvalue())


def widths(width: int, crop: str = "") -> list[int]:
    """Those of the fixed set that are narrower than the picture, and its own width if that is less than the widest."""
    fixed = CROP_WIDTHS if crop else WIDTHS
    return [one for one in fixed if one < width] + [width] * (width <= fixed[-1])


def frame(size: tuple[int, int], crop: str, focal: tuple[int, int]) -> tuple[float, float, float, float]:
    """The largest part of the picture in the shape of the frame, its middle as near the focal point as can be."""
    width, height = size
    if not crop:
        return (0, 0, width, height)
    across, down = (int(part) for part in crop.split("x"))
    wide = min(width, height * across / down)
    high = wide * down / across
    left = min(max(width * focal[0] / 100 - wide / 2, 0), width - wide)
    top = min(max(height * focal[1] / 100 - high / 2, 0), height - high)
    return (left, top, left + wide, top + high)
