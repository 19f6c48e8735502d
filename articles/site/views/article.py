from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from articles.models import Category, Correction, Publication, PublicationCategory, PublicationTag, Tag
from articles.site.article_page import context_for
from articles.site.related import with_nearest
from articles.site.responses import public
from articles.site.views.base import PublicView


class ArticleView(PublicView):
    """The story or the page of exactly this path."""

    template_name = "articles/article.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "amp" in request.GET:  # a form of WordPress
            return public(HttpResponsePermanentRedirect(self._publication().path))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        publication = self._publication()
        return context_for(
            publication,
            publication.body,
            frame=self.frame,
            categories=self._categories(publication),
            tags=_tags(publication),
            corrections=Correction.objects.shown().filter(article_id=publication.article_id).defer("diff"),
        )

    def _publication(self) -> Publication:
        path = self.request.path_info
        if "\x00" in path:
            raise Http404
        publication = with_nearest(Publication.objects.filter(path=path)).select_related("body").first()
        if publication is None:
            raise Http404
        return publication

    def _categories(self, publication: Publication) -> list[Category]:
        """The story's own, the main one first."""
        rows = PublicationCategory.objects.filter(publication=publication, direct=True).values_list(
            "category_id", flat=True
        )
        ids = sorted(rows, key=lambda pk: pk != publication.main_category_id)
        return [place for pk in ids if (place := self.frame.paper.categories.get(pk))]


def _tags(publication: Publication) -> list[Tag]:
    rows = PublicationTag.objects.filter(publication=publication).select_related("tag").order_by("order", "pk")
    return [row.tag for row in rows]
