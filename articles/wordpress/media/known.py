"""What is known of the files of one site: the rows of the ledger, light enough to be all in memory."""

from collections import OrderedDict
from collections.abc import Iterable
from typing import Any, NamedTuple

from articles.models import ImportCase, ImportedItem, ImportSite, Photo
from articles.wordpress.media.wanted import Wanted
from articles.wordpress.tally import Subject, Tally

PAGE, PAGES = 500, 40
LONGEST_TITLE = 200


class State:
    """What became of a file, as `ImportedItem.source_status` has it."""

    PICTURE, FILE, MISSING, REFUSED, DROPPED = "picture", "file", "missing", "refused", "dropped"


class Known(NamedTuple):
    """`photo_id` of a picture; `file` is the name in the storage of anything else."""

    state: str
    photo_id: int | None
    file: str | None
    fingerprint: str
    counts: list[list[Any]]


def read(site: ImportSite) -> dict[str, Known]:
    """By `source_id`. One query."""
    rows = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.MEDIUM).values_list(
        "source_id", "source_status", "target_id", "legacy__file", "fingerprint", "counts"
    )
    return {row[0]: Known(*row[1:]) for row in rows.iterator(chunk_size=2000)}


def write(site: ImportSite, wanted: Wanted, known: Known, legacy: dict[str, Any], cases: Iterable[Any]) -> None:
    """The row and its cases instead of those before. Wants a transaction. Four queries."""
    item, _ = ImportedItem.objects.update_or_create(
        site=site,
        kind=ImportedItem.Kind.MEDIUM,
        source_id=wanted.key,
        defaults={
            "source_status": known.state,
            "target_id": known.photo_id,
            "fingerprint": known.fingerprint,
            "title": wanted.name[-LONGEST_TITLE:],
            "counts": known.counts,
            "legacy": legacy,
        },
    )
    item.cases.all().delete()
    ImportCase.objects.bulk_create([ImportCase(item=item, code=code, detail=detail) for code, detail in cases])


def counted(wanted: Wanted, outcome: str, reason: str = "") -> list[list[Any]]:
    tally = Tally()
    tally.count(Subject.MEDIUM, wanted.suffix[:10] or "without a suffix", outcome, reason)
    return tally.as_rows()


class Shelf:
    """Photos by their numbers, read a page of numbers at a time: stories that follow each other show photos that do."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, dict[int, Photo]] = OrderedDict()

    def photo(self, pk: int) -> Photo | None:
        """None when the library does not have it any more. A query for each page that is not in memory."""
        number = pk // PAGE
        if number not in self._pages:
            rows = Photo.objects.filter(pk__gte=number * PAGE, pk__lt=(number + 1) * PAGE)
            self._pages[number] = {photo.pk: photo for photo in rows}
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number].get(pk)

    def forget(self, pk: int) -> None:
        self._pages.pop(pk // PAGE, None)

    def clear(self) -> None:
        self._pages.clear()
