"""Pictures and files that an earlier import brought, for bodies of an export that has the stories alone."""

from functools import cached_property
from typing import Any

from articles.models import ImportedItem, ImportSite
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media.known import State
from articles.wordpress.reading.addresses import file_key


class Earlier:
    """One query at the first question by address, and one for each number that is asked for."""

    def __init__(self, site: ImportSite) -> None:
        self._rows = ImportedItem.objects.filter(
            site=site, kind=ImportedItem.Kind.MEDIUM, source_status__in=(State.PICTURE, State.FILE)
        ).exclude(source_id__startswith="/")
        self._asked: dict[int, dict[str, Any] | None] = {}

    def attachment(self, number: int) -> Medium | None:
        legacy = self._legacy(number)
        return Medium(number, legacy["words"].get("source", "")) if legacy and "words" in legacy else None

    def attachment_at(self, address: str) -> Medium | None:
        key = file_key(address)
        number = self._by_file.get(key, 0) if key else 0
        return self.attachment(number) if number else None

    def caption_of(self, number: int) -> str:
        """The whole one, as the export had it."""
        legacy = self._legacy(number) or {}
        return legacy.get("caption") or legacy.get("words", {}).get("caption", "")

    def _legacy(self, number: int) -> dict[str, Any] | None:
        if number not in self._asked:
            self._asked[number] = self._rows.filter(source_id=str(number)).values_list("legacy", flat=True).first()
        return self._asked[number]

    @cached_property
    def _by_file(self) -> dict[str, int]:
        rows = self._rows.values_list("source_id", "legacy__words__source").order_by("-id")
        return {file_key(source): int(number) for number, source in rows.iterator(chunk_size=2000) if source}
