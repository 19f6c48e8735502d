from django.db import models

from articles.models.colour import WRITTEN, refuse_unreadable
from globepost.fields import LineField, TextField


class SiteSettings(models.Model):
    """The one row of what the paper says about itself."""

    COLOUR = "#17456e"

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = LineField(max_length=80, default="The Globe Post", help_text="At the top of every page.")
    tagline = LineField(max_length=160, blank=True, help_text="A few words under the name.")
    about = TextField(blank=True, help_text="A line about the company, in the footer.")
    copyright_holder = LineField(max_length=120, blank=True, help_text="Empty: the paper's name.")
    colour = models.CharField(
        max_length=7,
        default=COLOUR,
        validators=[refuse_unreadable],
        help_text="Of the desk's header and buttons. White letters stand on it, so it has to be dark.",
    )
    featured_category = models.ForeignKey(
        "articles.Category",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Fills the featured places that no editor gave to a story. Empty: the newest stories do.",
    )
    opinion_category = models.ForeignKey(
        "articles.Category",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Its newest stories stand in the side column.",
    )
    default_picture = models.ForeignKey(
        "articles.Photo",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="picture for stories without one",
        help_text="When neither the story nor its category has a picture.",
    )
    reporters_may_publish = models.BooleanField(
        default=False, help_text="Their own stories, without an editor. Off: an editor publishes everything."
    )

    class Meta:
        verbose_name = verbose_name_plural = "site settings"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="site_settings_is_one_row")]

    def __str__(self) -> str:
        return self.name

    @property
    def colour_code(self) -> str:
        """Six hexadecimal digits, whatever stands in the row."""
        return (self.colour if WRITTEN.fullmatch(self.colour) else self.COLOUR).lower()[1:]

    @classmethod
    def current(cls) -> "SiteSettings":
        """The row, or the defaults while nobody has saved any. One query."""
        return cls.objects.first() or cls()
