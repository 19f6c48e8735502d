from django.conf import settings
from django.db import models
from django.utils import timezone

from globepost.fields import LineField, TextField


class ErrorReport(models.Model):
    """What a reader says is wrong in a story. `publication_id` is the version that they read, or the last one.

    What looks like spam is parked, with a reason, and not lost. `nonce` is that of the form, so that a form sent twice
    is one report. The address is the reader's own affair: `articles.press.reports` deletes it with the report.
    """

    class State(models.TextChoices):
        OPEN = "open", "Open"
        DONE = "done", "Done"
        PARKED = "parked", "Parked as spam"

    article_id = models.BigIntegerField()
    publication_id = models.BigIntegerField()
    text = TextField("what is wrong")
    email = models.EmailField("reader’s e-mail", blank=True)
    received_at = models.DateTimeField("received", default=timezone.now)
    nonce = models.CharField(max_length=32, unique=True, editable=False)
    state = models.CharField("this report is", max_length=6, choices=State, default=State.OPEN)
    parked_for = LineField("parked because", max_length=60, blank=True)
    note = TextField(blank=True, help_text="What came of it. For the newsroom alone.")
    handled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    handled_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "report of an error"
        verbose_name_plural = "reports of errors"
        indexes = [
            models.Index(fields=["state", "-received_at"], name="error_report_state"),
            models.Index(fields=["article_id"], name="error_report_article"),
            models.Index(fields=["received_at"], name="error_report_received"),
        ]

    def __str__(self) -> str:
        return f"Report {self.pk} about story {self.article_id}"
