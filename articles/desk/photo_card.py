"""What the desk shows of a picture wherever one is chosen: a small picture, its name, and what it lacks."""

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils import timezone

from articles.models import Photo

SOON = dt.timedelta(days=30)
WIDTH = 960  # of a preview


def preview(photo: Photo) -> str:
    """The address of a picture large enough to work on: a rendition once there is one, before that the file."""
    whole = photo.cut("")
    name = whole.name(whole.width_near(WIDTH), "webp") if whole else photo.file.name
    return photo.file.storage.url(name)


def licence_state(photo: Photo) -> str:
    """“Licence ended 3 December”, “Licence ends 3 December”, or nothing when it has no end."""
    if photo.licence_ends_at is None:
        return ""
    end = timezone.localtime(photo.licence_ends_at)
    year = f" {end.year}" if end.year != timezone.localtime().year else ""
    return f"Licence {'ends' if photo.is_licensed else 'ended'} {end.day} {end:%B}{year}"


def warnings(photo: Photo) -> list[str]:
    """What a gate would say of it, or soon will."""
    ends = photo.licence_ends_at
    found = [licence_state(photo)] if ends and ends < timezone.now() + SOON else []
    if not photo.credit:
        found.append("No credit")
    if not photo.alternative_text and not photo.is_decorative:
        found.append("No alternative text")
    return found + (["Retired"] if photo.retired else [])


def card(photo: Photo) -> dict[str, Any]:
    """The picture as data for the desk's scripts."""
    return {
        "id": photo.pk,
        "name": str(photo),
        "thumbnail": photo.thumbnail_url,
        "width": photo.width,
        "height": photo.height,
        "alternative_text": photo.alternative_text,
        "is_decorative": photo.is_decorative,
        "caption": photo.caption,
        "credit": photo.credit,
        "warnings": warnings(photo),
        "change": reverse("admin:articles_photo_change", args=[photo.pk]),
    }
