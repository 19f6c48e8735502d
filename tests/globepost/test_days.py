"""When the newsroom's days and months begin, also when the clocks change."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings
from django.utils import timezone

from globepost.days import day_after, day_of, midnight, month_after

MICROSECOND = dt.timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("day", "hours"), [(dt.date(2026, 3, 8), 23), (dt.date(2026, 11, 1), 25), (dt.date(2026, 6, 1), 24)]
)
def test_a_day_that_the_clocks_change_has_its_own_length(day: dt.date, hours: int) -> None:
    start, end = (midnight(date).astimezone(dt.UTC) for date in (day, day_after(day)))
    assert end - start == dt.timedelta(hours=hours)
    assert day_of(start) == day_of(end - MICROSECOND) == day
    assert day_of(start - MICROSECOND) < day < day_of(end)


def test_a_day_is_the_newsrooms_whatever_zone_is_active() -> None:
    late = dt.datetime(2026, 3, 2, 4, 59, tzinfo=dt.UTC)
    with timezone.override("Asia/Tokyo"):
        assert day_of(late) == dt.date(2026, 3, 1)
        assert midnight(dt.date(2026, 3, 2)) == late + dt.timedelta(minutes=1)


def test_where_midnight_does_not_exist_the_day_starts_when_the_clocks_jump() -> None:
    day = dt.date(2026, 3, 29)  # the clocks of Beirut go from 0:00 to 1:00
    with override_settings(TIME_ZONE="Asia/Beirut"), timezone.override(None):
        start = midnight(day)
        assert start.astimezone(dt.UTC) == dt.datetime(2026, 3, 28, 22, 0, tzinfo=dt.UTC)
        assert (day_of(start - MICROSECOND), day_of(start)) == (dt.date(2026, 3, 28), day)


def test_a_month_begins_at_midnight_before_and_after_the_clocks_change() -> None:
    zone = ZoneInfo("America/New_York")
    march, april = dt.date(2026, 3, 1), month_after(dt.date(2026, 3, 31))
    assert midnight(march) == dt.datetime(2026, 3, 1, tzinfo=zone) == dt.datetime(2026, 3, 1, 5, tzinfo=dt.UTC)
    assert midnight(april) == dt.datetime(2026, 4, 1, tzinfo=zone) == dt.datetime(2026, 4, 1, 4, tzinfo=dt.UTC)


def test_after_december_a_year_begins() -> None:
    assert month_after(dt.date(2026, 12, 31)) == dt.date(2027, 1, 1)
    assert month_after(dt.date(2026, 11, 1)) == dt.date(2026, 12, 1)
