"""Moving an object of the paper one place up or down among those that it stands with."""

from typing import Any

from django.db import models, transaction

from articles.models import Category, FrontPageSlot, MenuLink
from articles.press.paper import ACTIONS
from articles.press.roles import require
from articles.press.steps import log, numbered
from globepost import stamp

AMONG: dict[type[models.Model], tuple[str, ...]] = {
    Category: ("parent_id",),
    FrontPageSlot: ("place", "category_id"),
    MenuLink: ("place", "parent_id"),
}


@transaction.atomic
def move(thing: Any, *, up: bool, by: Any) -> bool:
    """Change places with the one before or behind it, and say whether there was one. Raises NotAllowed.

    All that stand together are numbered anew, for two may have had the same number. Locks the press.
    """
    require(by, ACTIONS[type(thing)])
    stamp.lock()
    thing.refresh_from_db()
    rows = list(standing_with(thing))
    here = rows.index(thing)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return False
    rows[here], rows[there] = rows[there], rows[here]
    for number, row in enumerate(rows, start=1):
        type(thing)._base_manager.filter(pk=row.pk).update(order=number)
    article_id = getattr(thing, "article_id", None)
    log("moved up" if up else "moved down", f"{numbered(thing)} “{thing}”", by=by, article_id=article_id)
    stamp.raise_generation()
    return True


def next_order(thing: Any) -> int:
    """The number of a new one, which comes last."""
    last = standing_with(thing).aggregate(last=models.Max("order"))["last"]
    return 0 if last is None else last + 1


def standing_with(thing: Any) -> models.QuerySet[Any]:
    """Those among which the thing stands, itself too, in their order."""
    among = {name: getattr(thing, name) for name in AMONG[type(thing)]}
    return type(thing)._default_manager.filter(**among)
