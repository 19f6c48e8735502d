"""Whether the paper's mails wait; see `globepost.mail_pause`."""

from django.db import models
from django.utils import timezone


class MailPause(models.Model):
    """One row while no mail goes out, none otherwise."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    since = models.DateTimeField(default=timezone.now)
    reason = models.CharField(max_length=200)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="mail_pause_is_one_row")]

    def __str__(self) -> str:
        return self.reason
