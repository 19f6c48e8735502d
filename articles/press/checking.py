"""What stands in the way of a revision as its story stands now: its gates, its address, and the versions before it."""

import datetime as dt

from django.utils import timezone

from articles.models import Article, Revision
from articles.press import addresses
from articles.press.addresses import Owners
from articles.press.batch import Story
from articles.press.gates import Finding, embargo_of, findings_of, hard
from articles.press.proofs import Proof
from articles.press.snapshot import Content
from articles.press.texts import moment
from articles.press.versions import Versions


def preview_findings(article: Article, content: Content, *, at: dt.datetime | None = None) -> list[Finding]:
    """What the gates would say of a snapshot, without what the live version has too. About six queries."""
    now = timezone.now()
    versions = Versions.of(article, now)
    return new_findings(content, versions, at or now)


def new_findings(content: Content, versions: Versions, at: dt.datetime) -> list[Finding]:
    """The address first when it cannot be had, then what the gates say and do not say of the version before too."""
    before = versions.standing_at(at)
    standing = Proof.of(Revision.objects.get(pk=before.revision_id).content) if before else None
    path = path_for(content, versions, at)
    owners = Owners.of([path] if _has_words(content) else [])
    return new_findings_of(Proof.of(content), standing, versions.article, at, path=path, owners=owners)


def new_findings_of(
    proof: Proof, standing: Proof | None, article: Article, at: dt.datetime, *, path: str, owners: Owners
) -> list[Finding]:
    """The same where all that it takes was read before. A query for each address that cannot be had."""
    known = {finding.key for finding in findings_of(standing, at=at)} if standing else set()
    found = [finding for finding in findings_of(proof, at=at) if finding.key not in known]
    if "embargo" not in {finding.code for finding in found}:
        found += embargo_of(article, at)
    taken = addresses.problem(path, proof.content, article, owners) if _has_words(proof.content) else None
    return [taken, *found] if taken else found


def path_for(content: Content, versions: Versions, at: dt.datetime) -> str:
    return addresses.path_for(content, versions.first_at(at))


def address_of(content: Content, versions: Versions) -> str:
    """The path at which readers would find it, published now; "" when it has no words for one."""
    return path_for(content, versions, versions.now) if _has_words(content) else ""


def refusal_of(story: Story) -> Finding | None:
    """Why this revision cannot be published at that moment, whatever it says. No query."""
    versions, order, at, live = story.versions, story.order, story.at, story.versions.live
    if story.revision.kind == Revision.Kind.CONFLICT:
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
    if live and story.revision.number < story.shown[live.revision_id].number:
        return hard("older", "A newer revision is live. Restore this one first, then publish that.", "revision")
    return None


def _has_words(content: Content) -> bool:
    return bool(content["article"]["slug"] or content["article"]["path"])
