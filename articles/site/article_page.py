"""Everything that the page of one story or page shows, from a publication and its body, saved or not."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings

from articles.models import Category, Correction, Photo, Publication, PublicationBody, Tag
from articles.site import related, structured
from articles.site.cards import Byline, bylines_of, make_card
from articles.site.frame import Frame
from articles.site.gathering import gather
from articles.site.parts import Found, Part, article_ids, draw, photo_ids
from articles.site.pictures import picture_of
from articles.site.sharing import share_links

HOME = ("Home", "/")
Neighbours = Mapping[str, list[Publication]]


def context_for(
    publication: Publication,
    body: PublicationBody,
    *,
    frame: Frame,
    categories: Sequence[Category],
    tags: Sequence[Tag],
    bylines: Sequence[Byline] | None = None,
    nearest: list[int] | None = None,
    corrections: Iterable[Correction] = (),
) -> dict[str, Any]:
    """The context of `articles/article.html`. Four queries: photos, neighbours (two), bylines.

    A preview passes a publication and a body that are not saved, with `bylines` and `nearest`; None is the
    publication's own, which came `with_nearest`.
    `categories` begin with the main one and have their parents at hand, as those of the frame do.

    No story has two cards: those in the body come first, then the editor's related posts, the next posts (which have
    no stand-ins), what fills up the related ones, and the side columns. What an editor put there stays there.
    """
    photos = _photos(publication, body)
    named = article_ids(body.parts) | set(body.related_ids)
    nearest = related.nearest_of(publication) if nearest is None else nearest
    found = gather(related.lists_for(publication, named, nearest))
    parts, in_body = _each_once(body.parts, publication.article_id, found)
    following = related.following(publication, _without(found, {*in_body, *body.related_ids}))
    after = {row.article_id for row in following}
    left = _without(found, {*in_body, *after, *(frame.picks - set(body.related_ids))})
    chosen = related.choose(publication, body.related_ids, nearest, left) if publication.is_story else []
    in_parts = [row for row in found["named"] if row.article_id in in_body]
    neighbours = {row.article_id: row for row in (*in_parts, *chosen, *following)}
    shown = {publication.article_id, *in_body, *after, *(row.article_id for row in chosen)}
    more = frame.newest(shown, related.RELATED - len(chosen)) if publication.is_story else []
    found_bylines = bylines_of([*(row.pk for row in neighbours.values()), publication.pk or 0])
    cards = {pk: make_card(row, frame.paper, found_bylines[row.pk]) for pk, row in neighbours.items()}
    own = list(found_bylines[publication.pk] if bylines is None else bylines)
    lead = picture_of(
        photos.get(publication.lead_photo_id or 0),
        alternative_text=publication.lead_alternative_text,
        caption=body.lead_caption,
        crop=publication.lead_crop,
    )
    social = picture_of(photos.get(body.social_photo_id or 0)) or lead
    address = settings.SITE_URL + publication.path
    trail = _trail(publication, categories)
    return {
        "frame": frame,
        "publication": publication,
        "title": body.seo_title or publication.headline,
        "description": body.seo_description or publication.standfirst,
        "canonical": body.canonical_url or address,
        "address": address,
        "social_picture": social,
        "lead": lead,
        "bylines": own,
        "categories": categories,
        "trail": trail,
        "parts": draw(parts, Found(photos, cards)),
        "tags": tags,
        "corrections": list(corrections),
        "related": [*(cards[row.article_id] for row in chosen), *more],
        "following": [cards[row.article_id] for row in following],
        "share_links": share_links(address, publication.headline),
        "article_data": structured.news_article(publication, frame.name, own, social) if publication.is_story else "",
        "trail_data": structured.breadcrumbs([*trail, (publication.headline, publication.path)]),
        "side": frame.side(shown | {card.publication.article_id for card in more}),
    }


def _each_once(parts: Iterable[Part], article_id: int, found: Neighbours) -> tuple[list[Part], set[int]]:
    """The parts without a second card of a story or one of the article itself, and the live articles of the cards."""
    seen, kept = {article_id}, []
    for part in parts:
        named = part.get("article") if part["type"] == "related" else None
        if named is None or named not in seen:
            kept.append(part)
            seen |= {named} if named else set()
    return kept, {row.article_id for row in found["named"]} & seen


def _without(found: Neighbours, article_ids: set[int]) -> Neighbours:
    return {name: [row for row in rows if row.article_id not in article_ids] for name, rows in found.items()}


def _photos(publication: Publication, body: PublicationBody) -> dict[int, Photo]:
    wanted = photo_ids(body.parts) | {publication.lead_photo_id, body.social_photo_id}
    return Photo.objects.order_by().in_bulk([pk for pk in wanted if pk])


def _trail(publication: Publication, categories: Sequence[Category]) -> structured.Trail:
    main = next((place for place in categories if place.pk == publication.main_category_id), None)
    return [HOME, *((place.name, place.get_absolute_url()) for place in (main.lineage() if main else []))]
