"""The versions of one article in time: which is live, which is planned, and closing them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import (
    Article,
    Correction,
    Publication,
    PublicationAuthor,
    PublicationCategory,
    PublicationPhoto,
    PublicationTag,
)
from articles.models.publication import PublicationQuerySet
from articles.press import relating
from articles.press.addresses import release_future
from articles.press.retractions import give, planned_for
from articles.press.texts import moment
from globepost import stamp

ROWS: tuple[Any, ...] = (PublicationCategory, PublicationAuthor, PublicationTag, PublicationPhoto)


@dataclass
class Versions:
    """All versions of an article as of `now`. Change them only while the article's row is locked.

    `unsettled`: of which the stored rows do not say yet how they stand.
    """

    article: Article
    now: dt.datetime
    rows: list[Publication]
    unsettled: list[Publication] = field(default_factory=list)

    @classmethod
    def of(cls, article: Article, now: dt.datetime | None = None) -> Self:
        """As time has left them, which the rows may not say yet. One query, changes nothing."""
        now = now or timezone.now()
        rows = list(Publication.versions.filter(article_id=article.pk).order_by("number"))
        return cls(article, now, rows, [row for row in rows if _move_on(row, now)])

    @classmethod
    def settled(cls, article: Article, now: dt.datetime | None = None) -> Self:
        """The same, and the rows say so from now on. For the steps of the press, which hold the article's lock."""
        return cls.settled_many([article], now)[article.pk]

    @classmethod
    def settled_many(cls, articles: Iterable[Article], now: dt.datetime | None = None) -> dict[int, Self]:
        """The same for each of the articles, by its number. One query; a few more where rows have to be settled."""
        now = now or timezone.now()
        found = {article.pk: cls(article, now, []) for article in articles}
        for row in Publication.versions.filter(article_id__in=found).order_by("article_id", "number"):
            found[row.article_id].rows.append(row)
        for versions in found.values():
            versions.unsettled = [row for row in versions.rows if _move_on(row, now)]
        if unsettled := [pk for pk, versions in found.items() if versions.unsettled]:
            rows = Publication.versions.filter(article_id__in=unsettled)
            rows.filter(is_planned=True, visible_from__lte=now).update(is_planned=False)
            _end_passed(rows, now)
        return found

    @property
    def live(self) -> Publication | None:
        return next((row for row in self.rows if not row.ended and not row.is_planned), None)

    @property
    def planned(self) -> Publication | None:
        return next((row for row in self.rows if row.is_planned), None)

    @property
    def seen(self) -> list[Publication]:
        """Those that readers see or have seen, oldest first."""
        return [row for row in self.rows if not row.is_planned]

    @property
    def is_followed(self) -> bool:
        """Whether the live version ends when the planned one begins."""
        live, planned = self.live, self.planned
        return bool(live and planned and live.visible_until == planned.visible_from)

    @property
    def withdrawals(self) -> list[tuple[Publication, dt.datetime]]:
        """The versions whose end is a planned withdrawal, not the start of the next version, and that end, in order."""
        rows = (None if self.is_followed else self.live, self.planned)
        return [(row, row.visible_until) for row in rows if row and row.visible_until]

    @property
    def withdrawing(self) -> Publication | None:
        return next((row for row, _ in self.withdrawals), None)

    def first_at(self, moment: dt.datetime) -> dt.datetime:
        """When the article was first published, or will have been by publishing at the moment."""
        return self.seen[0].first_published_at if self.seen else moment

    def standing_at(self, moment: dt.datetime) -> Publication | None:
        """The live version, when readers will still see it just before the moment if nothing planned comes between."""
        ending = self.planned if self.is_followed else self.live
        if ending is None or ending.visible_until is None or ending.visible_until >= moment:
            return self.live
        return None

    def cut_live(self, at: dt.datetime) -> list[Publication]:
        """The live version is to end at that moment, unless its withdrawal is planned for before it.

        It is returned where it has to be written, for `write_ends`.
        """
        live = self.live
        if live is None or (live.visible_until and live.visible_until <= at):
            return []
        live.visible_until = at
        return [live]

    def close(self, row: Publication, at: dt.datetime) -> None:
        """A version ends at that moment; when that is now its list rows go too."""
        row.visible_until = at
        write_ends([row], self.now)

    def drop_planned(self, *, keep: str = "") -> str:
        """Delete the scheduled version, which nobody has seen, and reopen the live one. Returns a sentence, or "".

        `keep` is a path that the article goes on claiming.
        """
        planned = self.planned
        if planned is None:
            return ""
        until, when, live, is_followed = planned.visible_until, planned.visible_from, self.live, self.is_followed
        if live and is_followed:
            give(planned_for(planned), live)
        said = Correction.objects.filter(Q(before=planned) | Q(after=planned))
        corrections = "\n".join(said.values_list("text", flat=True))
        planned.delete()
        self.rows.remove(planned)
        if live is None:
            relating.forget([self.article.pk])
        release_future(self.article.pk, self.now, keep=keep)
        if live and is_followed:
            live.visible_until = until
            live.save(update_fields=["visible_until"])
        kept = f"\nThe text of its correction was: {corrections}" if corrections else ""
        return f"The version scheduled for {moment(when)} was cancelled.{kept}"

    def forget_position(self) -> None:
        """A story that readers never saw and will not has no place in the lists. Needs the lock of its article.

        Where the story is not locked the number stays, and its first publication computes it anew.
        """
        if not self.rows:
            self.article.position = None
            Article.objects.filter(pk=self.article.pk).update(position=None)

    def sentence(self) -> str:
        """How the article stands, as the desk says it."""
        live, planned = self.live, self.planned
        if live and planned:
            return f"Live; another version is scheduled for {moment(planned.visible_from)}"
        if planned:
            return f"Scheduled for {moment(planned.visible_from)}"
        if live:
            return f"Live until {moment(live.visible_until)}" if live.visible_until else "Live"
        return "Withdrawn" if self.seen else "Never published"


def write_ends(rows: Iterable[Publication], now: dt.datetime) -> None:
    """Write the moments at which versions end; where that is not after `now` they are gone. At most seven queries."""
    rows = list(rows)
    Publication.versions.bulk_update(rows, ["visible_until"])
    _end([row for row in rows if row.visible_until and row.visible_until <= now])


def _end(rows: list[Publication]) -> None:
    """Mark versions as gone for good and delete the rows by which lists would find them."""
    if not rows:
        return
    for row in rows:
        row.ended = True
    Publication.versions.filter(pk__in=[row.pk for row in rows]).update(ended=True)
    for model in ROWS:
        model.objects.filter(publication__in=rows).delete()


@transaction.atomic
def settle(now: dt.datetime | None = None) -> int:
    """End those versions whose time has passed, and say how many. Readers see no difference. Locks the press."""
    stamp.lock()
    return _end_passed(Publication.versions.all(), now or timezone.now())


def _end_passed(versions: PublicationQuerySet, now: dt.datetime) -> int:
    gone = list(versions.filter(ended=False, visible_until__lte=now))
    _end(gone)
    if ids := {row.article_id for row in gone}:
        standing = Publication.versions.filter(article_id__in=ids, ended=False).values_list("article_id", flat=True)
        relating.forget(ids.difference(standing))
    return len(gone)


def _move_on(row: Publication, now: dt.datetime) -> bool:
    """Let the row say how it stands now, and say whether it said otherwise."""
    before = row.is_planned, row.ended
    row.is_planned = row.is_planned and row.visible_from > now
    row.ended = row.ended or bool(row.visible_until and row.visible_until <= now)
    return (row.is_planned, row.ended) != before
