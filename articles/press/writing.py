"""Writing the rows of a version: publication, body, and the rows by which lists find it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from articles.models import (
    Article,
    Category,
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
from articles.press.proofs import Proof
from articles.press.rendering import Part, render
from articles.press.snapshot import Content


@dataclass(frozen=True)
class Life:
    """From when until when readers see a version, and when they first saw the article."""

    start: dt.datetime
    until: dt.datetime | None
    is_planned: bool
    first: dt.datetime


@dataclass(frozen=True)
class Draft:
    """A version that was decided on: its row, not saved, and what it is made of.

    `is_newest`: the working copy says nothing newer.
    """

    version: Publication
    article: Article
    proof: Proof
    waived: list[Any]
    is_newest: bool


def write(drafts: Sequence[Draft]) -> None:
    """Write versions with all their rows, and what their articles know of it. About ten queries, however many."""
    if not drafts:
        return
    _approve(drafts)
    Publication.versions.bulk_create(draft.version for draft in drafts)
    PublicationBody.objects.bulk_create(_body_of(draft) for draft in drafts)
    _place([draft for draft in drafts if draft.version.is_story])
    _expose(drafts)


def _approve(drafts: Sequence[Draft]) -> None:
    """Tell the articles. One statement: `bulk_update` takes longer to write its own than all the rest takes."""
    for draft in drafts:
        if draft.is_newest:
            draft.article.stage = Article.Stage.APPROVED
    rows = [(draft.article.position, draft.article.stage, draft.article.pk) for draft in drafts]
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {Article._meta.db_table} SET position = %s, stage = %s WHERE id = %s", rows)  # noqa: S608


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


def draft_body(version: Publication, content: Content, parts: list[Part] | None = None) -> PublicationBody:
    """The body of a version, not saved; its `parts` where they were rendered before. No query."""
    fields = content["article"]
    return PublicationBody(
        publication=version,
        parts=render(content) if parts is None else parts,
        lead_caption=fields["caption"],
        seo_title=fields["seo_title"],
        seo_description=fields["seo_description"],
        canonical_url=fields["canonical_url"],
        social_photo_id=_id(fields["social_picture"]),
        related_ids=[reference["id"] for reference in content["related"]],
    )


def _body_of(draft: Draft) -> PublicationBody:
    body = draft_body(draft.version, draft.proof.content, draft.proof.parts)
    body.waived = draft.waived
    return body


def _place(drafts: Sequence[Draft]) -> None:
    """The rows by which lists find the versions. Pages stand in no list."""
    pairs = [(draft.version, draft.proof.content) for draft in drafts]
    above = _categories_above(content for _, content in pairs)
    PublicationCategory.objects.bulk_create(
        PublicationCategory(category_id=pk, direct=direct, publication_id=version.pk, position=version.position)
        for version, content in pairs
        for pk, direct in _categories(content, above).items()
    )
    PublicationAuthor.objects.bulk_create(
        PublicationAuthor(
            author_id=credit["author"]["id"],
            role=credit["role"],
            order=order,
            publication_id=version.pk,
            position=version.position,
        )
        for version, content in pairs
        for order, credit in enumerate(content["credits"])
    )
    PublicationTag.objects.bulk_create(
        PublicationTag(tag_id=tag["id"], order=order, publication_id=version.pk, position=version.position)
        for version, content in pairs
        for order, tag in enumerate(content["tags"])
    )


def _expose(drafts: Sequence[Draft]) -> None:
    """Say which photos and files readers see, or will."""
    shown = [(draft.version.pk, draft.proof.photo_ids) for draft in drafts]
    PublicationPhoto.objects.bulk_create(
        PublicationPhoto(publication_id=version, photo_id=pk) for version, ids in shown for pk in ids
    )
    exposed = {pk for _, ids in shown for pk in ids}
    Photo.objects.filter(pk__in=exposed, is_exposed=False).update(is_exposed=True)
    named = [(draft.version.pk, part["file"]) for draft in drafts for part in draft.proof.parts if part.get("file")]
    PublicationFile.objects.bulk_create(
        PublicationFile(publication_id=version, name=name) for version, name in dict.fromkeys(named)
    )


def _own_categories(content: Content) -> list[int]:
    main = content["article"]["main_category"]
    return [reference["id"] for reference in ([main] if main else []) + content["categories"]]


def _categories_above(contents: Iterable[Content]) -> dict[int, int]:
    """The category above each one that stands below another, of all that the snapshots name."""
    own = {pk for content in contents for pk in _own_categories(content)}
    rows = Category.objects.filter(pk__in=own, parent__isnull=False)
    return dict(rows.values_list("pk", "parent_id"))


def _categories(content: Content, above: Mapping[int, int]) -> dict[int, bool]:
    """The categories of a snapshot and those above them, each with whether it is the story's own."""
    own = _own_categories(content)
    return {above[pk]: False for pk in own if pk in above} | dict.fromkeys(own, True)


def _id(reference: dict[str, Any] | None) -> int | None:
    return reference["id"] if reference else None
