"""Publishing: the one door through which a version comes before readers.

Publishing at T runs the gates as of T, renders, writes the row with `visible_from = T` and ends the live one at T, in
one transaction. Nothing has to run at T. One story after the other is decided on with what was read for all of them;
then all is written at once.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from articles.models import Article, Kind, Revision
from articles.press import relating
from articles.press.batch import Batch, Story
from articles.press.checking import new_findings_of, refusal_of
from articles.press.correcting import Note, record
from articles.press.gates import Level, hard
from articles.press.order import Order, Past
from articles.press.outcomes import Outcome
from articles.press.roles import Action, require
from articles.press.steps import step_of
from articles.press.taking_over import take_over, write
from articles.press.texts import moment
from globepost import stamp

ERASED = hard("erased", "This was erased meanwhile; nothing of it is left to publish.")


def publish(revision: Revision, *, by: Any, **order: Any) -> Outcome:
    """A batch of one; see `publish_many`, whose keywords it takes."""
    return publish_many([revision], by=by, **order)[0]


@transaction.atomic
def publish_many(
    revisions: Iterable[Revision],
    *,
    by: Any,
    at: dt.datetime | None = None,
    minor: bool = False,
    waive: str = "",
    note: Note | None = None,
    backdated: bool = False,
    past: Mapping[int, Past] | None = None,
    relate: bool = True,
) -> list[Outcome]:
    """Publish each revision now, or at `at`; one outcome for each, in the order given.

    `by`: who does it; NotAllowed is raised, and nothing happens, when one of the articles is out of their reach.
    `at`: aware; later than now. `minor`: "Updated" does not move. `waive`: the reason for which house findings are
    waived. `note`: the correction that comes with it. `backdated`: `at` is a past moment, for imports by an
    administrator. `past`: the same for single revisions, by the number of their rows. Without `relate` nothing is
    written of what the stories are about: `manage.py relate`, or the rounds of the nights, has to make up for it.

    A revision that is live already is "unchanged". A scheduled version is cancelled, which is said. Some 27 queries for
    one, and 40 for hundreds, as SQLite takes lists in parts; those that were scheduled before, are to be withdrawn,
    or cannot have their address cost some each. Locks the articles, then the press: one transaction calls it once.
    ValueError for two of one article.
    """
    wanted, order = list(revisions), Order(by, at, minor, waive.strip(), note, backdated, past or {}, relate)
    ids = {revision.article_id for revision in wanted}
    if len(ids) < len(wanted):
        raise ValueError("Of one article only one revision can be published at a time.")
    locked = Article.objects.locked().in_bulk(ids)
    for article in locked.values():
        _require(order, article)
    stamp.lock()
    batch = Batch.read(wanted, locked, order)
    outcomes = [_decide(batch, revision) for revision in wanted]
    write(batch)
    relating.relate([outcome.subject for outcome in outcomes if outcome.subject])
    _show(outcomes)
    return outcomes


def _require(order: Order, article: Article) -> None:
    require(order.by, Action.PUBLISH, article)
    if order.waive:
        require(order.by, Action.WAIVE, article)
    if order.backdated or order.past:
        require(order.by, Action.SETTINGS)


def _decide(batch: Batch, revision: Revision) -> Outcome:
    story = batch.stories.get(revision.pk)
    if story is None:
        return Outcome(revision, findings=[ERASED])
    outcome = Outcome(story.revision)
    if refusal := refusal_of(story):
        outcome.findings.append(refusal)
        return outcome
    standing = story.versions.standing_at(story.at)
    if standing and standing.revision_id == revision.pk:
        return _unchanged(batch, story, outcome)
    if story.content["article"]["kind"] == Kind.PAGE:
        require(story.order.by, Action.PAGES)  # though the working copy be a story by now
    outcome.findings = new_findings_of(
        story.proof, story.standing, story.article, story.at, path=story.path, owners=batch.owners
    )
    waives = bool(story.order.waive)
    if not any(finding.stops and not (finding.level == Level.HOUSE and waives) for finding in outcome.findings):
        take_over(batch, story, outcome)
    return outcome


def _unchanged(batch: Batch, story: Story, outcome: Outcome) -> Outcome:
    """The revision is live: nothing to publish, but a correction can still be put to the last change."""
    outcome.status = "unchanged"
    outcome.messages.append("This revision is live already; nothing was changed.")
    order, versions, article = story.order, story.versions, story.article
    if order.note is None:
        return outcome
    if len(versions.seen) < 2:
        message = "Nothing was changed since this story was first published. Change it, save, then correct."
        return Outcome(outcome.revision, findings=[hard("correction", message, "text")])
    before, after = versions.seen[-2:]
    outcome.correction = record(order.note, before, after, by=order.by, visible_from=story.at)
    when = f"from {moment(story.at)} on" if order.at else "now"
    outcome.messages = [f"The correction stands on the story {when}."]
    batch.steps.append(step_of("corrected", article, by=order.by, article_id=article.pk, detail=order.note.text))
    return outcome


def _show(outcomes: list[Outcome]) -> None:
    """Every page that shows one of them is drawn anew, now or at the moments to come."""
    written = [outcome.publication for outcome in outcomes if outcome.publication]
    corrections = [outcome.correction for outcome in outcomes if outcome.correction]
    moments = [moment for version in written for moment in (version.visible_from, version.visible_until)]
    stamp.mark(moments + [correction.visible_from for correction in corrections])
    if written or corrections:
        stamp.raise_generation()
