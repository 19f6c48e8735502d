"""What stands on the front page: editors' slots first, filled up with the newest; nothing twice above the blocks."""

from collections.abc import Hashable, Iterable
from typing import Any

from django.db.models import QuerySet

from articles.models import FrontPageSlot, Publication
from articles.site.cards import make_cards
from articles.site.frame import Frame, in_order, unique
from articles.site.gathering import gather
from articles.site.shelves import Shelf

FEATURED = 6
SIDE = 6
BLOCK = 4
# Enough to fill each part though all parts above it took their stories from the same list.
DEEP = 1 + FEATURED + 2 * SIDE


def context(frame: Frame) -> dict[str, Any]:
    """Three queries, however many categories the menu has."""
    settings, slots = frame.paper.settings, frame.slots
    named = {article_id for article_ids in slots.values() for article_id in article_ids}
    deep = DEEP + len(named)
    lists: dict[Hashable, QuerySet[Publication]] = {
        "named": Publication.objects.stories().filter(article_id__in=named)[: len(named)],
        "featured": Shelf.of_category(settings.featured_category_id or 0).stories()[:deep],
        "newest": Shelf.of_all().stories()[:deep],
        "opinion": Shelf.of_category(settings.opinion_category_id or 0).stories()[:deep],
    }
    lists |= {section.category.pk: Shelf.of_category(section.category).stories()[:BLOCK] for section in frame.menu}
    found = gather(lists)
    taken: set[int] = set()

    def take(place: str, fill: Iterable[Publication], count: int) -> list[Publication]:
        picks = slots.get(place, [])
        line = unique([*in_order((row for row in found["named"] if row.article_id in picks), picks), *fill])
        chosen = [row for row in line if row.article_id not in taken][:count]
        taken.update(row.article_id for row in chosen)
        return chosen

    pool, recommended = found["featured"] or found["newest"], slots.get(FrontPageSlot.Place.RECOMMENDED, [])
    parts = {
        "lead": take(FrontPageSlot.Place.LEAD, pool, 1),
        "featured": take(FrontPageSlot.Place.FEATURED, pool, FEATURED),
        "opinion": take("", [row for row in found["opinion"] if row.article_id not in recommended], SIDE),
        "recommended": take(FrontPageSlot.Place.RECOMMENDED, found["newest"], SIDE),
    }
    blocks = [(section.category, found[section.category.pk]) for section in frame.menu]
    everything = unique(row for rows in (*parts.values(), *(rows for _, rows in blocks)) for row in rows)
    cards = {card.publication.pk: card for card in make_cards(everything, frame.paper)}
    drawn = {name: [cards[row.pk] for row in rows] for name, rows in parts.items()}
    return {
        "lead": drawn["lead"][0] if drawn["lead"] else None,
        "featured": drawn["featured"],
        "side": {name: drawn[name] for name in ("recommended", "opinion")}
        | {"opinion_category": frame.opinion_category},
        "blocks": [
            {"category": category, "cards": [cards[row.pk] for row in rows]} for category, rows in blocks if rows
        ],
    }
