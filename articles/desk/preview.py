"""The working copy, drawn as readers would see it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone

from articles.desk.actions import OfArticle
from articles.models import Author, Publication, PublicationBody, Revision, Tag
from articles.press import addresses, revisions
from articles.press.snapshot import Content
from articles.press.versions import Versions
from articles.press.writing import Life, draft_body, draft_version
from articles.site import article_page
from articles.site.cards import Byline
from articles.site.frame import current
from globepost.headers import PREVIEW_POLICY, use_policy


class PreviewView(OfArticle):
    """The newest revision on the page of the site, for those who may open the story and for nobody's cache."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        revision = get_object_or_404(self.article.revisions, pk=getattr(revisions.newest(self.article), "pk", 0))
        content = revision.content
        context = article_page.context_for(*self._drawn(revision, content), frame=current(), **_named(content))
        html = render_to_string("admin/articles/article/preview.html", context | {"revision": revision})
        headers = {"Cache-Control": "no-store, private", "X-Robots-Tag": "noindex, nofollow"}
        response = HttpResponse(html, headers=headers)
        use_policy(response, PREVIEW_POLICY)
        return response

    def _drawn(self, revision: Revision, content: Content) -> tuple[Publication, PublicationBody]:
        now = timezone.now()
        seen = Versions.of(self.article, now).seen
        first = seen[0].first_published_at if seen else now
        path = addresses.path_for(content, first)
        life = Life(now, None, is_planned=False, first=first)
        version = draft_version(self.article, revision, content, life, path=path)
        return version, draft_body(version, content)


def _named(content: Content) -> dict[str, Any]:
    """The categories, tags and credits that a snapshot names, those that are still there."""
    main = content["article"]["main_category"]
    places = current().paper.categories
    wanted = [one["id"] for one in [main, *content["categories"]] if one]
    tags = Tag.objects.in_bulk([tag["id"] for tag in content["tags"]])
    authors = Author.objects.select_related("picture").in_bulk([one["author"]["id"] for one in content["credits"]])
    return {
        "categories": [places[pk] for pk in dict.fromkeys(wanted) if pk in places],
        "tags": [tags[tag["id"]] for tag in content["tags"] if tag["id"] in tags],
        "bylines": [
            Byline(authors[credit["author"]["id"]], credit["role"])
            for credit in content["credits"]
            if credit["author"]["id"] in authors
        ],
    }
