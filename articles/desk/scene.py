"""An article as one person at the desk meets it: its newest revision and its versions."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone

from articles.desk.slugs import plain_words
from articles.models import Article, Publication, Revision
from articles.press import checking, revisions
from articles.press.gates import Finding
from articles.press.roles import Action, can
from articles.press.versions import Versions


@dataclass
class Scene:
    user: Any
    article: Article

    @cached_property
    def newest(self) -> Revision | None:
        return revisions.newest(self.article) if self.article.pk else None

    @cached_property
    def versions(self) -> Versions:
        return Versions.of(self.article)

    @property
    def live(self) -> Publication | None:
        return self.versions.live

    @property
    def is_withdrawn(self) -> bool:
        return bool(self.versions.seen and not self.live and not self.versions.planned)

    @cached_property
    def live_revision(self) -> Revision | None:
        return Revision.objects.get(pk=self.live.revision_id) if self.live else None

    @cached_property
    def holds_scheduled_words(self) -> bool:
        """Whether the working copy is the version scheduled to follow the live one, or was made from it.

        Going back to a revision from before ends that, as long as nobody goes forward again.
        """
        planned = self.versions.planned
        if not self.live or not planned:
            return False
        scheduled = Revision.objects.get(pk=planned.revision_id)
        restored = self.article.revisions.filter(number__gt=scheduled.number, kind=Revision.Kind.RESTORE).first()
        if restored is None or restored.packed == scheduled.packed:
            return True
        before = self.article.revisions.filter(number__lt=scheduled.number, packed=restored.packed)
        return not before.exists()

    @property
    def is_newest_live(self) -> bool:
        return bool(self.live and self.newest and self.live.revision_id == self.newest.pk)

    @property
    def sentence(self) -> str:
        """How the story stands: "Live, with newer work in review"."""
        said = self.versions.sentence()
        stage = self.article.get_stage_display().lower()
        if not self.live:
            return f"{said}; {stage}" if not self.versions.planned else said
        newer = {"draft": "newer work in draft", "in review": "newer work in review", "approved": "newer approved work"}
        return f"{said}, with {newer[self.article.stage]}" if self._is_newer else said

    @property
    def sentence_after_live(self) -> str:
        """The same without "Live", for a page that puts the address there."""
        return self.sentence.removeprefix("Live")

    @property
    def _is_newer(self) -> bool:
        """Whether the newest revision is one that readers neither see nor will see by a schedule."""
        shown = {row.revision_id for row in (self.live, self.versions.planned) if row}
        if self.newest is None or self.newest.pk in shown:
            return False
        return self.live_revision is None or self.newest.content != self.live_revision.content

    def may(self, right: Action) -> bool:
        return can(self.user, right, self.article)

    @cached_property
    def address(self) -> str:
        """Where readers would find the newest revision, published now; "" when it has no words for an address."""
        if self.newest is None:
            return ""
        return checking.address_of(self.newest.content, self.versions)

    @property
    def day(self) -> str:
        """What the address of a story begins with."""
        return f"{timezone.localtime(self.versions.first_at(self.versions.now)):/%Y/%m/%d/}"

    @property
    def last_path(self) -> str:
        """Where readers find it, or found it last."""
        return self.versions.seen[-1].path if self.versions.seen else ""

    @property
    def has_slug_of_its_headline(self) -> bool:
        """Whether the slug may follow the headline: nothing was ever published or scheduled, and nobody chose it."""
        slug, words = self.article.slug, plain_words(self.article.headline, length=110)
        return not self.versions.rows and (not slug or bool(re.fullmatch(rf"{re.escape(words)}(-\d+)?", slug)))

    def findings(self, at: dt.datetime | None = None) -> list[Finding]:
        """What the gates say of the newest revision. Nothing of one that is live."""
        if self.newest is None or self.is_newest_live:
            return []
        return checking.preview_findings(self.article, self.newest.content, at=at)
