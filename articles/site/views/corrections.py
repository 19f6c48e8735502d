"""What the paper got wrong: all of it, newest first, and what changed in each."""

from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Q, Subquery
from django.http import Http404

from articles.models import Correction, Publication
from articles.models.correction import CorrectionQuerySet
from articles.site import structured
from articles.site.article_page import HOME
from articles.site.diffs import changes
from articles.site.shelves import SIZE, Cursor
from articles.site.views.base import PublicView

HEADING = ("Corrections", "/corrections/")


def readable() -> CorrectionQuerySet:
    """Those of live stories, with where the story is now, and all retractions. Newest first."""
    live = Publication.objects.filter(article_id=OuterRef("article_id"))
    shown = Correction.objects.shown().annotate(
        live_path=Subquery(live.values("path")[:1]), live_headline=Subquery(live.values("headline")[:1])
    )
    return shown.filter(Q(live_path__isnull=False) | Q(kind=Correction.Kind.RETRACTION))


class CorrectionsView(PublicView):
    """Older ones by `?before=` the number of the last one shown."""

    template_name = "articles/corrections.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cursor = Cursor.read(self.request.GET)
        rows = list(self._from(cursor)[: SIZE + 1])
        if not rows and not cursor.is_first:
            raise Http404
        older = Cursor(before=rows[SIZE - 1].pk) if len(rows) > SIZE else None
        return super().get_context_data() | {
            "corrections": rows[:SIZE],
            "older": older,
            "trail": [HOME],
            "trail_data": structured.breadcrumbs([HOME, HEADING]),
            "canonical": f"{settings.SITE_URL}{HEADING[1]}{cursor.query}",
        }

    def _from(self, cursor: Cursor) -> CorrectionQuerySet:
        if cursor.is_first:
            return readable().defer("diff")
        last = readable().filter(pk=cursor.before or 0).first()
        if last is None:
            raise Http404
        is_older = Q(visible_from__lt=last.visible_from) | Q(visible_from=last.visible_from, pk__lt=last.pk)
        return readable().filter(is_older).defer("diff")


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
