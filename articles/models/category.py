from django.core.exceptions import ValidationError
from django.db import models

from articles.models.retired import Retirable
from globepost.fields import LineField, TextField


class Category(Retirable):
    """A section of the paper, or a section within one: two levels, no more."""

    name = LineField(max_length=80, help_text="As readers see it in the menu and on cards.")
    slug = models.SlugField(
        "address",
        max_length=80,
        unique=True,
        help_text="The last part of /category/…/, made of the name. After a change the old one leads here.",
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="stands under",
        help_text="Empty: a section of its own. There are two levels, no more.",
    )
    order = models.PositiveSmallIntegerField(default=0, help_text="Smaller numbers stand first.")
    in_menu = models.BooleanField("in the menu", default=False, help_text="Stands in the main menu and in the footer.")
    description = TextField(blank=True, help_text="A sentence under the name, on the category’s own page.")
    default_picture = models.ForeignKey(
        "articles.Photo",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="picture for its stories",
        help_text="Stands on the card of a story that has no lead picture.",
    )

    class Meta:
        ordering = ["order", "name"]
        verbose_name_plural = "categories"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="category_is_not_its_own_parent",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/category/{self.parent.slug}/{self.slug}/" if self.parent else f"/category/{self.slug}/"

    def clean(self) -> None:
        if self.parent is None:
            return
        if self.slug == "feed":
            raise ValidationError({"slug": f"/category/{self.parent.slug}/feed/ is the feed of {self.parent}."})
        if self.parent.parent_id or self.parent_id == self.pk:
            raise ValidationError({"parent": "Choose a category that itself stands under no other."})
        if self.pk and self.children.exists():
            raise ValidationError({"parent": "This category has categories under it; move those first."})

    def lineage(self) -> list["Category"]:
        """The parent, when there is one, then the category itself."""
        return [self.parent, self] if self.parent else [self]
