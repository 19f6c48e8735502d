"""`manage.py worker` as real processes on the test's own database, some of them killed with -9."""

import itertools
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils import timezone

from globepost.jobs import enqueue_periodic, tasks
from globepost.models import Job, PeriodicRun
from tests.globepost.chores.jobs import leave_lines
from tests.processes import at_once, fork

ALL_AT_ONCE = 40
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lines(tmp_path):
    """What the jobs have written so far, counted."""
    path = tmp_path / "lines"
    path.touch()

    def read() -> Counter:
        return Counter(path.read_text().splitlines())

    read.path = str(path)
    return read


@pytest.fixture
def start_worker(tmp_path):
    """Starts workers; those still there at the end are killed."""
    running, numbers = [], itertools.count()

    def start(*options: str, lease: float = 30.0, **environment: str) -> subprocess.Popen:
        command = [sys.executable, "manage.py", "worker", "--idle-seconds=0.05", f"--lease-seconds={lease}", *options]
        log = tmp_path / f"worker-{next(numbers)}.log"
        with log.open("wb") as stderr:
            process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=_environment() | environment, stderr=stderr)
        process.log = log
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def fork_worker():
    """Starts workers without the second that Django needs to start, for tests that want many."""
    running = []

    def start():
        connections.close_all()
        process = fork.Process(target=call_command, args=("worker", "--idle-seconds=0.05", "--lease-seconds=1"))
        process.start()
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.join()


def _environment() -> dict[str, str]:
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.globepost.worker_settings",
        "DATABASE_URL": _database_url(),
        "SITE_URL": "http://127.0.0.1:8000",
    }


def _database_url() -> str:
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    who = quote(values["USER"]) + (f":{quote(values['PASSWORD'])}" if values["PASSWORD"] else "")
    return f"postgres://{who}@{values['HOST'] or '127.0.0.1'}:{values['PORT'] or 5432}/{values['NAME']}"


def wait_for(condition, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, list(Job.objects.values())
        time.sleep(0.02)


def ours(**conditions):
    return Job.objects.filter(name=leave_lines.name, **conditions)


def test_a_job_whose_worker_was_killed_is_finished_by_another(start_worker, lines):
    job = leave_lines.enqueue(lines.path, "ferry", 0.5)
    first = start_worker(lease=1)
    wait_for(lambda: lines()["began ferry"])
    first.kill()
    first.wait()
    job.refresh_from_db()
    assert job.state == "running" and lines() == {"began ferry": 1}
    start_worker(lease=1)
    wait_for(lambda: ours(state="done").exists())
    job.refresh_from_db()
    assert lines() == {"began ferry": 2, "finished ferry": 1}
    assert job.attempts == 2


def test_kills_at_any_moment_lose_no_job(fork_worker, lines):
    """Ten times: there is work for two, and the worker that is killed has begun some of it."""
    workers, names = [fork_worker(), fork_worker()], []
    for _ in range(10):
        for _ in range(10):
            names.append(f"job {len(names)}")
            leave_lines.enqueue(lines.path, names[-1], 0.02)
        oldest = workers.pop(0)
        wait_for(lambda pid=oldest.pid: Path(f"{lines.path}.{pid}").exists())
        workers.append(fork_worker())
        time.sleep(random.uniform(0, 0.1))
        oldest.kill()
        oldest.join()
        assert oldest.exitcode == -signal.SIGKILL
    wait_for(lambda: not ours().exclude(state="done").exists())
    assert {f"finished {name}" for name in names} <= set(lines())
    assert ours(state="done").count() == len(names)


def test_two_workers_do_each_job_once(start_worker, lines):
    for number in range(ALL_AT_ONCE):
        leave_lines.enqueue(lines.path, str(number), 0.01)
    workers = [start_worker(), start_worker()]
    wait_for(lambda: ours(state="done").count() == ALL_AT_ONCE)
    assert set(lines().values()) == {1}
    assert len(lines()) == 2 * ALL_AT_ONCE
    assert set(ours().values_list("attempts", flat=True)) == {1}
    # The periodic tasks of all apps were asked for by both, and enqueued once.
    assert Job.objects.filter(name="globepost.jobs.prune").count() == 1
    assert [worker.poll() for worker in workers] == [None, None]


def test_eight_who_ask_for_the_periodic_tasks_at_once_enqueue_each_once():
    PeriodicRun.objects.all().delete()
    names = [known.name for known in tasks.values() if known.every]
    assert names
    assert at_once([enqueue_periodic] * 8) == [None] * 8
    assert sorted(Job.objects.values_list("name", flat=True)) == sorted(names)
    assert PeriodicRun.objects.count() == len(names)
    PeriodicRun.objects.update(next_at=timezone.now())
    assert at_once([enqueue_periodic] * 8) == [None] * 8
    assert Job.objects.count() == 2 * len(names)


def test_a_job_longer_than_its_lease_keeps_it(start_worker, lines):
    leave_lines.enqueue(lines.path, "long", 2.5)
    start_worker(lease=1.2)
    start_worker(lease=1.2)
    wait_for(lambda: ours(state="done").exists())
    assert lines() == {"began long": 1, "finished long": 1}


def test_a_worker_asked_to_stop_finishes_the_job_in_hand(start_worker, lines):
    leave_lines.enqueue(lines.path, "in hand", 0.5)
    leave_lines.enqueue(lines.path, "not begun", 0.5)
    worker = start_worker()
    wait_for(lambda: lines())
    worker.terminate()
    assert worker.wait(10) == 0, worker.log.read_text()
    assert lines() == {"began in hand": 1, "finished in hand": 1}
    assert sorted(ours().values_list("state", flat=True)) == ["done", "waiting"]


def test_an_idle_worker_stops_at_once_at_ctrl_c(start_worker, lines):
    leave_lines.enqueue(lines.path, "ferry", 0)
    worker = start_worker("--idle-seconds=600")
    wait_for(lambda: not Job.objects.exclude(state="done").exists() and lines()["finished ferry"])
    time.sleep(0.2)
    worker.send_signal(signal.SIGINT)
    assert worker.wait(5) == 0, worker.log.read_text()


def test_a_job_that_outlasts_the_grace_is_cut_off_and_stays_leased(start_worker, lines):
    job = leave_lines.enqueue(lines.path, "endless", 600)
    worker = start_worker("--grace-seconds=0.3")
    wait_for(lambda: lines())
    worker.terminate()
    assert worker.wait(10) == 1
    assert "took too long to wait for" in worker.log.read_text()
    job.refresh_from_db()
    assert (job.state, lines()) == ("running", {"began endless": 1})


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_a_locked_database_makes_the_worker_wait(start_worker, lines):
    worker = start_worker(BUSY_TIMEOUT_MS="50")
    with transaction.atomic():
        leave_lines.enqueue(lines.path, "ferry", 0)
        wait_for(lambda: "does not answer" in worker.log.read_text())
    wait_for(lambda: ours(state="done").exists())
    assert worker.poll() is None


@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_a_lost_connection_makes_the_worker_connect_again(start_worker, lines):
    leave_lines.enqueue(lines.path, "ferry", 0.5)
    worker = start_worker()
    wait_for(lambda: lines())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    wait_for(lambda: ours(state="done").exists())
    assert lines() == {"began ferry": 1, "finished ferry": 1}
    assert "does not answer" in worker.log.read_text() and worker.poll() is None
