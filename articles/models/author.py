from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models

from articles.models.retired import Retirable
from globepost.fields import LineField, TextField


class Author(Retirable):
    """A byline: a person, a desk of the paper such as Staff Writer, or a news agency."""

    class Kind(models.TextChoices):
        PERSON = "person", "Person"
        DESK = "desk", "Desk of the paper"
        AGENCY = "agency", "News agency"

    kind = models.CharField("byline of", max_length=10, choices=Kind, default=Kind.PERSON)
    name = LineField(max_length=120, help_text="As it stands in a byline.")
    slug = models.SlugField(
        "address",
        max_length=120,
        unique=True,
        help_text="The last part of /author/…/, made of the name. After a change the old one leads here.",
    )
    source_line = LineField(max_length=120, blank=True, help_text="Follows the name, such as “with The Globe Post”.")
    biography = TextField(blank=True, help_text="A few sentences, under the name and at the end of stories.")
    picture = models.ForeignKey("articles.Photo", models.PROTECT, null=True, blank=True, related_name="+")
    links = TextField(blank=True, help_text="One a line: the words to show, a space, and the https address.")
    notes = TextField(blank=True, help_text="For the newsroom only; readers never see this.")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="byline",
        verbose_name="signs in as",
        help_text="The person who signs in to the desk under this byline, if anyone does.",
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/author/{self.slug}/"

    def clean(self) -> None:
        for label, address in self.link_list:
            try:
                URLValidator(schemes=["http", "https"])(address)
            except ValidationError:
                message = f"“{label} {address}” should be the words to show, a space, and an https address."
                raise ValidationError({"links": message}) from None

    @property
    def link_list(self) -> list[tuple[str, str]]:
        """The links as pairs of words and address."""
        rows = [line.rpartition(" ") for line in self.links.splitlines() if line.strip()]
        return [(label.strip() or address, address) for label, _, address in rows]
