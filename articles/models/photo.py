import datetime as dt
import secrets
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone

from articles.models.rendition import Cut
from articles.models.retired import Retirable
from globepost.fields import LineField, TextField


def random_name(instance: models.Model, filename: str) -> str:
    """A name that tells nothing and cannot be guessed (128 bits); only the suffix of the upload is kept."""
    token = secrets.token_hex(16)
    return f"{token[:2]}/{token}{PurePath(filename).suffix.lower()}"


class Photo(Retirable):
    """A picture of the library. What is said of it here holds wherever a story does not say otherwise."""

    file = models.ImageField(upload_to=random_name, width_field="width", height_field="height", max_length=200)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    original_name = LineField(max_length=200, blank=True, editable=False)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    title = LineField(max_length=200, blank=True, help_text="For finding it in the library; readers never see this.")
    alternative_text = LineField(
        max_length=300, blank=True, help_text="What the picture shows, for readers who cannot see it."
    )
    is_decorative = models.BooleanField("decorative", default=False, help_text="It shows nothing that needs words.")
    caption = TextField(blank=True)
    credit = LineField(max_length=160, blank=True, help_text="Name, agency. “Photo:” is put before it.")
    source = LineField(max_length=300, blank=True, help_text="Where it came from: agency, address, person.")
    licence = LineField(max_length=120, blank=True)
    licence_ends_at = models.DateTimeField(
        null=True, blank=True, help_text="From this moment on readers no longer see it. Empty: no end."
    )
    focal_x = models.PositiveSmallIntegerField(
        "focal point, across",
        default=50,
        validators=[MaxValueValidator(100)],
        help_text="What stays in view when the picture is cut to a frame: from 0, the left edge, to 100, the right.",
    )
    focal_y = models.PositiveSmallIntegerField(
        "focal point, down",
        default=50,
        validators=[MaxValueValidator(100)],
        help_text="From 0, the top edge, to 100, the bottom.",
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    is_exposed = models.BooleanField(default=False, editable=False)
    # By frame ("" is the whole picture), as `Cut.as_row` writes them: a page lists them without a query of its own.
    renditions = models.JSONField(default=dict, blank=True, editable=False)
    is_rendered = models.BooleanField(default=False, editable=False)
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-uploaded_at", "-id"]
        indexes = [
            models.Index(fields=["-uploaded_at", "-id"], name="photo_newest"),
            models.Index(fields=["added_by", "-uploaded_at", "-id"], name="photo_newest_of_one"),
            models.Index(fields=["digest"], name="photo_digest"),
            models.Index(fields=["id"], condition=models.Q(is_rendered=False), name="photo_to_render"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__lte=100, focal_y__lte=100), name="photo_focal_point_is_percent"
            ),
            models.CheckConstraint(
                condition=models.Q(is_decorative=False) | models.Q(alternative_text=""),
                name="photo_decorative_has_no_words",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.alternative_text or self.original_name or f"Photo {self.pk}"

    def clean(self) -> None:
        if self.is_decorative and self.alternative_text:
            raise ValidationError(
                {"is_decorative": "A decorative picture has no alternative text; clear one of the two."}
            )

    @property
    def is_licensed(self) -> bool:
        """Whether readers may see it now."""
        return self.is_licensed_at(timezone.now())

    @property
    def focal_class(self) -> str:
        """The CSS class that keeps the focal point in a cropped frame, by thirds: `focal-left-top` and so on."""
        across = ("left", "centre", "right")[min(self.focal_x // 34, 2)]
        down = ("top", "middle", "bottom")[min(self.focal_y // 34, 2)]
        return f"focal-{across}-{down}"

    @property
    def thumbnail_url(self) -> str:
        """The address of a small picture for the desk, about 320 pixels wide once there is one; before, the file's."""
        cut = self.cut("")
        name = cut.name(cut.width_near(320), "webp") if cut else self.file.name
        return self.file.storage.url(name) if name else ""

    def cut(self, crop: str) -> Cut | None:
        """The renditions in this frame, if they have been made."""
        row = self.renditions.get(crop)
        return Cut.from_row(row) if row else None

    def rendition_names(self, *crops: str) -> list[str]:
        """The files of the renditions, of all frames or of these."""
        return [name for crop in crops or self.renditions for name in Cut.from_row(self.renditions[crop]).names()]

    def is_licensed_at(self, moment: dt.datetime) -> bool:
        return self.licence_ends_at is None or moment < self.licence_ends_at
