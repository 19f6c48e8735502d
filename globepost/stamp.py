"""The stamp of a page: timeline / generation / last boundary that has passed.

Two pages with the same stamp were drawn from the same public state. Reading it costs one query, at most every
250 ms per process; a memo is never used across a boundary.
"""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Subquery
from django.utils import timezone

from globepost import days
from globepost.models import Boundary, Generation

MEMO_LIFE = dt.timedelta(milliseconds=250)


@dataclass(frozen=True)
class Stamp:
    timeline: uuid.UUID
    generation: int
    boundary: dt.datetime

    def __str__(self) -> str:
        return f"{self.timeline.hex}/{self.generation}/{self.boundary.timestamp():.6f}"


@dataclass(frozen=True)
class Memo:
    stamp: Stamp
    taken: dt.datetime
    until: dt.datetime


_memo: Memo | None = None


def read() -> Stamp:
    """The stamp as of now, at most 250 ms old and never from before the last boundary. At most one query."""
    global _memo
    now, memo = timezone.now(), _memo
    if memo is None or not memo.taken <= now < memo.until:
        memo = _memo = _take(now)
    return memo.stamp


def forget() -> None:
    """Read the row anew at the next call in this process."""
    global _memo
    _memo = None


def lock() -> None:
    """One public change at a time: hold the row of the generation until the transaction ends. One query.

    Every step that changes what readers see begins with it, and what such a step reads cannot change under it. Working
    copies are locked before it, never after, or two steps wait for each other.
    """
    Generation.objects.select_for_update().get_or_create(pk=1)


def raise_generation() -> None:
    """Every page's stamp changes when the current transaction commits."""
    if not Generation.objects.filter(pk=1).update(number=F("number") + 1):
        Generation.objects.get_or_create(pk=1, defaults={"number": 1})
    forget()
    transaction.on_commit(forget)


def mark(moments: Iterable[dt.datetime | None]) -> None:
    """Write a boundary for each moment to come; of the others the generation tells. At most one query."""
    now = timezone.now()
    wanted = {moment for moment in moments if moment is not None and moment > now}
    if wanted:
        Boundary.objects.bulk_create([Boundary(at=at) for at in sorted(wanted)], ignore_conflicts=True)


def forget_boundaries() -> None:
    """Delete the boundaries that a later one, which has passed too, makes useless."""
    passed = Boundary.objects.filter(at__lte=timezone.now()).order_by("-at").values_list("at", flat=True)[:1]
    Boundary.objects.filter(at__lt=Subquery(passed)).delete()


def start_timeline() -> None:
    """After a backup was restored: no stamp from before is ever given again."""
    Generation.objects.update_or_create(pk=1, defaults={"timeline": uuid.uuid4()})
    forget()


def _take(now: dt.datetime) -> Memo:
    passed = Boundary.objects.filter(at__lte=now).order_by("-at")
    coming = Boundary.objects.filter(at__gt=now).order_by("at")
    row = (
        Generation.objects.filter(pk=1)
        .annotate(passed=Subquery(passed.values("at")[:1]), coming=Subquery(coming.values("at")[:1]))
        .first()
    )
    if row is None:
        Generation.objects.get_or_create(pk=1)
        return _take(now)
    today = days.day_of(now)
    last, following = days.midnight(today), days.midnight(days.day_after(today))
    stamp = Stamp(row.timeline, row.number, max(last, row.passed or last))
    return Memo(stamp, now, min(now + MEMO_LIFE, following, row.coming or following))
