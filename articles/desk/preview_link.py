"""The preview link: made and revoked on the desk, and its page for somebody without an account."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View

from articles.desk.actions import OfArticle
from articles.desk.preview import UNSEEN, drawn, newest_or_404
from articles.models import Article
from articles.press import preview_links

NAMES = {1: "One day", 7: "A week", 30: "Thirty days"}


class DaysForm(forms.Form):
    days = forms.TypedChoiceField(
        label="It works for", choices=[(str(days), NAMES[days]) for days in preview_links.DAYS], coerce=int, initial="7"
    )


class LinksView(OfArticle):
    """The links of a story, and a new one: its address is shown once, in the answer to the form."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._page(DaysForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        newest_or_404(self.article)
        form = DaysForm(request.POST)
        if not form.is_valid():
            return self._page(form, status=400)
        token = preview_links.make(self.article, by=request.user, days=form.cleaned_data["days"])
        address = settings.SITE_URL + reverse("preview-link", args=[token])
        return self._page(DaysForm(), address=address, days=NAMES[form.cleaned_data["days"]].lower())

    def _page(self, form: DaysForm, *, status: int = 200, **context: Any) -> HttpResponse:
        now = timezone.now()
        links = [
            (link, preview_links.ended(link, now))
            for link in self.article.preview_links.select_related("made_by", "article")[:50]
        ]
        is_popup = "_popup" in self.request.GET or "_popup" in self.request.POST
        context |= {"form": form, "links": links, "embargo": embargo_of(self.article), "is_popup": is_popup}
        answer = self.page("links.html", "Preview links", status=status, **context)
        answer.headers["Cache-Control"] = "no-store, private"
        return answer


class RevokeView(OfArticle):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, link: int) -> HttpResponse:
        preview_links.revoke(get_object_or_404(self.article.preview_links, pk=link), by=request.user)
        messages.success(request, "The link is revoked. Nobody reads the story by it any more.")
        query = "?_popup=1" if "_popup" in request.POST else ""
        return HttpResponseRedirect(reverse("admin:articles_article_links", args=[pk]) + query)


class PreviewLinkView(View):
    """The newest revision for whoever holds the link. An unknown link and one that ended are no page at all."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        link = preview_links.follow(token)
        if link is None:
            raise Http404
        revision = newest_or_404(link.article)
        context = drawn(link.article, revision.content) | {"share_links": [], "canonical": "", "trail_data": ""}
        context |= {"revision": revision, "link": link, "embargo": embargo_of(link.article), "article_data": ""}
        html = render_to_string("admin/articles/article/preview_link.html", context)
        return HttpResponse(html, headers=UNSEEN | {"Referrer-Policy": "no-referrer"})


def embargo_of(article: Article) -> Any:
    """The moment until which nobody may publish it, if that is still to come."""
    until = article.embargo_until
    return until if until and until > timezone.now() else None
