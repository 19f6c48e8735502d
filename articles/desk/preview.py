"""The working copy, and the front page as it is being arranged, drawn as readers would see them: on the desk alone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone

from articles.desk.actions import OfArticle
from articles.desk.arrange_views import OfFrontPage
from articles.desk.arranging import Arrangement, MomentForm, unsealed
from articles.desk.findings import OfForm
from articles.models import Article, Author, Revision, Tag
from articles.press import addresses, relating, revisions
from articles.press.snapshot import Content
from articles.press.versions import Versions
from articles.press.writing import Life, draft_body, draft_version
from articles.site import article_page, front_page
from articles.site.cards import Byline
from articles.site.frame import current
from globepost.headers import PREVIEW_POLICY, use_policy

UNSEEN = {"Cache-Control": "no-store, private", "X-Robots-Tag": "noindex, nofollow"}


class PreviewView(OfArticle):
    """The newest revision on the page of the site, for those who may open the story and for nobody's cache."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        revision = newest_or_404(self.article)
        return framed(drawn(self.article, revision.content) | {"revision": revision})


class WidthsView(OfArticle):
    """That page in a frame as wide as a telephone or a desktop."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        newest_or_404(self.article)
        return self.page("widths.html", "Preview")


class TypedPreviewView(OfForm):
    """What is typed into the form, whether or not it could be saved. Saves nothing."""

    def post(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        form = self.read()
        return framed(drawn(form.article, form.content) | {"lacking": form.lacking})


class FrontPagePreviewView(OfFrontPage):
    """The front page with the pins of a posted form, now or at a moment. Saves nothing; wrong rows are left out."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        seen = unsealed(request.POST.get("seen", ""))
        form, asked = Arrangement(request, self.model_admin.admin_site, seen, is_posted=True), MomentForm(request.POST)
        has_errors = not (form.is_valid() & asked.is_valid())
        moment = asked.cleaned_data.get("moment")
        slots: dict[str | int, list[int]] = {}
        for pin in form.pins:
            if pin.is_open(moment or timezone.now()):
                slots.setdefault(pin.part, []).append(pin.article_id)
        context = {"frame": current(), "moment": moment, "has_errors": has_errors}
        context |= front_page.context(current(), slots, moment)
        return framed(context, "admin/articles/frontpageslot/preview.html")


def newest_or_404(article: Article) -> Revision:
    return get_object_or_404(article.revisions, pk=getattr(revisions.newest(article), "pk", 0))


def drawn(article: Article, content: Content) -> dict[str, Any]:
    """The context of the site's page for a snapshot, published or not."""
    now = timezone.now()
    first = Versions.of(article, now).first_at(now)
    path = addresses.path_for(content, first)
    version = draft_version(article, None, content, Life(now, None, is_planned=False, first=first), path=path)
    named = _named(content)
    nearest = relating.nearest_now(version, [tag.pk for tag in named["tags"]])
    return article_page.context_for(version, draft_body(version, content), frame=current(), nearest=nearest, **named)


def framed(context: dict[str, Any], template: str = "admin/articles/article/preview.html") -> HttpResponse:
    """The site's page as the desk shows it in a frame of its own."""
    html = render_to_string(template, context)
    response = HttpResponse(html, headers=UNSEEN)
    use_policy(response, PREVIEW_POLICY)
    return response


def _named(content: Content) -> dict[str, Any]:
    """The categories, tags and credits that a snapshot names, those that are still there."""
    main = content["article"]["main_category"]
    places = current().paper.categories
    wanted = [one["id"] for one in [main, *content["categories"]] if one]
    tags = Tag.objects.in_bulk([tag["id"] for tag in content["tags"] if tag["id"]])
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
