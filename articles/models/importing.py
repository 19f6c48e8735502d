"""What an import knows of what it brought in: where each thing came from, and what became of all that was read."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from globepost.fields import LineField, TextField


class ImportSite(models.Model):
    """A place that an archive came from. `address` is its front page's without a slash at the end, or a given name."""

    address = models.CharField(max_length=300, unique=True)
    name = LineField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.name or self.address


class ImportRun(models.Model):
    """One run of an import, and its report. `progress` and `report` are shaped by `articles.wordpress`."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Running"
        FINISHED = "finished", "Finished"
        FAILED = "failed", "Failed"
        STOPPED = "stopped", "Stopped"

    class Form(models.TextChoices):
        WORDPRESS = "wordpress", "WordPress export"
        LINES = "lines", "JSON lines"

    site = models.ForeignKey(ImportSite, models.CASCADE, null=True, blank=True, related_name="runs")
    form = models.CharField(max_length=10, choices=Form, default=Form.WORDPRESS)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    is_dry = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    sources = models.JSONField(default=list)
    options = models.JSONField(default=dict)
    progress = models.JSONField(default=dict)
    report = models.JSONField(default=dict)
    failure = TextField(blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"Import {self.pk} of {self.started_at:%Y-%m-%d}"


class ImportedItem(models.Model):
    """One thing of an archive, known by the site and its number or name there, and what it became here.

    `legacy` is what has no place here and is kept: comments, metadata, parts of bodies. Readers see none of it.
    `revision_id` is the last revision that an import took: a newer one is somebody's work, which no import overwrites.
    """

    class Kind(models.TextChoices):
        ARTICLE = "article", "Article"
        AUTHOR = "author", "Author"
        CATEGORY = "category", "Category"
        TAG = "tag", "Tag"
        MEDIUM = "medium", "Picture or file"
        MENU_LINK = "menu link", "Menu link"
        OTHER = "other", "Something else"

    site = models.ForeignKey(ImportSite, models.CASCADE, related_name="items")
    kind = models.CharField(max_length=10, choices=Kind)
    source_id = models.CharField(max_length=300)
    fingerprint = models.CharField(max_length=64, blank=True)
    target_id = models.BigIntegerField(null=True)
    revision_id = models.BigIntegerField(null=True)
    source_status = models.CharField(max_length=40, blank=True)
    title = LineField(max_length=200, blank=True)
    counts = models.JSONField(default=list)
    legacy = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "kind", "source_id"], name="imported_once"),
        ]
        indexes = [models.Index(fields=["kind", "target_id"], name="imported_as")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.source_id} of {self.site}"


class ImportCase(models.Model):
    """Something about an imported thing that somebody may want to look at; `code` groups them."""

    item = models.ForeignKey(ImportedItem, models.CASCADE, related_name="cases")
    code = models.CharField(max_length=80)
    detail = TextField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["code", "id"], name="import_case_by_code")]

    def __str__(self) -> str:
        return self.detail
