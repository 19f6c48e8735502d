"""The articles of an export, a batch at a time: what is told of each, and how it stands for readers."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from articles.models import Address, Article, Publication, Redirect, Revision
from articles.press.snapshot import Content

BATCH = 200


class Standing(NamedTuple):
    """The status that WordPress gives it, and when it was published, or is to be."""

    status: str
    published_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    wished_at: dt.datetime | None = None


@dataclass(slots=True)
class Story:
    """`content` is the snapshot that readers see, of what they do not see the newest; `path` its public address."""

    article: Article
    content: Content
    standing: Standing
    path: str
    old_paths: list[str]

    @property
    def is_live(self) -> bool:
        return self.standing.status == "publish"

    @property
    def fields(self) -> dict[str, Any]:
        return self.content["article"]


def stories(*, only_live: bool) -> Iterator[list[Story]]:
    """All, in batches by their number, six queries for each. An article without a revision says nothing: left out."""
    newest = Revision.objects.filter(article=OuterRef("pk")).exclude(kind=Revision.Kind.CONFLICT).order_by("-number")
    rows = Article.objects.annotate(newest_id=Subquery(newest.values("pk")[:1])).order_by("pk")
    last = 0
    while articles := list(rows.filter(pk__gt=last)[:BATCH]):
        last = articles[-1].pk
        yield _told(articles, only_live=only_live)


def _told(articles: list[Any], *, only_live: bool) -> list[Story]:
    now, ids = timezone.now(), [article.pk for article in articles]
    versions = Publication.versions.filter(article_id__in=ids)
    live = {row.article_id: row for row in versions.live(now)}
    others = {row.article_id: row for row in versions.exclude(article_id__in=live).order_by("number")}
    wanted = {pk: row.revision_id for pk, row in live.items()}
    if not only_live:
        wanted = {article.pk: article.newest_id for article in articles} | wanted
    revisions = Revision.objects.in_bulk(filter(None, wanted.values()))
    paths = {pk: row.path for pk, row in live.items()}
    old = _old_paths(paths)
    return [
        Story(
            article=article,
            content=revisions[wanted[article.pk]].content,
            standing=_standing(article, live.get(article.pk), others.get(article.pk), now),
            path=paths.get(article.pk, ""),
            old_paths=old.get(article.pk, []),
        )
        for article in articles
        if wanted.get(article.pk) in revisions
    ]


def _standing(article: Article, live: Publication | None, other: Publication | None, now: dt.datetime) -> Standing:
    """What is scheduled comes as a draft that says when it was to come: nothing of an export publishes itself. What
    was withdrawn is private.
    """
    if live:
        return Standing("publish", live.first_published_at, live.updated_at)
    if other is None:
        return Standing("draft")
    if other.visible_from > now:
        return Standing("draft", wished_at=other.visible_from)
    return Standing("private", other.first_published_at, other.updated_at)


def _old_paths(paths: dict[int, str]) -> dict[int, list[str]]:
    """Where live stories stood before, and the old forms of an older system that lead to them."""
    found: dict[int, list[str]] = {}
    known = Address.objects.filter(article_id__in=paths, since__lte=timezone.now()).order_by("pk")
    for pk, path in known.values_list("article_id", "path"):
        if path != paths[pk]:  # type: ignore[index]
            found.setdefault(pk, []).append(path)  # type: ignore[arg-type]
    owners = {path: pk for pk, path in paths.items()}
    for path, target in Redirect.objects.filter(target__in=owners).order_by("path").values_list("path", "target"):
        found.setdefault(owners[target], []).append(path)
    return found
