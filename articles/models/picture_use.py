from django.db import models

from globepost.fields import LineField, TextField


class Crop(models.TextChoices):
    """The frame that a picture is cut to, around its focal point."""

    NONE = "", "As it is"
    WIDE = "16x9", "Wide, 16:9"
    CLASSIC = "3x2", "Classic, 3:2"
    SQUARE = "1x1", "Square"
    TALL = "4x5", "Tall, 4:5"


class PictureUse(models.Model):
    """What one use of a picture says of it. Empty words follow the library's."""

    caption = TextField(blank=True, help_text="Empty: the library's.")
    alternative_text = LineField(max_length=300, blank=True, help_text="Empty: the library's.")
    crop = models.CharField(max_length=5, choices=Crop, blank=True)

    class Meta:
        abstract = True
