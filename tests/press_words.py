"""The plain data of `tests/press_model.py`: a story, the library beside it, its versions and what is said of them."""

import datetime as dt
from dataclasses import dataclass

Moment = dt.datetime


@dataclass(frozen=True)
class Story:
    """What one revision says."""

    headline: str
    text: str
    slug: str
    tweet: str
    authors: tuple[str, ...]
    tags: tuple[str, ...] = ()
    has_picture: bool = False
    embargo: Moment | None = None
    notes: str = ""


@dataclass
class Library:
    """What the paper says about itself, public at once: the authors, one tweet's text, and one picture."""

    authors: list[str]
    tweet: str
    alternative_text: str
    credit: str
    licence_ends_at: Moment | None = None

    def findings(self, story: Story, at: Moment) -> set[str]:
        """What the gates find at that moment that a managing editor can waive."""
        found = {
            "byline": not story.authors,
            "placeholder": "TK" in story.headline,
            "alternative text": story.has_picture and not self.alternative_text,
            "credit": story.has_picture and not self.credit,
            "licence": story.has_picture and not self.is_licensed(at),
        }
        return {name for name, is_found in found.items() if is_found}

    def is_licensed(self, at: Moment) -> bool:
        return self.licence_ends_at is None or at < self.licence_ends_at


@dataclass(eq=False)
class Version:
    """`waived`: the findings that were waived for it."""

    revision: int
    path: str
    start: Moment
    end: Moment | None
    updated: Moment | None
    waived: frozenset[str] = frozenset()

    def is_live(self, moment: Moment) -> bool:
        return self.start <= moment and (self.end is None or moment < self.end)


@dataclass(eq=False)
class Said:
    """A correction; without a version after it the retraction of the one before."""

    text: str
    at: Moment
    kind: str
    before: Version
    after: Version | None = None
