from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from articles.site import front_page
from articles.site.misses import numbered_address
from articles.site.responses import public
from articles.site.views.base import PublicView
from articles.site.views.errors import without_comments

FEEDS = {"atom": "/feed/atom/"} | dict.fromkeys(("feed", "rdf", "rss", "rss2"), "/feed/")


class FrontPageView(PublicView):
    """The front page; with `?feed=` or `?p=` of WordPress, the way to what that asks for."""

    template_name = "articles/front_page.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if numbered_address(request.path_info, request.GET):
            raise Http404  # which leads to the story
        asked = request.GET.get("feed", "")
        if asked in FEEDS:
            return public(HttpResponsePermanentRedirect(FEEDS[asked]))
        return without_comments() if asked.startswith("comments") else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        canonical = {"canonical": f"{settings.SITE_URL}/"}
        return super().get_context_data() | canonical | front_page.context(self.frame)


class NoCommentsView(PublicView):
    """The feeds of comments that WordPress had."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return without_comments()
