"""The list of stories: how each stands before readers, in four subqueries for the whole page."""

from typing import Any, ClassVar

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone

from articles.models import Article, Publication
from articles.press.texts import moment


def with_standing(articles: QuerySet[Article]) -> QuerySet[Article]:
    own, now = OuterRef("pk"), timezone.now()
    versions = Publication.versions.filter(article_id=own)
    live = Publication.objects.filter(article_id=own)
    return articles.annotate(
        is_live=Exists(live),
        is_scheduled=Exists(versions.filter(is_planned=True, visible_from__gt=now)),
        was_seen=Exists(versions.filter(visible_from__lte=now)),
        live_until=Subquery(live.values("visible_until")[:1]),
    )


def standing(article: Any) -> str:
    """How an article of `with_standing` stands before readers, in a few words."""
    if article.is_live and article.is_scheduled:
        return "Live, update scheduled"
    if article.is_live:
        return f"Live until {moment(article.live_until)}" if article.live_until else "Live"
    return "Scheduled" if article.is_scheduled else "Withdrawn" if article.was_seen else ""


class StandingFilter(SimpleListFilter):
    title = "readers see"
    parameter_name = "standing"
    WANTED: ClassVar[dict[str, tuple[str, dict[str, bool]]]] = {
        "live": ("Live", {"is_live": True}),
        "update": ("Live, update scheduled", {"is_live": True, "is_scheduled": True}),
        "until": ("Live until …", {"is_live": True, "is_scheduled": False, "live_until__isnull": False}),
        "scheduled": ("Scheduled", {"is_live": False, "is_scheduled": True}),
        "withdrawn": ("Withdrawn", {"is_live": False, "is_scheduled": False, "was_seen": True}),
        "nothing": ("Never published", {"is_live": False, "is_scheduled": False, "was_seen": False}),
    }

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, label) for name, (label, _) in self.WANTED.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        _, wanted = self.WANTED.get(self.value() or "", ("", {}))
        return queryset.filter(**wanted)
