"""An export as a stream of records, in the order of the file.

The WordPress eXtended RSS is RSS 2.0 with elements of WordPress's own (`wp-admin/includes/export.php`). Versions 1.0,
1.1 and 1.2 differ in what they have, not in what it means.
"""

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
LINES = 65_000
"""Up to here the parser knows the line of an element."""
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
    ten megabytes. What stands in the channel after the first record is counted in the channel's `elements` at the end.
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
        self.parser = etree.XMLPullParser(
            ("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, encoding="utf-8",
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        self.last = ""
        self.channel = Channel()
        self.is_said = False
        self.root: Any = None

    def feed(self, text: str) -> Iterator[Record]:
        try:
            self.parser.feed(text.encode())
            yield from self._records()
        except etree.XMLSyntaxError as error:
            raise self._broken(error) from None
        self.lines += text.count("\n")

    def close(self) -> Iterator[Record]:
        try:
            self.parser.close()
        except etree.XMLSyntaxError as error:
            raise self._broken(error) from None
        yield from self._records()
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
            raise ImportProblem(
                f"{self.path.name}, line {self._line(element)}: elements stand {DEEPEST} deep. {self.where}"
            )
        if self.depth == 1 and name_of(element.tag) != "rss":
            raise ImportProblem(
                f"{self.path.name} is no export of WordPress: it begins with <{name_of(element.tag)}>. "
                "Tools → Export makes one."
            )
        if self.depth == 2 and name_of(element.tag) == "channel":
            self.root = element

    def _ended(self, element: Any) -> Iterator[Record]:
        """One that stands in the channel; what has become a record is forgotten."""
        if element.getparent() is not self.root:
            return
        name = name_of(element.tag)
        if name not in WHOLE:
            add_to_channel(self.channel, element)
        else:
            if not self.is_said:
                self.is_said = True
                yield self.channel
            yield RECORDS[name](element) if name in RECORDS else self._item(element)
        self.root.remove(element)

    def _item(self, element: Any) -> Item:
        item = item_of(element, Place(self.path.name, self._line(element)))
        self.last = f"post {item.number}, “{item.title[:80]}”" if item.number else f"“{item.title[:80]}”"
        return item

    def _line(self, element: Any) -> int:
        line = element.sourceline or 0
        return line if self.lines < LINES else self.lines

    @property
    def where(self) -> str:
        return f"The last whole item before it was {self.last}." if self.last else "No item before it was whole."

    def _broken(self, error: etree.XMLSyntaxError) -> ImportProblem:
        line = error.lineno or self.lines
        return ImportProblem(
            f"{self.path.name}, line {line}: this is no well-formed XML ({(error.msg or '').splitlines()[0][:200]}). "
            f"{self.where} Was the file cut off? Export it anew, or mend that line. Nothing was imported from it."
        )
