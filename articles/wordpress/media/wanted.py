"""What is looked for, and what a source of files answers."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from articles.wordpress.reading.addresses import EDITED, SCALED, SIZE, below_uploads
from articles.wordpress.reading.index import Header
from globepost.text import UNWANTED

PICTURES = {
    *("jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp"),
    *("svg", "bmp", "tif", "tiff", "heic", "avif", "ico"),
}
"""What the old site took for a picture. Which of them are taken here the picture's own bytes say."""

LONGEST_KEY = 300


class Wanted(NamedTuple):
    """A file of the old site: `key` is its name in the ledger, `header` its attachment if it has one.

    `paths` stand below the folder of uploads, best first: the original before what was made smaller of it.
    """

    key: str
    address: str
    paths: tuple[str, ...]
    header: Header | None = None

    @property
    def name(self) -> str:
        return self.paths[0].rpartition("/")[2] if self.paths else ""

    @property
    def suffix(self) -> str:
        """In small letters without its dot; "" where there is none."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""

    @property
    def is_picture(self) -> bool:
        return self.suffix in PICTURES


class Got(NamedTuple):
    """Where the file lies, until its source is told to forget it; or None, and why in a sentence."""

    wanted: Wanted
    path: Path | None
    reason: str = ""


class Source(Protocol):
    def bring(self, wanted: Iterable[Wanted]) -> Iterator[Got]:
        """One answer for each, in their order. Nothing is asked for long before it is needed."""

    def forget(self, got: Got) -> None:
        """It is here now, or not wanted: what lies only on its way can go."""


def attachment(header: Header) -> Wanted:
    """An attachment's file. Cut by an editor of the old site it is wanted as cut.

    A size in its name stays: it was uploaded under that name, and the one without may be another picture's.
    """
    address = header.attachment or header.guid
    given = [header.file, below_uploads(address)]
    plain = [SCALED.sub("", path) for path in given]
    uncut = [EDITED.sub("", path) for path in plain]
    return Wanted(str(header.number), address, _once(*plain, *given, *uncut), header)


def at_address(address: str) -> Wanted:
    """A file that only a body names."""
    path = below_uploads(address)
    whole = SCALED.sub("", SIZE.sub("", path))
    key = f"/{UNWANTED.sub('', whole).casefold()}"
    if len(key) > LONGEST_KEY:
        key = f"/#{hashlib.sha256(key.encode(errors='replace')).hexdigest()}"
    return Wanted(key, address, _once(whole, path))


def _once(*paths: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for path in paths if path and not UNWANTED.search(path)))
