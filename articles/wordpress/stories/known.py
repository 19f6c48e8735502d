"""What is here already of the stories of a batch."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from articles.models import Article, ImportedItem, ImportSite, Publication, Revision
from articles.wordpress.incoming import Incoming
from articles.wordpress.stories.arrivals import Arrival, Here

Versions = dict[int, list[tuple[Any, ...]]]


def arrivals(batch: Sequence[Incoming], site: ImportSite) -> list[Arrival]:
    """An arrival for each, in order. One query; three more when any is known and changed, which locks its article.

    ValueError when a story stands in the batch twice.
    """
    now = timezone.now()
    ids = [incoming.source_id for incoming in batch]
    if len(set(ids)) < len(ids):
        raise ValueError("A story stands in the batch twice.")
    items = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.ARTICLE, source_id__in=ids)
    known = {item.source_id: Here(item) for item in items.defer("legacy", "counts")}
    found = [Arrival(incoming, known.get(incoming.source_id), now) for incoming in batch]
    _look([one.here for one in found if one.here and not is_same(one)], now)
    return found


def is_same(arrival: Arrival) -> bool:
    """Whether the export says what it said the last time."""
    return bool(arrival.here and arrival.here.item.fingerprint == arrival.incoming.fingerprint)


def _look(heres: Iterable[Here], now: Any) -> None:
    by_article = {here.item.target_id: here for here in heres if here.item.target_id}
    if not by_article:
        return
    for pk, article in Article.objects.locked().in_bulk(by_article).items():
        by_article[pk].article = article
    revisions = Revision.objects.filter(article_id__in=by_article).exclude(kind=Revision.Kind.CONFLICT)
    for article_id, pk in revisions.order_by("number").values_list("article_id", "pk"):
        by_article[article_id].newest_revision_id = pk
    versions = Publication.versions.filter(article_id__in=by_article).order_by("number")
    for article_id, start, until, ended, first in versions.values_list(
        "article_id", "visible_from", "visible_until", "ended", "first_published_at"
    ):
        here = by_article[article_id]
        if start > now:
            here.is_planned = True
            continue
        here.first = here.first or first
        here.is_live = here.is_live or not (ended or (until and until <= now))
