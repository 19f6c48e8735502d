"""When the demo's stories appeared: counted from the last edition, so that no story is older than its news."""

import datetime as dt

from django.utils import timezone

EDITION = dt.time(7)
"""In the newsroom's zone."""


def last_edition(now: dt.datetime) -> dt.datetime:
    """The edition before `now`, in UTC, so that hours counted from it are real ones when the clocks change."""
    today = timezone.localdate(now)
    edition = _edition_of(today)
    return edition if edition <= now else _edition_of(today - dt.timedelta(days=1))


def next_edition(edition: dt.datetime) -> dt.datetime:
    return _edition_of(timezone.localdate(edition) + dt.timedelta(days=1))


def _edition_of(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, EDITION)).astimezone(dt.UTC)
