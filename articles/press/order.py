"""How revisions are to be published: what a person asks of the press."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from articles.press.correcting import Note


@dataclass(frozen=True)
class Past:
    """When an imported story was first published and last changed elsewhere: aware moments, taken as they are."""

    at: dt.datetime
    updated_at: dt.datetime | None = None


@dataclass(frozen=True)
class Order:
    """How revisions are to be published. `past` is by the number of the revision's row."""

    by: Any
    at: dt.datetime | None = None
    minor: bool = False
    waive: str = ""
    note: Note | None = None
    backdated: bool = False
    past: Mapping[int, Past] = field(default_factory=dict)
    relate: bool = True
    updated_at: dt.datetime | None = None

    def of(self, revision_id: int) -> Self:
        """The same for one revision, whose own past comes first."""
        past = self.past.get(revision_id)
        return replace(self, at=past.at, backdated=True, updated_at=past.updated_at) if past else self
