"""What stands below a story: the six related posts and the next two."""

from collections.abc import Mapping, Sequence

from django.db.models import OuterRef, QuerySet, Subquery

from articles.models import Publication, RelatedList
from articles.site.frame import in_order, unique
from articles.site.shelves import LARGEST, Cursor, Shelf

RELATED = 6
NEXT = 2

Lists = Mapping[str, QuerySet[Publication]]


def with_nearest(publications: QuerySet[Publication]) -> QuerySet[Publication]:
    """Each with the list that the press keeps of it, for `nearest_of`. No query more."""
    kept = RelatedList.objects.filter(article_id=OuterRef("article_id"))
    return publications.annotate(nearest=Subquery(kept.values("entries")))


def nearest_of(publication: Publication) -> list[int]:
    """The articles nearest by subject, nearest first, live or not. Of a publication that came `with_nearest`."""
    return [article_id for article_id, _ in getattr(publication, "nearest", None) or []]


def lists_for(publication: Publication, named: set[int], nearest: Sequence[int]) -> Lists:
    """The short lists to gather: the stories that the article names, its neighbours in subject and in time.

    Each is long enough though those that the article names stand elsewhere on its page.
    """
    both = named | set(nearest)
    lists = {"named": Publication.objects.filter(article_id__in=both)[: len(both)]}
    if not publication.is_story:
        return lists
    position = publication.position or LARGEST  # a preview stands at the end of the line
    next_ones, enough = NEXT + len(named), RELATED + 1 + NEXT + len(named)
    return lists | {
        "newer": Shelf.of_all().stories(Cursor(after=position))[:next_ones],
        "older": Shelf.of_all().stories(Cursor(before=position))[:next_ones],
        "category": Shelf.of_category(publication.main_category_id or 0).stories()[:enough],
        "newest": Shelf.of_all().stories()[:enough],
    }


def choose(
    publication: Publication, picks: list[int], nearest: list[int], found: Mapping[str, list[Publication]]
) -> list[Publication]:
    """The editor's picks that are live, in their order, then the nearest by subject that are.

    Where those are not enough: the newest of the main category, then the newest of all.
    """
    stories = [row for row in found["named"] if row.is_story]
    lines = [in_order((row for row in stories if row.article_id in wanted), wanted) for wanted in (picks, nearest)]
    line = unique([*lines[0], *lines[1], *found.get("category", []), *found.get("newest", [])])
    return [row for row in line if row.article_id != publication.article_id][:RELATED]


def following(publication: Publication, found: Mapping[str, list[Publication]]) -> list[Publication]:
    """The two stories that follow in time, nearest first; at the end of the line those before it."""
    newer, older = found.get("newer", []), found.get("older", [])
    line = [*reversed(newer), *older]
    return [row for row in line if row.article_id != publication.article_id][:NEXT]
