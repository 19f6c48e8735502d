"""The list of stories: how each stands before readers, in two subqueries for the whole page."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from articles.models import Article, Publication


def with_standing(articles: QuerySet[Article]) -> QuerySet[Article]:
    own = OuterRef("pk")
    planned = Publication.versions.filter(article_id=own, is_planned=True, visible_from__gt=timezone.now())
    return articles.annotate(is_live=Exists(Publication.objects.filter(article_id=own)), is_scheduled=Exists(planned))


class StandingFilter(SimpleListFilter):
    title = "readers see"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("live", "Live"), ("scheduled", "Scheduled"), ("nothing", "Nothing")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        wanted: dict[Any, dict[str, bool]] = {
            "live": {"is_live": True},
            "scheduled": {"is_scheduled": True},
            "nothing": {"is_live": False, "is_scheduled": False},
        }
        return queryset.filter(**wanted.get(self.value(), {}))
