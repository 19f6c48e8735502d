"""A picture as a page draws it: the photo of the library and the words of this one use."""

from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings

from articles.models import Photo
from articles.models.picture_use import Crop
from articles.models.rendition import Cut

TYPES = {"avif": "image/avif", "webp": "image/webp"}
WIDTH_ALONE = 960  # for a browser that knows no srcset, and for what can name one file only
WIDTH_SHARED = 1200  # what other sites want


@dataclass(frozen=True)
class Image:
    """What an `<img>` needs, and the `<source>`s before it. They list the files that exist and no others.

    Without renditions there is the photo's own file, which the style sheet cuts to its frame by `classes`.
    """

    url: str
    width: int
    height: int
    srcset: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    classes: str = ""


@dataclass(frozen=True)
class Picture:
    photo: Photo
    alternative_text: str
    caption: str
    credit: str
    crop: str

    @property
    def image(self) -> Image:
        """In the frame that this use asks for."""
        return image_of(self.photo, self.crop)

    @property
    def wide(self) -> Image:
        return image_of(self.photo, Crop.WIDE)

    @property
    def classic(self) -> Image:
        return image_of(self.photo, Crop.CLASSIC)

    @property
    def square(self) -> Image:
        return image_of(self.photo, Crop.SQUARE)

    @property
    def shared_url(self) -> str:
        """With scheme and host, for other sites: the whole picture, some 1,200 pixels wide where there is one."""
        return urljoin(settings.SITE_URL, _alone(self.photo, self.photo.cut(""), WIDTH_SHARED))


def picture_of(photo: Photo | None, *, alternative_text: str = "", caption: str = "", crop: str = "") -> Picture | None:
    """The picture with the library's words where the use has none; None without a photo or once its licence ended."""
    if photo is None or not photo.is_licensed:
        return None
    return Picture(
        photo=photo,
        alternative_text=alternative_text or photo.alternative_text,
        caption=caption or photo.caption,
        credit=photo.credit,
        crop=crop,
    )


def image_of(photo: Photo, crop: str) -> Image:
    """The photo in a frame, "" for the whole. No query."""
    cut = photo.cut(crop)
    classes = f"crop-{crop} {photo.focal_class}" if crop else ""
    url = _alone(photo, cut, WIDTH_ALONE)
    if cut is None:
        return Image(url, photo.width, photo.height, classes=classes)
    width, height = cut.sizes[-1]
    listed = {kind: _srcset(photo, cut, kind) for kind in cut.formats}
    sources = tuple((TYPES[kind], listed[kind]) for kind in cut.formats if kind in TYPES)
    return Image(url, width, height, listed.get("jpg", ""), sources, classes)


def _srcset(photo: Photo, cut: Cut, kind: str) -> str:
    url = photo.file.storage.url
    return ", ".join(f"{url(cut.name(width, kind))} {width}w" for width, _height in cut.sizes)


def _alone(photo: Photo, cut: Cut | None, width: int) -> str:
    """The one JPEG for who can take only one; the photo's own file where there is none."""
    if cut is None or "jpg" not in cut.formats:
        return photo.file.url
    return photo.file.storage.url(cut.name(cut.width_near(width), "jpg"))
