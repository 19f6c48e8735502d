"""What a film, a recording or a card is called when the archive does not say: a title is never empty."""

from typing import Any

from articles.wordpress.bodies.fragments import tree_of, words_in
from globepost.text import clean_line, has_visible

LONGEST = 200
READ = 40_000
UNKNOWN = "{{unknown}}"  # what WordPress caches when a service did not answer
IDLE = {"embedded post", "embedded video", "video player", "youtube video player", "vimeo video player"}


def first_title(*candidates: str) -> str:
    """The first that says anything, on one line and cut to what a title holds. The last should always do."""
    lines = (clean_line(candidate) for candidate in candidates)
    return cut(next((line for line in lines if has_visible(line) and line.lower() not in IDLE), ""))


def cut(line: str, longest: int = LONGEST) -> str:
    """The line, at a word's end where it is too long."""
    if len(line) <= longest:
        return line
    shorter = line[: longest - 1]
    return (shorter.rpartition(" ")[0] or shorter).rstrip() + "…"


def title_in(html: str) -> str:
    """What the HTML that a service answered calls its frame, or the words of its first link; "" when there are none."""
    if not html or html == UNKNOWN or len(html) > READ:
        return ""
    tree = tree_of(html)
    return first_title(*_titles(tree.iter("iframe")), *map(words_in, tree.iter("a")))


def _titles(frames: Any) -> list[str]:
    return [frame.get("title") or "" for frame in frames]
