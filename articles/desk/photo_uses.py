"""Where a picture is used: in stories and their versions, and by what the paper says about itself."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import CharField, Model, Value
from django.urls import reverse
from django.utils import timezone

from articles.desk.sight import visible_articles
from articles.models import (
    Article,
    Author,
    Category,
    FrontPageSlot,
    GalleryPhoto,
    Photo,
    PictureBlock,
    Publication,
    SiteSettings,
    Tweet,
    TweetBlock,
    VideoBlock,
)
from articles.press import paper
from articles.press.roles import can

MOST_ROWS, MOST_NAMED = 500, 20


class Place(NamedTuple):
    """Rows that hold a picture in this field; `story` leads to the article's number."""

    name: str
    model: type[Model]
    field: str
    story: str = ""


IN_STORIES = (
    Place("lead picture", Article, "lead_picture", "pk"),
    Place("social picture", Article, "social_picture", "pk"),
    Place("picture", PictureBlock, "photo", "parent_id"),
    Place("gallery", GalleryPhoto, "photo", "gallery__parent_id"),
    Place("poster of a film", VideoBlock, "poster", "parent_id"),
    Place("tweet", TweetBlock, "tweet__tweet_pictures__photo", "parent_id"),
)
ON_THE_PAPER = (
    Place("Author", Author, "picture"),
    Place("Category", Category, "default_picture"),
    Place("Site settings", SiteSettings, "default_picture"),
    Place("Tweet", Tweet, "pictures"),
)


class Named(NamedTuple):
    """A thing that uses the picture; without an address for those who may not open it."""

    name: str
    places: str
    address: str


@dataclass
class Uses:
    stories: list[Named]
    more: int  # stories that this person may open, beyond those named
    others: int  # stories of other people
    is_all: bool  # whether every row was read
    paper: list[Named]

    @property
    def is_none(self) -> bool:
        return not (self.stories or self.others or self.paper)


def uses_of(photo: Photo, user: Any) -> Uses:
    """Where the photo is used, as this user may know. At most eight queries, and no more than 500 rows of a kind."""
    places, is_all = _places_in_stories(photo)
    visible = visible_articles(user).filter(pk__in=places)
    named = list(visible.order_by("-saved_at")[:MOST_NAMED])
    seen = visible.count()
    stories = [
        Named(str(one), ", ".join(places[one.pk]), reverse("admin:articles_article_change", args=[one.pk]))
        for one in named
    ]
    return Uses(stories, seen - len(named), len(places) - seen, is_all, _on_the_paper(photo, user))


def _places_in_stories(photo: Photo) -> tuple[dict[int, list[str]], bool]:
    """What each story has it as, by the story's number, and whether these are all."""
    first, *rest = (
        place.model._base_manager.filter(**{place.field: photo})
        .order_by()
        .values_list(place.story, Value(place.name, CharField()))
        for place in IN_STORIES
    )
    rows = list(first.union(*rest)[: MOST_ROWS + 1])
    versions = Publication.versions.filter(photo_rows__photo=photo, ended=False).order_by("-position", "-id")
    shown = list(versions.values_list("article_id", "visible_from", "visible_until")[: MOST_ROWS + 1])
    now, places = timezone.now(), defaultdict(list)
    for article_id, name in rows[:MOST_ROWS]:
        places[article_id].append(name)
    for article_id, start, end in shown[:MOST_ROWS]:
        state = "scheduled version" if start > now else "live" if end is None or end > now else ""
        if state:
            places[article_id].append(state)
    _add_slots(places)
    return places, max(len(rows), len(shown)) <= MOST_ROWS


def _add_slots(places: dict[int, list[str]]) -> None:
    live = [article_id for article_id, names in places.items() if "live" in names]
    for article_id in FrontPageSlot.objects.filter(article_id__in=live).values_list("article_id", flat=True).distinct():
        places[article_id].append("front page")


def _on_the_paper(photo: Photo, user: Any) -> list[Named]:
    found = []
    for place in ON_THE_PAPER:
        things = list(place.model._base_manager.filter(**{place.field: photo})[:MOST_NAMED])
        may_open = can(user, paper.ACTIONS[place.model])
        for thing in things:
            name = "" if isinstance(thing, SiteSettings) else f": {thing}"
            address = reverse(f"admin:articles_{thing._meta.model_name}_change", args=[thing.pk]) if may_open else ""
            found.append(Named(f"{place.name}{name}", "", address))
    return found
