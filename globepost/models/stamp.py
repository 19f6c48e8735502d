"""The rows that a page's stamp is read from; see `globepost.stamp`."""

import uuid

from django.db import models


class Generation(models.Model):
    """One row: raised in the transaction of anything public. `timeline` changes when a backup is restored."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    timeline = models.UUIDField(default=uuid.uuid4)
    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="generation_is_one_row")]

    def __str__(self) -> str:
        return f"{self.timeline}/{self.number}"


class Boundary(models.Model):
    """A moment at which what readers see may change by itself."""

    at = models.DateTimeField(unique=True)

    class Meta:
        verbose_name_plural = "boundaries"

    def __str__(self) -> str:
        return self.at.isoformat()
