"""Which corrections readers may see, newest first, and turning their pages.

A page is named by the moment and the number that it begins before or after. It stays right when the correction that
stood there is gone with its story, and says nothing of it: no row is looked up.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, Self

from django.db.models import OuterRef, Q, Subquery
from django.http import Http404, QueryDict
from django.utils import timezone

from articles.models import Correction, Publication
from articles.models.correction import CorrectionQuerySet
from articles.site.shelves import SIZE

NAME = re.compile(r"([1-9][0-9]{0,15})-([1-9][0-9]{0,17})")
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)
Way = Literal["before", "after"]


def readable(moment: dt.datetime | None = None) -> CorrectionQuerySet:
    """Those of live stories, with where the story is now and how it is called, and all retractions; shown at the moment
    (default now) or before.
    """
    live = Publication.objects.filter(article_id=OuterRef("article_id"))
    shown = Correction.objects.shown(moment).annotate(
        live_path=Subquery(live.values("path")[:1]),
        live_headline=Subquery(live.values("headline")[:1]),
        live_label=Subquery(live.values("label")[:1]),
    )
    return shown.filter(Q(live_path__isnull=False) | Q(kind=Correction.Kind.RETRACTION))


@dataclass(frozen=True)
class Place:
    """Where a page begins: with those older than (`before`) or newer than (`after`) this moment and number."""

    way: Way
    at: dt.datetime
    number: int

    @classmethod
    def read(cls, query: QueryDict) -> Self | None:
        """From a query string, None for the first page; Http404 for what names no place."""
        ways: tuple[Way, Way] = ("before", "after")
        given = [(way, value) for way in ways for value in query.getlist(way)]
        if not given:
            return None
        match = NAME.fullmatch(given[0][1])
        if match is None or len(given) > 1:
            raise Http404
        return cls(given[0][0], EPOCH + int(match[1]) * MICROSECOND, int(match[2]))

    @classmethod
    def beside(cls, correction: Correction, way: Way) -> Self:
        return cls(way, correction.visible_from, correction.pk)

    @property
    def query(self) -> str:
        return f"?{self.way}={(self.at - EPOCH) // MICROSECOND}-{self.number}"

    def corrections(self) -> CorrectionQuerySet:
        """Nearest first. One range scan."""
        if self.way == "after":
            newer = Q(visible_from__gt=self.at) | Q(pk__gt=self.number)
            return readable().filter(newer, visible_from__gte=self.at).order_by("visible_from", "id")
        # One bound at each end, or the databases scan from the wrong one of two.
        older = Q(visible_from__lt=self.at) | Q(pk__lt=self.number)
        return readable(min(self.at, timezone.now())).filter(older)

    def has_more(self) -> bool:
        """Whether any stands there. Asked in its order: without, PostgreSQL may look through all rows for one."""
        return bool(self.corrections().values_list("pk")[:1])


@dataclass(frozen=True)
class Page:
    corrections: list[Correction]
    older: Place | None = None
    newer: Place | None = None


def page(place: Place | None) -> Page:
    """One page. One query; two where it has a place."""
    nearest = place.corrections() if place else readable()
    rows = list(nearest.defer("diff")[: SIZE + 1])
    has_more, rows = len(rows) > SIZE, rows[:SIZE]
    is_newer = place is not None and place.way == "after"
    if is_newer:
        rows.reverse()
    if not rows:
        return Page([])
    older, newer = Place.beside(rows[-1], "before"), Place.beside(rows[0], "after")
    if is_newer:
        return Page(rows, older if older.has_more() else None, newer if has_more else None)
    has_newer = place is not None and newer.has_more()
    return Page(rows, older if has_more else None, newer if has_newer else None)
