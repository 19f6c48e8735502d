from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from articles.models.article import Article


class PreviewLink(models.Model):
    """A way to a working copy for somebody without an account. Of the token only the SHA-256 is kept."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="preview_links")
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(expires_at__gt=F("made_at")), name="preview_link_ends_after_it_begins")
        ]

    def __str__(self) -> str:
        return f"Link of {timezone.localtime(self.made_at):%Y-%m-%d %H:%M}"
