"""What only machines read: sitemaps, robots.txt."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.site import sitemap
from articles.site.responses import public
from articles.site.views.base import PublicView
from articles.site.views.lists import YEARS

XML = "application/xml; charset=utf-8"


class SitemapView(PublicView):
    """All addresses, or the list of the files that have them."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        entries = sitemap.all_entries()
        if entries is not None:
            return _urls(entries)
        return _xml("articles/sitemap_index.xml", {"months": sitemap.months()})


class SitemapPagesView(PublicView):
    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return _urls(sitemap.page_entries())


class SitemapMonthView(PublicView):
    """The stories first published in a month of the newsroom's zone."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        month = sitemap.Month(int(self.kwargs["year"]), int(self.kwargs["month"]))
        if month.year not in YEARS or month.month not in range(1, 13):
            raise Http404
        return _urls(sitemap.month_entries(month))


class RobotsView(PublicView):
    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        closed = "Disallow: /desk/\nDisallow: /report-an-error/\n"
        text = f"User-agent: *\n{closed}\nSitemap: {settings.SITE_URL}/sitemap.xml\n"
        return public(HttpResponse(text, content_type="text/plain; charset=utf-8"))


def _urls(entries: list[sitemap.Entry]) -> HttpResponse:
    return _xml("articles/sitemap.xml", {"entries": entries})


def _xml(template: str, context: dict[str, object]) -> HttpResponse:
    text = render_to_string(template, context | {"site": settings.SITE_URL})
    return public(HttpResponse(text, content_type=XML))
