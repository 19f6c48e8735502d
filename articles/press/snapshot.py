"""From a working copy to a snapshot and back.

A snapshot is a dict that survives JSON:

    {"schema": 1,
     "article": {field: value, …},                  # a reference is {"id": 3, "label": "Jane Doe"} or None
     "credits": [{"author": reference, "role": ""}, …],
     "categories": [reference, …], "tags": [reference, …], "related": [reference, …],
     "blocks": [{"type": "textblock", "uid": "…", "region": "main", "fields": {field: value, …},
                 "photos": [reference, …],           # of a gallery
                 "tweet": {…}}, …]}                  # of a tweet, as it was then
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.dateparse import parse_datetime

from articles.models import (
    BLOCKS,
    Article,
    ArticleCredit,
    Block,
    Category,
    GalleryBlock,
    GalleryPhoto,
    Photo,
    RelatedPick,
    TweetBlock,
)
from articles.press.bodies import BLOCKS_BY_TYPE, blocks_of

SCHEMA = 1
LEFT_OUT = {"id", "parent", "uid", "region", "ordering", "stage", "owner", "position", "created_at", "saved_at"}
Content = dict[str, Any]


def snapshot(article: Article, seen: Iterable[Block] = ()) -> Content:
    """The whole working copy as it is in the database. At most eleven queries, whatever its length; fewer where the
    caller has `seen` blocks in the same transaction.
    """
    return content_of(
        article,
        bylines=article.credits.select_related("author"),
        categories=article.other_categories.all(),
        tags=[reference(tag) for tag in article.tags.order_by("name")],
        related=[pick.related for pick in article.related_picks.select_related("related")],
        blocks=[block_of(block, _photos(block)) for block in blocks_of(article, seen)],
    )


def content_of(
    article: Article,
    *,
    bylines: Iterable[ArticleCredit],
    categories: Iterable[Category],
    tags: list[Any],
    related: Iterable[Article],
    blocks: list[Content],
) -> Content:
    """A snapshot of these rows, saved or not. `tags` are references, `blocks` come from `block_of`."""
    return {
        "schema": SCHEMA,
        "article": _fields(article),
        "credits": [{"author": reference(credit.author), "role": credit.role} for credit in bylines],
        "categories": [reference(category) for category in categories],
        "tags": tags,
        "related": [reference(one) for one in related],
        "blocks": blocks,
    }


def block_of(block: Block, photos: Iterable[Photo] = ()) -> Content:
    """One block of a snapshot. `photos` are those of a gallery, in their order."""
    kept = {
        "type": block._meta.model_name,
        "uid": str(block.uid),
        "region": block.region,
        "fields": _fields(block),
    }
    if isinstance(block, GalleryBlock):
        kept["photos"] = [reference(photo) for photo in photos]
    if isinstance(block, TweetBlock):
        kept["tweet"] = frozen_tweet(block.tweet)
    return kept


def reference(thing: models.Model | None) -> dict[str, Any] | None:
    return {"id": thing.pk, "label": str(thing)} if thing else None


def apply(content: Content, article: Article) -> list[str]:
    """Write a snapshot into the working copy. Returns a sentence for each thing named that is not as it was then."""
    missing: list[str] = []
    _assign(article, content["article"], missing)
    article.save()
    for model in BLOCKS:
        model.objects.filter(parent=article).delete()
    article.credits.all().delete()
    article.related_picks.all().delete()
    _apply_links(content, article, missing)
    for number, kept in enumerate(content["blocks"], start=1):
        _apply_block(kept, article, number * 10, missing)
    return missing


def _fields(thing: models.Model) -> Content:
    return {field.name: _value(thing, field) for field in thing._meta.fields if field.name not in LEFT_OUT}


def _value(thing: models.Model, field: Any) -> Any:
    value = getattr(thing, field.name)
    if field.is_relation:
        return reference(value)
    if isinstance(value, dt.datetime):
        return value.isoformat()
    return value.name if isinstance(field, models.FileField) else value


def _photos(block: Block) -> list[Photo]:
    return [row.photo for row in block.gallery_photos.all()] if isinstance(block, GalleryBlock) else []


def frozen_tweet(tweet: Any) -> Content:
    return {
        "id": tweet.tweet_id,
        "address": tweet.address,
        "name": tweet.name,
        "handle": tweet.handle,
        "text": tweet.text,
        "posted_at": tweet.posted_at.isoformat() if tweet.posted_at else None,
        "photos": [reference(row.photo) for row in tweet.tweet_pictures.all()],
    }


def _assign(thing: models.Model, values: Content, missing: list[str]) -> None:
    for field in thing._meta.fields:
        if field.name in LEFT_OUT or field.name not in values:
            continue
        value = values[field.name]
        if field.is_relation:
            setattr(thing, field.attname, _existing(field.related_model, value, missing))
        elif isinstance(field, models.DateTimeField):
            setattr(thing, field.name, parse_datetime(value) if value else None)
        else:
            setattr(thing, field.name, value)


def _existing(model: Any, kept: Content | None, missing: list[str]) -> int | None:
    if kept is None:
        return None
    if model._base_manager.filter(pk=kept["id"]).exists():
        return kept["id"]
    missing.append(f"The {model._meta.verbose_name} “{kept['label']}” is no longer there.")
    return None


def _apply_links(content: Content, article: Article, missing: list[str]) -> None:
    def ids(model: Any, kept: list[Content]) -> list[int]:
        return [pk for one in kept if (pk := _existing(model, one, missing)) is not None]

    article.other_categories.set(ids(Article.other_categories.rel.model, content["categories"]))
    tags = Article.tags.through.tag_model()
    article.tags.set(tags.objects.filter(pk__in=ids(tags, content["tags"])))
    for order, credit in enumerate(content["credits"]):
        for author_id in ids(ArticleCredit._meta.get_field("author").related_model, [credit["author"]]):
            ArticleCredit.objects.create(article=article, author_id=author_id, role=credit["role"], order=order)
    for order, related_id in enumerate(ids(Article, content["related"])):
        RelatedPick.objects.create(article=article, related_id=related_id, order=order)


def _apply_block(kept: Content, article: Article, ordering: int, missing: list[str]) -> None:
    model = BLOCKS_BY_TYPE[kept["type"]]
    block = model(parent=article, uid=kept["uid"], region=kept["region"], ordering=ordering)
    _assign(block, kept["fields"], missing)
    required = [field.attname for field in model._meta.fields if field.is_relation and not field.null]
    if any(getattr(block, name) is None for name in required):
        return
    block.save()
    for order, photo in enumerate(kept.get("photos", ())):
        photo_id = _existing(GalleryPhoto._meta.get_field("photo").related_model, photo, missing)
        if photo_id is not None:
            GalleryPhoto.objects.create(gallery=block, photo_id=photo_id, order=order)
    if isinstance(block, TweetBlock) and frozen_tweet(block.tweet) != kept["tweet"]:
        missing.append(f"The tweet of @{kept['tweet']['handle']} is not what it was then: the story has the library's.")
