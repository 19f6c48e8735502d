from django.core.exceptions import ValidationError
from django.db import models

from globepost.fields import LineField


class Address(models.Model):
    """A path that an article had, has or will have from `since`. Frozen text: never recomputed, never given to another.

    `article_id` is None once the article was erased; the address then answers 410 for good.
    """

    path = models.CharField(max_length=180, unique=True)
    article_id = models.BigIntegerField(null=True, db_index=True)
    since = models.DateTimeField()

    class Meta:
        verbose_name_plural = "addresses"

    def __str__(self) -> str:
        return self.path


class Redirect(models.Model):
    """An old path that leads elsewhere: a merged author or tag, a moved category, a form of an older system."""

    path = LineField(max_length=300, unique=True, help_text="With its slashes: /old/path/")
    target = LineField(max_length=300, help_text="A path of this site: /new/path/")

    class Meta:
        ordering = ["path"]

    def __str__(self) -> str:
        return f"{self.path} → {self.target}"

    def clean(self) -> None:
        for name in ("path", "target"):
            value = getattr(self, name)
            if not value.startswith("/") or value.startswith(("//", "/\\")):
                raise ValidationError({name: "Begin with one slash, such as /author/jane-doe/."})
        if self.path == self.target:
            raise ValidationError({"target": "This would lead to itself."})
