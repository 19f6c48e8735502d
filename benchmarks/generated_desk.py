"""The newsroom's side of a large archive: working copies, revisions and bylines, the newest of them still in hand."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Article, ArticleCredit, Author, Category, Publication, Revision, Step
from benchmarks.generated import BATCH, START, STEP, generate

STREETS = ["harbour", "tunnel", "ferry", "council", "market", "bridge", "school", "museum", "river", "station", "tram"]
VERBS = ["opens", "closes", "moves", "waits", "burns", "grows", "returns", "fails", "sings", "votes"]
WITHDRAWN, NEVER, PLANNED, REVIEW = 97, 50, 40, 10
"""One in 97 was withdrawn; the newest 2 % were never published: 40 are scheduled, one in 10 is in review."""


def generate_desk(count: int) -> list[User]:
    """Write `count` stories with one revision and one byline each, of 30 owners, and return the owners."""
    generate(count)
    owners = [User.objects.create(username=f"owner-{n}") for n in range(30)]
    for owner in owners:
        owner.groups.add(Group.objects.get(name="reporter"))
    filed = list(Category.objects.order_by("pk")), list(Author.objects.order_by("pk"))
    for first in range(1, count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        with transaction.atomic():
            Article.objects.bulk_create(_articles(numbers, owners, filed[0], count))
            Revision.objects.bulk_create(_revisions(numbers))
            ArticleCredit.objects.bulk_create(
                # One in two is by the first author, as in a paper that lives on an agency.
                ArticleCredit(article_id=n, author=filed[1][0 if n % 2 else n // 2 % 40])
                for n in numbers
            )
            Step.objects.bulk_create(
                Step(at=START + n * STEP, verb="published", subject=headline(n), article_id=n, by_name="owner")
                for n in numbers
            )
    Article.objects.update(saved_at=F("created_at"))
    _take_back(count)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return owners


def headline(number: int) -> str:
    street, verb = STREETS[number % 11], VERBS[number % 10]
    return f"The {street} {verb}: what happened in the matter of number {number}"


def _articles(numbers: range, owners: list[User], categories: list[Category], count: int) -> Iterator[Article]:
    for n in numbers:
        is_new = n >= count - count // NEVER
        stage = ("in review" if n % REVIEW == 0 else "draft") if is_new else "approved"
        yield Article(
            pk=n,
            headline=headline(n),
            standfirst="A sentence of about the length that a standfirst has, so that a row weighs what it weighs.",
            slug=f"story-{n}",
            label="opinion" if n % 20 == 0 else "",
            main_category=categories[n % 12],
            owner=owners[n % 30],
            stage=stage,
            position=None if is_new else n,
            created_at=START + n * STEP,
            embargo_until=timezone.now() + dt.timedelta(days=2) if n % 5000 == 0 else None,
        )


def _revisions(numbers: range) -> Iterator[Revision]:
    packed: Any = Revision.pack({"article": {}, "blocks": []})
    for n in numbers:
        yield Revision(article_id=n, number=1, stage="draft", words=n % 1500, packed=packed, at=START + n * STEP)


def _take_back(count: int) -> None:
    """What is not live: the newest were never published or are scheduled, and some were withdrawn."""
    fresh = Publication.versions.filter(article_id__gte=count - count // NEVER)
    later = timezone.now() + dt.timedelta(days=1)
    planned = list(fresh.order_by("-article_id").values_list("pk", flat=True)[:PLANNED])
    Publication.versions.filter(pk__in=planned).update(is_planned=True, visible_from=later)
    fresh.exclude(pk__in=planned).delete()
    gone = Publication.versions.annotate(rest=F("article_id") % WITHDRAWN).filter(rest=0)
    gone.update(visible_until=F("visible_from") + dt.timedelta(days=3), ended=True)


def somebody(role: str) -> User:
    """A person of that role who owns nothing."""
    person = User.objects.create(username=f"some-{role}")
    person.groups.add(Group.objects.get(name=role))
    return person
