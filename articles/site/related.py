"""What stands below a story: the six related posts and the next two."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from articles.models import Category, Publication, Tag
from articles.site.frame import in_order, unique
from articles.site.shelves import LARGEST, Cursor, Shelf

RELATED = 6
NEXT = 2
TAGS = 10

Name = tuple[str, int]
Lists = Mapping[Name, QuerySet[Publication]]


def lists_for(
    publication: Publication, article_ids: set[int], categories: Iterable[Category], tags: Iterable[Tag]
) -> Lists:
    """The short lists to gather: the stories that the article names, its neighbours in time and in subject."""
    named = Publication.objects.filter(article_id__in=article_ids)[: len(article_ids)]
    if not publication.is_story:
        return {("named", 0): named}
    picks, position = RELATED + 1, publication.position or LARGEST  # a preview stands at the end of the line
    lists: dict[Name, QuerySet[Publication]] = {
        ("named", 0): named,
        ("newer", 0): Shelf.of_all().stories(Cursor(after=position))[:NEXT],
        ("older", 0): Shelf.of_all().stories(Cursor(before=position))[:NEXT],
        ("newest", 0): Shelf.of_all().stories()[:picks],
    }
    lists |= {("tag", tag.pk): Shelf.of_tag(tag).stories()[:picks] for tag in list(tags)[:TAGS]}
    places = [*categories, *(place.parent for place in categories if place.parent)]
    return lists | {("category", place.pk): Shelf.of_category(place).stories()[:picks] for place in places}


def choose(publication: Publication, picks: list[int], found: Mapping[Name, list[Publication]]) -> list[Publication]:
    """The editor's picks that are live, in their order, then the closest by subject.

    Closest: most tags shared, then the same category, the main one first, then the newest of all.
    """
    picked = in_order((row for row in found["named", 0] if row.article_id in picks and row.is_story), picks)
    by_tag = [row for (kind, _), rows in found.items() if kind == "tag" for row in rows]
    shared = Counter(row.article_id for row in by_tag)
    by_tag.sort(key=lambda row: (-shared[row.article_id], -row.position))
    by_category = [row for (kind, _), rows in found.items() if kind == "category" for row in rows]
    line = unique([*picked, *by_tag, *by_category, *found.get(("newest", 0), [])])
    return [row for row in line if row.article_id != publication.article_id][:RELATED]


def following(publication: Publication, found: Mapping[Name, list[Publication]]) -> list[Publication]:
    """The two stories that follow in time, nearest first; at the end of the line those before it."""
    newer, older = found.get(("newer", 0), []), found.get(("older", 0), [])
    line = [*reversed(newer), *older]
    return [row for row in line if row.article_id != publication.article_id][:NEXT]
