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

    path = LineField(
        "old address",
        max_length=300,
        unique=True,
        help_text="Without the paper’s own, and with its slashes: /old/path/",
    )
    target = LineField("leads to", max_length=300, help_text="Where it stands now on this site: /new/path/")

    class Meta:
        ordering = ["path"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(path=models.F("target")), name="redirect_leads_elsewhere")
        ]

    def __str__(self) -> str:
        return f"{self.path} → {self.target}"

    def clean(self) -> None:
        for name in ("path", "target"):
            value = getattr(self, name)
            if not value.startswith("/") or value.startswith(("//", "/\\")):
                raise ValidationError({name: "Begin with one slash, such as /author/jane-doe/."})
        if self.path == self.target:
            raise ValidationError({"target": "This would lead to itself."})
        if self.path in self._chain():
            raise ValidationError({"target": f"From {self.target} a redirect leads back to {self.path}. Change that."})

    def _chain(self) -> set[str]:
        """Where a reader who is sent to the target is sent to from there. A query for each.

        Where nothing stands the site also tries other ways to write a path (`articles.site.other_forms`).
        """
        seen: set[str] = set()
        target: str | None = self.target
        while target and target not in seen:
            seen.add(target)
            others = Redirect.objects.filter(path__in=_ways_to_write(target)).exclude(pk=self.pk)
            leads = dict(others.values_list("path", "target"))
            if target != self.target:  # from the target itself nobody is sent to the target
                leads[self.path] = self.target
            path = next((path for path in _ways_to_write(target) if path in leads), "")
            seen.add(path)
            target = leads.get(path)
        return seen


def _ways_to_write(path: str) -> list[str]:
    """The nearest first."""
    slashed = path if path.endswith("/") else f"{path}/"
    return [path, slashed, path.lower(), slashed.lower()]
