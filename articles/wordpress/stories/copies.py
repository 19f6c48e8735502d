"""Working copies: the rows of articles, their blocks, credits, categories and tags, many stories at once."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import models
from django.utils import timezone

from articles.models import (
    BLOCKS,
    Article,
    ArticleCredit,
    Category,
    GalleryBlock,
    GalleryPhoto,
    ImportSite,
    Kind,
    Tag,
    TaggedArticle,
)
from articles.press.snapshot import LEFT_OUT, block_of, content_of, reference
from articles.wordpress.stories.arrivals import Arrival
from articles.wordpress.stories.blocks import set_blocks
from articles.wordpress.stories.fitting import fit
from articles.wordpress.stories.naming import name_all

InCategory = Article.other_categories.through
FIELDS = [field for field in Article._meta.concrete_fields if field.name not in LEFT_OUT]


def prepare(arrivals: Sequence[Arrival], site: ImportSite, by: Any) -> None:
    """Make the articles and blocks as they will stand, in memory. Queries: those of `name_all`.

    A story that is kept gets a copy of its own, from which only a revision is taken.
    """
    for arrival in arrivals:
        here = arrival.here.article if arrival.here else None
        arrival.article = here if here and arrival.is_written else _new(arrival, here, by)
        if arrival.here and arrival.here.is_bare:
            arrival.article.created_at = min(arrival.first, arrival.moment)
        _set_fields(arrival)
        set_blocks(arrival, site)
        arrival.credits = _credits(arrival)
        if arrival.incoming.old_paths and not arrival.is_public:
            arrival.kept["old_paths"] = arrival.incoming.old_paths
    name_all(arrivals)


def write(arrivals: Sequence[Arrival]) -> None:
    """Write the rows: a number of queries that does not grow with fresh stories, and one more for each changed one."""
    changed = [arrival.article for arrival in arrivals if arrival.article.pk]
    _empty(changed)
    for article in changed:
        article.save()
    Article.objects.bulk_create(one.article for one in arrivals if not one.article.pk)
    _write_blocks(arrivals)
    ArticleCredit.objects.bulk_create(credit for arrival in arrivals for credit in arrival.credits)
    InCategory.objects.bulk_create(
        InCategory(article_id=arrival.article_id, category_id=category.pk)
        for arrival in arrivals
        for category in others(arrival)
    )
    TaggedArticle.objects.bulk_create(
        TaggedArticle(tag=tag, content_object=arrival.article)
        for arrival in arrivals
        for tag in _once(arrival.incoming.tags)
    )


def describe(arrivals: Sequence[Arrival]) -> None:
    """Give each its snapshot, equal to the one that the press would read back. Two queries at most."""
    order = _order_of(Category, [one for arrival in arrivals for one in arrival.incoming.categories], "order", "name")
    by_name = _order_of(Tag, [one for arrival in arrivals for one in arrival.incoming.tags], "name")
    for arrival in arrivals:
        arrival.content = content_of(
            arrival.article,
            bylines=arrival.credits,
            categories=sorted(others(arrival), key=order),
            tags=[reference(tag) for tag in sorted(_once(arrival.incoming.tags), key=by_name)],
            related=[],
            blocks=[block_of(block, arrival.photos.get(block.uid, [])) for block in arrival.blocks],
        )


def others(arrival: Arrival) -> list[Category]:
    """The categories but the main one, each once."""
    main = arrival.article.main_category_id if arrival.article else None
    return [category for category in _once(arrival.incoming.categories) if category.pk != main]


def _new(arrival: Arrival, here: Article | None, by: Any) -> Article:
    if here:
        return Article(pk=here.pk, owner_id=here.owner_id, stage=here.stage)
    return Article(owner=by, created_at=min(arrival.first, arrival.moment))


def _set_fields(arrival: Arrival) -> None:
    article, given = arrival.article, dict(arrival.incoming.fields)
    for field in FIELDS:
        value = given.pop(field.name, None)
        if value is None and field.attname in given:
            setattr(article, field.attname, given.pop(field.attname))
        else:
            setattr(article, field.name, field.get_default() if value is None else _plain(value))
    if given:
        raise ValueError(f"An article has no {', '.join(sorted(given))}.")
    article.kind = arrival.incoming.kind
    if article.kind != Kind.PAGE and article.path:
        arrival.kept["path"], article.path = article.path, ""
    article.notes = "\n\n".join(filter(None, [article.notes, _wish(arrival)]))
    fit(article, lambda code, detail, whole: _say(arrival, code, detail, whole))


def _plain(value: Any) -> Any:
    """Moments as the database gives them back."""
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) else value


def _say(arrival: Arrival, code: str, detail: str, whole: Any) -> None:
    arrival.case(code, detail)
    arrival.kept.setdefault("fields", {})[code.partition(": ")[2]] = whole


def _wish(arrival: Arrival) -> str:
    """When it was to be published there, for the notes, unless the importer said so."""
    at = arrival.incoming.published_at
    if not at or at <= arrival.moment:
        return ""
    arrival.kept["wished_for"] = at.isoformat()
    wished = f"{timezone.localtime(at):%Y-%m-%d %H:%M}"
    is_said = wished in arrival.article.notes
    return "" if is_said else f"Wished for {wished} ({timezone.get_current_timezone_name()})."


def _credits(arrival: Arrival) -> list[ArticleCredit]:
    once: dict[int, ArticleCredit] = {}
    for given in arrival.incoming.credits:
        credit = ArticleCredit(article=arrival.article, author=given.author, role=given.role, order=len(once))
        fit(credit, lambda code, detail, whole: _say(arrival, code, detail, whole))
        once.setdefault(given.author.pk, credit)
    return list(once.values())


def _empty(articles: Sequence[Article]) -> None:
    """Take away all that hangs on the working copies. No query without any."""
    if not articles:
        return
    for model in BLOCKS:
        model.objects.filter(parent__in=articles).delete()
    ArticleCredit.objects.filter(article__in=articles).delete()
    InCategory.objects.filter(article__in=articles).delete()
    TaggedArticle.objects.filter(content_object__in=articles).delete()


def _write_blocks(arrivals: Sequence[Arrival]) -> None:
    blocks: dict[type[models.Model], list[Any]] = {}
    for arrival in arrivals:
        for block in arrival.blocks:
            block.parent = arrival.article
            blocks.setdefault(type(block), []).append(block)
    for model, rows in blocks.items():
        model._base_manager.bulk_create(rows)
    photos = {uid: found for arrival in arrivals for uid, found in arrival.photos.items()}
    GalleryPhoto.objects.bulk_create(
        GalleryPhoto(gallery=block, photo=photo, order=order)
        for block in blocks.get(GalleryBlock, ())
        for order, photo in enumerate(photos[block.uid])
    )


def _once(things: Iterable[Any]) -> list[Any]:
    return list({thing.pk: thing for thing in things}.values())


def _order_of(model: Any, things: Iterable[Any], *fields: str) -> Callable[[Any], int]:
    """Where each stands in the database's own order, which knows more of letters than ours."""
    ids = {thing.pk for thing in things}
    rows = model.objects.filter(pk__in=ids).order_by(*fields).values_list("pk", flat=True) if ids else ()
    places = {pk: place for place, pk in enumerate(rows)}
    return lambda thing: places[thing.pk]
