"""The pins of the front page, all of them at once: who may set them, and what to do when two editors do."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from articles.models import FrontPageSlot
from articles.press import paper
from articles.press.roles import Action, require
from globepost import stamp

Key = tuple[str, int]


@dataclass(frozen=True)
class Pin:
    """A slot without its row and its number: where the story stands among others is said by the order of a list."""

    place: str
    category_id: int | None
    article_id: int
    starts_at: dt.datetime | None = None
    ends_at: dt.datetime | None = None

    @property
    def key(self) -> Key:
        """No two pins have the same: a story has one place of a kind."""
        return self.place, self.article_id

    @property
    def part(self) -> str | int:
        """What `articles.site.placing` knows the place by."""
        return self.category_id or self.place

    def is_open(self, moment: dt.datetime) -> bool:
        return not (self.starts_at and moment < self.starts_at) and not (self.ends_at and self.ends_at <= moment)


class ChangedMeanwhile(Exception):
    """The front page is no longer what the editor saw. Nothing was written."""


def standing() -> list[Pin]:
    """The pins as they are. One query."""
    return [_pin(slot) for slot in FrontPageSlot.objects.all()]


@transaction.atomic
def arrange(pins: Iterable[Pin], *, seen: list[Pin], by: Any) -> bool:
    """Make these the pins, in this order, and say whether that changed anything.

    `seen` is `standing()` as the editor saw it. Raises NotAllowed, and ChangedMeanwhile when it is not that any more.
    Each change is logged and public at once. Locks the press.
    """
    require(by, Action.FRONT_PAGE)
    stamp.lock()
    slots = list(FrontPageSlot.objects.select_related("article", "category"))
    if [_pin(slot) for slot in slots] != seen:
        raise ChangedMeanwhile
    wanted = {pin.key: pin for pin in pins}
    there = {(slot.place, slot.article_id): slot for slot in slots}
    gone = [slot for key, slot in there.items() if key not in wanted]
    for slot in gone:
        paper.delete(slot, by=by)
    changed = [slot for slot in _numbered(wanted.values(), there) if slot is not None]
    for slot in changed:
        paper.save(slot, by=by)
    return bool(gone or changed)


def merge(mine: Iterable[Pin], *, base: Iterable[Pin], theirs: Iterable[Pin]) -> list[Pin]:
    """What one editor did to `base` on top of what another did: mine wins where both changed the same pin.

    My order stays; what the other added comes behind.
    """
    was, other = {pin.key: pin for pin in base}, {pin.key: pin for pin in theirs}
    own = {pin.key: pin for pin in mine}
    chosen = (own.get(key) if own.get(key) != was.get(key) else other.get(key) for key in {**own, **other})
    return [pin for pin in chosen if pin]


def _numbered(pins: Iterable[Pin], there: dict[Key, FrontPageSlot]) -> Iterable[FrontPageSlot | None]:
    """The slot of each pin as it is to be saved, None where nothing changes."""
    counts: Counter[str | int] = Counter()
    for pin in pins:
        order = counts[pin.part]
        counts[pin.part] += 1
        slot = there.get(pin.key) or FrontPageSlot(place=pin.place, article_id=pin.article_id)
        if slot.pk and (_pin(slot), slot.order) == (pin, order):
            yield None
            continue
        slot.category_id, slot.order = pin.category_id, order
        slot.starts_at, slot.ends_at = pin.starts_at, pin.ends_at
        yield slot


def _pin(slot: FrontPageSlot) -> Pin:
    return Pin(slot.place, slot.category_id, slot.article_id, slot.starts_at, slot.ends_at)
