"""A large archive made of rows: for query plans and timings, not for reading."""

import datetime as dt
from collections.abc import Iterator

from django.db import connection, transaction

from articles.models import (
    Author,
    Category,
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationTag,
    Tag,
)

BATCH = 5_000
START = dt.datetime(2005, 1, 1, tzinfo=dt.UTC)
STEP = dt.timedelta(minutes=50)


def generate(count: int) -> None:
    """Write `count` live stories, one every 50 minutes since 2005, spread over 12 categories, 40 authors, 300 tags."""
    categories = [Category.objects.create(name=f"Section {n}", slug=f"section-{n}", in_menu=True) for n in range(12)]
    authors = [Author.objects.create(name=f"Author {n}", slug=f"author-{n}") for n in range(40)]
    tags = [Tag.objects.create(name=f"Tag {n}", slug=f"tag-{n}") for n in range(300)]
    for first in range(0, count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        with transaction.atomic():
            rows = Publication.versions.bulk_create(_publications(numbers, categories))
            PublicationBody.objects.bulk_create(
                PublicationBody(publication=row, parts=[{"type": "prose", "uid": "", "html": "<p>Words.</p>"}])
                for row in rows
            )
            place = [(row, row.article_id, row.position) for row in rows]
            PublicationCategory.objects.bulk_create(
                PublicationCategory(publication=row, category=categories[n % 12], direct=True, position=position)
                for row, n, position in place
            )
            PublicationAuthor.objects.bulk_create(
                PublicationAuthor(publication=row, author=authors[n % 40], order=0, position=position)
                for row, n, position in place
            )
            PublicationTag.objects.bulk_create(
                PublicationTag(publication=row, tag=tags[n % 300], order=0, position=position)
                for row, n, position in place
            )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _publications(numbers: range, categories: list[Category]) -> Iterator[Publication]:
    for number in numbers:
        at = START + number * STEP
        yield Publication(
            article_id=number,
            revision_id=number,
            number=1,
            kind="story",
            visible_from=at,
            position=(int(at.timestamp() * 1000) << 20) + (number & 0xFFFFF),
            path=f"/{at:%Y/%m/%d}/story-{number}/",
            headline=f"What happened in the matter of number {number}",
            standfirst="A sentence of about the length that a standfirst has, so that a row weighs what it weighs.",
            main_category=categories[number % 12],
            first_published_at=at,
        )
