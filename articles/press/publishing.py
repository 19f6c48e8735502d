"""Publishing: the one door through which a version comes before readers.

Publishing at T runs the gates as of T, renders, writes the row with `visible_from = T` and ends the live one at T, in
one transaction. Nothing has to run at T.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Correction, Publication, Revision
from articles.press import addresses, writing
from articles.press.correcting import Note, record
from articles.press.gates import Finding, Level, embargo_of, findings, hard
from articles.press.roles import Action, require
from articles.press.snapshot import Content
from articles.press.steps import log
from articles.press.texts import moment
from articles.press.versions import Versions
from globepost.stamp import mark, raise_generation


@dataclass(frozen=True)
class Order:
    """How revisions are to be published."""

    by: Any
    at: dt.datetime | None = None
    minor: bool = False
    waive: str = ""
    note: Note | None = None
    backdated: bool = False


@dataclass
class Outcome:
    """What became of one revision: `publication` when a new version was written, `findings` in any case."""

    revision: Revision
    status: str = "refused"
    publication: Publication | None = None
    correction: Correction | None = None
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

    A revision that is live already is "unchanged". A scheduled version is cancelled, which is said. About 25 queries
    for each. Locks the articles in the order of their ids.
    """
    wanted, order = list(revisions), Order(by, at, minor, waive.strip(), note, backdated)
    ids = sorted({revision.article_id for revision in wanted})
    locked = Article.objects.locked().in_bulk(ids)
    for article in locked.values():
        require(order.by, Action.PUBLISH, article)
        if order.waive:
            require(order.by, Action.WAIVE, article)
    if order.backdated:
        require(order.by, Action.SETTINGS)
    outcomes = [_publish_one(locked[revision.article_id], revision, order) for revision in wanted]
    written = [outcome.publication for outcome in outcomes if outcome.publication]
    mark([version.visible_from for version in written] + [version.visible_until for version in written])
    corrections = [outcome.correction for outcome in outcomes if outcome.correction]
    mark([correction.visible_from for correction in corrections])
    if written or corrections:
        raise_generation()
    return outcomes


def preview_findings(article: Article, content: Content, *, at: dt.datetime | None = None) -> list[Finding]:
    """What the gates would say of a snapshot, without what the live version has too. About five queries."""
    now = timezone.now()
    versions = Versions.of(article, now)
    found = _new_findings(content, versions, at or now)
    taken = addresses.problem(addresses.path_for(content, _first(versions, at or now)), content, article)
    return ([taken] if taken and _has_words(content) else []) + found


def _publish_one(article: Article, revision: Revision, order: Order) -> Outcome:
    versions = Versions.settled(article)
    outcome = Outcome(revision)
    at = order.at or versions.now
    if refusal := _refusal(versions, revision, order, at):
        outcome.findings.append(refusal)
        return outcome
    live = versions.live
    if live and live.revision_id == revision.pk:
        return _unchanged(article, versions, outcome, order, at)
    content = revision.content
    outcome.findings = _new_findings(content, versions, at)
    if "embargo" not in {finding.code for finding in outcome.findings}:
        outcome.findings += embargo_of(article, at)
    path = addresses.path_for(content, _first(versions, at))
    if _has_words(content) and (taken := addresses.problem(path, content, article)):
        outcome.findings.insert(0, taken)
    if any(finding.stops and not (finding.level == Level.HOUSE and order.waive) for finding in outcome.findings):
        return outcome
    return _write(article, versions, outcome, order, content, path, at)


def _write(
    article: Article,
    versions: Versions,
    outcome: Outcome,
    order: Order,
    content: Content,
    path: str,
    at: dt.datetime,
) -> Outcome:
    if refused := addresses.claim(path, article, since=at):
        outcome.findings.insert(0, refused)
        return outcome
    before = versions.seen[-1] if versions.seen else None
    until, said = _until(versions, at)
    cancelled = versions.drop_planned(keep=path)
    outcome.messages += filter(None, [cancelled, said])
    versions.close_live(at)
    waived = [list(finding.key) for finding in outcome.findings if finding.level == Level.HOUSE]
    version = writing.write(
        article,
        outcome.revision,
        content,
        versions,
        writing.Life(at, until, is_planned=at > versions.now, first=_first(versions, at)),
        path=path,
        minor=order.minor,
        waived=waived,
    )
    outcome.publication = version
    outcome.status = "scheduled" if version.is_planned else "published"
    if order.note and before:
        outcome.correction = record(order.note, before, version, by=order.by)
    _log(article, outcome, version, order)
    return outcome


def _refusal(versions: Versions, revision: Revision, order: Order, at: dt.datetime) -> Finding | None:
    live = versions.live
    if revision.kind == Revision.Kind.CONFLICT:
        return hard("conflict", "This was saved beside a newer revision. Restore it first, then publish.", "revision")
    if order.at and order.at <= versions.now and not order.backdated:
        return hard("moment", f"{moment(order.at)} has passed. Choose a later moment, or publish now.", "at")
    if order.backdated and (at > versions.now or any(row.visible_from >= at for row in versions.rows)):
        return hard("moment", "A version from the past must be later than the ones before it.", "at")
    if order.at and versions.withdrawing and versions.withdrawing.visible_until == at:
        message = "Its withdrawal is planned for this very moment. Choose another, or take the withdrawal back."
        return hard("moment", message, "at")
    if order.note and not versions.seen:
        return hard("correction", "Nothing of this story was ever published, so there is nothing to correct.", "text")
    if live and revision.number < Revision.objects.get(pk=live.revision_id).number:
        return hard("older", "A newer revision is live. Restore this one first, then publish that.", "revision")
    return None


def _unchanged(article: Article, versions: Versions, outcome: Outcome, order: Order, at: dt.datetime) -> Outcome:
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
    log("corrected", article, by=order.by, article_id=article.pk, detail=order.note.text)
    return outcome


def _new_findings(content: Content, versions: Versions, at: dt.datetime) -> list[Finding]:
    found = findings(content, at=at)
    if versions.live is None:
        return found
    standing = Revision.objects.get(pk=versions.live.revision_id).content
    known = {finding.key for finding in findings(standing, at=at) if finding.level != Level.HARD}
    return [finding for finding in found if finding.key not in known]


def _first(versions: Versions, at: dt.datetime) -> dt.datetime:
    """When the article was first published, or will have been."""
    return versions.seen[0].first_published_at if versions.seen else at


def _has_words(content: Content) -> bool:
    return bool(content["article"]["slug"] or content["article"]["path"])


def _until(versions: Versions, at: dt.datetime) -> tuple[dt.datetime | None, str]:
    """A withdrawal that was planned stays planned for the version that takes over before it."""
    until = versions.withdrawing.visible_until if versions.withdrawing else None
    if until is None:
        return None, ""
    if until > at:
        return until, f"The withdrawal planned for {moment(until)} stays."
    if versions.live is None:
        return None, f"Its withdrawal planned for {moment(until)} was cancelled too."
    return None, f"Readers see nothing of it from {moment(until)}, its planned withdrawal, until {moment(at)}."


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
