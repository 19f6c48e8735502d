"""The job that makes a photo's renditions. It may run twice or be killed at any moment: nothing is left lying about."""

import logging
import secrets
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from articles.models import Photo
from articles.models.rendition import Cut
from articles.photos.renditions import FRAMES, Rendition, cascade, decode, kinds_of
from articles.press.files import delete_later, keep
from globepost import stamp
from globepost.jobs import task
from globepost.models import Job

logger = logging.getLogger(__name__)
AT_ONCE = 20


@task(lease=120)
def render(photo_id: int) -> None:
    """Make the renditions that the photo lacks; none when it has all. Six queries."""
    photo = Photo.objects.filter(pk=photo_id, is_rendered=False).first()
    if photo is None:
        return
    drawn = _draw(photo)
    cuts = {crop: Cut.from_row(photo.renditions[crop]) for crop in photo.renditions} | {
        crop: _cut(renditions) for crop, renditions in drawn.items()
    }
    promise = delete_later(name for crop in drawn for name in cuts[crop].names())
    for crop, renditions in drawn.items():
        for one in renditions:
            default_storage.save(cuts[crop].name(one.width, one.kind), ContentFile(one.data))
    _write(photo, {crop: cut.as_row() for crop, cut in cuts.items()}, promise)


def forget(photo_id: int) -> None:
    """Take the renditions from the photo, to be made anew; the files go in an hour."""
    with transaction.atomic():
        stamp.lock()
        photo = Photo.objects.get(pk=photo_id)
        delete_later(photo.rendition_names())
        Photo.objects.filter(pk=photo_id).update(renditions={}, is_rendered=False)
        if photo.is_exposed:
            stamp.raise_generation()


def render_missing() -> None:
    """Enqueue some of the photos that lack renditions, unless such jobs are waiting already."""
    if Job.objects.filter(name=render.name, state__in=[Job.State.WAITING, Job.State.RUNNING]).exists():
        return
    for photo_id in Photo.objects.filter(is_rendered=False).order_by("-pk").values_list("pk", flat=True)[:AT_ONCE]:
        render.enqueue(photo_id)


def _draw(photo: Photo) -> dict[str, list[Rendition]]:
    """By frame. Of a file that is lost or that nothing can read there are none, and pages show the file itself."""
    name = str(photo.file.name)
    if not default_storage.exists(name):
        logger.error("The file of photo %s is lost: %s", photo.pk, name)
        return {}
    with default_storage.open(name) as file:
        data = file.read()
    try:
        image = decode(data)
        kinds = kinds_of(image)
        focal = (photo.focal_x, photo.focal_y)
        return {crop: list(cascade(image, crop, focal, kinds)) for crop in FRAMES if crop not in photo.renditions}
    except Exception:  # of a broken file a decoder says whatever it stumbles over
        logger.exception("No renditions can be made of photo %s", photo.pk)
        return {}


def _cut(renditions: list[Rendition]) -> Cut:
    token = secrets.token_hex(16)
    kinds = tuple(dict.fromkeys(one.kind for one in renditions))
    sizes = dict.fromkeys((one.width, one.height) for one in reversed(renditions))
    return Cut(f"{token[:2]}/{token}", kinds, tuple(sizes))


def _write(photo: Photo, rows: dict[str, Any], promise: Job) -> None:
    """The photo lists its files, all at once, if it is still what they were made from."""
    with transaction.atomic():
        stamp.lock()
        same = {"file": photo.file.name, "focal_x": photo.focal_x, "focal_y": photo.focal_y, "is_rendered": False}
        row = Photo.objects.filter(pk=photo.pk, **same).first()
        if row is None or row.renditions != photo.renditions or not keep(promise):
            return  # somebody else was quicker, or it is another picture by now: the promise holds
        Photo.objects.filter(pk=photo.pk).update(renditions=rows, is_rendered=True)
        if row.is_exposed:
            stamp.raise_generation()
