"""Every live address, for search engines (sitemaps.org): one file while it is small, then a file for each month.

A month that has passed keeps its address and hardly changes, so a machine reads only what is new.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import QuerySet

from articles.models import Publication
from articles.models.article import Kind
from articles.site.shelves import Shelf
from globepost.days import day_of, midnight, month_after

SMALL = 5_000
# The format allows no more in one file.
LARGEST = 50_000
# What a sitemap of news may hold (Google News).
NEWS_LAST = dt.timedelta(hours=48)
MOST_NEWS = 1_000


class Entry(NamedTuple):
    path: str
    changed_at: dt.datetime


class Month(NamedTuple):
    year: int
    month: int


def all_entries() -> list[Entry] | None:
    """Pages and stories, or None when there are too many for one file. Two queries."""
    pages = page_entries()
    stories = _entries(Shelf.of_all().stories()[: SMALL + 1])
    return [*pages, *stories] if len(pages) + len(stories) <= SMALL else None


def page_entries() -> list[Entry]:
    return _entries(Publication.objects.filter(kind=Kind.PAGE).order_by("-position")[:LARGEST])


def month_entries(month: Month) -> list[Entry]:
    """One range scan."""
    first = dt.date(month.year, month.month, 1)
    return _entries(Shelf.of_all(midnight(first), midnight(month_after(first))).stories()[:LARGEST])


def months() -> Iterator[Month]:
    """From the month of the oldest story to that of the newest. Two queries."""
    newest, oldest = Shelf.of_all().stories().first(), Shelf.of_all().stories().last()
    if newest is None or oldest is None:
        return
    month, last = (day_of(story.first_published_at).replace(day=1) for story in (oldest, newest))
    while month <= last:
        yield Month(month.year, month.month)
        month = month_after(month)


def news(now: dt.datetime) -> list[Publication]:
    """The stories first published in the 48 hours before a moment, newest first. One range scan."""
    recent = Shelf.of_all(now - NEWS_LAST).stories()
    return [story for story in recent[:MOST_NEWS] if story.first_published_at > now - NEWS_LAST]


def _entries(publications: QuerySet[Publication]) -> list[Entry]:
    rows = publications.values_list("path", "updated_at", "first_published_at")
    return [Entry(path, updated_at or first) for path, updated_at, first in rows]
