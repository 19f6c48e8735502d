"""What the press has to know before it decides on a list of revisions: read at once, however long the list is."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from django.db.models import Max
from django.utils import timezone

from articles.models import Article, Correction, Publication, Revision, Step
from articles.press import addresses
from articles.press.addresses import Owners
from articles.press.order import Order
from articles.press.outcomes import Outcome
from articles.press.positions import Positions
from articles.press.proofs import Proof
from articles.press.snapshot import Content
from articles.press.versions import Versions
from articles.press.writing import Draft


@dataclass
class Story:
    """One revision that is to be published, and how its story stands.

    `shown`, with `proofs`: revisions by number of the row, among them the one that readers see or saw last. `newest`:
    the number of the story's newest revision, without those that were saved beside another.
    """

    revision: Revision
    versions: Versions
    order: Order
    newest: int
    shown: Mapping[int, Revision]
    proofs: Mapping[int, Proof]

    @property
    def article(self) -> Article:
        return self.versions.article

    @property
    def proof(self) -> Proof:
        return self.proofs[self.revision.pk]

    @property
    def content(self) -> Content:
        return self.proof.content

    @cached_property
    def at(self) -> dt.datetime:
        return self.order.at or self.versions.now

    @cached_property
    def path(self) -> str:
        return addresses.path_for(self.content, self.versions.first_at(self.at))

    @property
    def standing(self) -> Proof | None:
        """That of the version which readers will see just before."""
        version = self.versions.standing_at(self.at)
        return self.proofs[version.revision_id] if version else None


@dataclass(frozen=True)
class TakeOver:
    """A story whose version was decided on: what is to be written, and the retractions that go over to it."""

    story: Story
    outcome: Outcome
    draft: Draft
    retractions: list[Correction]


@dataclass
class Batch:
    """The stories by number of the revision's row; those that were erased meanwhile are not among them.

    What is to be written comes together in the rest. `ended`: versions that end.
    """

    now: dt.datetime
    stories: dict[int, Story]
    owners: Owners
    positions: Positions
    ended: list[Publication] = field(default_factory=list)
    take_overs: list[TakeOver] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    @classmethod
    def read(cls, revisions: Sequence[Revision], locked: Mapping[int, Article], order: Order) -> Self:
        """Seven queries. The articles are locked, and so is the press."""
        now = timezone.now()
        versions = Versions.settled_many(locked.values(), now)
        rows = {row.revision_id for one in versions.values() for row in one.seen[-1:]}
        shown = Revision.objects.in_bulk(rows | {revision.pk for revision in revisions})
        proofs = Proof.of_many({pk: revision.content for pk, revision in shown.items()})
        newest = _newest(locked)
        stories = {
            pk: Story(shown[pk], versions[number], order.of(pk), newest.get(number, 0), shown, proofs)
            for pk, number in ((revision.pk, revision.article_id) for revision in revisions)
            if pk in shown and number in locked
        }
        firsts = [(story.article, story.at) for story in stories.values() if not story.versions.seen]
        return cls(now, stories, Owners.of(story.path for story in stories.values()), Positions.of(firsts))


def _newest(article_ids: Mapping[int, Article]) -> dict[int, int]:
    rows = Revision.objects.filter(article_id__in=article_ids).exclude(kind=Revision.Kind.CONFLICT).order_by()
    return dict(rows.values_list("article_id").annotate(Max("number")))
