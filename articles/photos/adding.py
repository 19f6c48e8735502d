"""Adding a picture to the library."""

from typing import Any, BinaryIO

from articles.models import Photo
from articles.photos.uploading import clean_picture
from articles.press import paper


def add_photo(upload: BinaryIO, *, name: str, size: int, by: Any, **fields: Any) -> Photo:
    """Check and keep an uploaded picture, under the words given. Raises ValidationError or NotAllowed."""
    file = clean_picture(upload, size=size)
    photo = Photo(file=file, original_name=name[-200:], added_by=by, **fields)
    paper.save(photo, by=by)
    return photo
