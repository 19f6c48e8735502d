import re

from django.core.exceptions import ValidationError
from django.db import models

from globepost.fields import LineField

ADDRESS = re.compile(r"https://[^\s/]\S*$|/(?!/)\S*$")


class MenuLink(models.Model):
    """A link of the utility bar, the footer or the social row. The main menu is made of the categories."""

    class Place(models.TextChoices):
        UTILITY = "utility", "Utility bar"
        FOOTER = "footer", "Footer"
        SOCIAL = "social", "Social links"

    place = models.CharField(
        max_length=8,
        choices=Place,
        help_text="The utility bar is the thin line above the paper’s name. The main menu is made of the categories.",
    )
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="stands under",
        help_text="Empty: on its own. A link with others under it opens them.",
    )
    label = LineField("words", max_length=60, help_text="What readers click on.")
    address = LineField(
        max_length=300,
        help_text="A path of this site, such as /who-we-are/, or an https address. "
        "A path that answers nothing is not shown.",
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["place", "order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                name="menu_link_is_not_its_own_parent",
            )
        ]

    def __str__(self) -> str:
        return f"{self.label} ({self.address})"

    def clean(self) -> None:
        if not ADDRESS.match(self.address):
            raise ValidationError({"address": "Write a path such as /who-we-are/ or an address that begins https://."})
        if self.parent is None:
            return
        if self.parent_id == self.pk or self.parent.parent_id or self.parent.place != self.place:
            raise ValidationError({"parent": "Choose a link of the same place that itself stands under no other."})
        if self.pk and self.children.exists():
            raise ValidationError({"parent": "This link has links under it; move those first."})
