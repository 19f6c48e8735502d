"""Taking revisions of a working copy, and going back to one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from articles.models import Article, Block, Revision
from articles.press import snapshot, texts
from articles.press.planned import recheck
from articles.press.roles import Action, require
from articles.press.steps import log

Kind = Revision.Kind


@dataclass
class Taken:
    """The revision that stands for the save, and what the writer has to be told."""

    revision: Revision
    messages: list[str] = field(default_factory=list)


def newest(article: Article) -> Revision | None:
    """The revision that the working copy stands at. One query."""
    return article.revisions.exclude(kind=Kind.CONFLICT).order_by("-number").first()


@transaction.atomic
def take(
    article: Article,
    *,
    by: Any,
    base: int | None = None,
    kind: str = Kind.SAVE,
    reason: str = "",
    seen: Iterable[Block] = (),
) -> Taken:
    """Take a revision of the working copy that was just saved; none when nothing changed.

    `base` is the number of the revision that the form was opened at. When somebody saved since, the work is kept as a
    revision of kind *conflict* and the working copy goes back to theirs: no word of either is lost. `seen` are
    blocks that the caller has read in the same transaction.
    """
    article = _locked(article)
    require(by, Action.WRITE, article)
    latest = newest(article)
    if latest and base is not None and base != latest.number:
        return _keep_both(article, latest, by=by)
    content = snapshot.snapshot(article, seen)
    if latest and latest.content == content:
        return Taken(latest)
    if article.stage == Article.Stage.APPROVED:
        _set_stage(article, Article.Stage.DRAFT)
    revision = _write(article, content, by=by, kind=kind, reason=reason)
    return Taken(revision, recheck(Article.objects.filter(pk=article.pk), by=by))


@transaction.atomic
def restore(revision: Revision, *, by: Any, reason: str = "") -> Taken:
    """Make the working copy what it was at that revision, as a new revision. Readers see no change."""
    article = _locked(revision.article)
    require(by, Action.WRITE, article)
    revision = article.revisions.get(pk=revision.pk)  # as it is under the lock: a film may have a new name
    missing = snapshot.apply(revision.content, article)
    require(by, Action.WRITE, article)  # it may be a page again
    if article.stage == Article.Stage.APPROVED:
        _set_stage(article, Article.Stage.DRAFT)
    reason = reason or f"Back to revision {revision.number}"
    restored = _write(article, snapshot.snapshot(article), by=by, kind=Kind.RESTORE, reason=reason)
    log("restored", article, by=by, article_id=article.pk, detail=reason)
    return Taken(restored, missing + recheck(Article.objects.filter(pk=article.pk), by=by))


@transaction.atomic
def set_stage(article: Article, stage: str, *, by: Any) -> None:
    """Send to review, take back to draft, or approve. Approving asks for the right to publish."""
    article = _locked(article)
    require(by, Action.PUBLISH if stage == Article.Stage.APPROVED else Action.SEND_TO_REVIEW, article)
    if article.stage != stage:
        _set_stage(article, stage)
        log(f"set to {Article.Stage(stage).label.lower()}", article, by=by, article_id=article.pk)


def _locked(article: Article) -> Article:
    return Article.objects.locked().with_named().get(pk=article.pk)


def _set_stage(article: Article, stage: str) -> None:
    article.stage = stage
    Article.objects.filter(pk=article.pk).update(stage=stage)


def _keep_both(article: Article, latest: Revision, *, by: Any) -> Taken:
    reason = f"Saved beside revision {latest.number}"
    kept = _write(article, snapshot.snapshot(article), by=by, kind=Kind.CONFLICT, reason=reason)
    snapshot.apply(latest.content, article)
    log(
        "saved beside a newer revision",
        article,
        by=by,
        article_id=article.pk,
        detail=f"Revision {kept.number}",
    )
    who = (latest.by.get_full_name() or latest.by.get_username()) if latest.by else "Somebody"
    message = (
        f"{who} saved this story while you were writing. Your work is kept whole as revision {kept.number}; the story "
        f"stands as revision {latest.number}. Compare the two in the history and restore what you want."
    )
    return Taken(kept, [message])


def _write(article: Article, content: snapshot.Content, *, by: Any, kind: str, reason: str) -> Revision:
    number = article.revisions.aggregate(last=Max("number"))["last"] or 0
    revision = Revision(
        article=article,
        number=number + 1,
        kind=kind,
        stage=article.stage,
        headline=content["article"]["headline"],
        by=by,
        at=timezone.now(),
        reason=reason,
        words=texts.count_words(content),
        packed=Revision.pack(content),
    )
    revision.save()
    return revision
