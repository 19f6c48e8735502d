"""No job that sends mail is begun while the paper's mail is paused, as it is after a backup was restored.

What waits in a backup may have been sent since, and a paper that is restored to rehearse must write to nobody.
"""

from django.db import transaction

from globepost.jobs import mailing
from globepost.models import Job, MailPause
from globepost.models.job import JobQuerySet


def pause(reason: str) -> None:
    """Jobs that send mail wait from now on. One that runs already ends."""
    MailPause.objects.update_or_create(pk=1, defaults={"reason": reason})


def current() -> MailPause | None:
    """The pause, if mail is paused. One query."""
    return MailPause.objects.first()


def waiting() -> JobQuerySet:
    """The jobs that would send mail."""
    return Job.objects.filter(name__in=mailing(), state=Job.State.WAITING)


@transaction.atomic
def resume(*, discard: bool = False) -> None:
    """The worker sends what comes, and what waits unless that is discarded."""
    if discard:
        waiting().delete()
    MailPause.objects.all().delete()
