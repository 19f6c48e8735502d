"""What a body is made of on its way here: one piece for each block that will stand in the working copy.

Pieces are plain data without a query. Media are named by where they stood, other items by their number there; who
brings the story in finds the rows.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Medium:
    """A file of the old site: by the number of its attachment, or by its address alone (0)."""

    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Prose:
    """HTML of the text block, as `articles.sanitising.clean_prose` leaves it."""

    html: str


@dataclass(frozen=True, slots=True)
class Archive:
    """HTML that the text block cannot hold, as `clean_archive` leaves it."""

    html: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The story's own words; empty ones follow the attachment's."""

    medium: Medium
    caption: str = ""
    alternative_text: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Gallery:
    media: tuple[Medium, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class TweetCard:
    """A tweet and what is known of it; nothing but the address where nothing is."""

    address: str
    name: str = ""
    handle: str = ""
    text: str = ""
    posted_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    text: str
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A card to another item of the same site, by its number there."""

    number: int


@dataclass(frozen=True, slots=True)
class Film:
    """A video: a file of the old site, or the address where it can be found elsewhere."""

    title: str
    medium: Medium | None = None
    url: str = ""
    caption: str = ""
    poster: Medium | None = None


@dataclass(frozen=True, slots=True)
class Recording:
    """Audio or a document: a file of the old site, or the address where it can be found elsewhere."""

    title: str
    medium: Medium | None = None
    url: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class LinkCard:
    url: str
    title: str
    description: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` as the table block has it: a row a line, cells apart by |."""

    rows: str
    has_header: bool = True
    caption: str = ""


Piece = Prose | Archive | Picture | Gallery | TweetCard | Quote | Related | Film | Recording | LinkCard | Table


@dataclass(slots=True)
class Body:
    """All pieces in their order. `legacy` holds what has no place among them, under its name, to be kept."""

    pieces: list[Piece] = field(default_factory=list)
    legacy: dict[str, list[str]] = field(default_factory=dict)


class Around(Protocol):
    """What a body can ask of the export that it stands in."""

    def attachment(self, number: int) -> Medium | None:
        """The attachment of that number, if the export has it."""

    def attachment_at(self, address: str) -> Medium | None:
        """The attachment whose file is at that address, also where a size (-300x200) is written into its name."""

    def children(self) -> list[Medium]:
        """The pictures that were uploaded to this very item, in their order: what a bare gallery shows."""

    def caption_of(self, medium: Medium) -> str:
        """What the library of the old site said below it."""

    def is_own(self, address: str) -> bool:
        """Whether the address is one of the old site's."""

    def new_address(self, address: str) -> str:
        """Where a link into the old site leads now; the address itself when nothing is known of it."""

    def number_at(self, address: str) -> int:
        """The number of the post or page at an address of the old site; 0 when there is none."""

    def title_of(self, number: int) -> str:
        """The headline of that item."""

    def reusable(self, number: int) -> str:
        """The content of a reusable block; "" when the export has none that was public."""

    def cached_embed(self, address: str) -> str:
        """The HTML that a service once answered for that address, as the item's `_oembed_…` metadata keep it."""
