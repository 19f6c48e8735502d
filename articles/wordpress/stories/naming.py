"""The objects that articles and blocks name by number alone, read in one query a kind."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models
from django.db.models import Prefetch, prefetch_related_objects

from articles.models import Article, Block, RelatedBlock, Tweet, TweetBlock
from articles.models.tweet import TweetPicture
from articles.press.bodies import LEADS_TO
from articles.wordpress.stories.arrivals import Arrival
from articles.wordpress.stories.blocks import leave_out

OF_ARTICLE = [Article._meta.get_field(name) for name in ("main_category", "lead_picture", "social_picture")]
NOT_THERE = "what it shows is not here any more."


def name_all(arrivals: Sequence[Arrival]) -> None:
    """Give articles and blocks the rows that they name; a block whose row is not there is left out. Queries: one for
    each kind of thing that was not handed over as a row, one for tweets and one for their pictures.

    A card has the headline that the story had at its turn, so that it does not matter where a batch ends.
    """
    found = _found(arrivals)
    stories = found.setdefault(Article, {})
    for arrival in arrivals:
        for field in OF_ARTICLE:
            _name(arrival.article, field, found)
        arrival.blocks = [block for block in arrival.blocks if _is_whole(arrival, block, found)]
        if arrival.is_written and arrival.article and arrival.article.pk in stories:
            stories[arrival.article.pk] = arrival.article
    tweets = [block.tweet for arrival in arrivals for block in arrival.blocks if isinstance(block, TweetBlock)]
    prefetch_related_objects(tweets, Prefetch("tweet_pictures", TweetPicture.objects.select_related("photo")))


def _is_whole(arrival: Arrival, block: Block, found: dict[Any, Any]) -> bool:
    if isinstance(block, RelatedBlock) and arrival.article and block.article_id == arrival.article.pk:
        leave_out(arrival, block, "it leads to the story itself.")
        return False
    for field in LEADS_TO[type(block)]:
        if not _name(block, field, found) and not field.null:
            leave_out(arrival, block, NOT_THERE)
            return False
    return True


def _name(thing: Any, field: Any, found: dict[Any, Any]) -> bool:
    """Whether what the thing names is there. What is not, and may be nothing, becomes nothing."""
    pk = getattr(thing, field.attname)
    if pk is None or (field.is_cached(thing) and field.related_model not in (Article, Tweet)):
        return pk is not None
    row = found[field.related_model].get(pk)
    if row or field.null:
        setattr(thing, field.name, row)
    return row is not None


def _found(arrivals: Iterable[Arrival]) -> dict[Any, dict[int, models.Model]]:
    wanted: dict[Any, set[int]] = {}
    for thing, field in _named(arrivals):
        pk = getattr(thing, field.attname)
        if pk is not None and (field.related_model in (Article, Tweet) or not field.is_cached(thing)):
            wanted.setdefault(field.related_model, set()).add(pk)
    return {model: _rows(model).in_bulk(ids) for model, ids in wanted.items()}


def _rows(model: Any) -> Any:
    return model._base_manager.only("headline") if model is Article else model._base_manager.all()


def _named(arrivals: Iterable[Arrival]) -> Iterator[tuple[Any, Any]]:
    for arrival in arrivals:
        yield from ((arrival.article, field) for field in OF_ARTICLE)
        yield from ((block, field) for block in arrival.blocks for field in LEADS_TO[type(block)])
