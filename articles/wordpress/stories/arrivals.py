"""One story on its way in, beside what is here of it already."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from articles.models import Article, ArticleCredit, Block, ImportedItem, Photo
from articles.wordpress.incoming import Incoming, Standing
from articles.wordpress.tally import Case

TAKEN_BACK = "taken back"
"""The source status of a story that an import withdrew, until an export has it live again."""


class Fate(StrEnum):
    """What became of a story. *Kept* is what stands here, because somebody worked on it since."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    DRAFT = "draft"
    REFUSED = "refused"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Brought:
    """What `bring` answers for each story. `cases` are those of this time: an unchanged story has none, and keeps the
    rows of the time before. `article_id` is None for what was left out.
    """

    incoming: Incoming
    item: ImportedItem
    article_id: int | None
    outcome: Fate
    cases: list[Case]


@dataclass(slots=True)
class Here:
    """What is here of a story that an import brought or reserved before. `first` is when readers first saw it."""

    item: ImportedItem
    article: Article | None = None
    newest_revision_id: int | None = None
    first: dt.datetime | None = None
    is_live: bool = False
    is_planned: bool = False

    @property
    def was_live_there(self) -> bool:
        """Whether the export that was imported last had it before readers."""
        return self.item.source_status == Standing.LIVE

    @property
    def was_withdrawn_here(self) -> bool:
        """Whether somebody took it from the readers, and no import: it does not come back by one."""
        return self.first is not None and not self.is_live and self.item.source_status != TAKEN_BACK

    @property
    def is_bare(self) -> bool:
        """Reserved and never filled, here or by an import."""
        return not self.item.fingerprint and self.newest_revision_id is None


@dataclass(slots=True)
class Arrival:
    """The work on one story. `article`, `content` and `revision` are there once they are made; `kept` is what was cut
    or has no place here: the item's legacy data have it under "not taken over".
    """

    incoming: Incoming
    here: Here | None
    moment: dt.datetime
    fate: Fate = Fate.NEW
    reason: str = ""
    article: Any = None
    blocks: list[Block] = field(default_factory=list)
    photos: dict[Any, list[Photo]] = field(default_factory=dict)
    credits: list[ArticleCredit] = field(default_factory=list)
    content: Any = None
    revision: Any = None
    addresses: list[str] = field(default_factory=list)
    redirects: list[str] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)

    @property
    def is_public(self) -> bool:
        """Whether readers may see it now: live there, and not dated in the future. Everything else is a draft."""
        at = self.incoming.published_at
        return self.incoming.standing is Standing.LIVE and not (at and at > self.moment)

    @property
    def is_written(self) -> bool:
        """Whether the working copy becomes what the export says."""
        return self.fate in (Fate.NEW, Fate.CHANGED, Fate.DRAFT)

    @property
    def is_described(self) -> bool:
        """Whether a revision is taken: of what is written, and of what was changed on both sides."""
        is_beside = self.fate is Fate.KEPT and not self.is_erased and self.incoming.standing is not Standing.GONE
        return self.is_written or is_beside

    @property
    def is_erased(self) -> bool:
        """Whether an import brought it and it is not here any more: somebody had it erased."""
        return bool(self.fate is Fate.KEPT and self.here and self.here.article is None)

    @property
    def is_going(self) -> bool:
        """Whether the import has to take it from the readers: it was live there and here, and is not live there now."""
        here = self.here
        is_live = here is not None and here.is_live and here.was_live_there
        return is_live and not self.is_public and self.fate is not Fate.KEPT

    @property
    def first(self) -> dt.datetime:
        """When readers saw it first, or will have by being published now."""
        return (self.here and self.here.first) or self.incoming.published_at or self.moment

    @property
    def article_id(self) -> int | None:
        if self.article:
            return self.article.pk
        return self.here.item.target_id if self.here else None

    def case(self, code: str, detail: str) -> None:
        self.cases.append(Case(code, detail))
