"""Stories as the items of a feed, with all that a reader of it wants to know."""

import mimetypes
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.utils.feedgenerator import Enclosure
from django.utils.html import escape, strip_tags
from django.utils.text import Truncator

from articles.models import Photo, Publication, PublicationCategory, PublicationTag, Tag
from articles.site.cards import Byline, bylines_of, make_card
from articles.site.feeds.html import draw
from articles.site.paper import Paper
from articles.site.parts import Found, Part, article_ids, photo_ids
from articles.site.parts import draw as drawn
from articles.site.pictures import Picture, picture_of
from globepost.days import day_of

EXCERPT = 50
"""Words of a story without a standfirst."""
UNKNOWN = "0"
"""The length of a file that nobody has measured (RSS Best Practices Profile: "enclosure")."""

Item = dict[str, Any]


def items_of(stories: Sequence[Publication], paper: Paper) -> list[Item]:
    """What `Feed.add_item` takes for each. Six queries, however many; the stories come with lead photo and body."""
    parts = [part for story in stories for part in story.body.parts]
    photos = Photo.objects.order_by().in_bulk(photo_ids(parts))
    neighbours = list(Publication.objects.filter(article_id__in=article_ids(parts)).for_listing())
    bylines = bylines_of(row.pk for row in (*stories, *neighbours))
    cards = {row.article_id: make_card(row, paper, bylines[row.pk]) for row in neighbours}
    subjects = _subjects(stories, paper)
    return [_item(story, Found(photos, cards), bylines[story.pk], subjects[story.pk]) for story in stories]


def permanent_id(story: Publication) -> str:
    """A tag URI (RFC 4151) that stays when the address changes: of the paper's host, the first day and the article."""
    return f"tag:{settings.SITE_HOST},{day_of(story.first_published_at)}:article/{story.article_id}"


def titled(story: Publication) -> str:
    """The headline, after the label where the story has one."""
    return f"{story.get_label_display()}: {story.headline}" if story.label else story.headline


def _item(story: Publication, found: Found, bylines: list[Byline], subjects: list[str]) -> Item:
    address = settings.SITE_URL + story.path
    parts = drawn(story.body.parts, found)
    lead = picture_of(
        story.lead_photo,
        alternative_text=story.lead_alternative_text,
        caption=story.body.lead_caption,
        crop=story.lead_crop,
    )
    return {
        "title": titled(story),
        "link": address,
        "description": escape(story.standfirst or _excerpt(parts)),
        "html": draw("articles/feed_story.html", {"lead": lead, "parts": parts}, base=address),
        "creators": [byline.author.name for byline in bylines],
        "pubdate": story.first_published_at,
        "updateddate": story.updated_at or story.first_published_at,
        "unique_id": permanent_id(story),
        "unique_id_is_permalink": False,
        "categories": subjects,
        "picture": _media(lead) if lead else None,
        "enclosures": [Enclosure(lead.shared_url, UNKNOWN, _type(lead))] if lead else [],
    }


def _excerpt(parts: Iterable[Part]) -> str:
    first = next((part["html"] for part in parts if part["type"] == "prose"), "")
    return Truncator(" ".join(strip_tags(first.replace("<", " <")).split())).words(EXCERPT)


def _media(picture: Picture) -> Item:
    attributes = {"url": picture.shared_url, "type": _type(picture), "medium": "image"}
    return {"attributes": attributes, "description": picture.alternative_text, "credit": picture.credit}


def _type(picture: Picture) -> str:
    return mimetypes.guess_type(picture.shared_url)[0] or "image/jpeg"


def _subjects(stories: Sequence[Publication], paper: Paper) -> dict[int, list[str]]:
    """Each story's own categories, the main one first, and its tags. Three queries."""
    found: dict[int, list[str]] = defaultdict(list)
    mains = {story.pk: story.main_category_id for story in stories}
    direct = PublicationCategory.objects.filter(publication__in=mains, direct=True)
    places = direct.order_by("pk").values_list("publication_id", "category_id")
    for pk, place in sorted(places, key=lambda row: mains[row[0]] != row[1]):
        if place in paper.categories:
            found[pk].append(paper.categories[place].name)
    tagged = list(PublicationTag.objects.filter(publication__in=mains).order_by("order", "pk"))
    tags = Tag.objects.order_by().in_bulk({row.tag_id for row in tagged})
    for row in tagged:
        found[row.publication_id].append(tags[row.tag_id].name)
    return found
