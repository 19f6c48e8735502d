"""An export as a stream of records, in the order of the file.

The WordPress eXtended RSS is RSS 2.0 with elements of WordPress's own (`wp-admin/includes/export.php`). Versions 1.0,
1.1 and 1.2 differ in what they have, not in what it means.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from articles.wordpress.problems import ImportProblem
from articles.wordpress.reading.elements import add_to_channel, item_of, person_of, term_of
from articles.wordpress.reading.names import name_of
from articles.wordpress.reading.text import Cleaned, chunks
from articles.wordpress.records import Channel, Item, Place, Record

DEEPEST = 40
"""Levels of elements; an export has six."""
LARGEST = 64 * 1024 * 1024
"""Characters of one item, or of whatever else stands in the channel."""
TOO_LONG = re.compile("huge|too (?:big|long)|limit exceeded", re.IGNORECASE)
"""How the parser says it."""
ITEM = "<item"
"""Before it a text is cut into pieces: the parser knows no line beyond 65,535, so that of a piece is counted."""
RECORDS: dict[str, Callable[[Any], Record]] = {
    "wp:author": person_of,
    "wp:category": term_of,
    "wp:tag": term_of,
    "wp:term": term_of,
}
WHOLE = {*RECORDS, "item"}
"""Elements of the channel that are records of their own."""


def read(
    path: Path, *, progress: Callable[[int], Any] = lambda read: None, cleaned: Cleaned | None = None
) -> Iterator[Record]:
    """The channel first, then people, terms and items as they come. Raises ImportProblem with file, line and item.

    `progress` is told how many bytes of the file were read; `cleaned` counts what was taken out of it. A text may have
    ten megabytes, an item 64. What stands in the channel after the first record is counted in the channel's `elements`
    at the end.
    """
    cleaned = cleaned or Cleaned()
    reader = _Reader(path)
    for text in chunks(path, cleaned):
        yield from reader.feed(text)
        progress(cleaned.read)
    yield from reader.close()


class _Reader:
    def __init__(self, path: Path) -> None:
        self.path, self.lines, self.depth = path, 1, 0
        self.held = 0  # characters since the last record
        self.parser = etree.XMLPullParser(
            ("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8",
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        self.last = ""
        self.channel = Channel()
        self.is_said = False
        self.root: Any = None
        self.open: Any = None  # what is being read of the channel
        self.line = 0  # where that begins
        self.ended: Any = None

    def feed(self, text: str) -> Iterator[Record]:
        for number, part in enumerate(text.split(ITEM)):
            piece = ITEM + part if number else part
            try:
                self.parser.feed(piece.encode())
            except etree.XMLSyntaxError as error:
                raise self._broken(error.msg, error.lineno) from None
            for fault in self.parser.feed_error_log.filter_from_fatals():  # some are raised with the next piece only
                raise self._broken(fault.message, fault.line)
            self.held += len(piece)
            yield from self._records()
            if self.held > LARGEST:
                raise self._problem("this is larger than 64 MB", "Take it out of the file, or make it smaller.")
            self.lines += piece.count("\n")

    def close(self) -> Iterator[Record]:
        try:
            self.parser.close()
        except etree.XMLSyntaxError as error:
            raise self._broken(error.msg, error.lineno) from None
        if self.root is None:
            raise ImportProblem(f"{self.path.name} is XML, but no export of WordPress: it has no channel.")
        if not self.is_said:
            yield self.channel

    def _records(self) -> Iterator[Record]:
        for event, element in self.parser.read_events():
            if event == "start":
                self._began(element)
                continue
            self.depth -= 1
            if self.depth == 2:
                yield from self._ended(element)

    def _began(self, element: Any) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._problem(f"elements stand {DEEPEST} deep", "No export does that. Mend that line.")
        if self.depth == 1 and name_of(element.tag) != "rss":
            raise ImportProblem(
                f"{self.path.name} is no export of WordPress: it begins with <{name_of(element.tag)}>. "
                "Tools → Export makes one."
            )
        if self.depth == 2 and name_of(element.tag) == "channel":
            self.root = element
        if self.depth == 3:
            self.open, self.line = element, self.lines

    def _ended(self, element: Any) -> Iterator[Record]:
        """One that stands in the channel; what has become a record is forgotten."""
        self.open = None
        name = name_of(element.tag)
        if element.getparent() is not self.root:
            pass
        elif name not in WHOLE:
            add_to_channel(self.channel, element)
        else:
            if not self.is_said:
                self.is_said = True
                yield self.channel
            yield RECORDS[name](element) if name in RECORDS else self._item(element)
        self._forget(element)

    def _forget(self, element: Any) -> None:
        """The one before it goes altogether: only now the parser has read all that stands between them."""
        element.clear(keep_tail=True)
        if self.ended is not None:
            self.ended.getparent().remove(self.ended)
        self.ended, self.held = element, 0

    def _item(self, element: Any) -> Item:
        item = item_of(element, Place(self.path.name, self.line))
        if not self.channel.version and not any(name.startswith("wp:") for name in item.elements):
            raise ImportProblem(
                f"{self.path.name} is a feed and no export of WordPress: it has no numbers of posts. "
                "Tools → Export makes one."
            )
        self.last = _named(item)
        return item

    @property
    def _where(self) -> str:
        """What was being read, for whoever looks for it in the file."""
        if self.open is not None and name_of(self.open.tag) == "item":
            return f"It is in {_named(item_of(self.open, Place(self.path.name, self.line)))}."
        return f"The last whole item before it was {self.last}." if self.last else "No item before it was whole."

    def _broken(self, message: str | None, line: int | None) -> ImportProblem:
        for _ in self._records():  # what was whole before, to say which was the last
            pass
        said = (message or "").splitlines()[:1]
        if said and TOO_LONG.search(said[0]):
            return self._problem("a text is longer than 10 MB", "Take it out of the file, or make it smaller.")
        what = f"this is no well-formed XML ({said[0][:200] if said else 'it has no end'})"
        return self._problem(what, "Was the file cut off? Export it anew, or mend that line.", line=line or 0)

    def _problem(self, what: str, todo: str, *, line: int = 0) -> ImportProblem:
        place = Place(self.path.name, line or self.lines)
        return ImportProblem(f"{place}: {what}. {self._where} {todo} Nothing was imported from it.")


def _named(item: Item) -> str:
    title = f"“{item.title[:80]}”" if item.title else "an item without a title"
    return f"{title} (post {item.number})" if item.number else title
