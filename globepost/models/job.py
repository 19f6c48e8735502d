"""Work that waits to be done; see `globepost.jobs` for putting it there and `globepost.worker` for doing it."""

import datetime as dt
import logging
from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, F, Q
from django.utils import timezone

from globepost.models.mail_pause import MailPause

logger = logging.getLogger(__name__)


class JobQuerySet(models.QuerySet["Job"]):
    def dead(self) -> "JobQuerySet":
        """Those that failed too often, or that nothing knows how to do. A person decides about them."""
        return self.filter(state=Job.State.DEAD)

    def ready(self, now: dt.datetime) -> "JobQuerySet":
        """Waiting and due, oldest first."""
        return self.filter(state=Job.State.WAITING, run_after__lte=now).order_by("run_after", "id")

    def abandoned(self, now: dt.datetime) -> "JobQuerySet":
        """Running by the row, but whoever ran them stopped renewing the lease."""
        return self.filter(state=Job.State.RUNNING, lease_until__lte=now).order_by("lease_until", "id")

    def with_attempts_left(self) -> "JobQuerySet":
        return self.filter(attempts__lt=F("max_attempts"))

    def without_attempts_left(self) -> "JobQuerySet":
        return self.filter(attempts__gte=F("max_attempts"))

    def but_paused(self, mailing: Iterable[str]) -> "JobQuerySet":
        """Without those of these names while mail is paused."""
        return self.exclude(Exists(MailPause.objects.all()), name__in=mailing)

    def held(self, job: "Job") -> "JobQuerySet":
        """That job, as long as the lease it was read with has not gone to somebody else."""
        return self.filter(pk=job.pk, state=Job.State.RUNNING, leased_by=job.leased_by)


class Job(models.Model):
    """One call of a task. It is leased, never owned: a worker that is killed loses it when the lease ends."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        DEAD = "dead", "Dead"

    name = models.CharField(max_length=200)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=7, choices=State, default=State.WAITING)
    run_after = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    max_attempts = models.PositiveSmallIntegerField(default=5)
    lease_until = models.DateTimeField(null=True)
    leased_by = models.UUIDField(null=True)
    last_error = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["run_after", "id"], condition=Q(state="waiting"), name="job_ready"),
            models.Index(fields=["lease_until", "id"], condition=Q(state="running"), name="job_abandoned"),
            models.Index(fields=["finished_at"], condition=Q(state="done"), name="job_done"),
        ]
        constraints = [
            # A running job without the end of a lease would be running for ever.
            models.CheckConstraint(
                condition=Q(state="running", lease_until__isnull=False, leased_by__isnull=False)
                | (~Q(state="running") & Q(lease_until__isnull=True, leased_by__isnull=True)),
                name="job_running_is_leased",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_state_display().lower()})"


class PeriodicRun(models.Model):
    """When a periodic task is due next. Any number of workers may ask; one conditional update wins."""

    name = models.CharField(max_length=200, unique=True)
    next_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} at {self.next_at:%Y-%m-%d %H:%M:%S}"


def let_go() -> int:
    """End every lease, after a restore: whoever held it works for another paper. Returns how many there were."""
    running = Job.objects.filter(state=Job.State.RUNNING)
    return running.update(state=Job.State.WAITING, lease_until=None, leased_by=None)


def retry(jobs: Iterable[Job], *, by: AbstractBaseUser | AnonymousUser) -> int:
    """Let dead jobs run again, with all their attempts; others are left alone. Returns how many were dead."""
    ids = [job.pk for job in jobs]
    revived = (
        Job.objects.dead()
        .filter(pk__in=ids)
        .update(state=Job.State.WAITING, attempts=0, run_after=timezone.now(), finished_at=None)
    )
    logger.info("%s lets %s dead jobs run again, of those numbered %s", by, revived, ids)
    return revived
