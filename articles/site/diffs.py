"""What a correction changed, as a page draws it: the words that went and came, with a few words around them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

AROUND = 12
ELLIPSIS = "…"
WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class Change:
    """One field: `runs` are pairs of "same", "gone" or "new" and the words."""

    field: str
    runs: list[tuple[str, str]]


def changes(diff: Iterable[dict[str, Any]]) -> list[Change]:
    """From the word diff that a correction stores. Long runs of the same words are shortened."""
    return [Change(part["field"], _runs(part["words"])) for part in diff]


def _runs(words: list[list[str]]) -> list[tuple[str, str]]:
    last = len(words) - 1
    return [
        (tag, shorten(text, head=number > 0, tail=number < last) if tag == "same" else text)
        for number, (tag, text) in enumerate(words)
    ]


def shorten(text: str, *, head: bool, tail: bool) -> str:
    """The first words of a run when something stands before it, the last when something follows."""
    words = WORD.findall(text)
    kept = AROUND * (head + tail)
    if len(words) <= kept + 1:
        return text
    start = text[: len(text) - len(text.lstrip())]
    first = start + "".join(words[:AROUND]) if head else ""
    final = "".join(words[-AROUND:]) if tail else ""
    return f"{first}{ELLIPSIS} {final}"
