"""Scheduled versions whose gates no longer hold are unscheduled in the transaction of the change that broke them."""

from typing import Any

from django.db.models import QuerySet

from articles.models import Article, Publication, Revision, Step
from articles.press.gates import Finding, embargo_of, findings
from articles.press.steps import log
from articles.press.telling import tell_unscheduled
from articles.press.versions import Versions
from globepost import stamp


def recheck(articles: QuerySet[Article], *, by: Any) -> list[str]:
    """Run the gates of the articles' scheduled versions again, as of their moments, and unschedule those that fail.

    Locks the press when there is any. Returns a sentence for each that was unscheduled; whoever scheduled it is told by
    mail too.
    """
    planned = Publication.versions.filter(is_planned=True, article_id__in=articles.values("pk"))
    ids = list(planned.values_list("article_id", flat=True))
    if not ids:
        return []
    stamp.lock()
    waiting = Article.objects.filter(pk__in=ids).order_by("pk")
    messages = [message for article in waiting if (message := _recheck_one(article, by=by))]
    if messages:
        stamp.raise_generation()
    return messages


def blockers_of(version: Publication, before: Publication | None) -> list[Finding]:
    """What stops a planned version now: neither waived when it was scheduled, nor true of the one `before` it too."""
    content = Revision.objects.get(pk=version.revision_id).content
    known = {tuple(key) for key in version.body.waived}
    if before:
        standing = Revision.objects.get(pk=before.revision_id).content
        known |= {finding.key for finding in findings(standing, at=version.visible_from)}
    return [
        finding for finding in findings(content, at=version.visible_from) if finding.stops and finding.key not in known
    ]


def _recheck_one(article: Article, *, by: Any) -> str:
    versions = Versions.settled(article)
    planned = versions.planned
    if planned is None:
        return ""
    before = versions.standing_at(planned.visible_from)
    blockers = blockers_of(planned, before) or embargo_of(article, planned.visible_from)
    if not blockers:
        return ""
    reasons = " ".join(finding.message for finding in blockers)
    message = f"“{planned.headline}” is no longer scheduled: {reasons}"
    dropped = versions.drop_planned()
    step = log("unscheduled", article, by=by, article_id=article.pk, detail=f"{reasons}\n{dropped}")
    scheduled = Step.objects.filter(article_id=article.pk, verb="scheduled").order_by("-id").first()
    if scheduled and scheduled.by and scheduled.by.email:
        tell_unscheduled.enqueue(step.pk, scheduled.by.pk)
    return message
