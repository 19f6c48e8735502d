"""Bodies of the classic editor: HTML without paragraphs, where a blank line ends one, with shortcodes in between."""

import re
from collections.abc import Iterator
from html import unescape

from articles.sanitising import clean_prose
from articles.wordpress.bodies.pieces import Around, Piece, Prose
from articles.wordpress.bodies.shortcodes import with_shortcodes
from articles.wordpress.tally import Outcome, Subject, Tally

MARK = re.compile(r"<!--\s*(more|nextpage|noteaser)\b(.*?)-->", re.DOTALL)
REASONS = {
    "more": "The whole story stands on its page.",
    "noteaser": "The whole story stands on its page.",
    "nextpage": "The pages of a story are one page here.",
}
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>")
PLAIN = {"p", "br", "strong", "em", "b", "i"}
MARKS = (("b", "strong"), ("i", "em"))
ALONE = re.compile(r"^\s*https?://\S+\s*$", re.MULTILINE)
BREAK = re.compile(r"<br\s?/?>$", re.IGNORECASE)
PARAGRAPH = re.compile(r"\s*</?p(?:\s[^<>]*)?>\s*", re.IGNORECASE)


def pieces_of(source: str, around: Around, tally: Tally) -> list[Piece]:
    """The pieces of a classic body."""
    source = without_marks(source, tally)
    if is_plain(source):
        return plain_pieces(source, tally)
    return with_shortcodes(source, around, tally, is_classic=True)


def without_marks(source: str, tally: Tally) -> str:
    """Without the comments that cut a story into a beginning and a rest, or into pages. They end a paragraph."""
    if "<!--" not in source:
        return source
    for name, _ in MARK.findall(source):
        tally.count(Subject.BLOCK, f"<!--{name}-->", Outcome.DROPPED, REASONS[name])
    return MARK.sub("\n\n", source)


def is_plain(source: str) -> bool:
    """Whether it is paragraphs of words, with the plainest marks at most: for these no tree is needed."""
    if "[" in source or "<!" in source or "\t" in source:
        return False
    tags = TAG.findall(source)
    return (
        source.count("<") == len(tags) and {tag.lower() for tag in tags} <= PLAIN and not ALONE.search(source)
        and not re.search(r"<(?!/?(?:p|br|strong|em|b|i)\s*/?>)", source, re.IGNORECASE)
    )  # fmt: skip


def plain_pieces(source: str, tally: Tally) -> list[Piece]:
    for tag in TAG.findall(source):
        outcome = Outcome.CONVERTED if tag.lower() in ("b", "i") else Outcome.IMPORTED
        tally.count(Subject.TAG, tag.lower(), outcome)
    for old, new in MARKS:
        if f"<{old}>" in source:
            source = source.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    source = PARAGRAPH.sub("\n\n", source) if "<p" in source.lower() or "</p" in source.lower() else source
    html = clean_prose("".join(f"<p>{paragraph}</p>" for paragraph in _paragraphs(source)))
    return [Prose(html)] if html else []


def _paragraphs(source: str) -> Iterator[str]:
    """What stands between blank lines, its line ends as breaks."""
    lines: list[str] = []
    for line in [*source.split("\n"), ""]:
        words = line.strip()
        if unescape(words).strip() if "&" in words else words:
            lines.append(BREAK.sub("", words) if "<" in words else words)
        elif lines:
            yield "<br>".join(lines)
            lines = []
