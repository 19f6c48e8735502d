from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from articles.models.article import Article
from articles.models.category import Category


class FrontPageSlot(models.Model):
    """A place that an editor gave to an article, for a time or until it is taken away.

    That of a block names the category whose block it is; the block of the opinion category is the column Opinion.
    """

    class Place(models.TextChoices):
        LEAD = "lead", "Lead story"
        FEATURED = "featured", "Featured"
        BLOCK = "block", "Block of a section"
        RECOMMENDED = "recommended", "Recommended"

    place = models.CharField(
        max_length=12,
        choices=Place,
        help_text="The lead story opens the front page and the featured ones follow it. Below them each section of the "
        "menu has a block. The recommended ones and those of Opinion stand in the side column of every page.",
    )
    category = models.ForeignKey(
        Category,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="section",
        help_text="Whose block it is.",
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
            models.CheckConstraint(
                condition=Q(place="block", category__isnull=False) | (~Q(place="block") & Q(category__isnull=True)),
                name="slot_of_a_block_has_category",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category or self.get_place_display()}: {self.article}"

    def clean(self) -> None:
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": "The end must be later than the start."})
        if self.place == self.Place.BLOCK and not self.category_id:
            raise ValidationError({"category": "Choose the section whose block it is."})
        if self.place != self.Place.BLOCK and self.category_id:
            raise ValidationError({"category": "Only a block has a section: choose that place, or leave this empty."})
