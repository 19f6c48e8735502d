"""The revisions of a story: the list, the words of one, and what two say differently."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.desk.actions import OfArticle
from articles.desk.scene import Scene
from articles.desk.words import Words
from articles.models import Step
from articles.press.correcting import word_diff
from globepost.text import whole_number


class HistoryView(OfArticle):
    """All revisions and all steps, the newest first."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.page(
            "history.html",
            f"History of “{self.article}”",
            scene=Scene(request.user, self.article),
            revisions=self.article.revisions.select_related("by").defer("packed"),
            versions={row.revision_id: row for row in Scene(request.user, self.article).versions.rows},
            steps=Step.objects.filter(article_id=pk),
        )


class RevisionView(OfArticle):
    """What one revision says."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int, number: int) -> HttpResponse:
        revision = get_object_or_404(self.article.revisions.select_related("by"), number=number)
        words = Words(revision.content, request.user)
        return self.page("revision.html", str(revision), revision=revision, words=words)


class CompareView(OfArticle):
    """What two revisions of this story (`a` and `b`, numbers) say differently, the older one first."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        numbers = sorted(whole_number(request.GET.get(name)) or 0 for name in ("a", "b"))
        before, after = (get_object_or_404(self.article.revisions, number=number) for number in numbers)
        title = f"Revisions {before.number} and {after.number}"
        diff = word_diff(before.content, after.content)
        return self.page("compare.html", title, before=before, after=after, diff=diff)
