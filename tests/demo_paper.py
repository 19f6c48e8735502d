"""The demo paper for tests: with small pictures, and what it says as plain data."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from PIL import Image

from articles.demo import loader
from articles.demo.pictures import PICTURES
from articles.models import (
    Author,
    Category,
    Correction,
    FrontPageSlot,
    MenuLink,
    Photo,
    Publication,
    Revision,
    SiteSettings,
    Tweet,
)

NUMBERS = {"id", "uid", "file", "photo", "photos", "poster", "article", "tweet"}
"""What a part or a snapshot calls others by, and differs from one database to the next."""


def tiny_pictures() -> dict[str, bytes]:
    file = io.BytesIO()
    Image.new("RGB", (12, 8), "teal").save(file, "JPEG")
    return dict.fromkeys(PICTURES, file.getvalue())


def load() -> None:
    """The demo, drawn in no time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "draw_all", tiny_pictures)
        loader.load()


@contextmanager
def loaded_for_a_while() -> Iterator[None]:
    """The demo, taken back at the end."""
    with transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo, taken back when the module is through."""
    with django_db_blocker.unblock(), loaded_for_a_while():
        yield


def content() -> dict[str, Any]:
    """All that the paper says, without the numbers of its rows and without the moments at which rows were written."""
    versions = Publication.versions.order_by("path", "number")
    return {
        "versions": [_version(version) for version in versions],
        "revisions": sorted(
            (revision.number, repr(_named(revision.content))) for revision in Revision.objects.select_related("article")
        ),
        "corrections": list(Correction.objects.order_by("text").values("kind", "text", "diff", "headline")),
        "slots": list(FrontPageSlot.objects.order_by("place", "order").values_list("place", "article__slug")),
        "links": list(MenuLink.objects.order_by("place", "order").values("place", "label", "address", "parent__label")),
        "photos": list(
            Photo.objects.order_by("title").values("title", "digest", "alternative_text", "credit", "source")
        ),
        "tweets": list(Tweet.objects.order_by("tweet_id").values("tweet_id", "handle", "text", "posted_at")),
        "authors": list(Author.objects.order_by("slug").values("slug", "name", "biography", "links", "picture__title")),
        "categories": list(Category.objects.order_by("slug").values("slug", "name", "parent__slug", "order")),
        "settings": list(SiteSettings.objects.values("name", "tagline", "about", "featured_category__slug")),
        "users": list(User.objects.order_by("username").values("username", "first_name", "groups__name")),
    }


def _version(version: Publication) -> dict[str, Any]:
    names = ("path", "headline", "short_headline", "standfirst", "label", "visible_from", "first_published_at")
    return {name: getattr(version, name) for name in names} | {
        "lead": version.lead_photo and version.lead_photo.title,
        "parts": _named(version.body.parts),
    }


def _named(data: Any) -> Any:
    """The data without numbers; what a snapshot names by number and label keeps the label."""
    if isinstance(data, dict):
        if set(data) == {"id", "label"}:
            return data["label"]
        return {key: _named(value) for key, value in data.items() if key not in NUMBERS or isinstance(value, dict)}
    return [_named(value) for value in data] if isinstance(data, list) else data
