"""The frame of every page: menus, footer, side columns, date. Computed once per stamp, kept in process memory."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from articles.models import Category, FrontPageSlot, Publication
from articles.site.cards import Card, make_cards
from articles.site.gathering import gather
from articles.site.links import Link, read_links
from articles.site.paper import Paper, Section
from articles.site.shelves import Shelf
from globepost import stamp

SHOWN = 6
# Enough to fill Recommended though the article itself and all of Opinion are among the newest.
CANDIDATES = 2 * SHOWN + 1


@dataclass(frozen=True)
class Frame:
    """`slots` names the articles of each place of the front page; the cards are candidates of the side columns."""

    paper: Paper
    menu: list[Section]
    links: dict[str, list[Link]]
    slots: dict[str, list[int]]
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

    def side(self, article_id: int | None = None) -> dict[str, object]:
        """What the side columns show beside an article, no story twice. Editors' picks stand in Recommended."""
        picks = self.slots[FrontPageSlot.Place.RECOMMENDED]
        opinion = _without(self.opinion, {article_id, *picks})
        shown = {card.publication.article_id for card in opinion}
        return {
            "recommended": _without(self.recommended, {article_id, *shown}),
            "opinion": opinion,
            "opinion_category": self.opinion_category,
        }


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
    slots = _open_slots(timezone.now())
    picks = slots[FrontPageSlot.Place.RECOMMENDED]
    found = gather(
        {
            "picks": Publication.objects.stories().filter(article_id__in=picks)[: len(picks)],
            "newest": Shelf.of_all().stories()[: CANDIDATES + len(picks)],
            "opinion": Shelf.of_category(paper.settings.opinion_category_id or 0).stories()[: SHOWN + 1 + len(picks)],
        }
    )
    recommended = unique([*in_order(found["picks"], picks), *found["newest"]])[: CANDIDATES + len(picks)]
    cards = {card.publication.pk: card for card in make_cards(unique([*recommended, *found["opinion"]]), paper)}
    return Frame(
        paper=paper,
        menu=paper.menu,
        links=read_links(paper),
        slots=slots,
        recommended=[cards[row.pk] for row in recommended],
        opinion=[cards[row.pk] for row in found["opinion"]],
        today=timezone.localdate(),
    )


def in_order(publications: Iterable[Publication], article_ids: list[int]) -> list[Publication]:
    """The publications in the order in which an editor named their articles."""
    return sorted(publications, key=lambda row: article_ids.index(row.article_id))


def unique(publications: Iterable[Publication]) -> list[Publication]:
    """Each article once, where it first stands."""
    seen: dict[int, Publication] = {}
    for publication in publications:
        seen.setdefault(publication.article_id, publication)
    return list(seen.values())


def _open_slots(now: dt.datetime) -> dict[str, list[int]]:
    slots: dict[str, list[int]] = defaultdict(list)
    is_open = Q(starts_at=None) | Q(starts_at__lte=now), Q(ends_at=None) | Q(ends_at__gt=now)
    for place, article_id in FrontPageSlot.objects.filter(*is_open).values_list("place", "article_id"):
        slots[place].append(article_id)
    return slots


def _without(cards: list[Card], article_ids: set[int | None]) -> list[Card]:
    return [card for card in cards if card.publication.article_id not in article_ids][:SHOWN]
