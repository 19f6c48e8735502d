"""Doing the jobs: claim one, run it under a lease that is renewed, and say truly what became of it."""

import datetime as dt
import logging
import queue
import threading
import traceback
import uuid
from collections.abc import Callable
from contextlib import suppress

from django.db import Error, connection, connections, transaction
from django.utils import timezone

from globepost.jobs import Task, attempts_left, enqueue_periodic, mailing, tasks
from globepost.models import Job
from globepost.models.job import JobQuerySet
from globepost.text import clean_text

logger = logging.getLogger(__name__)
LONGEST_WAIT = 3600.0
"""Seconds between two attempts at most."""
ERROR_LENGTH = 4_000


class Worker:
    """Does jobs until told to stop. `lease` overrides the tasks' own, in seconds; `idle` is the pause between looks."""

    def __init__(self, *, idle: float = 1.0, lease: float | None = None) -> None:
        self.idle = idle
        self.lease = lease
        self.stopping = False
        # A signal handler may not touch an Event, whose lock the interrupted code may hold; this queue it may.
        self._wake: queue.SimpleQueue[None] = queue.SimpleQueue()

    def stop(self) -> None:
        """Finish the job in hand, take no other. A signal handler may call it."""
        self.stopping = True
        self._wake.put(None)

    def run(self, *, until_idle: bool = False) -> None:
        """Until stopped, or until nothing is due. A database that does not answer makes it wait, not die."""
        while not self.stopping:
            try:
                was_busy = self.work_once()
            except Error as error:
                self._wait_for_database(error)
                continue
            if not was_busy:
                if until_idle:
                    return
                self._rest()

    def work_once(self) -> bool:
        """Do one job that is due, if there is one. Whether there was."""
        enqueue_periodic()
        bury_abandoned()
        job = claim(seconds=self.lease)
        if job is None:
            return False
        known = tasks.get(job.name)
        if known is None:
            error = f"No app has a task named {job.name}."
            self._insist(lambda: bury(job, error))
            return True
        with Heartbeat(job, self.lease or known.lease):
            failure = _attempt(known, job)
        if failure is None:
            self._insist(lambda: finish(job))
        else:
            self._insist(lambda: fail(job, failure, backoff=known.backoff))
        return True

    def _insist(self, say: Callable[[], bool]) -> None:
        """What became of a job is said again until the database hears it, or a job that is done would be done twice."""
        while True:
            try:
                say()
            except Error as error:
                self._wait_for_database(error)
            else:
                return

    def _wait_for_database(self, error: Error) -> None:
        logger.warning("The database does not answer; trying again: %s", error)
        connections.close_all()
        self._rest()

    def _rest(self) -> None:
        with suppress(queue.Empty):
            self._wake.get(timeout=self.idle)


class Heartbeat:
    """Renews a lease from a thread of its own, on a connection of its own, while a job runs."""

    def __init__(self, job: Job, seconds: float) -> None:
        self.job, self.seconds = job, seconds
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *args: object) -> None:
        self.over.set()
        self.thread.join()

    def _beat(self) -> None:
        while not self.over.wait(self.seconds / 3):
            try:
                renew(self.job, self.seconds)
            except Error as error:
                logger.warning("The lease of job %s could not be renewed: %s", self.job.pk, error)
            finally:
                connection.close()


def claim(*, seconds: float | None = None) -> Job | None:
    """Lease a job whose lease ran out, or else the one that has waited longest. Two small reads when there is none."""
    now = timezone.now()
    for some in (Job.objects.abandoned(now).with_attempts_left(), Job.objects.ready(now)):
        due = some.but_paused(mailing())
        # Looking first, without a transaction, keeps idle workers off SQLite's only write lock.
        if due.exists() and (job := _lease_first(due, now, seconds)):
            return job
    return None


def renew(job: Job, seconds: float) -> None:
    """Hold on to a job for so many seconds from now, unless it was lost."""
    Job.objects.held(job).update(lease_until=timezone.now() + dt.timedelta(seconds=seconds))


def finish(job: Job) -> bool:
    """The job is done, unless its lease was lost and somebody else decides now. Whether it was still ours."""
    return _let_go(job, state=Job.State.DONE, finished_at=timezone.now(), last_error="")


def fail(job: Job, error: str, *, backoff: float) -> bool:
    """Try again later, twice as late each time, or give up when it was tried often enough."""
    if job.attempts >= job.max_attempts:
        return bury(job, error)
    logger.warning("Job %s (%s) failed and will be tried again: %s", job.pk, job.name, _last_line(error))
    # The exponent has an end of its own: a float does not hold 2 ** 2000.
    wait = min(backoff * 2 ** min(job.attempts - 1, 20), LONGEST_WAIT)
    run_after = timezone.now() + dt.timedelta(seconds=wait)
    return _let_go(job, state=Job.State.WAITING, run_after=run_after, last_error=_stored(error))


def bury(job: Job, error: str) -> bool:
    """A dead letter: kept with its error until a person lets it run again."""
    logger.error("Job %s (%s) is dead: %s", job.pk, job.name, _last_line(error))
    return _let_go(job, state=Job.State.DEAD, finished_at=timezone.now(), last_error=_stored(error))


def bury_abandoned() -> None:
    """Give up jobs that lost their worker in their last attempt: what kills its worker must not do so for ever."""
    for job in Job.objects.abandoned(timezone.now()).without_attempts_left()[:10]:
        bury(job, f"{job.last_error}\nIts worker died or lost it in attempt {job.attempts}, the last.".strip())


def _lease_first(due: JobQuerySet, now: dt.datetime, seconds: float | None) -> Job | None:
    with transaction.atomic():
        job = due.select_for_update(skip_locked=True).first()
        if job is None:
            return None
        known = tasks.get(job.name)
        length = dt.timedelta(seconds=seconds or (known.lease if known else Task.lease))
        leased = {"leased_by": uuid.uuid4(), "lease_until": now + length, "attempts": job.attempts + 1}
        if not due.filter(pk=job.pk, attempts=job.attempts).update(state=Job.State.RUNNING, **leased):
            return None
        return Job.objects.get(pk=job.pk)


def _let_go(job: Job, **changes: object) -> bool:
    was_ours = Job.objects.held(job).update(lease_until=None, leased_by=None, **changes) == 1
    if not was_ours:
        logger.warning("Job %s (%s) went to another worker when its lease ran out.", job.pk, job.name)
    return was_ours


def _attempt(known: Task, job: Job) -> str | None:
    """Run the job. The error's traceback when it failed."""
    before = attempts_left.set(job.max_attempts - job.attempts)
    try:
        known(*job.arguments["args"], **job.arguments["kwargs"])
    except (Exception, SystemExit):
        return traceback.format_exc()
    finally:
        attempts_left.reset(before)
    return None


def _last_line(error: str) -> str:
    return clean_text(error).strip().rpartition("\n")[2]


def _stored(error: str) -> str:
    """The end of it, where a traceback says most, without what PostgreSQL cannot hold."""
    return clean_text(error)[-ERROR_LENGTH:]
