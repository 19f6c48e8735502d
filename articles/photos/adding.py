"""Adding a picture to the library, where each stands once unless somebody wants it twice, and saving what it says."""

import hashlib
from typing import Any, BinaryIO

from django.core.files.base import ContentFile
from django.db import transaction

from articles.models import Photo
from articles.photos.rendering import render
from articles.photos.uploading import clean_picture, kept_name
from articles.press import paper


class AlreadyThere(Exception):
    """The library holds this very picture: `photo`."""

    def __init__(self, photo: Photo) -> None:
        super().__init__(f"The library holds this picture already: {photo}")
        self.photo = photo


def add_photo(upload: BinaryIO, *, name: str, size: int, by: Any, twice: bool = True, **fields: Any) -> Photo:
    """Check and keep an uploaded picture, under the words given. Raises ValidationError or NotAllowed.

    Without `twice` it raises AlreadyThere when the library holds the same picture.
    """
    file = clean_picture(upload, size=size)
    digest = digest_of(file)
    there = None if twice else same_as(digest)
    if there:
        raise AlreadyThere(there)
    photo = Photo(file=file, original_name=kept_name(name), digest=digest, added_by=by, **fields)
    save_photo(photo, by=by)
    return photo


@transaction.atomic
def save_photo(photo: Photo, *, by: Any) -> list[str]:
    """Save a photo through the press, and have the renditions made that it lacks then. See `paper.save`."""
    messages = paper.save(photo, by=by)
    if not photo.is_rendered:
        render.enqueue(photo.pk)
    return messages


def digest_of(file: ContentFile) -> str:
    """What tells one clean picture from another: of the same upload it is always the same."""
    file.seek(0)
    digest = hashlib.sha256(file.read()).hexdigest()
    file.seek(0)
    return digest


def same_as(digest: str, *, but: int | None = None) -> Photo | None:
    """A picture of the library with the same bytes, one that is not retired if there is any."""
    if not digest:
        return None
    rows = Photo.objects.filter(digest=digest)
    return (rows.exclude(pk=but) if but else rows).order_by("retired", "-id").first()
