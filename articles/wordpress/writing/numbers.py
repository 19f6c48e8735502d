"""The numbers under which things stand in an export: the same in every export, none given twice.

What came from a WordPress keeps the number that it had there, where it is of the first such site. All else gets its own
number above a base of its kind. A term's number is of one space for all taxonomies.
"""

import hashlib
from collections.abc import Iterable

from articles.models import ImportedItem, ImportSite

Kind = ImportedItem.Kind
ARTICLES, PHOTOS, LINKS, SECTIONS, GUESTS, FILES = (
    *(500_000_000, 600_000_000, 700_000_000, 750_000_000, 800_000_000, 1_000_000_000),
)
TERMS = {"category": 0, "post_tag": 1, "author": 2, "nav_menu": 3}


class Numbers:
    """The numbers of posts. One query when made, one for each list of articles or photos asked for."""

    def __init__(self) -> None:
        self.site = ImportSite.objects.filter(address__startswith="http").order_by("pk").first()

    def articles(self, ids: Iterable[int]) -> dict[int, int]:
        return self._numbers(Kind.ARTICLE, set(ids), ARTICLES)

    def photos(self, ids: Iterable[int]) -> dict[int, int]:
        return self._numbers(Kind.MEDIUM, set(ids), PHOTOS)

    def _numbers(self, kind: str, ids: set[int], base: int) -> dict[int, int]:
        """Where two things there became one here, it keeps the smaller number."""
        numbers = {pk: base + pk for pk in ids}
        if self.site is None or not ids:
            return numbers
        known = ImportedItem.objects.filter(site=self.site, kind=kind, target_id__in=ids)
        for pk, source in known.values_list("target_id", "source_id"):
            if source.isdigit() and 0 < int(source) < ARTICLES:
                numbers[pk] = min(numbers[pk], int(source))  # type: ignore[index]
        return numbers


def of_file(name: str) -> int:
    """The number of a film, a recording or a document, by its name below the media directory."""
    return FILES + int(hashlib.sha256(name.encode()).hexdigest()[:10], 16)


def of_term(taxonomy: str, pk: int) -> int:
    return len(TERMS) * pk + TERMS[taxonomy]
