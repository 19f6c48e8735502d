from django.db import models

from globepost.fields import LineField, TextField


class SiteSettings(models.Model):
    """The one row of what the paper says about itself."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    name = LineField(max_length=80, default="The Globe Post")
    tagline = LineField(max_length=160, blank=True)
    about = TextField(blank=True, help_text="A line about the company, in the footer.")
    copyright_holder = LineField(max_length=120, blank=True, help_text="Empty: the paper's name.")
    featured_category = models.ForeignKey("articles.Category", models.PROTECT, null=True, blank=True, related_name="+")
    opinion_category = models.ForeignKey("articles.Category", models.PROTECT, null=True, blank=True, related_name="+")
    default_picture = models.ForeignKey("articles.Photo", models.PROTECT, null=True, blank=True, related_name="+")
    reporters_may_publish = models.BooleanField(default=False, help_text="Reporters publish their own stories.")

    class Meta:
        verbose_name = verbose_name_plural = "site settings"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="site_settings_is_one_row")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def current(cls) -> "SiteSettings":
        """The row, or the defaults while nobody has saved any. One query."""
        return cls.objects.first() or cls()
