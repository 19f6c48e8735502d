import json
import zlib
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.article import Article
from globepost.fields import LineField


class Frozen(Exception):
    """A row that is never changed or deleted was asked to be."""


class RevisionQuerySet(models.QuerySet["Revision"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise Frozen("A revision is never changed; save the article to take a new one.")

    def delete(self) -> NoReturn:
        raise Frozen("A revision is never deleted; an administrator can erase the whole article.")


class Revision(models.Model):
    """The whole working copy at one moment, numbered within its article, never changed.

    `packed` is the snapshot as zlib-compressed JSON (`articles.press.snapshot` gives its shape); read it as
    `content`. Other objects stand in it by id and label.
    """

    class Kind(models.TextChoices):
        SAVE = "save", "Saved"
        CONFLICT = "conflict", "Saved beside a newer one"
        IMPORT = "import", "Imported"
        RESTORE = "restore", "Restored"

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.SAVE)
    stage = models.CharField(max_length=10, choices=Article.Stage)
    headline = LineField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = LineField(max_length=300, blank=True)
    words = models.PositiveIntegerField(default=0)
    packed = models.BinaryField()

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="revision_number_once")]

    def __str__(self) -> str:
        return f"Revision {self.number} of “{self.headline}”"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise Frozen("A revision is never changed; save the article to take a new one.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Frozen("A revision is never deleted; an administrator can erase the whole article.")

    @property
    def content(self) -> dict[str, Any]:
        return json.loads(zlib.decompress(self.packed))

    @staticmethod
    def pack(content: dict[str, Any]) -> bytes:
        return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
