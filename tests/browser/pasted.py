"""A case of pasting: what a program copies, in its own shape, and what is stored of it."""

from typing import NamedTuple


class Pasted(NamedTuple):
    name: str
    html: str
    stored: str
    text: str = ""
    before: str = ""
    """What stands in the block: the words are pasted at the bar, or instead of what stands between two."""


def pasted(name: str, html: str, stored: str, **others: str) -> Pasted:
    return Pasted(name, html, stored, **others)
