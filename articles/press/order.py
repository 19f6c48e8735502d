"""How revisions are to be published: what a person asks of the press."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from articles.press.correcting import Note


@dataclass(frozen=True)
class Order:
    """How revisions are to be published."""

    by: Any
    at: dt.datetime | None = None
    minor: bool = False
    waive: str = ""
    note: Note | None = None
    backdated: bool = False
