"""Bringing a batch of stories in: all of it or nothing, and the second time nothing."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from articles.models import ImportSite
from articles.press.roles import Action, require
from articles.wordpress.incoming import Incoming
from articles.wordpress.stories import copies, known, ledger, paths, releasing
from articles.wordpress.stories.arrivals import Arrival, Brought, Fate
from articles.wordpress.stories.deciding import decide
from globepost import stamp


@transaction.atomic
def bring(batch: Sequence[Incoming], *, site: ImportSite, by: Any) -> list[Brought]:
    """Write the stories, a few hundred at a time; one answer for each, in their order, in one transaction.

    A new story becomes a working copy, a revision, and a publication at its own moment when it was live there. One that
    an import brought before and that is the same now is left alone; one that changed there is changed here too, unless
    somebody worked on it here since. Nothing but what is live there comes before readers.

    The number of queries does not grow with fresh stories. Locks the articles, then the press. Raises NotAllowed for
    anybody but an administrator, and ValueError for a story that stands in the batch twice. The stories are changed
    on their way: their texts are cut to what the fields hold.
    """
    require(by, Action.SETTINGS)
    arrivals = known.arrivals(batch, site)
    for arrival in arrivals:
        decide(arrival)
    news = [arrival for arrival in arrivals if arrival.fate is not Fate.UNCHANGED]
    items = _write(news, site, by) if news else []
    written = {id(arrival): item for arrival, item in zip(news, items, strict=True)}
    return [_brought(arrival, written.get(id(arrival))) for arrival in arrivals]


def _write(arrivals: list[Arrival], site: ImportSite, by: Any) -> list[Any]:
    stamp.lock()
    described = [arrival for arrival in arrivals if arrival.is_described]
    written = [arrival for arrival in described if arrival.is_written]
    public = [arrival for arrival in written if arrival.is_public]
    copies.prepare(described, site, by)
    paths.settle(public)
    copies.write(written)
    copies.describe(described)
    releasing.take_back(arrivals, site, by)
    releasing.take(described, site, by)
    paths.write(releasing.publish(public, site, by))
    return ledger.record(arrivals, site)


def _brought(arrival: Arrival, item: Any) -> Brought:
    fate = Fate.WITHDRAWN if arrival.is_going and arrival.is_written else arrival.fate
    cases = ledger.cases_of(arrival) if item else []
    item = item or (arrival.here and arrival.here.item)
    return Brought(arrival.incoming, item, arrival.article_id, fate, cases)
