"""The pictures and files of an export: brought in, or, where it is only tried, taken to be."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from articles.models import ImportSite
from articles.wordpress.media.library import Library
from articles.wordpress.media.uploads import Uploads
from articles.wordpress.media.wanted import Got, Source, Wanted
from articles.wordpress.media.web import Web, hosts_of
from articles.wordpress.reading.index import Index
from articles.wordpress.run.tried import Tried
from articles.wordpress.tally import Tally

TOGETHER = 64
"""Files that are looked for in the folder before those that it lacks are fetched, several at once."""


def library_for(index: Index, site: ImportSite, options: Any, *, by: Any, tally: Tally) -> Any:
    """What answers for pictures and files: `bring_all`, then `photo` and `file` of each that a story names."""
    if options.is_dry:
        return Tried(index, site, options, tally)
    folder = Uploads(options.uploads) if options.uploads else None
    web = Web(_hosts(index, site)) if options.fetch else None
    source = Both(folder, web) if folder and web else folder or web
    return Library(site, index, source, by, tally)


def _hosts(index: Index, site: ImportSite) -> set[str]:
    """Those of the site and of its own attachments: a service that held its pictures is one of them."""
    return hosts_of(site.address).union(*(hosts_of(one.attachment) for one in index.attachments()))


class Both:
    """The folder first, and the old site for what is not in it."""

    def __init__(self, folder: Source, web: Source) -> None:
        self.folder, self.web = folder, web

    def bring(self, wanted: Iterable[Wanted]) -> Iterator[Got]:
        found = iter(self.folder.bring(wanted))
        while some := list(islice(found, TOGETHER)):
            fetched = iter(self.web.bring([got.wanted for got in some if not got.path]))
            yield from (got if got.path else next(fetched) for got in some)

    def forget(self, got: Got) -> None:
        self.web.forget(got)
