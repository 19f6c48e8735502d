"""What an import knows of the things of an old site that are here: authors, categories, tags, links."""

from typing import Any

from articles.models import ImportedItem, ImportSite, Redirect
from articles.press import paper


class Found:
    """The imported things of one kind of one site, by their names there. One query to begin with."""

    def __init__(self, site: ImportSite, kind: str) -> None:
        self.site, self.kind = site, kind
        self.items = {item.source_id: item for item in ImportedItem.objects.filter(site=site, kind=kind)}

    def target_of(self, source_id: str) -> int | None:
        item = self.items.get(source_id[:300])
        return item.target_id if item else None

    def keep(self, source_id: str, target_id: int | None, *, title: str = "", legacy: Any = None) -> None:
        """Write down what a thing became, if it is not written down already."""
        source_id, said = source_id[:300], legacy or {}
        item = self.items.get(source_id)
        if item and (item.target_id, item.title, item.legacy) == (target_id, title[:200], said):
            return
        self.items[source_id], _ = ImportedItem.objects.update_or_create(
            site=self.site,
            kind=self.kind,
            source_id=source_id,
            defaults={"target_id": target_id, "title": title[:200], "legacy": said},
        )


def lead(paths: dict[str, str], *, by: Any) -> None:
    """Redirects from old paths to new ones; one that is there stays as it is. Locks the press where it writes."""
    wanted = {path: target for path, target in paths.items() if path != target and len(path) <= 300}
    there = set(Redirect.objects.filter(path__in=list(wanted)).values_list("path", flat=True))
    for path, target in wanted.items():
        if path not in there:
            paper.save(Redirect(path=path, target=target), by=by)
