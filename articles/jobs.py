"""What the worker does for the articles. Nothing here decides what readers see; every task may run twice."""

import datetime as dt

from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.utils import timezone

from articles.models import Publication, Step
from articles.photos.hiding import hide_photos
from articles.press.versions import settle
from globepost.jobs import periodic, task


@task()
def tell_unscheduled(step_id: int, user_id: int) -> None:
    """Tell the editor who scheduled a story that it is no longer scheduled, and why; the words are the log's."""
    step = Step.objects.get(pk=step_id)
    user = User.objects.filter(pk=user_id).first()
    if user and user.email:
        send_mail("A story is no longer scheduled", f"“{step.subject}”\n\n{step.detail}", None, [user.email])


@periodic(every=dt.timedelta(minutes=5))
def tidy() -> None:
    """End the versions whose time has passed, and hide the files of photos that readers may no longer see."""
    settle(Publication.versions.all(), timezone.now())
    hide_photos()
