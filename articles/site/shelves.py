"""Where the stories of a list stand, and turning its pages.

A page is named by the position that it begins before or after, so nothing is repeated or skipped while new stories
come in. Each page is one range scan over (target, −position).
"""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import Any, Self

from django.db.models import QuerySet
from django.http import Http404, QueryDict

from articles.models import Author, Category, Publication, Tag
from articles.models.article import Kind

SIZE = 20
NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
LARGEST = 2**63 - 1


@dataclass(frozen=True)
class Cursor:
    """Where a page begins: older than `before`, or newer than `after`, or neither."""

    before: int | None = None
    after: int | None = None

    @classmethod
    def read(cls, query: QueryDict) -> Self:
        """From a query string; whatever else stands there is ignored. Http404 for what is no number of 64 bits."""
        given = {name: query.getlist(name) for name in ("before", "after") if name in query}
        if len(given) > 1:
            raise Http404
        return cls(**{name: _number(values) for name, values in given.items()})

    @property
    def is_first(self) -> bool:
        return self.before is None and self.after is None

    @property
    def query(self) -> str:
        if self.is_first:
            return ""
        return f"?before={self.before}" if self.after is None else f"?after={self.after}"


@dataclass(frozen=True)
class Page:
    stories: list[Publication]
    older: Cursor | None = None
    newer: Cursor | None = None


@dataclass(frozen=True)
class Shelf:
    """Live stories in one order. `rows` names the rows by which they are found; empty: the publications themselves.

    Live now, or at the `moment` of which a preview tells.
    """

    rows: str = ""
    conditions: dict[str, Any] = field(default_factory=dict)
    above: int | None = None
    below: int | None = None
    moment: dt.datetime | None = None

    @classmethod
    def of_category(cls, category: Category | int) -> Self:
        return cls("publicationcategory_rows__", {"publicationcategory_rows__category": category})

    @classmethod
    def of_author(cls, author: Author | int) -> Self:
        return cls("publicationauthor_rows__", {"publicationauthor_rows__author": author})

    @classmethod
    def of_tag(cls, tag: Tag | int) -> Self:
        return cls("publicationtag_rows__", {"publicationtag_rows__tag": tag})

    @classmethod
    def of_all(cls, start: dt.datetime | None = None, end: dt.datetime | None = None) -> Self:
        """All stories, or those first published from `start` until before `end`."""
        above, below = position_at(start) - 1 if start else None, position_at(end) if end else None
        return cls("", {"kind": Kind.STORY}, above, below)

    def at(self, moment: dt.datetime | None) -> Self:
        return replace(self, moment=moment)

    def stories(self, cursor: Cursor | None = None) -> QuerySet[Publication]:
        """Newest first; nearest first when the cursor looks for newer ones."""
        cursor = cursor or Cursor()
        # One bound at each end, or SQLite scans from the wrong one of two.
        above = [bound for bound in (self.above, cursor.after) if bound is not None]
        below = [bound for bound in (self.below, cursor.before) if bound is not None]
        lookups = {f"{self.rows}position__gt": max(above)} if above else {}
        lookups |= {f"{self.rows}position__lt": min(below)} if below else {}
        stories = Publication.versions.live(self.moment).filter(**self.conditions, **lookups).for_listing()
        return stories.order_by(f"{self.rows}position" if cursor.after is not None else f"-{self.rows}position")

    def has_more(self, cursor: Cursor | None = None) -> bool:
        """Whether any story stands there. Asked in its order: without, PostgreSQL may look through all rows for one."""
        return bool(self.stories(cursor).values_list("pk")[:1])

    def page(self, cursor: Cursor, size: int = SIZE) -> Page:
        """One page. One query; two with a cursor."""
        rows = list(self.stories(cursor)[: size + 1])
        has_more, rows = len(rows) > size, rows[:size]
        if cursor.after is not None:
            rows.reverse()
        if not rows:
            return Page([])
        older, newer = Cursor(before=rows[-1].position), Cursor(after=rows[0].position)
        if cursor.after is not None:
            return Page(rows, older if self.has_more(older) else None, newer if has_more else None)
        has_newer = cursor.before is not None and self.has_more(newer)
        return Page(rows, older if has_more else None, newer if has_newer else None)


def position_at(moment: dt.datetime) -> int:
    """The lowest position that a story first published at the moment can have."""
    return int(moment.timestamp() * 1000) << 20


def _number(values: list[str]) -> int:
    if len(values) != 1 or not NUMBER.fullmatch(values[0]) or int(values[0]) > LARGEST:
        raise Http404
    return int(values[0])
