"""What the paper got wrong: all of it, newest first, and what changed in each."""

from typing import Any

from django.conf import settings
from django.http import Http404

from articles.site import structured
from articles.site.article_page import HOME
from articles.site.corrections import Place, page, readable
from articles.site.diffs import changes
from articles.site.views.base import PublicView

HEADING = ("Corrections", "/corrections/")


class CorrectionsView(PublicView):
    template_name = "articles/corrections.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        place = Place.read(self.request.GET)
        shown = page(place)
        if place and not shown.corrections:
            raise Http404
        return super().get_context_data() | {
            "page": shown,
            "heading": HEADING[0],
            "feed": f"{HEADING[1]}feed/",
            "trail": [HOME],
            "trail_data": structured.breadcrumbs([HOME, HEADING]),
            "canonical": f"{settings.SITE_URL}{HEADING[1]}{place.query if place else ''}",
        }


class CorrectionView(PublicView):
    template_name = "articles/correction.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        correction = readable().filter(pk=self.kwargs["pk"]).first()
        if correction is None:
            raise Http404
        return super().get_context_data() | {
            "correction": correction,
            "changes": changes(correction.diff) if correction.is_diff_shown else [],
            "trail": [HOME, HEADING],
            "trail_data": structured.breadcrumbs([HOME, HEADING]),
            "canonical": settings.SITE_URL + correction.get_absolute_url(),
        }
