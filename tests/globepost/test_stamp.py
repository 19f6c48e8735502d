"""A page's stamp changes with everything public, turns at every boundary, and is never of another time."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from globepost import stamp
from globepost.models import Boundary, Generation
from tests.timeline import NOON

SECOND, MEMO = dt.timedelta(seconds=1), stamp.MEMO_LIFE
MICROSECOND = dt.timedelta(microseconds=1)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _forgetful():
    stamp.forget()
    yield
    stamp.forget()


def midnight(*date: int, zone: str = "America/New_York") -> dt.datetime:
    return dt.datetime(*date, tzinfo=ZoneInfo(zone))


def test_it_says_timeline_generation_and_boundary(clock):
    stamp.raise_generation()
    row = Generation.objects.get()
    shown = f"{row.timeline.hex}/{row.number}/{midnight(2026, 3, 2).timestamp():.6f}"
    assert str(stamp.read()) == shown


def test_the_first_reader_of_an_empty_paper_gets_a_stamp_that_stays(clock):
    first = stamp.read()
    stamp.forget()
    assert stamp.read() == first
    assert Generation.objects.count() == 1


def test_raising_it_changes_it_at_once_and_counts_up(clock):
    Generation.objects.all().delete()
    seen = [stamp.read()]
    for _ in range(3):
        stamp.raise_generation()
        seen.append(stamp.read())
    assert [one.generation for one in seen] == [0, 1, 2, 3]


def test_the_first_raise_of_an_empty_paper_starts_the_count():
    stamp.raise_generation()
    assert Generation.objects.get().number == 1


def test_a_transaction_that_is_rolled_back_raises_nothing(clock):
    before = stamp.read()
    with transaction.atomic():
        stamp.raise_generation()
        transaction.set_rollback(True)
    assert stamp.read() == before


def test_nobody_keeps_the_old_stamp_when_the_transaction_commits(clock, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        before = stamp.read()
        stamp.raise_generation()
        stamp._memo = stamp.Memo(before, NOON, NOON + MEMO)  # another thread read the row before the commit
    assert stamp.read().generation == before.generation + 1


def test_within_250_ms_the_row_is_not_read_again(clock, django_assert_num_queries):
    Generation.objects.get_or_create()
    with django_assert_num_queries(1):
        stamp.read()
    with django_assert_num_queries(0):
        stamp.read()
        clock.move_to(NOON + MEMO - MICROSECOND)
        stamp.read()
    clock.move_to(NOON + MEMO)
    with django_assert_num_queries(1):
        stamp.read()


def test_what_another_process_raised_is_known_after_250_ms(clock):
    before = stamp.read()
    Generation.objects.update(number=before.generation + 1)
    clock.move_to(NOON + MEMO)
    assert stamp.read() != before


def test_a_clock_that_is_set_back_does_not_keep_a_stamp_of_later(clock):
    stamp.mark([NOON + SECOND])
    clock.move_to(NOON + SECOND)
    later = stamp.read()
    clock.move_to(NOON)
    assert stamp.read().boundary < later.boundary


def test_it_turns_exactly_at_a_boundary_and_no_memo_reaches_over_one(clock, django_assert_num_queries):
    boundary = NOON + dt.timedelta(milliseconds=100)
    stamp.mark([boundary])
    before = stamp.read()
    clock.move_to(boundary - MICROSECOND)
    with django_assert_num_queries(0):
        assert stamp.read() == before
    clock.move_to(boundary)
    assert stamp.read().boundary == boundary
    clock.move_to(boundary + dt.timedelta(hours=1))
    assert stamp.read().boundary == boundary


def test_the_last_of_several_boundaries_counts(clock):
    stamp.mark([NOON + 4 * SECOND, NOON + SECOND, NOON + 2 * SECOND])
    clock.move_to(NOON + 3 * SECOND)
    assert stamp.read().boundary == NOON + 2 * SECOND
    clock.move_to(NOON + 5 * SECOND)
    assert stamp.read().boundary == NOON + 4 * SECOND


def test_marking_twice_or_nothing_does_no_harm(clock, django_assert_num_queries):
    coming = NOON + SECOND
    stamp.mark([coming, None, coming])
    stamp.mark([coming, NOON, NOON - SECOND])
    assert list(Boundary.objects.values_list("at", flat=True)) == [coming]
    with django_assert_num_queries(0):
        stamp.mark([None])
        stamp.mark([])


def test_midnight_of_the_newsroom_is_a_boundary_and_no_memo_reaches_over_it(clock):
    start = midnight(2026, 3, 3)
    clock.move_to(start - MICROSECOND)
    before = stamp.read()
    clock.move_to(start)
    after = stamp.read()
    assert (before.boundary, after.boundary) == (midnight(2026, 3, 2), start)


def test_the_newsroom_decides_when_a_day_begins(clock):
    with override_settings(TIME_ZONE="Asia/Tokyo"), timezone.override(None):
        assert stamp.read().boundary == midnight(2026, 3, 3, zone="Asia/Tokyo")


def test_a_restored_backup_never_gives_a_stamp_again(clock):
    stamp.raise_generation()
    before = stamp.read()
    stamp.start_timeline()
    after = stamp.read()
    assert after.generation == before.generation and after.timeline != before.timeline
    assert str(after) != str(before)


def test_a_timeline_can_be_the_first_thing_there_is():
    Generation.objects.all().delete()
    stamp.start_timeline()
    assert Generation.objects.get().number == 0
