"""A version of an invented story with the rows by which lists find it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from articles.benchmark.working_copy import Copy
from articles.models import (
    Category,
    Publication,
    PublicationAuthor,
    PublicationCategory,
    PublicationPhoto,
    PublicationTag,
)
from articles.press import writing
from articles.press.rendering import photo_ids
from articles.press.snapshot import Content


@dataclass(frozen=True)
class Version:
    publication: Publication
    content: Content
    copy: Copy

    def rows(self, *, is_seen: bool) -> Iterator[models.Model]:
        """The version; where readers see it, or will, also the rows by which lists find it."""
        yield self.publication
        yield writing.draft_body(self.publication, self.content)
        if not is_seen:
            return
        place: dict[str, Any] = {"publication": self.publication, "position": self.publication.position}
        for category, direct in places(self.copy.categories).items():
            yield PublicationCategory(category_id=category, direct=direct, **place)
        for order, author in enumerate(self.copy.authors):
            yield PublicationAuthor(author=author, order=order, **place)
        for order, tag in enumerate(self.copy.tags):
            yield PublicationTag(tag=tag, order=order, **place)
        for photo in photo_ids(self.content):
            yield PublicationPhoto(publication=self.publication, photo_id=photo)


def places(categories: list[Category]) -> dict[int, bool]:
    """The categories and those above them, by number, each with whether it is the story's own."""
    above = (category.parent_id for category in categories if category.parent_id)
    return dict.fromkeys(above, False) | dict.fromkeys((category.pk for category in categories), True)
