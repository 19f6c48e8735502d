import datetime as dt
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.article import Kind, Label
from articles.models.picture_use import Crop


class PublicationQuerySet(models.QuerySet["Publication"]):
    def live(self, moment: dt.datetime | None = None) -> Self:
        """What readers see at the moment (default now): `visible_from <= moment < visible_until`."""
        moment = moment or timezone.now()
        return self.filter(
            Q(visible_until__isnull=True) | Q(visible_until__gt=moment), ended=False, visible_from__lte=moment
        )

    def stories(self) -> Self:
        return self.filter(kind=Kind.STORY)

    def for_listing(self) -> Self:
        """With what a card shows of its own: the lead picture. Categories are the frame's, bylines a query for all."""
        return self.select_related("lead_photo")


class LiveManager(models.Manager.from_queryset(PublicationQuerySet)):  # type: ignore[misc]
    """Live rows only, as of when the query set is made."""

    def get_queryset(self) -> PublicationQuerySet:
        return super().get_queryset().live()


class Publication(models.Model):
    """A version of an article that readers see from `visible_from` until before `visible_until` (None: open).

    Written only by `articles.press`. It holds what lists need; the parts of the story are in `body`. `article_id` and
    `revision_id` are plain numbers on purpose: nothing public leads to the working copy.
    """

    article_id = models.BigIntegerField()
    revision_id = models.BigIntegerField()
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=5, choices=Kind)
    visible_from = models.DateTimeField()
    visible_until = models.DateTimeField(null=True)
    is_planned = models.BooleanField(default=False)
    ended = models.BooleanField(default=False)
    position = models.BigIntegerField()
    path = models.CharField(max_length=180)
    headline = models.CharField(max_length=200)
    short_headline = models.CharField(max_length=90, blank=True)
    label = models.CharField(max_length=12, choices=Label, blank=True)
    standfirst = models.TextField(blank=True)
    lead_photo = models.ForeignKey("articles.Photo", models.PROTECT, null=True, related_name="+")
    lead_alternative_text = models.CharField(max_length=300, blank=True)
    lead_crop = models.CharField(max_length=5, choices=Crop, blank=True)
    main_category = models.ForeignKey("articles.Category", models.PROTECT, null=True, related_name="+")
    first_published_at = models.DateTimeField()
    updated_at = models.DateTimeField(null=True)

    versions = PublicationQuerySet.as_manager()
    objects = LiveManager()

    class Meta:
        base_manager_name = "versions"
        default_manager_name = "objects"
        constraints = [
            models.UniqueConstraint(fields=["article_id", "number"], name="publication_number_once"),
            models.UniqueConstraint(
                fields=["article_id"], condition=Q(visible_until__isnull=True), name="publication_one_open"
            ),
            models.UniqueConstraint(
                fields=["article_id"], condition=Q(is_planned=True), name="publication_one_planned"
            ),
            models.CheckConstraint(
                condition=Q(visible_until__isnull=True) | Q(visible_until__gte=F("visible_from")),
                name="publication_ends_after_it_starts",
            ),
        ]
        indexes = [
            models.Index(F("kind"), F("position").desc(), condition=Q(ended=False), name="publication_listing"),
            models.Index(fields=["path"], condition=Q(ended=False), name="publication_path"),
            models.Index(fields=["article_id", "ended"], name="publication_article"),
            models.Index(fields=["visible_until"], condition=Q(ended=False), name="publication_ending"),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return self.path

    @property
    def card_headline(self) -> str:
        return self.short_headline or self.headline

    @property
    def is_story(self) -> bool:
        return self.kind == Kind.STORY


class PublicationBody(models.Model):
    """What only the story's own page needs. `parts` is a list of dicts, shaped as `articles.press.rendering` says."""

    publication = models.OneToOneField(Publication, models.CASCADE, primary_key=True, related_name="body")
    parts = models.JSONField()
    lead_caption = models.TextField(blank=True)
    seo_title = models.CharField(max_length=120, blank=True)
    seo_description = models.CharField(max_length=300, blank=True)
    canonical_url = models.URLField(max_length=300, blank=True)
    social_photo = models.ForeignKey("articles.Photo", models.PROTECT, null=True, related_name="+")
    related_ids = models.JSONField(default=list)
    waived = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "publication bodies"

    def __str__(self) -> str:
        return str(self.publication)


class Placed(models.Model):
    """A row by which a list finds a publication: one range scan over (target, −position), without DISTINCT."""

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="%(class)s_rows")
    position = models.BigIntegerField()

    class Meta:
        abstract = True


class PublicationCategory(Placed):
    """A category of the publication, its own (`direct`) or the one above its own."""

    category = models.ForeignKey("articles.Category", models.PROTECT, related_name="+", db_index=False)
    direct = models.BooleanField()

    class Meta:
        indexes = [models.Index(F("category"), F("position").desc(), name="publication_by_category")]
        constraints = [models.UniqueConstraint(fields=["publication", "category"], name="publication_in_category_once")]

    def __str__(self) -> str:
        return f"{self.publication} in {self.category}"


class PublicationAuthor(Placed):
    """A byline of the publication, in order."""

    author = models.ForeignKey("articles.Author", models.PROTECT, related_name="+", db_index=False)
    order = models.PositiveSmallIntegerField()
    role = models.CharField(max_length=60, blank=True)

    class Meta:
        indexes = [models.Index(F("author"), F("position").desc(), name="publication_by_author")]
        constraints = [models.UniqueConstraint(fields=["publication", "author"], name="publication_by_author_once")]

    def __str__(self) -> str:
        return f"{self.publication} by {self.author}"


class PublicationTag(Placed):
    """A tag of the publication, in order."""

    tag = models.ForeignKey("articles.Tag", models.PROTECT, related_name="+", db_index=False)
    order = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(F("tag"), F("position").desc(), name="publication_by_tag")]
        constraints = [models.UniqueConstraint(fields=["publication", "tag"], name="publication_has_tag_once")]

    def __str__(self) -> str:
        return f"{self.publication} about {self.tag}"


class PublicationPhoto(models.Model):
    """A photo that the publication shows somewhere: lead, body, tweet, poster or social picture."""

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="photo_rows")
    photo = models.ForeignKey("articles.Photo", models.PROTECT, related_name="publication_rows")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["publication", "photo"], name="publication_shows_photo_once")]

    def __str__(self) -> str:
        return f"{self.photo} in {self.publication}"


class PublicationFile(models.Model):
    """A film, a recording or a document that the publication shows, by its name below the media directory.

    Unlike the other rows it outlives the version: it says that readers know the name, until the file has another.
    """

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="file_rows")
    name = models.CharField(max_length=200, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["publication", "name"], name="publication_shows_file_once")]

    def __str__(self) -> str:
        return f"{self.name} in {self.publication}"
