"""What only machines read: sitemaps, robots.txt, the web manifest, and where browsers look for icons."""

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone

from articles.site import sitemap
from articles.site.responses import public
from articles.site.views.base import PublicView
from articles.site.views.lists import YEARS

ICONS = [("globe-192", 192, "any"), ("globe-512", 512, "any"), ("maskable-512", 512, "maskable")]
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
        closed = "".join(f"Disallow: {path}\n" for path in ("/desk/", "/report-an-error/"))
        maps = "".join(f"Sitemap: {settings.SITE_URL}/{name}\n" for name in ("sitemap.xml", "news-sitemap.xml"))
        text = f"User-agent: *\n{closed}\n{maps}"
        return public(HttpResponse(text, content_type="text/plain; charset=utf-8"))


class NewsSitemapView(PublicView):
    """The stories of the last 48 hours, for Google News.

    They leave it by the clock, at moments of which no stamp tells: it is read anew each time and kept by nobody.
    """

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = _xml("articles/news_sitemap.xml", {"stories": sitemap.news(timezone.now()), "frame": self.frame})
        response.headers["Cache-Control"] = "no-store"
        return response


class ManifestView(PublicView):
    """The web app manifest (W3C): what a telephone calls the paper on its home screen."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        icons = [
            {"src": static(f"icons/{name}.png"), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in ICONS
        ]
        manifest = {
            "id": "/",
            "name": self.frame.name,
            "short_name": self.frame.name.removeprefix("The "),
            "description": self.frame.paper.settings.tagline,
            "lang": "en-US",
            "start_url": "/",
            "scope": "/",
            "display": "browser",
            "background_color": "#ffffff",
            "theme_color": f"#{self.frame.paper.settings.colour_code}",
            "icons": icons,
        }
        return public(HttpResponse(json.dumps(manifest), content_type="application/manifest+json"))


class IconView(PublicView):
    """Where browsers look for an icon that no page names."""

    name = ""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return public(HttpResponseRedirect(static(f"icons/{self.name}")))


def _urls(entries: list[sitemap.Entry]) -> HttpResponse:
    return _xml("articles/sitemap.xml", {"entries": entries})


def _xml(template: str, context: dict[str, object]) -> HttpResponse:
    text = render_to_string(template, context | {"site": settings.SITE_URL})
    return public(HttpResponse(text, content_type=XML))
