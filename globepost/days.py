"""The newsroom's days and months, and the moments at which they begin."""

import datetime as dt

from django.utils import timezone


def day_of(moment: dt.datetime) -> dt.date:
    """The date in the newsroom's zone at that moment."""
    return timezone.localdate(moment, timezone.get_default_timezone())


def midnight(day: dt.date) -> dt.datetime:
    """When that day begins in the newsroom's zone; where the clocks jump over midnight, when they jump."""
    return dt.datetime.combine(day, dt.time(), tzinfo=timezone.get_default_timezone())


def day_after(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=1)


def month_after(day: dt.date) -> dt.date:
    """The first day of the next month."""
    return dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
