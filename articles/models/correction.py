import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.publication import Publication
from globepost.fields import TextField


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def shown(self, moment: dt.datetime | None = None) -> "CorrectionQuerySet":
        return self.filter(visible_from__lte=moment or timezone.now()).order_by("-visible_from", "-id")


class Correction(models.Model):
    """What was wrong in the version `before` and is right in `after`; of a retraction there is no version after.

    `diff` is the word diff that press stored: a list of `[tag, text]`, tag one of "same", "gone", "new", in blocks
    `{"field": …, "words": […]}`. It shows from `visible_from`, unless a managing editor switched it off.
    """

    class Kind(models.TextChoices):
        CORRECTION = "correction", "Correction"
        CLARIFICATION = "clarification", "Clarification"
        RETRACTION = "retraction", "Retraction"

    article_id = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=13, choices=Kind, default=Kind.CORRECTION)
    text = TextField()
    before = models.ForeignKey(Publication, models.CASCADE, related_name="+")
    after = models.ForeignKey(Publication, models.CASCADE, null=True, related_name="corrections")
    diff = models.JSONField(default=list)
    is_diff_shown = models.BooleanField("readers see which words changed", default=True)
    headline = models.CharField(max_length=200)
    visible_from = models.DateTimeField("since")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["-visible_from", "-id"], name="correction_newest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(after__isnull=False) | Q(kind="retraction"), name="correction_has_version_after"
            )
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return f"/corrections/{self.pk}/"
