"""Links by which somebody without an account reads a working copy: made, revoked and followed.

Whoever has one reads the newest revision until it ends. It ends by its date, when it is revoked, when whoever made it
may no longer write the story, and for good when the story is withdrawn after it was made: what a judge forbade is not
to be read through a side door.
"""

import datetime as dt
import secrets
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import Article, PreviewLink
from articles.press.roles import Action, can, require
from articles.press.steps import log
from articles.press.texts import moment
from articles.press.versions import Versions

DAYS = (1, 7, 30)
SEEN_EVERY = dt.timedelta(minutes=1)


@transaction.atomic
def make(article: Article, *, by: Any, days: int) -> str:
    """The token of a new link. It is told this once and kept nowhere. Raises NotAllowed."""
    require(by, Action.WRITE, article)
    if days not in DAYS:
        raise ValueError(f"A link lives {DAYS} days, not {days}.")
    token = secrets.token_urlsafe(16)
    now = timezone.now()
    link = PreviewLink(article=article, digest=_digest(token), made_by=by, made_at=now)
    link.expires_at = now + dt.timedelta(days=days)
    link.save()
    log("opened a link to", article, by=by, article_id=article.pk, detail=f"Until {moment(link.expires_at)}")
    return token


@transaction.atomic
def revoke(link: PreviewLink, *, by: Any) -> None:
    """Nobody follows it any more. Raises NotAllowed."""
    require(by, Action.WRITE, link.article)
    now = timezone.now()
    if PreviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now):
        detail = f"Made {moment(link.made_at)}"
        log("closed a link to", link.article, by=by, article_id=link.article_id, detail=detail)


def follow(token: str) -> PreviewLink | None:
    """The link of a token, with its article, if it still leads anywhere. Notes when it was last seen."""
    now = timezone.now()
    links = PreviewLink.objects.filter(revoked_at=None, expires_at__gt=now).select_related("article", "made_by")
    link = links.filter(digest=_digest(token)).first()
    if link is None or ended(link, now):
        return None
    if link.seen_at is None or link.seen_at < now - SEEN_EVERY:
        PreviewLink.objects.filter(pk=link.pk).update(seen_at=now)
    return link


def ended(link: PreviewLink, now: dt.datetime) -> str:
    """Why the link leads nowhere any more, in a few words; "" while it does."""
    if link.revoked_at:
        return "revoked"
    if link.expires_at <= now:
        return "over"
    if not can(link.made_by, Action.WRITE, link.article):
        return "closed: who made it may no longer write this story"
    return "closed by the withdrawal" if _was_withdrawn_since(link, now) else ""


def _was_withdrawn_since(link: PreviewLink, now: dt.datetime) -> bool:
    versions = Versions.of(link.article, now)
    ends = [row.visible_until for row in versions.seen if row.visible_until]
    return not versions.live and bool(ends) and max(ends) >= link.made_at


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
