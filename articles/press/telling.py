"""Mails of the press to the newsroom. The step that they tell of has happened; the worker sends them."""

from django.contrib.auth.models import User
from django.core.mail import send_mail

from articles.models import Step
from globepost.jobs import task


@task(sends_mail=True)
def tell_unscheduled(step_id: int, user_id: int) -> None:
    """Tell the editor who scheduled a story that it is no longer scheduled, and why; the words are the log's."""
    step = Step.objects.get(pk=step_id)
    user = User.objects.filter(pk=user_id).first()
    if user and user.email:
        send_mail("A story is no longer scheduled", f"“{step.subject}”\n\n{step.detail}", None, [user.email])
