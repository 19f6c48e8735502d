"""What an export says, as it says it: people, terms, and items with all that hangs on them.

Shaped by the WordPress eXtended RSS of versions 1.0 to 1.2, as WordPress's own exporter writes it. Texts are clean of
control characters and otherwise untouched; moments are naive, as they stand ("2019-02-28 14:05:00"), "" where there is
none.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, for whoever has to look it up."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"


@dataclass(slots=True)
class Channel:
    """The site of an export. `address` is that of its front page, without a slash at the end."""

    address: str = ""
    title: str = ""
    description: str = ""
    language: str = ""
    version: str = ""
    elements: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Person:
    """An account of the site that wrote something."""

    login: str
    email: str = ""
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    number: int = 0
    others: dict[str, str] = field(default_factory=dict)
    elements: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Term:
    """A category, a tag or a term of another taxonomy. `parent` is a slug."""

    taxonomy: str
    slug: str
    name: str = ""
    parent: str = ""
    description: str = ""
    number: int = 0
    meta: list[tuple[str, str]] = field(default_factory=list)
    others: dict[str, str] = field(default_factory=dict)
    elements: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TermUse:
    """A `category` of an item: its domain is the taxonomy, `category` for categories and `post_tag` for tags."""

    domain: str
    slug: str
    name: str


@dataclass(slots=True)
class Item:
    """A post, a page, an attachment, a link of a menu, or whatever else WordPress calls a post."""

    number: int
    type: str = "post"
    status: str = ""
    title: str = ""
    link: str = ""
    guid: str = ""
    slug: str = ""
    creator: str = ""
    content: str = ""
    excerpt: str = ""
    description: str = ""
    date: str = ""
    date_gmt: str = ""
    modified: str = ""
    modified_gmt: str = ""
    published: str = ""  # pubDate, as RFC 2822 has it
    parent: int = 0
    order: int = 0
    password: str = ""
    is_sticky: bool = False
    attachment: str = ""  # the address of an attachment's file
    terms: list[TermUse] = field(default_factory=list)
    meta: list[tuple[str, str]] = field(default_factory=list)
    comments: list[dict[str, str]] = field(default_factory=list)
    others: dict[str, str] = field(default_factory=dict)  # elements that no exporter of WordPress's own writes
    elements: dict[str, int] = field(default_factory=dict)  # how often each stands in it, by name: "wp:post_id"
    place: Place = Place("", 0)

    def of_meta(self, key: str) -> str:
        """The last value under that key, which is the one that WordPress goes by; "" where there is none."""
        return next((value for name, value in reversed(self.meta) if name == key), "")

    def all_of_meta(self, key: str) -> Iterator[str]:
        return (value for name, value in self.meta if name == key)


Record = Channel | Person | Term | Item
