"""Reading the blocks of a working copy, all types at once."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import F, Prefetch, Value, prefetch_related_objects
from django.db.models.functions import JSONObject

from articles.models import BLOCKS, Article, Block, GalleryBlock, GalleryPhoto, TweetBlock
from articles.models.tweet import TweetPicture

BLOCKS_BY_TYPE = {block._meta.model_name: block for block in BLOCKS}
LEADS_TO = {
    model: [field for field in model._meta.fields if field.is_relation and field.name != "parent"] for model in BLOCKS
}


def blocks_of(article: Article, seen: Iterable[Block] = ()) -> list[Block]:
    """All blocks in their order, with what stands in them. One query for the blocks, and one for each kind of thing
    that is in them: photos, tweets and their pictures, stories, galleries. The photos and stories of the blocks `seen`
    in the same transaction are not read again; a tweet may have been written since.
    """
    first, *others = (_rows(model, article) for model in BLOCKS)
    blocks = [_made(BLOCKS_BY_TYPE[kind], values) for kind, values in first.union(*others, all=True)]
    for block in blocks:
        block.parent = article
    _name(blocks, seen)
    galleries = [block for block in blocks if isinstance(block, GalleryBlock)]
    prefetch_related_objects(galleries, Prefetch("gallery_photos", GalleryPhoto.objects.select_related("photo")))
    tweets = [block for block in blocks if isinstance(block, TweetBlock)]
    prefetch_related_objects(tweets, Prefetch("tweet__tweet_pictures", TweetPicture.objects.select_related("photo")))
    return sorted(blocks, key=lambda block: (block.region, block.ordering, str(block.uid)))


def _rows(model: type[Block], article: Article) -> Any:
    values = JSONObject(**{field.attname: F(field.attname) for field in model._meta.fields})
    kind = Value(model._meta.model_name, models.CharField())
    return model.objects.filter(parent=article).order_by().values_list(kind, values)


def _made(model: type[Block], values: dict[str, Any]) -> Block:
    fields = [(field.attname, field.to_python(values[field.attname])) for field in model._meta.concrete_fields]
    return model.from_db("default", *zip(*fields, strict=True))


def _name(blocks: list[Block], seen: Iterable[Block]) -> None:
    """Give the blocks the photos, tweets and stories that they name."""
    found: dict[Any, dict[int, models.Model]] = {}
    for block, field in _named(block for block in seen if not isinstance(block, TweetBlock)):
        found.setdefault(field.related_model, {})[getattr(block, field.attname)] = getattr(block, field.name)
    wanted: dict[Any, set[int]] = {}
    for block, field in _named(blocks):
        wanted.setdefault(field.related_model, set()).add(getattr(block, field.attname))
    for model, ids in wanted.items():
        known = found.setdefault(model, {})
        known |= model._base_manager.in_bulk(ids - set(known))
    for block, field in _named(blocks):
        setattr(block, field.name, found[field.related_model].get(getattr(block, field.attname)))


def _named(blocks: Iterable[Block]) -> Iterator[tuple[Block, Any]]:
    """The blocks, each with its fields that name something."""
    pairs = ((block, field) for block in blocks for field in LEADS_TO[type(block)])
    return ((block, field) for block, field in pairs if getattr(block, field.attname) is not None)
