"""Taking a story from the readers, now or later, and taking such a plan back."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from articles.models import Article, Correction, Publication
from articles.press import relating
from articles.press.correcting import Note, record
from articles.press.retractions import planned_for
from articles.press.roles import Action, require
from articles.press.steps import log
from articles.press.texts import moment
from articles.press.versions import Versions
from globepost import stamp


@dataclass
class Withdrawal:
    """What became of it: `is_done`, and the sentences for the editor."""

    is_done: bool
    messages: list[str] = field(default_factory=list)


@transaction.atomic
def withdraw(
    article: Article, *, by: Any, reason: str, at: dt.datetime | None = None, retraction: str = ""
) -> Withdrawal:
    """Readers no longer see the article from `at` (default now) on; its addresses answer 410.

    A version scheduled for later than that is cancelled, which is said; one scheduled for earlier is the one that ends.
    `retraction` is the text that stays on the corrections page; without one, that of a withdrawal planned before comes
    with this one.
    Raises NotAllowed. About seventeen queries.
    """
    versions = _locked(article, by=by)
    if at and at <= versions.now:
        return Withdrawal(False, [f"{moment(at)} has passed. Choose a later moment, or withdraw now."])
    going, message = versions.live, ""
    if at and versions.planned and versions.planned.visible_from < at:
        going = versions.planned
    else:
        message = versions.drop_planned()
    if going is None and not message:
        return Withdrawal(False, ["Readers see nothing of this story, so there is nothing to withdraw."])
    if going is None:
        said = "Readers see nothing of this story, and will not." + (" No retraction is shown." if retraction else "")
    else:
        said = _gap(versions) + f"Readers see it until {moment(at)}." if at else "Readers no longer see it."
        _close(going, at or versions.now, versions, retraction, by=by)
        if at is None:
            relating.forget([article.pk])
    detail = "\n".join(filter(None, [reason, retraction, message, said]))
    log("planned to withdraw" if at and going else "withdrew", article, by=by, article_id=article.pk, detail=detail)
    versions.forget_position()
    stamp.mark([at])
    stamp.raise_generation()
    return Withdrawal(True, [said] + ([message] if message else []))


@transaction.atomic
def keep(article: Article, *, by: Any) -> Withdrawal:
    """Take back a planned withdrawal, with the retraction that would have come with it. Raises NotAllowed."""
    versions = _locked(article, by=by)
    going = versions.withdrawing
    if going is None:
        return Withdrawal(False, ["No withdrawal is planned."])
    planned_for(going).delete()
    planned = versions.planned
    going.visible_until = planned.visible_from if planned and planned is not going else None
    going.save(update_fields=["visible_until"])
    log("took back the withdrawal of", article, by=by, article_id=article.pk)
    stamp.raise_generation()
    return Withdrawal(True, ["The withdrawal was taken back; readers go on seeing it."])


@transaction.atomic
def cancel(article: Article, *, by: Any) -> Withdrawal:
    """Cancel the scheduled version. Asks for the right to publish; raises NotAllowed."""
    versions = _locked(article, by=by, action=Action.PUBLISH)
    message = versions.drop_planned()
    if not message:
        return Withdrawal(False, ["No version is scheduled."])
    if versions.live and versions.live.visible_until:
        message += f"\nThe withdrawal planned for {moment(versions.live.visible_until)} stays."
    versions.forget_position()
    log("cancelled the schedule of", article, by=by, article_id=article.pk, detail=message)
    stamp.raise_generation()
    return Withdrawal(True, [message])


def _gap(versions: Versions) -> str:
    """What else the editor has to know of a withdrawal to come: that a version before it ends too early."""
    live, planned = versions.live, versions.planned
    if live and planned and live.visible_until and live.visible_until < planned.visible_from:
        return f"From {moment(live.visible_until)} until {moment(planned.visible_from)} readers see nothing of it. "
    return ""


def _close(going: Publication, at: dt.datetime, versions: Versions, retraction: str, *, by: Any) -> None:
    before = planned_for(going)
    if retraction:
        before.delete()
    else:
        before.update(visible_from=at)
    versions.close(going, at)
    if retraction:
        record(Note(retraction, Correction.Kind.RETRACTION), going, None, by=by)


def _locked(article: Article, *, by: Any, action: Action = Action.WITHDRAW) -> Versions:
    article = Article.objects.locked().get(pk=article.pk)
    require(by, action, article)
    stamp.lock()
    return Versions.settled(article)
