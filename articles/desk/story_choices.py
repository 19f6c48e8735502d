"""The stories that somebody may name in a story, a page at a time: one's own, then what every reader sees.

Each half is read in the order of an index. Of other people's stories only the published headline is searched and shown.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from articles.desk.article_search import MOST_WORDS, address_in, found
from articles.desk.sight import sees_all, visible_articles
from articles.models import Article, Publication

MOST_OWN = 1000


class StoryChoices:
    """What a paginator slices: as many queries as it takes for the slice, two or three, and no count."""

    def __init__(self, user: Any, term: str, left_out: Iterable[Any] = ()) -> None:
        self.user, self.term = user, term
        self.own = found(visible_articles(user), term).exclude(pk__in=left_out).order_by("-saved_at", "-pk")
        self.left_out = left_out

    def __getitem__(self, wanted: slice) -> list[Article]:
        if sees_all(self.user):
            return list(self.own[wanted])
        own = list(self.own.values_list("pk", flat=True)[:MOST_OWN])
        numbers = own[wanted]
        first, last = max(wanted.start - len(own), 0), wanted.stop - len(own)
        live = self._live()[first:last] if last > 0 else []
        headlines = {version.article_id: version.headline for version in live}
        rows = Article.objects.in_bulk([*numbers, *headlines])
        for number, headline in headlines.items():
            rows[number].known_headline = headline  # type: ignore[attr-defined]
        return [rows[number] for number in [*numbers, *headlines]]

    def _live(self) -> QuerySet[Publication]:
        live = Publication.objects.stories().exclude(article_id__in=visible_articles(self.user).values("pk"))
        live = live.exclude(article_id__in=self.left_out).order_by("-position")
        address = address_in(self.term)
        if address:
            return live.filter(path=address)
        for word in self.term.split()[:MOST_WORDS]:
            live = live.filter(headline__icontains=word)
        return live
