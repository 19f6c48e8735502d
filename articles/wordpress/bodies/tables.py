"""Tables that the table block can hold: rows of words, without cells that span others."""

import re
from typing import Any

from articles.wordpress.bodies.pieces import Table

SPACES = re.compile(r"\s+")
NOT_PLAIN = ("table", "img", "iframe", "ul", "ol", "blockquote", "video", "audio", "a", "h2", "h3", "globe-piece")
MOST, LONGEST_CAPTION = 500, 200


def table_of(element: Any) -> Table | None:
    """The table as rows of words; None where something would be lost: spans, links, lists or pictures in cells."""
    if any(True for _ in element.iterdescendants(*NOT_PLAIN)):
        return None
    cells = list(element.iter("td", "th"))
    if any((cell.get(name) or "1").strip() not in ("1", "") for cell in cells for name in ("colspan", "rowspan")):
        return None
    rows = [[_words(cell) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    rows = [row for row in rows if any(row)]
    if not rows or len(rows) > MOST or max(map(len, rows)) < 2 or any("|" in word for row in rows for word in row):
        return None
    first = next(element.iter("tr"))
    has_header = element.find(".//thead") is not None or all(cell.tag == "th" for cell in first)
    caption = element.find("caption")
    words = _words(caption) if caption is not None else ""
    if len(words) > LONGEST_CAPTION:
        return None
    return Table("\n".join(f"| {' | '.join(row)} |" for row in rows), has_header, words)


def _words(cell: Any) -> str:
    for end in cell.iter("br", "p"):
        end.tail = f" {end.tail or ''}"
    return SPACES.sub(" ", cell.text_content()).strip()
