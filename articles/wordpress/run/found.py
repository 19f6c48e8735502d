"""What an import knows of the things of an old site that are here: authors, categories, tags, links."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from articles.models import ImportedItem, ImportSite, Redirect
from articles.press.steps import log
from globepost import stamp

CHUNK = 400
"""Rows that one query asks for or writes."""


class Found:
    """The imported things of one kind of one site, by their names there. One query to begin with."""

    def __init__(self, site: ImportSite, kind: str) -> None:
        self.site, self.kind = site, kind
        self.items = {item.source_id: item for item in ImportedItem.objects.filter(site=site, kind=kind)}
        self.changed: dict[str, ImportedItem] = {}

    def target_of(self, source_id: str) -> int | None:
        item = self.items.get(source_id[:300])
        return item.target_id if item else None

    def keep(self, source_id: str, target_id: int | None, *, title: str = "", legacy: Any = None) -> None:
        """Remember what a thing became, if that is not written down already; `write` writes it."""
        source_id, said = source_id[:300], legacy or {}
        item = self.items.get(source_id)
        if item and (item.target_id, item.title, item.legacy) == (target_id, title[:200], said):
            return
        self.items[source_id] = self.changed[source_id] = ImportedItem(
            site=self.site, kind=self.kind, source_id=source_id, target_id=target_id, title=title[:200], legacy=said
        )

    def write(self) -> None:
        """Write down all that was remembered. A query for each four hundred."""
        ImportedItem.objects.bulk_create(
            self.changed.values(), batch_size=CHUNK, update_conflicts=True,
            unique_fields=["site", "kind", "source_id"], update_fields=["target_id", "title", "legacy"],
        )  # fmt: skip
        self.changed = {}


@transaction.atomic
def lead(paths: dict[str, str], *, by: Any) -> None:
    """Redirects from old paths to new ones; one that is there stays as it is. Locks the press where it writes."""
    wanted = {path: target for path, target in paths.items() if path != target and len(path) <= 300}
    there = {path for some in _chunks(list(wanted)) for path in _redirected(some)}
    rows = [Redirect(path=path, target=target) for path, target in wanted.items() if path not in there]
    if rows:
        stamp.lock()
        Redirect.objects.bulk_create(rows, batch_size=CHUNK, ignore_conflicts=True)
        log("added", "redirects of an archive", by=by, detail=f"{len(rows)} old addresses of authors or lists")
        stamp.raise_generation()


def _redirected(paths: list[str]) -> Iterable[str]:
    return Redirect.objects.filter(path__in=paths).values_list("path", flat=True)


def _chunks(paths: list[str]) -> Iterable[list[str]]:
    return (paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK))
