"""What stands on the front page: editors' slots first, filled up with the newest; no story twice."""

import datetime as dt
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from articles.models import FrontPageSlot, Publication
from articles.site.cards import make_cards
from articles.site.frame import Frame
from articles.site.gathering import Found, find, read
from articles.site.paper import Paper, Section
from articles.site.placing import Page, Part, Slots
from articles.site.shelves import Shelf

Place = FrontPageSlot.Place
FEATURED = 6
SIDE = 6
BLOCK = 4


def context(frame: Frame, slots: Slots | None = None, moment: dt.datetime | None = None) -> dict[str, Any]:
    """Three queries, however many categories the menu has.

    A preview passes slots that are not saved, and the moment whose versions it shows; None: as readers see it now.
    """
    slots = frame.slots if slots is None else slots
    parts = _parts(frame.paper, slots, find(_lists(frame.paper, slots, moment)))
    chosen = {part.name: part.stories for part in parts}
    there = read((row for rows in chosen.values() for row in rows), Publication.versions.live(moment))
    cards = {card.publication.pk: card for card in make_cards(there.values(), frame.paper)}
    drawn = {name: [cards[row.pk] for row in rows if row.pk in cards] for name, rows in chosen.items()}
    head = drawn[Place.LEAD] + drawn[Place.FEATURED]
    return {
        "lead": next(iter(head), None),
        "featured": head[1:],
        "side": {
            "recommended": drawn[Place.RECOMMENDED],
            "opinion": drawn["opinion"],
            "opinion_category": frame.opinion_category,
        },
        "blocks": [
            {"category": section.category, "cards": drawn[section.category.pk]}
            for section in sections(frame.paper)
            if drawn[section.category.pk]
        ],
    }


def sections(paper: Paper) -> list[Section]:
    """Those that have a block: the menu's, but for Opinion, which has a column of its own."""
    return [section for section in paper.menu if section.category.pk != paper.settings.opinion_category_id]


def _lists(paper: Paper, slots: Slots, moment: dt.datetime | None) -> dict[Hashable, QuerySet[Publication]]:
    """The stories that editors named, and for each part as many as the whole page has places for."""
    named = {article_id for article_ids in slots.values() for article_id in article_ids}
    size = 1 + FEATURED + 2 * SIDE + BLOCK * len(sections(paper))
    shelves: dict[Hashable, Shelf] = {
        "featured": Shelf.of_category(paper.settings.featured_category_id or 0),
        "newest": Shelf.of_all(),
        "opinion": Shelf.of_category(paper.settings.opinion_category_id or 0),
    } | {section.category.pk: Shelf.of_category(section.category) for section in sections(paper)}
    picks = Publication.versions.live(moment).stories().filter(article_id__in=named)[: len(named)]
    return {"picks": picks} | {name: shelf.at(moment).stories()[:size] for name, shelf in shelves.items()}


def _parts(paper: Paper, slots: Slots, found: Mapping[Hashable, list[Found]]) -> Sequence[Part]:
    """In order of precedence, each with its stories."""

    def part(name: str | int, size: int, line: list[Found], *, slot: str | int = "", gives: bool = False) -> Part:
        return Part(name, size, slots.get(slot or name, []), line, gives)

    head = found["featured"] or found["newest"]
    opinion = paper.settings.opinion_category_id or 0
    page = Page(
        [
            part(Place.LEAD, 1, head),
            part(Place.FEATURED, FEATURED, head),
            part("opinion", SIDE, found["opinion"], slot=opinion, gives=True),
            *(part(one.category.pk, BLOCK, found[one.category.pk], gives=True) for one in sections(paper)),
            part(Place.RECOMMENDED, SIDE, found["newest"]),
        ],
        there={row.article_id: row for row in found["picks"]},
    )
    return page.parts
