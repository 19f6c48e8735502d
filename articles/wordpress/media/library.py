"""All files of an old site, each once: brought before the stories, and found by them without a query for each."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage

from articles.models import ImportSite, Photo
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media import keeping, known
from articles.wordpress.media.cleaning import UNREADABLE, Clean, Washers, clean
from articles.wordpress.media.files import suffix_of
from articles.wordpress.media.known import Known, Shelf, State
from articles.wordpress.media.wanted import Got, Source, Wanted, at_address, attachment
from articles.wordpress.media.web import hosts_of
from articles.wordpress.media.words import words_of
from articles.wordpress.reading.addresses import PHOTON, below_uploads, host_of
from articles.wordpress.reading.index import Index
from articles.wordpress.tally import Tally

NO_SOURCE = "No folder of uploads was given, and nothing is fetched without --fetch."
NO_PLACE = "Files of this kind have no place here."


class Library:
    """Counts every attachment of the export into `tally`. Wants one query at first."""

    def __init__(self, site: ImportSite, index: Index, source: Source | None, by: Any, tally: Tally) -> None:
        self.site, self.index, self.source, self.by, self.tally = site, index, source, by, tally
        self._known = known.read(site)
        self._shelf = Shelf()
        self._looked: set[str] = set()

    def bring_all(self, progress: Callable[[int], None] | None = None) -> None:
        """Bring every file that is not here; `progress` hears how many attachments are done.

        Each is written in a transaction of its own, so that a killed import goes on with the next. Of what is here it
        writes only what changed.
        """
        with Washers() as washers:
            for number, (wanted, done) in enumerate(self._each(washers), start=1):
                self._remember(wanted, done)
                self.tally.add(Tally.from_rows(done.counts))
                if progress:
                    progress(number)
        self._shelf.clear()

    def photo(self, medium: Medium) -> Photo | None:
        """The picture; None when it is no picture, missing or refused. One that only a body names is brought now."""
        found = self._find(medium)
        return self._shelf.photo(found.photo_id) if found and found.photo_id else None

    def credit(self, medium: Medium, photo: Photo, name: str) -> None:
        """The credit that a story's caption ends with, for a picture of which nobody says whose it is."""
        wanted = self._wanted(medium)
        if wanted and keeping.credit(self.site, wanted, photo, name, by=self.by):
            photo.credit = name

    def file(self, medium: Medium) -> str | None:
        """The name in the storage of a recording, a film or a document; None when there is none.

        Whether it still lies there is asked once: withdrawn stories take their files with them.
        """
        found = self._find(medium)
        if not found or not found.file:
            return None
        key = self._key(medium)
        if key not in self._looked and not default_storage.exists(found.file):
            wanted = self._wanted(medium)
            found = self._bring(wanted) if wanted else None
        self._looked.add(key)
        return found.file if found else None

    def _find(self, medium: Medium) -> Known | None:
        key = self._key(medium)
        found = self._known.get(key)
        if not key.startswith("/") or key in self._looked:
            return found
        self._looked.add(key)
        if found and found.state != State.MISSING:
            self.tally.add(Tally.from_rows(found.counts))
            return found
        wanted = at_address(medium.address)
        has_place = wanted.is_picture or suffix_of(wanted.suffix)
        return self._bring(wanted) if has_place and self._is_own(medium.address) else found

    def _key(self, medium: Medium) -> str:
        number = medium.number or self.index.attachment_at(medium.address)
        return str(number) if number else at_address(medium.address).key

    def _wanted(self, medium: Medium) -> Wanted | None:
        number = medium.number or self.index.attachment_at(medium.address)
        header = self.index.header(number) if number else None
        return attachment(header) if header else at_address(medium.address) if medium.address else None

    def _is_own(self, address: str) -> bool:
        if PHOTON.match(host_of(address)):
            address = f"https://{address.partition('.wp.com/')[2]}"
        channel = self.index.channel
        return channel is not None and host_of(address) in hosts_of(channel.address) and bool(below_uploads(address))

    def _bring(self, wanted: Wanted) -> Known:
        """One file, outside the great round."""
        got = next(self._sought(iter([wanted])))
        path = _picture_of(got)
        done = self._taken(got, clean(path) if path else None)
        self._remember(wanted, done)
        self.tally.add(Tally.from_rows(done.counts))
        self._shelf.forget(done.photo_id or 0)
        return done

    def _each(self, washers: Washers) -> Iterator[tuple[Wanted, Known]]:
        """Every attachment and what became of it: those that are here or have no place at once, then the others."""
        for header in self.index.attachments():
            wanted = attachment(header)
            if done := self._settled(wanted):
                yield wanted, done
        for got, washed in washers.each(self._sought(self._open()), _picture_of):
            yield got.wanted, self._taken(got, washed)

    def _settled(self, wanted: Wanted) -> Known | None:
        """What became of a file that need not be looked for."""
        old = self._known.get(wanted.key)
        if old is None or old.state == State.MISSING:
            return None if wanted.is_picture or suffix_of(wanted.suffix) or not wanted.suffix else self._dropped(wanted)
        if old.fingerprint and old.fingerprint != words_of(wanted).fingerprint:
            return keeping.change(self.site, wanted, old, by=self.by)
        return old

    def _dropped(self, wanted: Wanted) -> Known:
        return keeping.drop(self.site, wanted, NO_PLACE)

    def _open(self) -> Iterator[Wanted]:
        """What has to be looked for: nothing that was settled a moment ago."""
        for header in self.index.attachments():
            old = self._known.get(str(header.number))
            if old is None or old.state == State.MISSING:
                yield attachment(header)

    def _sought(self, wanted: Iterator[Wanted]) -> Iterator[Got]:
        if self.source is None:
            return (Got(one, None, NO_SOURCE) for one in wanted)
        return self.source.bring(wanted)

    def _taken(self, got: Got, washed: Clean | None) -> Known:
        """Written down, and only then forgotten by the source."""
        if got.path is None:
            return self._missed(got.wanted, got.reason)
        done = self._picture(got.wanted, washed) if washed else self._file(got.wanted, got.path)
        if self.source:
            self.source.forget(got)
        return done

    def _picture(self, wanted: Wanted, washed: Clean) -> Known:
        if washed.may_pass:
            return self._missed(wanted, washed.refusal)
        if washed.refusal:
            return self._smaller(wanted) or keeping.refuse(self.site, wanted, washed.refusal)
        return keeping.keep_picture(self.site, wanted, washed, by=self.by)

    def _smaller(self, wanted: Wanted) -> Known | None:
        """Of an original that is too large, what the old site made of it."""
        smaller = wanted._replace(paths=wanted.paths[1:])
        got = next(self._sought(iter([smaller]))) if smaller.paths else None
        return self._taken(got, clean(got.path)) if got and got.path else None

    def _file(self, wanted: Wanted, path: Path) -> Known:
        try:
            return keeping.keep_file(self.site, wanted, path)
        except OSError:
            return self._missed(wanted, UNREADABLE)

    def _missed(self, wanted: Wanted, reason: str) -> Known:
        """Written once: an import that misses what the one before it missed, for the same reason, changes nothing."""
        old = self._known.get(wanted.key)
        if old and old.state == State.MISSING and old.fingerprint == keeping.missing_fingerprint(reason):
            return old
        return keeping.miss(self.site, wanted, reason)

    def _remember(self, wanted: Wanted, done: Known) -> None:
        self._known[wanted.key] = done


def _picture_of(got: Got) -> Path | None:
    """The file, if it is to be a picture of the library."""
    return None if suffix_of(got.wanted.suffix) else got.path
