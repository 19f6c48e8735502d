"""How the demo's stories are written down: plain data, which `loader` turns into articles.

Prose is written as chunks with an empty line between them: `## ` begins a heading, `- ` lines make a list, `> ` a
quotation, anything else is a paragraph; inline HTML is allowed. `story:<slug>` as a link's address leads to another
demo story that is loaded earlier, and `{day}`, `{day-1}`, `{day+2}` are the weekday of publication and those around it.
"""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Text:
    prose: str


@dataclass(frozen=True)
class Picture:
    photo: str
    caption: str = ""
    alternative_text: str = ""
    crop: str = ""


@dataclass(frozen=True)
class Gallery:
    title: str
    photos: tuple[str, ...]


@dataclass(frozen=True)
class Tweet:
    """`hours` is how long before the story's publication it was posted."""

    number: int
    handle: str
    name: str
    text: str
    hours: float
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quote:
    text: str
    attribution: str = ""


@dataclass(frozen=True)
class Related:
    slug: str


@dataclass(frozen=True)
class Video:
    title: str
    url: str
    caption: str
    credit: str
    poster: str


@dataclass(frozen=True)
class Audio:
    """The recording is the one of `articles.demo.sounds`."""

    title: str
    caption: str
    credit: str


@dataclass(frozen=True)
class LinkCard:
    url: str
    title: str
    description: str
    source: str


@dataclass(frozen=True)
class Table:
    caption: str
    rows: str
    source: str


@dataclass(frozen=True)
class Archive:
    html: str


Part = Text | Picture | Gallery | Tweet | Quote | Related | Video | Audio | LinkCard | Table | Archive
State = Literal["live", "withdrawn", "scheduled", "draft", "in review", "approved"]


@dataclass(frozen=True)
class Change:
    """A later version: words that give way to others in headline, standfirst and prose, and why.

    `hours` is how long after the first publication it appeared; a planned one comes out with the next edition. With a
    `kind` it is a correction or a clarification whose text is `note`; without, an update.
    """

    words: dict[str, str]
    hours: float = 0
    kind: Literal["", "correction", "clarification"] = ""
    note: str = ""


@dataclass(frozen=True)
class Story:
    """`hours` is how long before the last edition a live story first appeared, or how long after it an embargo ends."""

    slug: str
    headline: str
    standfirst: str
    category: str
    authors: tuple[str, ...]
    body: tuple[Part, ...]
    hours: float = 0
    state: State = "live"
    short_headline: str = ""
    label: str = ""
    also_in: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lead: str = ""
    caption: str = ""
    related: tuple[str, ...] = ()
    changes: tuple[Change, ...] = field(default=())
    planned: Change | None = None
    embargo: bool = False
    notes: str = ""
