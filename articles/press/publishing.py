"""Publishing: the one door through which a version comes before readers.

Publishing at T runs the gates as of T, renders, writes the row with `visible_from = T` and ends the live one at T, in
one transaction. Nothing has to run at T.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from articles.models import Article, Correction, Kind, Publication, Revision
from articles.press import addresses, relating, retractions, writing
from articles.press.checking import new_findings, path_for, refusal_of
from articles.press.correcting import Note, record
from articles.press.endings import Ending
from articles.press.gates import Finding, Level, hard
from articles.press.order import Order
from articles.press.roles import Action, require
from articles.press.snapshot import Content
from articles.press.steps import log
from articles.press.subjects import Subject
from articles.press.texts import moment
from articles.press.versions import Versions
from globepost import stamp

ERASED = hard("erased", "This was erased meanwhile; nothing of it is left to publish.")


@dataclass
class Outcome:
    """What became of one revision: `publication` when a new version was written, `findings` in any case.

    `subject` is what related stories are to be found by from now on.
    """

    revision: Revision
    status: str = "refused"
    publication: Publication | None = None
    correction: Correction | None = None
    subject: Subject | None = None
    findings: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return self.status == "refused"

    @property
    def blockers(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.stops]


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
) -> list[Outcome]:
    """Publish each revision now, or at `at`; one outcome for each, in the order given.

    `by`: who does it; NotAllowed is raised, and nothing happens, when one of the articles is out of their reach.
    `at`: aware; later than now. `minor`: "Updated" does not move. `waive`: the reason for which house findings are
    waived. `note`: the correction that comes with it. `backdated`: `at` is a past moment, for imports by an
    administrator.

    A revision that is live already is "unchanged". A scheduled version is cancelled, which is said. About 30 queries
    for each. Locks the articles, then the press: one transaction calls it once. ValueError for two of one article.
    """
    wanted, order = list(revisions), Order(by, at, minor, waive.strip(), note, backdated)
    ids = {revision.article_id for revision in wanted}
    if len(ids) < len(wanted):
        raise ValueError("Of one article only one revision can be published at a time.")
    locked = Article.objects.locked().in_bulk(ids)
    for article in locked.values():
        _require(order, article)
    stamp.lock()
    standing = Revision.objects.in_bulk(revision.pk for revision in wanted)
    outcomes = [
        _publish_one(locked[revision.article_id], standing[revision.pk], order)
        if revision.pk in standing and revision.article_id in locked
        else Outcome(revision, findings=[ERASED])
        for revision in wanted
    ]
    written = [outcome.publication for outcome in outcomes if outcome.publication]
    corrections = [outcome.correction for outcome in outcomes if outcome.correction]
    moments = [moment for version in written for moment in (version.visible_from, version.visible_until)]
    relating.relate([outcome.subject for outcome in outcomes if outcome.subject])
    stamp.mark(moments + [correction.visible_from for correction in corrections])
    if written or corrections:
        stamp.raise_generation()
    return outcomes


def _require(order: Order, article: Article) -> None:
    require(order.by, Action.PUBLISH, article)
    if order.waive:
        require(order.by, Action.WAIVE, article)
    if order.backdated:
        require(order.by, Action.SETTINGS)


def _publish_one(article: Article, revision: Revision, order: Order) -> Outcome:
    versions = Versions.settled(article)
    outcome = Outcome(revision)
    at = order.at or versions.now
    if refusal := refusal_of(versions, revision, order, at):
        outcome.findings.append(refusal)
        return outcome
    standing = versions.standing_at(at)
    if standing and standing.revision_id == revision.pk:
        return _unchanged(versions, outcome, order, at)
    content = revision.content
    if content["article"]["kind"] == Kind.PAGE:
        require(order.by, Action.PAGES)  # though the working copy be a story by now
    outcome.findings = new_findings(content, versions, at)
    if any(finding.stops and not (finding.level == Level.HOUSE and order.waive) for finding in outcome.findings):
        return outcome
    return _write(versions, outcome, order, content, at)


def _write(versions: Versions, outcome: Outcome, order: Order, content: Content, at: dt.datetime) -> Outcome:
    article, path = versions.article, path_for(content, versions, at)
    if refused := addresses.claim(path, article, since=at):
        outcome.findings.insert(0, refused)
        return outcome
    before = versions.seen[-1] if versions.seen else None
    ending = Ending.of(versions, at)
    cancelled = versions.drop_planned(keep=path)
    outcome.messages += filter(None, [cancelled, *ending.messages])
    versions.close_live(at)
    waived = [list(finding.key) for finding in outcome.findings if finding.level == Level.HOUSE]
    version = writing.write(
        article,
        outcome.revision,
        content,
        versions,
        writing.Life(at, ending.until, is_planned=at > versions.now, first=versions.first_at(at)),
        path=path,
        minor=order.minor,
        waived=waived,
    )
    retractions.give(ending.retractions, version)
    outcome.publication = version
    outcome.subject = _subject_of(version, versions, content)
    outcome.status = "scheduled" if version.is_planned else "published"
    if order.note and before:
        outcome.correction = record(order.note, before, version, by=order.by)
    _log(article, outcome, version, order)
    return outcome


def _subject_of(version: Publication, versions: Versions, content: Content) -> Subject | None:
    """None for a page, and for what is scheduled over a live version, whose words are the story's until then."""
    if not version.is_story or (version.is_planned and versions.live):
        return None
    return Subject.of(version, [tag["id"] for tag in content["tags"]], is_new=version.number == 1)


def _unchanged(versions: Versions, outcome: Outcome, order: Order, at: dt.datetime) -> Outcome:
    """The revision is live: nothing to publish, but a correction can still be put to the last change."""
    outcome.status = "unchanged"
    outcome.messages.append("This revision is live already; nothing was changed.")
    if order.note is None:
        return outcome
    if len(versions.seen) < 2:
        message = "Nothing was changed since this story was first published. Change it, save, then correct."
        return Outcome(outcome.revision, findings=[hard("correction", message, "text")])
    before, after = versions.seen[-2:]
    outcome.correction = record(order.note, before, after, by=order.by, visible_from=at)
    when = f"from {moment(at)} on" if order.at else "now"
    outcome.messages = [f"The correction stands on the story {when}."]
    log("corrected", versions.article, by=order.by, article_id=versions.article.pk, detail=order.note.text)
    return outcome


def _log(article: Article, outcome: Outcome, version: Publication, order: Order) -> None:
    lines = [f"Revision {outcome.revision.number} at {version.path}", *outcome.messages]
    if version.is_planned:
        lines.append(f"For {moment(version.visible_from)}")
    if order.waive:
        waived = " ".join(finding.message for finding in outcome.findings if finding.level == Level.HOUSE)
        lines.append(f"Waived, because {order.waive}: {waived}")
    if order.note:
        lines.append(f"{order.note.kind}: {order.note.text}")
    verb = "scheduled" if version.is_planned else "corrected" if order.note else "published"
    log(verb, article, by=order.by, article_id=article.pk, detail="\n".join(lines))
