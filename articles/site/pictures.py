"""A picture as a page draws it: the photo of the library and the words of this one use."""

from dataclasses import dataclass

from django.conf import settings

from articles.models import Photo


@dataclass(frozen=True)
class Picture:
    url: str
    width: int
    height: int
    alternative_text: str
    caption: str
    credit: str
    crop: str
    focal_class: str

    @property
    def classes(self) -> str:
        return f"crop-{self.crop} {self.focal_class}" if self.crop else ""

    @property
    def absolute_url(self) -> str:
        return settings.SITE_URL + self.url


def picture_of(photo: Photo | None, *, alternative_text: str = "", caption: str = "", crop: str = "") -> Picture | None:
    """The picture with the library's words where the use has none; None without a photo or once its licence ended."""
    if photo is None or not photo.is_licensed:
        return None
    return Picture(
        url=photo.file.url,
        width=photo.width,
        height=photo.height,
        alternative_text=alternative_text or photo.alternative_text,
        caption=caption or photo.caption,
        credit=photo.credit,
        crop=crop,
        focal_class=photo.focal_class,
    )
