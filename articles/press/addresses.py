"""Addresses: every path that an article ever had is its own for good."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

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


@dataclass
class Owners:
    """Whose the paths are that are asked for, as one story after the other takes its own.

    `headlines`: of versions about to be written that readers see at once, by article.
    """

    rows: dict[str, Address]
    new: list[Address] = field(default_factory=list)
    headlines: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, paths: Iterable[str]) -> Self:
        """One query."""
        return cls({row.path: row for row in Address.objects.filter(path__in=set(paths))})

    def forget_future(self, article_id: int, now: dt.datetime, *, keep: str) -> None:
        """What `release_future` did to the rows."""
        free = [path for path, row in self.rows.items() if row.article_id == article_id and row.since > now]
        for path in set(free) - {keep}:
            del self.rows[path]

    def write(self) -> None:
        """At most one query."""
        Address.objects.bulk_create(self.new)


def problem(path: str, content: Content, article: Article, owners: Owners) -> Finding | None:
    """Why the article cannot have the path that a snapshot asks for, if it cannot. At most one query."""
    first = path.split("/")[1]
    if content["article"]["kind"] == Kind.PAGE and (first in RESERVED or first.isdigit()):
        return hard("address", f"{path} belongs to the site itself. Give the page another address.", "path")
    address = owners.rows.get(path)
    return _taken(address, article, owners) if address and address.article_id != article.pk else None


def claim(path: str, article: Article, owners: Owners, *, since: dt.datetime) -> Finding | None:
    """Take the path for the article from that moment, or say why it cannot have it. The press has to be locked."""
    address = owners.rows.get(path)
    if address is None:
        owners.rows[path] = Address(path=path, article_id=article.pk, since=since)
        owners.new.append(owners.rows[path])
        return None
    if address.article_id != article.pk:
        return _taken(address, article, owners)
    if address.since > timezone.now():
        Address.objects.filter(pk=address.pk).update(since=since)
        address.since = since
    return None


def release_future(article_id: int, now: dt.datetime, *, keep: str = "") -> None:
    """Forget paths that readers never saw: those of a scheduled version that was cancelled."""
    Address.objects.filter(article_id=article_id, since__gt=now).exclude(path=keep).delete()


def _taken(address: Address, article: Article, owners: Owners) -> Finding:
    unseen = "a story that is no longer here" if address.article_id is None else "another story"
    headline = _known_headline(address.article_id, owners)
    place = "path" if article.kind == Kind.PAGE else "slug"
    whose = unseen if headline is None else f"“{headline}”"
    return hard("address", f"The address {address.path} belongs to {whose}. Change the {place}.", place)


def _known_headline(article_id: int | None, owners: Owners) -> str | None:
    """As readers last knew it: whoever asks may know nothing of what is to come."""
    if article_id in owners.headlines:
        return owners.headlines[article_id]
    seen = Publication.versions.filter(article_id=article_id, visible_from__lte=timezone.now())  # type: ignore[misc]
    return seen.order_by("-number").values_list("headline", flat=True).first()
