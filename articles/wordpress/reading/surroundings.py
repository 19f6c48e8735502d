"""What one body can ask of the export that it stands in: see `articles.wordpress.bodies.pieces.Around`."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.reading.index import Header, Index
from articles.wordpress.records import Item

CACHED, TIME = "_oembed_", "_oembed_time_"
UNKNOWN = "{{unknown}}"
"""What WordPress keeps where a service gave no answer."""


class Earlier(Protocol):
    """What is here already, of which this export has nothing."""

    def attachment(self, number: int) -> Medium | None: ...
    def attachment_at(self, address: str) -> Medium | None: ...
    def caption_of(self, number: int) -> str: ...
    def number_at(self, address: str) -> int: ...


@dataclass
class Surroundings:
    """`address_of` says where a link into the old site leads now, or gives it back."""

    index: Index
    item: Item
    address_of: Callable[[str], str]
    earlier: Earlier | None = None

    def attachment(self, number: int) -> Medium | None:
        header = self.index.header(number)
        if header is None and self.earlier:
            return self.earlier.attachment(number)
        return _medium(header) if header and header.type == "attachment" else None

    def attachment_at(self, address: str) -> Medium | None:
        number = self.index.attachment_at(address)
        if not number and self.earlier and self.is_own(address):
            return self.earlier.attachment_at(address)
        return self.attachment(number) if number else None

    def children(self) -> list[Medium]:
        """Without those in the bin or hidden: a gallery of the old site did not show them."""
        return [_medium(one) for one in self.index.children(self.item.number) if one.status in ("inherit", "publish")]

    def caption_of(self, medium: Medium) -> str:
        header = self.index.header(medium.number) if medium.number else None
        if header is None and self.earlier:
            return self.earlier.caption_of(medium.number)
        return header.caption if header else ""

    def is_own(self, address: str) -> bool:
        return self.index.is_own(address)

    def new_address(self, address: str) -> str:
        return self.address_of(address)

    def number_at(self, address: str) -> int:
        if (number := self.index.number_at(address)) or self.earlier is None or not self.is_own(address):
            return number
        earlier = self.earlier.number_at(address)
        return 0 if self.index.header(earlier) else earlier  # of its own stories the export knows every address

    def title_of(self, number: int) -> str:
        header = self.index.header(number)
        return header.title if header else ""

    def reusable(self, number: int) -> str:
        """Nothing of one that the old site did not show: a draft, one in the bin, or behind a password."""
        item = self.index.whole(number)
        is_shown = item and item.type == "wp_block" and item.status == "publish" and not item.password
        return item.content if item and is_shown else ""

    def cached_embed(self, address: str) -> str:
        """Under a hash of address and size that only WordPress knows whole; so the address is looked for in it."""
        values = [value for key, value in self.item.meta if key.startswith(CACHED) and not key.startswith(TIME)]
        exact = self.item.of_meta(f"{CACHED}{hashlib.md5(address.encode(), usedforsecurity=False).hexdigest()}")
        found = [exact, *(value for value in values if _names(value, address))]
        return next((value for value in found if value and value != UNKNOWN), "")


def _medium(header: Header) -> Medium:
    return Medium(header.number, header.attachment or header.guid)


def _names(html: str, address: str) -> bool:
    """Whether a cached answer is about that address: a tweet's number or the path stands in it."""
    bare = address.partition("?")[0].rstrip("/").rpartition("/")[2]
    return len(bare) > 4 and bare in html
