"""A story on its way in, whatever it came from: what its working copy will say, in rows that are here already.

The importers of WordPress exports and of JSON lines make these; `stories.bring` writes them.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from articles.models import Block, Category, Photo, Tag
from articles.wordpress.tally import Tally


class Standing(StrEnum):
    """What readers are to see of it. Whatever is not *live* there is a draft here."""

    LIVE = "live"
    DRAFT = "draft"
    GONE = "gone"  # in the bin of the old site: withdrawn where it was live here, else not brought in


@dataclass(slots=True)
class Credit:
    author: Any
    role: str = ""


@dataclass(slots=True)
class Incoming:
    """One article. `fields` are those of `Article` by name. `blocks` are not saved and have neither parent nor order;
    a gallery's photos stand in `galleries` under its uid.

    `fingerprint` changes when anything does that would make another article of it.
    """

    source_id: str
    kind: str  # of `Kind`
    standing: Standing
    fields: dict[str, Any]
    fingerprint: str
    published_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    credits: list[Credit] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    galleries: dict[Any, list[Photo]] = field(default_factory=dict)
    old_paths: list[str] = field(default_factory=list)
    legacy: dict[str, Any] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)


Batch = Iterable[Incoming]
