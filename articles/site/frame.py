"""The frame of every page: menus, footer, side columns, date. Computed once per stamp, kept in process memory."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from articles.models import Category, FrontPageSlot, Publication
from articles.site.cards import Card, make_cards
from articles.site.gathering import gather
from articles.site.links import Link, read_links
from articles.site.paper import Paper, Section
from articles.site.placing import Slots
from articles.site.shelves import SIZE, Shelf
from globepost import stamp

SHOWN = 6
# Enough to fill a column though as many of the newest stand on the page already as a list has.
CANDIDATES = SHOWN + SIZE


@dataclass(frozen=True)
class Frame:
    """`slots` names the articles that editors gave a place to; the cards are candidates of the side columns."""

    paper: Paper
    menu: list[Section]
    links: dict[str, list[Link]]
    slots: Slots
    recommended: list[Card]
    opinion: list[Card]
    today: dt.date

    @property
    def name(self) -> str:
        return self.paper.settings.name

    @property
    def copyright(self) -> str:
        return f"© {self.today.year} {self.paper.settings.copyright_holder or self.name}"

    @property
    def opinion_category(self) -> Category | None:
        return self.paper.categories.get(self.paper.settings.opinion_category_id or 0)

    @property
    def picks(self) -> set[int]:
        """The articles that editors put into the side columns."""
        return {*self._recommended_picks, *self._opinion_picks}

    def newest(self, shown: Collection[int], count: int) -> list[Card]:
        """Some of the newest that neither stand on the page already nor were put into its side columns. No query."""
        return _without(self.recommended, {*shown, *self.picks})[:count]

    def side(self, shown: Collection[int] = ()) -> dict[str, object]:
        """What the side columns show beside the articles that the page shows already; no story twice.

        Editors' picks stand where they put them, and the others in Opinion before Recommended.
        """
        recommended_picks = set(self._recommended_picks)
        opinion = _without(self.opinion, {*shown, *recommended_picks})
        in_opinion = {card.publication.article_id for card in opinion}
        return {
            "recommended": _without(self.recommended, {*shown, *in_opinion}),
            "opinion": opinion,
            "opinion_category": self.opinion_category,
        }

    @property
    def _recommended_picks(self) -> list[int]:
        return self.slots.get(FrontPageSlot.Place.RECOMMENDED, [])

    @property
    def _opinion_picks(self) -> list[int]:
        return self.slots.get(self.paper.settings.opinion_category_id or 0, [])


_kept: tuple[stamp.Stamp, Frame] | None = None


def current() -> Frame:
    """The frame as of the stamp. At most one query while that stands, nine when it has changed."""
    global _kept
    now, kept = stamp.read(), _kept
    if kept is None or kept[0] != now:
        kept = _kept = (now, build())
    return kept[1]


def forget() -> None:
    """Compute the frame anew at the next call in this process."""
    global _kept
    _kept = None


def build() -> Frame:
    """Eight queries."""
    paper = Paper.read()
    opinion_id = paper.settings.opinion_category_id or 0
    slots = _open_slots(timezone.now())
    picks, opinion_picks = slots.get(FrontPageSlot.Place.RECOMMENDED, []), slots.get(opinion_id, [])
    named, deep = {*picks, *opinion_picks}, CANDIDATES + SHOWN + len(picks) + len(opinion_picks)
    found = gather(
        {
            "picks": Publication.objects.stories().filter(article_id__in=named)[: len(named)],
            "newest": Shelf.of_all().stories()[:deep],
            "opinion": Shelf.of_category(opinion_id).stories()[:deep],
        }
    )
    recommended = unique([*in_order(found["picks"], picks), *found["newest"]])
    opinion = unique([*in_order(found["picks"], opinion_picks), *found["opinion"]])
    cards = {card.publication.pk: card for card in make_cards(unique([*recommended, *opinion]), paper)}
    return Frame(
        paper=paper,
        menu=paper.menu,
        links=read_links(paper),
        slots=slots,
        recommended=[cards[row.pk] for row in recommended],
        opinion=[cards[row.pk] for row in opinion],
        today=timezone.localdate(),
    )


def in_order(publications: Iterable[Publication], article_ids: list[int]) -> list[Publication]:
    """Those of the publications whose articles an editor named, in the order in which they are named."""
    named = (row for row in publications if row.article_id in article_ids)
    return sorted(named, key=lambda row: article_ids.index(row.article_id))


def unique(publications: Iterable[Publication]) -> list[Publication]:
    """Each article once, where it first stands."""
    seen: dict[int, Publication] = {}
    for publication in publications:
        seen.setdefault(publication.article_id, publication)
    return list(seen.values())


def _open_slots(now: dt.datetime) -> Slots:
    is_open = Q(starts_at=None) | Q(starts_at__lte=now), Q(ends_at=None) | Q(ends_at__gt=now)
    slots: dict[str | int, list[int]] = defaultdict(list)
    rows = FrontPageSlot.objects.filter(*is_open).values_list("category_id", "place", "article_id")
    for category_id, place, article_id in rows:
        slots[category_id or place].append(article_id)
    return dict(slots)


def _without(cards: list[Card], article_ids: set[int]) -> list[Card]:
    return [card for card in cards if card.publication.article_id not in article_ids][:SHOWN]
