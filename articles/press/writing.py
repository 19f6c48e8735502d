"""Writing the rows of a version: publication, body, and the rows by which lists find it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from articles.models import (
    Article,
    Category,
    Kind,
    Photo,
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationFile,
    PublicationPhoto,
    PublicationTag,
    Revision,
)
from articles.press import texts
from articles.press.rendering import photo_ids, render
from articles.press.snapshot import Content
from articles.press.versions import Versions


@dataclass(frozen=True)
class Life:
    """From when until when readers see a version, and when they first saw the article."""

    start: dt.datetime
    until: dt.datetime | None
    is_planned: bool
    first: dt.datetime


def write(
    article: Article,
    revision: Revision,
    content: Content,
    versions: Versions,
    life: Life,
    *,
    path: str,
    minor: bool,
    waived: list[Any],
) -> Publication:
    """Write one version with all its rows. About ten queries."""
    if not versions.seen:
        article.position = _position(article, life.start)
    if not article.revisions.filter(number__gt=revision.number).exclude(kind=Revision.Kind.CONFLICT).exists():
        article.stage = Article.Stage.APPROVED
    Article.objects.filter(pk=article.pk).update(position=article.position, stage=article.stage)
    version = draft_version(article, revision, content, life, path=path)
    version.number = max((row.number for row in versions.rows), default=0) + 1
    version.updated_at = _updated_at(versions, content, life, minor=minor)
    version.save(force_insert=True)
    body = draft_body(version, content)
    body.waived = waived
    body.save(force_insert=True)
    _place(version, content)
    _expose(version, body, content)
    versions.rows.append(version)
    return version


def draft_version(
    article: Article, revision: Revision | None, content: Content, life: Life, *, path: str
) -> Publication:
    """The row of a version, not saved; a preview draws it as it is. No query."""
    fields = content["article"]
    return Publication(
        article_id=article.pk,
        revision_id=revision.pk if revision else 0,
        number=0,
        kind=fields["kind"],
        visible_from=life.start,
        visible_until=life.until,
        is_planned=life.is_planned,
        position=article.position or 0,
        path=path,
        headline=fields["headline"],
        short_headline=fields["short_headline"],
        label=fields["label"],
        standfirst=fields["standfirst"],
        lead_photo_id=_id(fields["lead_picture"]),
        lead_alternative_text=fields["alternative_text"],
        lead_crop=fields["crop"],
        main_category_id=_id(fields["main_category"]),
        first_published_at=life.first,
    )


def draft_body(version: Publication, content: Content) -> PublicationBody:
    """The body of a version, not saved. No query."""
    fields = content["article"]
    return PublicationBody(
        publication=version,
        parts=render(content),
        lead_caption=fields["caption"],
        seo_title=fields["seo_title"],
        seo_description=fields["seo_description"],
        canonical_url=fields["canonical_url"],
        social_photo_id=_id(fields["social_picture"]),
        related_ids=[reference["id"] for reference in content["related"]],
    )


def _place(version: Publication, content: Content) -> None:
    """The rows by which lists find a version. Pages stand in no list."""
    if version.kind == Kind.PAGE:
        return
    place = {"publication": version, "position": version.position}
    PublicationCategory.objects.bulk_create(
        PublicationCategory(category_id=pk, direct=direct, **place) for pk, direct in _categories(content).items()
    )
    PublicationAuthor.objects.bulk_create(
        PublicationAuthor(author_id=credit["author"]["id"], role=credit["role"], order=order, **place)
        for order, credit in enumerate(content["credits"])
    )
    PublicationTag.objects.bulk_create(
        PublicationTag(tag_id=tag["id"], order=order, **place) for order, tag in enumerate(content["tags"])
    )


def _expose(version: Publication, body: PublicationBody, content: Content) -> None:
    ids = list(Photo.objects.filter(pk__in=photo_ids(content)).values_list("pk", flat=True))
    PublicationPhoto.objects.bulk_create(PublicationPhoto(publication=version, photo_id=pk) for pk in ids)
    Photo.objects.filter(pk__in=ids, is_exposed=False).update(is_exposed=True)
    names = dict.fromkeys(part["file"] for part in body.parts if part.get("file"))
    PublicationFile.objects.bulk_create(PublicationFile(publication=version, name=name) for name in names)


def _categories(content: Content) -> dict[int, bool]:
    """The categories of a snapshot and those above them, each with whether it is the story's own."""
    main = content["article"]["main_category"]
    own = [reference["id"] for reference in ([main] if main else []) + content["categories"]]
    above = Category.objects.filter(pk__in=own, parent__isnull=False).values_list("parent_id", flat=True)
    return dict.fromkeys(above, False) | dict.fromkeys(own, True)


def _position(article: Article, first: dt.datetime) -> int:
    """Milliseconds since 1970 × 2²⁰ and the low 20 bits of the article's id; unique, the order of every list."""
    position = (int(first.timestamp() * 1000) << 20) + (article.pk & 0xFFFFF)
    while Article.objects.filter(position=position).exclude(pk=article.pk).exists():
        position += 1 << 20
    return position


def _updated_at(versions: Versions, content: Content, life: Life, *, minor: bool) -> dt.datetime | None:
    if not versions.seen:
        return None
    before = versions.seen[-1]
    standing = Revision.objects.get(pk=before.revision_id).content
    is_same = texts.story_of(standing) == texts.story_of(content)
    return before.updated_at if minor or is_same else life.start


def _id(reference: dict[str, Any] | None) -> int | None:
    return reference["id"] if reference else None
