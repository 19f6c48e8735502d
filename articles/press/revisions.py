"""Taking revisions of a working copy, and going back to one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max, OuterRef, Subquery
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
def take_many(
    contents: Sequence[tuple[Article, snapshot.Content]], *, by: Any, kind: str = Kind.SAVE, reason: str = ""
) -> list[Revision]:
    """Take a revision of each working copy, of which the caller knows the content: it wrote them in this transaction.

    The newest revision where it says the same. One for each, in the order given. What is no longer scheduled for it
    stands in the log. Some eight queries, however many. Raises NotAllowed; ValueError for one article twice.
    """
    wanted = {article.pk: content for article, content in contents}
    if len(wanted) < len(contents):
        raise ValueError("Of one article only one revision can be taken at a time.")
    articles = Article.objects.locked().in_bulk(wanted)
    for article in articles.values():
        require(by, Action.WRITE, article)
    latest = _newest_of(articles)
    changed = {pk: content for pk, content in wanted.items() if pk not in latest or latest[pk].content != content}
    _back_to_draft([articles[pk] for pk in changed])
    taken = {
        pk: _revision(articles[pk], content, latest[pk].last if pk in latest else 0, by=by, kind=kind, reason=reason)
        for pk, content in changed.items()
    }
    Revision.objects.bulk_create(taken.values())
    recheck(Article.objects.filter(pk__in=changed), by=by)
    return [taken[pk] if pk in taken else latest[pk] for pk in wanted]


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


def _newest_of(article_ids: Iterable[int]) -> dict[int, Any]:
    """As `newest` has it, by article; its `last` is the highest number of all. One query."""
    every = Revision.objects.filter(article=OuterRef("article")).order_by("-number").values("number")
    rows = Revision.objects.filter(article__in=article_ids).annotate(last=Subquery(every[:1]))
    rows = rows.filter(number=Subquery(every.exclude(kind=Kind.CONFLICT)[:1]))
    return {row.article_id: row for row in rows}


def _back_to_draft(articles: list[Article]) -> None:
    approved = [article for article in articles if article.stage == Article.Stage.APPROVED]
    for article in approved:
        article.stage = Article.Stage.DRAFT
    Article.objects.filter(pk__in=[article.pk for article in approved]).update(stage=Article.Stage.DRAFT)


def _write(article: Article, content: snapshot.Content, *, by: Any, kind: str, reason: str) -> Revision:
    last = article.revisions.aggregate(last=Max("number"))["last"] or 0
    revision = _revision(article, content, last, by=by, kind=kind, reason=reason)
    revision.save()
    return revision


def _revision(article: Article, content: snapshot.Content, last: int, *, by: Any, kind: str, reason: str) -> Revision:
    """The one after the last, not saved."""
    return Revision(
        article=article,
        number=last + 1,
        kind=kind,
        stage=article.stage,
        headline=content["article"]["headline"],
        by=by,
        at=timezone.now(),
        reason=reason,
        words=texts.count_words(content),
        packed=Revision.pack(content),
    )
