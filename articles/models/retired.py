from django.db import models


class Retirable(models.Model):
    """Something of the paper that revisions name: it is retired, never deleted, so that old snapshots still fit."""

    retired = models.BooleanField(
        default=False, help_text="No longer offered to writers; stories that have it keep it."
    )

    class Meta:
        abstract = True
