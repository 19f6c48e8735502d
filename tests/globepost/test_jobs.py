"""Putting work into the table, for once and for every period."""

import datetime as dt
import logging

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from globepost.jobs import enqueue_periodic, periodic, prune, task, tasks
from globepost.models import Job, PeriodicRun
from globepost.models.job import retry
from tests.globepost.chores.jobs import note
from tests.timeline import NOON

pytestmark = pytest.mark.django_db


def test_enqueueing_is_one_query_that_keeps_the_call(django_assert_num_queries):
    with django_assert_num_queries(1):
        job = note.enqueue("a file", "ferry", loud=True)
    job.refresh_from_db()
    assert job.name == "tests.globepost.chores.jobs.note"
    assert job.arguments == {"args": ["a file", "ferry"], "kwargs": {"loud": True}}
    assert (job.state, job.attempts, job.max_attempts) == ("waiting", 0, 3)


def test_a_task_is_still_a_function(tmp_path):
    note(str(tmp_path / "notes"), "harbour")
    assert (tmp_path / "notes").read_text() == "harbour\n"
    assert not Job.objects.exists()


def test_a_job_of_a_transaction_that_failed_never_was():
    with transaction.atomic():
        note.enqueue("a file", "ferry")
        transaction.set_rollback(True)
    assert not Job.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nobody_sees_a_job_before_its_transaction_is_committed():
    others = connection.copy()
    with transaction.atomic():
        note.enqueue("a file", "ferry")
        assert _count(others) == 0
    assert _count(others) == 1
    others.close()


def _count(others):
    with others.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM globepost_job")
        return cursor.fetchone()[0]


@pytest.mark.parametrize(
    "argument",
    [NOON, {1: "a key of JSON is text"}, ("a", "tuple"), float("inf"), "a NUL \0", "half a pair \ud800", Job(), {"a"}],
    ids=lambda argument: type(argument).__name__,
)
def test_arguments_that_would_not_come_back_as_they_are_given_are_refused(argument):
    with pytest.raises(TypeError, match=r"Arguments of tests\.globepost\.chores\.jobs\.note must be plain data"):
        note.enqueue("a file", argument)
    assert not Job.objects.exists()


def test_odd_but_plain_text_comes_back_as_it_was_given():
    text = "a backslash \\u0000, a newline \n, a tram 🚋"
    assert Job.objects.get(pk=note.enqueue("a file", text).pk).arguments["args"][1] == text


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        note.using(run_after=NOON.replace(tzinfo=None))


def test_a_function_in_a_function_cannot_be_a_task():
    with pytest.raises(TypeError, match="move it to its module"):

        @task
        def hidden() -> None: ...


def test_a_task_needs_no_options():
    assert task(_nothing).max_attempts == 5
    del tasks[f"{__name__}._nothing"]


def _nothing() -> None: ...


def test_a_running_job_without_a_lease_cannot_be_stored():
    with pytest.raises(IntegrityError):
        Job.objects.create(name="any", state="running")


def test_dead_jobs_run_again_when_a_person_says_so(clock, administrator, caplog):
    dead = Job.objects.create(name="any", state="dead", attempts=3, finished_at=NOON, last_error="It broke.")
    done = Job.objects.create(name="any", state="done", attempts=1, finished_at=NOON)
    clock.shift(60)
    with caplog.at_level(logging.INFO, "globepost"):
        assert retry([dead, done], by=administrator) == 1
    dead.refresh_from_db()
    done.refresh_from_db()
    assert (dead.state, dead.attempts, dead.run_after, dead.finished_at) == ("waiting", 0, timezone.now(), None)
    assert dead.last_error == "It broke."
    assert done.state == "done"
    assert str(administrator) in caplog.text


@pytest.fixture
def tick():
    """A periodic task that is the only one."""
    before = dict(tasks)
    tasks.clear()
    yield periodic(every=dt.timedelta(minutes=5))(_nothing)
    tasks.clear()
    tasks.update(before)


def test_a_periodic_task_is_enqueued_once_in_each_period(clock, tick):
    counts = []
    for seconds in (0, 0, 299, 1, 0, 3600, 0):
        clock.shift(seconds)
        enqueue_periodic()
        counts.append(Job.objects.count())
    assert counts == [1, 1, 1, 2, 2, 3, 3]
    assert PeriodicRun.objects.get().name == tick.name


def test_a_worker_that_looked_a_moment_too_early_enqueues_nothing(clock, tick, monkeypatch):
    """Both read that the period is due; the other one took it in between."""
    enqueue_periodic()
    read_before = list(PeriodicRun.objects.values_list("name", "next_at"))
    clock.shift(300)
    enqueue_periodic()
    monkeypatch.setattr(PeriodicRun.objects, "values_list", lambda *fields: read_before)
    enqueue_periodic()
    assert Job.objects.count() == 2


def test_asking_what_is_due_costs_one_query(clock, tick, django_assert_num_queries):
    enqueue_periodic()
    with django_assert_num_queries(1):
        enqueue_periodic()


def test_jobs_done_long_ago_are_pruned_and_dead_ones_kept(clock):
    for name, state, days in [("new", "done", 6), ("old", "done", 8), ("dead", "dead", 80)]:
        Job.objects.create(name=name, state=state, finished_at=NOON - dt.timedelta(days=days))
    prune()
    assert set(Job.objects.values_list("name", flat=True)) == {"new", "dead"}
