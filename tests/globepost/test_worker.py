"""What a worker makes of the jobs it finds, on a clock that stands still."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone

from globepost import worker
from globepost.jobs import tasks
from globepost.models import Job, PeriodicRun
from globepost.worker import Worker
from tests.globepost.chores.jobs import fail, fail_aloud, leave, note
from tests.timeline import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_period_is_due(clock):
    names = [known.name for known in tasks.values() if known.every]
    PeriodicRun.objects.bulk_create(PeriodicRun(name=name, next_at=NOON + dt.timedelta(days=999)) for name in names)


@pytest.fixture
def notes(tmp_path):
    path = tmp_path / "notes"
    path.touch()
    return path


def run() -> None:
    Worker().run(until_idle=True)


def test_a_job_is_done_with_its_arguments(notes):
    job = note.enqueue(str(notes), "ferry", loud=True)
    run()
    job.refresh_from_db()
    assert notes.read_text() == "FERRY\n"
    assert (job.state, job.attempts, job.leased_by, job.finished_at) == ("done", 1, None, NOON)


def test_the_oldest_job_is_done_first(notes):
    note.using(run_after=NOON - dt.timedelta(minutes=1)).enqueue(str(notes), "second")
    note.using(run_after=NOON - dt.timedelta(minutes=2)).enqueue(str(notes), "first")
    run()
    assert notes.read_text() == "first\nsecond\n"


def test_a_job_for_later_waits(notes, clock):
    note.using(run_after=NOON + dt.timedelta(hours=1)).enqueue(str(notes), "later")
    run()
    assert notes.read_text() == ""
    clock.move_to(NOON + dt.timedelta(hours=1))
    run()
    assert notes.read_text() == "later\n"


def test_a_job_that_fails_is_tried_again_twice_as_late_and_then_given_up(clock):
    job, waits = fail.enqueue("The harbour is closed."), []
    for _ in range(2):
        run()
        job.refresh_from_db()
        assert (job.state, job.leased_by) == ("waiting", None)
        waits.append((job.run_after - timezone.now()).total_seconds())
        clock.move_to(job.run_after)
    run()
    job.refresh_from_db()
    assert waits == [10, 20]
    assert (job.state, job.attempts) == ("dead", 3)
    assert "Traceback" in job.last_error and "The harbour is closed." in job.last_error
    assert list(Job.objects.dead()) == [job]


def test_a_task_knows_its_last_attempt(notes, clock):
    job = fail_aloud.enqueue(str(notes))
    for _ in range(3):
        run()
        job.refresh_from_db()
        clock.move_to(job.run_after)
    assert job.state == "dead"
    assert notes.read_text() == "for now\nfor now\nfor good\n"


def test_a_task_that_is_called_has_no_other_attempt(notes):
    with pytest.raises(ValueError):  # noqa: PT011
        fail_aloud(str(notes))
    assert notes.read_text() == "for good\n"


def test_the_wait_between_two_attempts_has_an_end():
    job = fail.enqueue("again")
    Job.objects.filter(pk=job.pk).update(attempts=5_000, max_attempts=10_000)
    run()
    job.refresh_from_db()
    assert (job.state, job.run_after) == ("waiting", NOON + dt.timedelta(hours=1))


def test_a_success_forgets_the_error_before(notes):
    job = note.enqueue(str(notes), "ferry")
    Job.objects.update(last_error="It broke once.")
    run()
    job.refresh_from_db()
    assert (job.state, job.last_error) == ("done", "")


@pytest.mark.parametrize("message", ["x" * 50_000, "half a pair \ud800"], ids=["long", "odd"])
def test_any_error_can_be_kept(message, monkeypatch):
    monkeypatch.setattr("tests.globepost.chores.jobs.ValueError", lambda text: RuntimeError(message), raising=False)
    job = fail.enqueue("short")
    run()
    job.refresh_from_db()
    assert job.state == "waiting"
    assert 0 < len(job.last_error) <= 4_000


def test_an_error_with_a_nul_can_be_kept(monkeypatch):
    monkeypatch.setattr("tests.globepost.chores.jobs.ValueError", lambda text: RuntimeError("a \0"), raising=False)
    job = fail.enqueue("short")
    run()
    job.refresh_from_db()
    assert "RuntimeError: a" in job.last_error


def test_a_job_that_wants_to_leave_does_not_take_the_worker_along(notes):
    job = leave.enqueue()
    note.enqueue(str(notes), "after it")
    run()
    job.refresh_from_db()
    assert (job.state, notes.read_text()) == ("waiting", "after it\n")


def test_a_job_that_nothing_knows_is_a_dead_letter():
    job = Job.objects.create(name="gone.task", arguments={"args": [], "kwargs": {}})
    run()
    job.refresh_from_db()
    assert (job.state, job.last_error) == ("dead", "No app has a task named gone.task.")


def test_a_call_that_no_longer_fits_its_task_fails_like_any_other():
    job = Job.objects.create(name=note.name, arguments={"old": "shape"}, max_attempts=1)
    run()
    job.refresh_from_db()
    assert job.state == "dead" and "KeyError" in job.last_error


def test_a_lease_that_ran_out_is_taken_up_by_the_next_worker(notes, clock):
    job = note.enqueue(str(notes), "ferry")
    worker.claim(seconds=30)
    clock.shift(29)
    run()
    assert notes.read_text() == ""
    clock.shift(1)
    run()
    job.refresh_from_db()
    assert (notes.read_text(), job.state, job.attempts) == ("ferry\n", "done", 2)


def test_a_lease_that_is_renewed_does_not_run_out(notes, clock):
    note.enqueue(str(notes), "ferry")
    held = worker.claim(seconds=30)
    clock.shift(29)
    worker.renew(held, 30)
    clock.shift(29)
    assert worker.claim() is None


@pytest.mark.parametrize(
    "say",
    [
        worker.finish,
        lambda job: worker.fail(job, "It broke.", backoff=1),
        lambda job: worker.bury(job, "It broke."),
        lambda job: worker.renew(job, 9_000),
    ],
    ids=["finish", "fail", "bury", "renew"],
)
def test_a_worker_that_lost_its_lease_has_no_say(say, clock):
    note.enqueue("a file", "ferry")
    lost = worker.claim(seconds=30)
    clock.shift(31)
    held = worker.claim(seconds=30)
    assert not say(lost)
    job = Job.objects.get()
    assert (job.state, job.leased_by, job.lease_until) == ("running", held.leased_by, held.lease_until)


def test_a_job_that_kills_its_workers_is_given_up_with_its_last_error(clock):
    job = note.enqueue("a file", "ferry")
    Job.objects.update(last_error="It broke before.")
    for _ in range(3):
        assert worker.claim(seconds=30)
        clock.shift(31)
    assert worker.claim() is None
    run()
    job.refresh_from_db()
    assert (job.state, job.attempts, job.leased_by) == ("dead", 3, None)
    assert "It broke before." in job.last_error and "in attempt 3, the last" in job.last_error


def test_an_idle_worker_writes_nothing(django_assert_num_queries):
    with django_assert_num_queries(4) as captured:
        assert Worker().work_once() is False
    assert all(query["sql"].startswith("SELECT") for query in captured)


@pytest.mark.parametrize(
    ("scope", "index"),
    [
        (lambda: Job.objects.ready(NOON), "job_ready"),
        (lambda: Job.objects.abandoned(NOON).with_attempts_left(), "job_abandoned"),
    ],
    ids=["ready", "abandoned"],
)
def test_a_claim_reads_one_row_of_its_index(scope, index):
    done = {"name": "old", "state": "done", "finished_at": NOON}
    Job.objects.bulk_create(Job(**done) for _ in range(2_000))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    plan = scope()[:1].explain()
    assert index in plan
    assert "TEMP B-TREE" not in plan and "Sort" not in plan


@pytest.mark.parametrize("moment", ["claim", "finish"])
def test_a_database_that_does_not_answer_makes_the_worker_wait(moment, notes, monkeypatch):
    note.enqueue(str(notes), "ferry")
    real, failures = getattr(worker, moment), [OperationalError("gone"), OperationalError("gone")]

    def stumbling(*args, **kwargs):
        if failures:
            raise failures.pop()
        return real(*args, **kwargs)

    monkeypatch.setattr(worker, moment, stumbling)
    monkeypatch.setattr(worker.connections, "close_all", lambda: None)
    Worker(idle=0.01).run(until_idle=True)
    assert notes.read_text() == "ferry\n"
    assert Job.objects.get().state == "done"


def test_a_worker_told_to_stop_takes_no_other_job(notes, monkeypatch):
    ours, real = Worker(idle=0.01), worker.finish
    monkeypatch.setattr(worker, "finish", lambda job: ours.stop() or real(job))
    note.enqueue(str(notes), "first")
    note.enqueue(str(notes), "second")
    ours.run()
    assert notes.read_text() == "first\n"
    assert sorted(Job.objects.values_list("state", flat=True)) == ["done", "waiting"]


def test_the_command_does_one_job_or_all(notes):
    for text in ("first", "second", "third"):
        note.enqueue(str(notes), text)
    call_command("worker", "--once")
    assert notes.read_text() == "first\n"
    call_command("worker", "--until-idle")
    assert notes.read_text() == "first\nsecond\nthird\n"
