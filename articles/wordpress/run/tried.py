"""What an import that is only tried would have of pictures and files: as a real one says it, and no file is written."""

from collections.abc import Callable
from typing import Any

from articles.models import ImportedItem, ImportSite, Photo
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media import known
from articles.wordpress.media.files import suffix_of
from articles.wordpress.media.keeping import NOT_THERE_YET, from_a_story
from articles.wordpress.media.known import Known, Shelf, State
from articles.wordpress.media.library import NO_PLACE, NO_SOURCE
from articles.wordpress.media.uploads import NOT_THERE, Uploads
from articles.wordpress.media.wanted import Wanted, at_address, attachment
from articles.wordpress.media.words import words_of
from articles.wordpress.reading.addresses import below_uploads
from articles.wordpress.reading.index import Index
from articles.wordpress.tally import Outcome, Tally

REFUSED = {"svg", "bmp", "tif", "tiff", "heic", "avif", "ico"}
REFUSAL = "Pictures of this kind are not taken."


class Tried:
    """A row for each new picture, in a transaction that is rolled back. What is to be fetched is taken to be there."""

    def __init__(self, index: Index, site: ImportSite, options: Any, tally: Tally) -> None:
        self.index, self.site, self.tally, self.is_fetched = index, site, tally, options.fetch
        self.folder = Uploads(options.uploads) if options.uploads else None
        self._known = known.read(site)
        self._shelf = Shelf()
        self._new: dict[str, Photo] = {}

    def bring_all(self, progress: Callable[[int], Any]) -> None:
        for number, header in enumerate(self.index.attachments(), start=1):
            wanted = attachment(header)
            self.tally.add(Tally.from_rows(self._counts(wanted)))
            for code, detail in words_of(wanted).cases if wanted.is_picture else []:
                self.tally.case(code, detail)
            progress(number)

    def photo(self, medium: Medium) -> Photo | None:
        wanted = self._wanted(medium)
        if old := self._settled(wanted):
            return self._shelf.photo(old.photo_id) if old.photo_id else None
        if not wanted.is_picture or wanted.suffix in REFUSED or not self._is_there(wanted):
            return None
        if wanted.key not in self._new:
            self._new[wanted.key] = self._row_of(wanted)
        return self._new[wanted.key]

    def credit(self, medium: Medium, photo: Photo, name: str) -> None:
        wanted = self._wanted(medium)
        if wanted.key in self._new:
            photo.credit = name
            photo.save(update_fields=["credit"])
            self.tally.case("credit split", from_a_story(wanted, name))

    def file(self, medium: Medium) -> str | None:
        wanted = self._wanted(medium)
        if old := self._settled(wanted):
            return old.file
        return f"tried.{wanted.suffix}" if suffix_of(wanted.suffix) and self._is_there(wanted) else None

    def _wanted(self, medium: Medium) -> Wanted:
        number = medium.number or self.index.attachment_at(medium.address)
        header = self.index.header(number) if number else None
        if header:
            return attachment(header)
        wanted = at_address(medium.address)
        return wanted._replace(key=str(number)) if number else wanted  # one of an earlier import

    def _settled(self, wanted: Wanted) -> Known | None:
        """What an earlier import made of it, unless that missed it."""
        old = self._known.get(wanted.key)
        return old if old and old.state != State.MISSING else None

    def _is_there(self, wanted: Wanted) -> bool:
        is_ours = wanted.header is not None or bool(below_uploads(wanted.address))
        return is_ours and (self.is_fetched or bool(self.folder and self.folder.find(wanted)))

    def _counts(self, wanted: Wanted) -> list[list[Any]]:
        if old := self._settled(wanted):
            return old.counts
        if wanted.suffix and not wanted.is_picture and not suffix_of(wanted.suffix):
            return known.counted(wanted, Outcome.DROPPED, NO_PLACE)
        if wanted.suffix in REFUSED:
            return known.counted(wanted, Outcome.DROPPED, REFUSAL)
        if self._is_there(wanted):
            return known.counted(wanted, Outcome.IMPORTED)
        code, reason = (
            "picture missing" if wanted.is_picture else "file missing",
            NOT_THERE if self.folder else NO_SOURCE,
        )
        self.tally.case(code, f"{wanted.name or wanted.address}: {reason} ({wanted.address[:300]})")
        return known.counted(wanted, Outcome.PARKED, NOT_THERE_YET)

    def _row_of(self, wanted: Wanted) -> Photo:
        """With its row in the ledger, by which the pages of attachments find the story that shows it."""
        photo = Photo.objects.create(file="tried.jpg", width=1, height=1, is_rendered=True, **words_of(wanted).fields)
        ImportedItem.objects.update_or_create(
            site=self.site, kind=ImportedItem.Kind.MEDIUM, source_id=wanted.key, defaults={"target_id": photo.pk}
        )
        return photo
