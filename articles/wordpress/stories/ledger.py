"""What the import knows of each story afterwards, and what somebody may want to look at."""

from collections.abc import Sequence
from typing import Any

from articles.models import ImportCase, ImportedItem, ImportSite
from articles.wordpress.incoming import Standing
from articles.wordpress.stories.arrivals import TAKEN_BACK, Arrival, Fate
from articles.wordpress.stories.fitting import cut
from articles.wordpress.tally import Case
from globepost.text import clean_line, clean_text

KEPT = "not taken over"
WRITTEN = ["fingerprint", "target_id", "revision_id", "source_status", "title", "counts", "legacy"]


def record(arrivals: Sequence[Arrival], site: ImportSite) -> list[ImportedItem]:
    """Write or replace the item of each and its cases, in their order. At most four queries."""
    items = ImportedItem.objects.bulk_create(
        [_item(arrival, site) for arrival in arrivals],
        update_conflicts=True,
        unique_fields=["site", "kind", "source_id"],
        update_fields=WRITTEN,
    )
    if known := [one.here.item.pk for one in arrivals if one.here]:
        ImportCase.objects.filter(item__in=known).delete()
    ImportCase.objects.bulk_create(
        ImportCase(item=item, code=code[:80], detail=detail)
        for arrival, item in zip(arrivals, items, strict=True)
        for code, detail in cases_of(arrival)
    )
    return items


def plain(value: Any) -> Any:
    """What JSON holds on every database: no control characters, nothing but texts, numbers, lists and dicts."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {clean_text(str(key)): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _item(arrival: Arrival, site: ImportSite) -> ImportedItem:
    """Of what was erased here nothing is kept but that it was."""
    incoming, before = arrival.incoming, arrival.here.item if arrival.here else None
    item = ImportedItem(
        site=site,
        kind=ImportedItem.Kind.ARTICLE,
        source_id=incoming.source_id,
        fingerprint=incoming.fingerprint,
        target_id=arrival.article_id,
        revision_id=before.revision_id if before else None,
        source_status=_status(arrival),
    )
    if arrival.revision and arrival.fate is not Fate.KEPT:
        item.revision_id = arrival.revision.pk
    if not arrival.is_erased:
        headline = arrival.article.headline if arrival.article else clean_line(str(incoming.fields.get("headline", "")))
        item.title = cut(headline, 200)
        item.counts = incoming.tally.as_rows()
        item.legacy = plain(incoming.legacy | ({KEPT: arrival.kept} if arrival.kept else {}))
    return item


def _status(arrival: Arrival) -> str:
    is_live, here = arrival.incoming.standing is Standing.LIVE, arrival.here
    is_back = here and here.item.source_status == TAKEN_BACK and not here.is_live and not arrival.is_public
    if arrival.is_going or is_back:
        return TAKEN_BACK
    return str(Standing.DRAFT if is_live and not arrival.is_public else arrival.incoming.standing)


def cases_of(arrival: Arrival) -> list[Case]:
    return arrival.cases if arrival.is_erased else [*arrival.incoming.tally.cases, *arrival.cases]
