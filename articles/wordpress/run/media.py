"""The pictures and files of an export: brought in, or, where it is only tried, taken to be."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from articles.models import ImportSite, Photo
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media.library import Library
from articles.wordpress.media.uploads import Uploads
from articles.wordpress.media.wanted import Got, Source, Wanted
from articles.wordpress.media.web import Web, hosts_of
from articles.wordpress.reading.index import Index
from articles.wordpress.tally import Outcome, Subject, Tally

PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp")
FILES = (".mp3", ".m4a", ".ogg", ".wav", ".pdf", ".mp4", ".webm")
Told = Callable[[int], Any]


def library_for(index: Index, site: ImportSite, options: Any, *, by: Any, tally: Tally) -> Any:
    """What answers for pictures and files: `bring_all`, then `photo` and `file` of each that a story names."""
    if options.is_dry:
        return Tried(index, tally)
    folder = Uploads(options.uploads) if options.uploads else None
    web = Web(_hosts(index, site)) if options.fetch else None
    source = Both(folder, web) if folder and web else folder or web
    return Library(site, index, source, by, tally)


def _hosts(index: Index, site: ImportSite) -> set[str]:
    """Those of the site and of its own attachments: a service that held its pictures is one of them."""
    hosts = {hosts_of(one.attachment) for one in index.attachments()} | {hosts_of(site.address)}
    return {host for some in hosts for host in some}


class Both:
    """The folder first, and the old site for what is not in it."""

    def __init__(self, folder: Source, web: Source) -> None:
        self.folder, self.web = folder, web

    def bring(self, wanted: Iterable[Wanted]) -> Iterator[Got]:
        for got in self.folder.bring(wanted):
            yield got if got.path else next(iter(self.web.bring([got.wanted])))

    def forget(self, got: Got) -> None:
        self.web.forget(got)


class Tried:
    """What an import would have: a row for each picture, in a transaction that is rolled back, and no file."""

    def __init__(self, index: Index, tally: Tally) -> None:
        self.index, self.tally = index, tally
        self.photos: dict[str, Photo] = {}

    def bring_all(self, progress: Told) -> None:
        for header in self.index.attachments():
            is_known = header.attachment.lower().endswith(PICTURES + FILES)
            outcome = Outcome.IMPORTED if is_known else Outcome.DROPPED
            self.tally.count(
                Subject.MEDIUM, "attachment", outcome, "" if is_known else "It is neither picture nor film."
            )

    def photo(self, medium: Medium) -> Photo | None:
        if not medium.address.lower().partition("?")[0].endswith(PICTURES):
            return None
        if medium.address not in self.photos:
            header = self.index.header(medium.number) if medium.number else None
            words = header.alt[:300] if header else ""
            self.photos[medium.address] = Photo.objects.create(
                file="tried.jpg",
                width=1,
                height=1,
                is_rendered=True,
                alternative_text=words,
                source=medium.address[:300],
            )
        return self.photos[medium.address]

    def file(self, medium: Medium) -> str | None:
        address = medium.address.lower().partition("?")[0]
        return f"tried{address[address.rindex('.') :]}" if address.endswith(FILES) else None
