"""How a story stands before readers, for lists: narrowed to those that stand so, and said of the rows of a page.

The conditions are made so that each is looked up in an index, or stops at the first page: none is worked out for every
story there is.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from articles.desk.when import when, within
from articles.models import Article, Publication

CHOICES = [
    ("live", "Live"),
    ("until", "Live until …"),
    ("update", "Live, update scheduled"),
    ("scheduled", "Scheduled, not live yet"),
    ("ahead", "Anything scheduled"),
    ("withdrawn", "Withdrawn"),
    ("nothing", "Never published"),
]


@dataclass(frozen=True)
class Standing:
    """`name` is that of the style, `at` a moment that belongs to the word, as a list says it."""

    name: str
    word: str
    at: str = ""

    def __str__(self) -> str:
        return f"{self.word} {within(self.at)}".strip()


def planned(now: dt.datetime | None = None) -> QuerySet[Publication]:
    return Publication.versions.filter(is_planned=True, visible_from__gt=now or timezone.now())


def narrowed(articles: QuerySet[Article], wanted: str) -> QuerySet[Article]:
    """Those that stand so; `wanted` is one of the names of CHOICES, anything else narrows nothing."""
    now, own = timezone.now(), OuterRef("pk")
    versions = Publication.versions.filter(article_id=own)
    live, ahead = Q(Exists(Publication.objects.filter(article_id=own))), Q(pk__in=planned(now).values("article_id"))
    ending = Publication.versions.filter(ended=False, visible_from__lte=now, visible_until__gt=now)
    seen, waits = Q(Exists(versions.filter(visible_from__lte=now))), Q(Exists(planned(now).filter(article_id=own)))
    conditions = {
        "live": live,
        "until": Q(pk__in=ending.values("article_id")) & ~waits,
        "update": ahead & live,
        "scheduled": ahead & ~live,
        "ahead": ahead,
        "withdrawn": seen & ~live & ~waits,
        "nothing": ~Q(Exists(versions)),
    }
    return articles.filter(conditions[wanted]) if wanted in conditions else articles


def with_standing(articles: QuerySet[Article]) -> QuerySet[Article]:
    """With what `standing` reads, in four subqueries: for the rows of one page."""
    own, now = OuterRef("pk"), timezone.now()
    versions = Publication.versions.filter(article_id=own)
    live = Publication.objects.filter(article_id=own)
    return articles.annotate(
        is_live=Exists(live),
        live_until=Subquery(live.values("visible_until")[:1]),
        scheduled_at=Subquery(planned(now).filter(article_id=own).values("visible_from")[:1]),
        was_seen=Exists(versions.filter(visible_from__lte=now)),
    )


def standing(article: Any) -> Standing:
    """How an article of `with_standing` stands before readers."""
    if article.is_live and article.scheduled_at:
        return Standing("live", "Live, update", when(article.scheduled_at))
    if article.is_live and article.live_until:
        return Standing("live", "Live until", when(article.live_until))
    if article.is_live:
        return Standing("live", "Live")
    if article.scheduled_at:
        return Standing("scheduled", "Scheduled", when(article.scheduled_at))
    return Standing("withdrawn", "Withdrawn") if article.was_seen else Standing("nothing", "")
