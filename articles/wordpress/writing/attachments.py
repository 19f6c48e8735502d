"""Photos and other files as items of type attachment, which WordPress fetches from where they stand."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from django.utils import timezone

from articles.models import Photo, Publication, PublicationPhoto
from articles.wordpress.writing.items import Out
from articles.wordpress.writing.numbers import Numbers, of_file
from articles.wordpress.writing.pictures import line_below
from articles.wordpress.writing.places import Media

BATCH = 500


def photos(numbers: Numbers, media: Media, *, only_public: bool) -> Iterator[Out]:
    """Every photo of the library, or those that readers see now. Two queries for each 500."""
    rows = Photo.objects.order_by("pk")
    if only_public:
        seen = PublicationPhoto.objects.filter(publication__in=Publication.versions.live(timezone.now()))
        rows = rows.filter(pk__in=seen.values("photo_id"))
    last = 0
    while batch := list(rows.filter(pk__gt=last)[:BATCH]):
        last = batch[-1].pk
        known = numbers.photos(photo.pk for photo in batch)
        shown = (photo for photo in batch if photo.is_licensed or not only_public)
        yield from (_photo(photo, known[photo.pk], media) for photo in shown)


def file(name: str, media: Media, *, title: str = "") -> Out:
    """A film, a recording or a document."""
    return _attachment(of_file(name), name, media, title=title, meta=[("_wp_attached_file", name)])


def _photo(photo: Photo, number: int, media: Media) -> Out:
    title = photo.title or PurePath(photo.original_name).stem
    excerpt = line_below(photo.caption, photo)
    out = _attachment(number, str(photo.file.name), media, title=title, meta=list(_meta(photo)))
    out.excerpt, out.published_at = excerpt, photo.uploaded_at
    return out


def _attachment(number: int, name: str, media: Media, *, title: str, meta: list[tuple[str, Any]]) -> Out:
    address = media.address(name)
    slug = PurePath(name).stem
    out = Out(number, "attachment", title=title, slug=slug, status="inherit", attachment=address, meta=meta)
    out.link = address
    return out


def _meta(photo: Photo) -> Iterator[tuple[str, Any]]:
    yield "_wp_attached_file", photo.file.name
    yield "_wp_attachment_image_alt", photo.alternative_text
    yield "_globepost_caption", photo.caption
    yield "_globepost_credit", photo.credit
    yield "_globepost_source", photo.source
    yield "_globepost_licence", photo.licence
    yield "_globepost_licence_ends_at", photo.licence_ends_at.isoformat() if photo.licence_ends_at else ""
    yield "_globepost_decorative", "1" if photo.is_decorative else ""
    if (photo.focal_x, photo.focal_y) != (50, 50):
        yield "_globepost_focal_point", f"{photo.focal_x},{photo.focal_y}"
