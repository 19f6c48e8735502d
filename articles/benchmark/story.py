"""One invented story: its working copy, its revisions and its versions, as the desk and the press would leave them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils import timezone

from articles.benchmark.versions import Version
from articles.benchmark.working_copy import Copy, Writers
from articles.models import Address, Correction, Revision, Step
from articles.press import correcting, texts, writing
from articles.press.positions import position_of
from articles.press.snapshot import Content

Kind = Correction.Kind
Rows = Iterator[models.Model]


@dataclass(frozen=True)
class Fate:
    """What became of a story that was first published at `published`, an aware moment; at most one of the others."""

    published: dt.datetime
    updated: dt.datetime | None = None
    withdrawn: dt.datetime | None = None
    is_planned: bool = False
    is_noted: bool = False
    """The update is a correction, the withdrawal a retraction."""

    @property
    def is_seen(self) -> bool:
        """Whether readers see the first version, or will."""
        return self.updated is None and self.withdrawn is None


@dataclass
class Numbers:
    """The last ids of the rows that others name by number."""

    article: int
    revision: int
    publication: int


@dataclass
class Stories:
    writers: Writers
    numbers: Numbers

    def write(self, at: dt.datetime, fate: Fate | None) -> Rows:
        """All rows of the next story, which was begun at that moment; without a fate it stays a draft. No query."""
        self.numbers.article += 1
        copy = self.writers.write(self.numbers.article, at, is_published=fate is not None)
        if fate:
            copy.article.position = position_of(copy.article, fate.published)
        yield from copy.rows()
        content = copy.content()
        revision = self._revision(copy, content, at)
        yield revision
        if fate:
            yield from self._published(copy, revision, content, fate)

    def _published(self, copy: Copy, revision: Revision, content: Content, fate: Fate) -> Rows:
        until = fate.updated or fate.withdrawn
        life = writing.Life(fate.published, until, is_planned=fate.is_planned, first=fate.published)
        version = self._version(copy, revision, content, life, number=1)
        yield Address(path=version.publication.path, article_id=copy.article.pk, since=fate.published)
        yield _step("scheduled" if fate.is_planned else "published", copy, revision.at)
        yield from version.rows(is_seen=fate.is_seen)
        if fate.updated:
            yield from self._updated(copy, version, fate.updated, is_corrected=fate.is_noted)
        if fate.withdrawn:
            yield _step("withdrew", copy, fate.withdrawn)
            if fate.is_noted:
                yield _note(Kind.RETRACTION, copy, version, None, fate.withdrawn)
        if fate.is_seen and not fate.is_planned:
            self.writers.remember(copy.article)

    def _updated(self, copy: Copy, before: Version, at: dt.datetime, *, is_corrected: bool) -> Rows:
        copy.text.html += f"<p>{self.writers.speech.sentence()}</p>"
        content = copy.content()
        revision = self._revision(copy, content, at, number=2)
        life = writing.Life(at, None, is_planned=False, first=before.publication.first_published_at)
        version = self._version(copy, revision, content, life, number=2)
        version.publication.updated_at = at
        yield from (revision, _step("corrected" if is_corrected else "published", copy, at))
        yield from version.rows(is_seen=True)
        if is_corrected:
            yield _note(Kind.CORRECTION, copy, before, version, at)

    def _revision(self, copy: Copy, content: Content, at: dt.datetime, number: int = 1) -> Revision:
        self.numbers.revision += 1
        return Revision(
            pk=self.numbers.revision,
            article=copy.article,
            number=number,
            stage=copy.article.stage,
            headline=copy.article.headline,
            by=copy.article.owner,
            at=at,
            words=texts.count_words(content),
            packed=Revision.pack(content),
        )

    def _version(self, copy: Copy, revision: Revision, content: Content, life: writing.Life, *, number: int) -> Version:
        self.numbers.publication += 1
        path = f"/{timezone.localtime(life.first):%Y/%m/%d}/{copy.article.slug}/"
        publication = writing.draft_version(copy.article, revision, content, life, path=path)
        publication.pk, publication.number, publication.ended = self.numbers.publication, number, life.until is not None
        return Version(publication, content, copy)


def _step(verb: str, copy: Copy, at: dt.datetime) -> Step:
    by: Any = copy.article.owner
    name = by.get_username()
    return Step(at=at, by=by, by_name=name, verb=verb, article_id=copy.article.pk, subject=copy.article.headline)


def _note(kind: str, copy: Copy, before: Version, after: Version | None, at: dt.datetime) -> Correction:
    return Correction(
        article_id=copy.article.pk,
        kind=kind,
        text=f"What stood here under “{copy.article.headline}” was wrong.",
        before=before.publication,
        after=after.publication if after else None,
        diff=correcting.word_diff(before.content, after.content) if after else [],
        headline=copy.article.headline,
        visible_from=at,
        by=copy.article.owner,
    )
