"""Bodies of the classic editor: HTML without paragraphs, where a blank line ends one, with shortcodes in between."""

import re
from collections.abc import Iterator
from html import unescape

from articles.sanitising import clean_prose
from articles.wordpress.bodies.pieces import Around, Piece, Prose
from articles.wordpress.bodies.prose import tidy
from articles.wordpress.bodies.shortcodes import with_shortcodes
from articles.wordpress.tally import Outcome, Subject, Tally

MARK = re.compile(r"<!--\s*(more|nextpage|noteaser)\b(.{0,300}?)-->", re.DOTALL)
REASONS = {
    "more": "The whole story stands on its page.",
    "noteaser": "The whole story stands on its page.",
    "nextpage": "The pages of a story are one page here.",
}
TAG = re.compile(r"<([a-z]+)")
NOT_PLAIN = re.compile(r"[\[\t]|<(?!/?(?:p|strong|em|b|i)>|br ?/?>)")
MARKS = (("b", "strong"), ("i", "em"))
SAME = (("<br />", "<br>"), ("<br/>", "<br>"), ("<p>", "\n\n"), ("</p>", "\n\n"))
ALONE = re.compile(r"^[ ]*(?:<p>)?[ ]*https?://\S+[ ]*$", re.MULTILINE)
TWO_BREAKS = re.compile(r"<br>\s*<br>")


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
    return not NOT_PLAIN.search(source) and not ALONE.search(source)


def plain_pieces(source: str, tally: Tally) -> list[Piece]:
    for tag in TAG.findall(source):
        outcome = Outcome.CONVERTED if tag in ("b", "i") else Outcome.IMPORTED
        tally.count(Subject.TAG, tag, outcome)
    for old, new in MARKS:
        if f"<{old}>" in source:
            source = source.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    for old, new in SAME:
        source = source.replace(old, new)
    source = TWO_BREAKS.sub("\n\n", source)
    html = clean_prose("".join(f"<p>{paragraph}</p>" for paragraph in _paragraphs(source)))
    return [Prose(html)] if html else []


def _paragraphs(source: str) -> Iterator[str]:
    """What stands between blank lines, its line ends as breaks."""
    lines: list[str] = []
    for line in [*source.split("\n"), ""]:
        words = line.strip().removesuffix("<br>")
        if unescape(words).strip() if "&" in words else words:
            lines.append(words)
        elif lines:
            yield tidy("<br>".join(lines))
            lines = []
