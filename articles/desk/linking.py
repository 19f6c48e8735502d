"""The stories that a link is offered to while somebody types: newest first, under the headlines that they know."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from articles.desk.asked import Asked
from articles.desk.pickers import clean_term, numbers_in
from articles.desk.sight import choosable_articles
from articles.models import Article, Publication
from articles.press.roles import Action, can

AT_MOST = 12


class LinksView(Asked):
    """GET with `term`, and `left_out`, the number of the story that is being written."""

    def answer(self, request: HttpRequest) -> JsonResponse:
        term = clean_term(request.GET.get("term", ""))
        left_out = numbers_in(request.GET.getlist("left_out"))
        return JsonResponse({"results": offers(request.user, term, left_out=left_out)})


def offers(user: Any, term: str, *, left_out: list[str]) -> list[dict[str, str]]:
    """Each with its headline and its path, or without one and with a note that says why. Three queries."""
    rows = list(choosable_articles(user, term).exclude(pk__in=left_out).order_by("-saved_at")[:AT_MOST])
    numbers = [article.pk for article in rows]
    live = {one.article_id: one for one in Publication.objects.filter(article_id__in=numbers)}
    seen = Publication.versions.filter(article_id__in=numbers, visible_from__lte=timezone.now())
    withdrawn = set(seen.values_list("article_id", flat=True)) - set(live)
    return [_offer(article, live.get(article.pk), article.pk in withdrawn, user) for article in rows]


def _offer(article: Article, version: Publication | None, was_seen: bool, user: Any) -> dict[str, str]:
    if version is None:
        note = "withdrawn" if was_seen else "not published yet"
        return {"id": str(article.pk), "headline": str(article), "path": "", "note": note}
    headline = str(article) if can(user, Action.WRITE, article) else version.headline
    day = timezone.localtime(version.first_published_at)
    return {"id": str(article.pk), "headline": headline, "path": version.path, "note": f"{day.day} {day:%b %Y}"}
