"""What an earlier import brought, for bodies of an export that lacks it: media, and stories shown as cards."""

from functools import cached_property
from typing import Any

from articles.models import Address, ImportedItem, ImportSite
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media.known import State
from articles.wordpress.reading.addresses import file_key, number_in, path_of


class Earlier:
    """One query at the first question for a file by its address, and one or two for each other thing that is asked for.

    `articles` are the stories by their numbers there; those that are found are put into it.
    """

    def __init__(self, site: ImportSite, articles: dict[int, int]) -> None:
        self._stories = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.ARTICLE, target_id__isnull=False)
        self._articles = articles
        self._numbers: dict[str, int] = {}
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

    def number_at(self, address: str) -> int:
        """Of the story that stood at an address of the old site; 0 when none is here."""
        if address not in self._numbers:
            self._numbers[address] = self._number_at(address)
        return self._numbers[address]

    def _number_at(self, address: str) -> int:
        if number := number_in(address):
            found = self._stories.filter(source_id=str(number))
        else:
            paths = Address.objects.filter(path=path_of(address)).values("article_id")
            found = self._stories.filter(target_id__in=paths)
        item = found.first()
        if item is None or item.target_id is None:
            return 0
        self._articles.setdefault(int(item.source_id), item.target_id)
        return int(item.source_id)

    def _legacy(self, number: int) -> dict[str, Any] | None:
        if number not in self._asked:
            self._asked[number] = self._rows.filter(source_id=str(number)).values_list("legacy", flat=True).first()
        return self._asked[number]

    @cached_property
    def _by_file(self) -> dict[str, int]:
        rows = self._rows.values_list("source_id", "legacy__words__source").order_by("-id")
        return {file_key(source): int(number) for number, source in rows.iterator(chunk_size=2000) if source}
