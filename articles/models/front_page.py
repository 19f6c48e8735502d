from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from articles.models.article import Article


class FrontPageSlot(models.Model):
    """A place that an editor gave to an article, for a time or until it is taken away."""

    class Place(models.TextChoices):
        LEAD = "lead", "Lead story"
        FEATURED = "featured", "Featured"
        RECOMMENDED = "recommended", "Recommended"

    place = models.CharField(
        max_length=12,
        choices=Place,
        help_text="The lead story opens the front page, the featured ones follow it, the recommended ones in the "
        "side column of every page.",
    )
    order = models.PositiveSmallIntegerField(default=0)
    article = models.ForeignKey(
        Article,
        models.CASCADE,
        related_name="+",
        verbose_name="story",
        help_text="Readers see it there once it is live.",
    )
    starts_at = models.DateTimeField("from", null=True, blank=True, help_text="Empty: at once.")
    ends_at = models.DateTimeField("until", null=True, blank=True, help_text="Empty: until somebody takes it away.")

    class Meta:
        ordering = ["place", "order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["place", "article"], name="slot_has_article_once"),
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True) | Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="slot_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.article}"

    def clean(self) -> None:
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "The end must be later than the start."})
