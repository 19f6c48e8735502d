"""What became of what was read: each thing is counted once, under one of four outcomes.

*Imported* stands here as it stood there. *Converted* stands here in another form. *Parked* is kept in the item's legacy
data and shown nowhere. *Dropped* is not kept, for the reason given. Nothing unknown is dropped: it is parked.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Outcome(StrEnum):
    IMPORTED = "imported"
    CONVERTED = "converted"
    PARKED = "parked"
    DROPPED = "dropped"


class Subject(StrEnum):
    """What kinds of things are counted."""

    ELEMENT = "element"
    TYPE = "post type"
    STATUS = "status"
    DOMAIN = "domain"
    META = "meta key"
    SHORTCODE = "shortcode"
    BLOCK = "block type"
    TAG = "HTML tag"
    EMBED = "embed"
    PERSON = "author"
    TERM = "term"
    MEDIUM = "medium"
    COMMENT = "comment"


class Entry(NamedTuple):
    """`name` is the thing's own: "wp:post_id", "_thumbnail_id", "caption"."""

    subject: str
    name: str
    outcome: str
    reason: str = ""


class Case(NamedTuple):
    """One thing that somebody may want to look at. `code` is a few words that group cases, `detail` a sentence."""

    code: str
    detail: str


@dataclass
class Tally:
    """The counts and cases of one item, or the sum of many. `parked` is what is kept of it under a name of its own."""

    counts: Counter[Entry] = field(default_factory=Counter)
    cases: list[Case] = field(default_factory=list)
    parked: dict[str, list[str]] = field(default_factory=dict)

    def count(self, subject: str, name: str, outcome: str, reason: str = "", *, times: int = 1) -> None:
        """`reason` is a sentence, wanted for what is dropped."""
        self.counts[Entry(str(subject), name, str(outcome), reason)] += times

    def case(self, code: str, detail: str) -> None:
        self.cases.append(Case(code, detail))

    def park(self, subject: str, name: str, text: str) -> None:
        """Count a thing as parked, and keep it."""
        self.count(subject, name, Outcome.PARKED)
        self.parked.setdefault(f"{subject} {name}", []).append(text)

    def add(self, other: "Tally") -> None:
        """The counts alone: cases stay with their items."""
        self.counts.update(other.counts)

    def as_rows(self) -> list[list[Any]]:
        """For JSON: subject, name, outcome, reason and how often, in order."""
        return [[*entry, times] for entry, times in sorted(self.counts.items())]

    @classmethod
    def from_rows(cls, rows: Iterable[list[Any]]) -> "Tally":
        return cls(Counter({Entry(*row[:4]): row[4] for row in rows}))
