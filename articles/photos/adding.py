"""Adding a picture to the library, where each stands once unless somebody wants it twice."""

import hashlib
from typing import Any, BinaryIO

from django.core.files.base import ContentFile

from articles.models import Photo
from articles.photos.uploading import clean_picture
from articles.press import paper

NAME_LENGTH = 200


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
    photo = Photo(file=file, original_name=name[-NAME_LENGTH:], digest=digest, added_by=by, **fields)
    paper.save(photo, by=by)
    return photo


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
