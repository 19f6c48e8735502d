"""Addresses: every path that an article ever had is its own for good."""

import datetime as dt

from django.utils import timezone

from articles.models import Address, Article, Kind, Publication
from articles.press.gates import Finding, hard
from articles.press.snapshot import Content

# What stands, stood or may stand at the first level of the site.
RESERVED = {
    *(
        "author",
        "category",
        "comments",
        "corrections",
        "desk",
        "feed",
        "healthz",
        "media",
        "metrics",
        "newsletter",
        "page",
        "preview",
    ),
    *("report-an-error", "search", "share", "static", "submit-op-ed", "tag", "wp-admin", "wp-content"),
    *("wp-includes", "wp-json"),
}


def path_for(content: Content, first_published_at: dt.datetime) -> str:
    """The path that a snapshot asks for: a page's own, or the story's day in the newsroom's zone and its slug."""
    article = content["article"]
    if article["kind"] == Kind.PAGE:
        return f"/{article['path']}/"
    return f"/{timezone.localtime(first_published_at):%Y/%m/%d}/{article['slug']}/"


def problem(path: str, content: Content, article: Article) -> Finding | None:
    """Why the article cannot have the path that a snapshot asks for, if it cannot. At most two queries."""
    first = path.split("/")[1]
    if content["article"]["kind"] == Kind.PAGE and (first in RESERVED or first.isdigit()):
        return hard("address", f"{path} belongs to the site itself. Give the page another address.", "path")
    other = Address.objects.filter(path=path).exclude(article_id=article.pk).first()
    return _taken(other, article) if other else None


def claim(path: str, article: Article, *, since: dt.datetime) -> Finding | None:
    """Take the path for the article from that moment, or say why it cannot have it. The press has to be locked."""
    address = Address.objects.filter(path=path).first()
    if address is None:
        Address.objects.create(path=path, article_id=article.pk, since=since)
        return None
    if address.article_id != article.pk:
        return _taken(address, article)
    if address.since > timezone.now():
        Address.objects.filter(pk=address.pk).update(since=since)
    return None


def release_future(article_id: int, now: dt.datetime, *, keep: str = "") -> None:
    """Forget paths that readers never saw: those of a scheduled version that was cancelled."""
    Address.objects.filter(article_id=article_id, since__gt=now).exclude(path=keep).delete()


def _taken(address: Address, article: Article) -> Finding:
    """Names the other story as readers last knew it: whoever asks may know nothing of what is to come."""
    seen = Publication.versions.filter(article_id=address.article_id, visible_from__lte=timezone.now())  # type: ignore[misc]
    owner = seen.order_by("-number").first()
    unseen = "a story that is no longer here" if address.article_id is None else "another story"
    whose = f"“{owner.headline}”" if owner else unseen
    field = "path" if article.kind == Kind.PAGE else "slug"
    return hard("address", f"The address {address.path} belongs to {whose}. Change the {field}.", field)
