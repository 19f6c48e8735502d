"""Erasing, for the law's sake: a story or an object is removed everywhere, and the log says that it was."""

from itertools import chain
from typing import Any

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.utils import timezone

from articles.models import (
    Address,
    Article,
    ArticleCredit,
    Author,
    Correction,
    Photo,
    Publication,
    PublicationBody,
    Redirect,
    Revision,
    Step,
    Tweet,
    TweetBlock,
)
from articles.press.addresses import release_future
from articles.press.roles import Action, require
from articles.press.snapshot import snapshot
from articles.press.steps import log, numbered
from globepost.stamp import raise_generation


@transaction.atomic
def erase_article(article: Article, *, by: Any, reason: str, keep_addresses: bool = True) -> None:
    """Delete the working copy, every revision, every version and its corrections. Its addresses answer 410 for good.

    Without `keep_addresses` they are forgotten too (404), for an address can itself say too much. Raises NotAllowed.
    """
    require(by, Action.ERASE)
    pk, files = article.pk, _files_of(article)
    Correction.objects.filter(article_id=pk).delete()
    Publication.versions.filter(article_id=pk).delete()
    release_future(pk, timezone.now())
    addresses = Address.objects.filter(article_id=pk)
    if keep_addresses:
        addresses.update(article_id=None)
    else:
        addresses.delete()
    Step.objects.filter(article_id=pk).update(subject=f"article {pk} (erased)", detail="")
    _drop_references("articles", pk)
    article.delete()
    transaction.on_commit(lambda: _delete_files(files))
    log("erased", f"article {pk}", by=by, article_id=pk, detail=reason)
    raise_generation()


@transaction.atomic
def erase_object(thing: Author | Photo | Tweet, *, by: Any, reason: str) -> None:
    """Delete an author, a photo or a tweet, and take it out of every working copy, revision and version.

    Reads every revision and every body: slow on a large archive, and meant to be rare. Raises NotAllowed.
    """
    require(by, Action.ERASE)
    name, label = numbered(thing), f"“{thing}”"
    _drop_references(KINDS[type(thing)], thing.pk, tweet_id=getattr(thing, "tweet_id", ""))
    _unlink(thing)
    Step.objects.filter(subject__startswith=f"{name} “").update(subject=f"{name} (erased)", detail="")
    for step in Step.objects.filter(detail__contains=label):
        Step.objects.filter(pk=step.pk).update(detail=step.detail.replace(label, name))
    if isinstance(thing, Author):
        Redirect.objects.filter(target=thing.get_absolute_url()).delete()
    if isinstance(thing, Photo):
        files = {str(thing.file.name)}
        transaction.on_commit(lambda: _delete_files(files))
    thing.delete()
    log("erased", name, by=by, detail=reason)
    raise_generation()


KINDS: dict[type[models.Model], str] = {Author: "authors", Photo: "photos", Tweet: "tweets"}
PHOTO_FIELDS = ("lead_picture", "social_picture")


def _files_of(article: Article) -> set[str]:
    """The films and recordings of every revision and of the working copy."""
    contents = chain((revision.content for revision in article.revisions.iterator()), [snapshot(article)])
    fields = (block["fields"] for content in contents for block in content["blocks"])
    return {one["file"] for one in fields if one.get("file")}


def _delete_files(names: set[str]) -> None:
    for name in names:
        default_storage.delete(name)


def _unlink(thing: models.Model) -> None:
    """Delete or empty every row that points at the thing."""
    if isinstance(thing, Author):
        ArticleCredit.objects.filter(author=thing).delete()
    if isinstance(thing, Photo):
        Article.objects.filter(lead_picture=thing).update(caption="", alternative_text="")
        leads = Publication.versions.filter(lead_photo=thing)
        PublicationBody.objects.filter(publication__in=leads).update(lead_caption="")
        leads.update(lead_alternative_text="")
    if isinstance(thing, Tweet):
        TweetBlock.objects.filter(tweet=thing).delete()
    for relation in thing._meta.get_fields(include_hidden=True):
        if isinstance(relation, models.ForeignObjectRel) and not relation.many_to_many:
            rows = relation.field.model._base_manager.filter(**{relation.field.name: thing})
            if relation.field.null:
                rows.update(**{relation.field.name: None})
            else:
                rows.delete()


def _drop_references(kind: str, pk: int, *, tweet_id: str = "") -> None:
    """Take the thing out of every snapshot and of every list of parts."""
    every: models.QuerySet[Revision] = models.QuerySet(Revision)
    for revision in every.iterator(chunk_size=200):
        content = revision.content
        kept = _without(content, kind, pk, tweet_id)
        if kept != content:
            models.QuerySet(Revision).filter(pk=revision.pk).update(packed=Revision.pack(kept))
    for body in PublicationBody.objects.iterator(chunk_size=200):
        parts = [part for part in (_part_without(part, kind, pk, tweet_id) for part in body.parts) if part]
        related = [number for number in body.related_ids if kind != "articles" or number != pk]
        if (parts, related) != (body.parts, body.related_ids):
            PublicationBody.objects.filter(pk=body.pk).update(parts=parts, related_ids=related)


def _without(content: dict[str, Any], kind: str, pk: int, tweet_id: str) -> dict[str, Any]:
    def is_it(reference: dict[str, Any] | None) -> bool:
        return reference is not None and reference["id"] == pk

    kept = dict(content)
    if kind == "authors":
        kept["credits"] = [credit for credit in content["credits"] if not is_it(credit["author"])]
    if kind == "articles":
        kept["related"] = [reference for reference in content["related"] if not is_it(reference)]
    if kind == "photos":
        kept["article"] = {
            name: None if name in PHOTO_FIELDS and is_it(value) else value for name, value in content["article"].items()
        }
        if is_it(content["article"]["lead_picture"]):
            kept["article"] |= {"caption": "", "alternative_text": ""}
    kept["blocks"] = [
        clean for block in content["blocks"] if (clean := _block_without(block, kind, pk, tweet_id, is_it))
    ]
    return kept


def _block_without(block: dict[str, Any], kind: str, pk: int, tweet_id: str, is_it: Any) -> dict[str, Any] | None:
    fields = block["fields"]
    if kind == "tweets" and block.get("tweet", {}).get("id") == tweet_id:
        return None
    if kind == "articles" and is_it(fields.get("article")):
        return None
    if kind != "photos":
        return block
    if is_it(fields.get("photo")):
        return None
    kept = block | {"fields": fields | ({"poster": None} if is_it(fields.get("poster")) else {})}
    if "photos" in block:
        kept["photos"] = [photo for photo in block["photos"] if not is_it(photo)]
    if "tweet" in block:
        kept["tweet"] = block["tweet"] | {"photos": [photo for photo in block["tweet"]["photos"] if not is_it(photo)]}
    return kept


def _part_without(part: dict[str, Any], kind: str, pk: int, tweet_id: str) -> dict[str, Any] | None:
    if kind == "tweets" and part["type"] == "tweet" and part["id"] == tweet_id:
        return None
    if kind == "articles" and part.get("article") == pk:
        return None
    if kind != "photos":
        return part
    if part.get("photo") == pk:
        return None
    kept = dict(part)
    if "photos" in part:
        kept["photos"] = [number for number in part["photos"] if number != pk]
    if part.get("poster") == pk:
        kept["poster"] = None
    return kept
