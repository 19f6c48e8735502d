from django.conf import settings
from django.db import models
from django.utils import timezone

from globepost.fields import LineField, TextField


class Step(models.Model):
    """The log: who did what to which object, when and why. Rows are only ever added."""

    at = models.DateTimeField("when", default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = LineField("who", max_length=150, blank=True)
    verb = LineField("did", max_length=30)
    article_id = models.BigIntegerField(null=True, db_index=True)
    subject = LineField("to", max_length=220)
    detail = TextField("more", blank=True)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="step_newest"),
            models.Index(fields=["verb", "-at", "-id"], name="step_by_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.by_name} {self.verb} {self.subject}"
