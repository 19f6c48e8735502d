"""What a batch of stories speaks of: photos, bylines, tags and other stories, each found once for all."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from articles.models import Author, Photo, Publication, Tag
from articles.press.rendering import photo_ids
from articles.wordpress.writing.numbers import Numbers
from articles.wordpress.writing.places import Media, absolute, by_number
from articles.wordpress.writing.stories import Story


class Surroundings:
    """Six queries, whatever the number of stories. With `is_public` nothing is found that readers do not see now."""

    def __init__(self, stories: list[Story], *, numbers: Numbers, media: Media, is_public: bool) -> None:
        self.media, self.is_public = media, is_public
        contents = [story.content for story in stories]
        photos = Photo.objects.in_bulk({pk for content in contents for pk in photo_ids(content)})
        self.photos = {pk: photo for pk, photo in photos.items() if not is_public or photo.is_licensed}
        self.photo_numbers = numbers.photos(self.photos)
        self.authors = Author.objects.in_bulk({one["author"]["id"] for each in contents for one in each["credits"]})
        self.tags = Tag.objects.in_bulk({tag["id"] for content in contents for tag in content["tags"]})
        others = {pk for content in contents for pk in _named_stories(content)}
        self.numbers = numbers.articles({story.article.pk for story in stories} | others)
        live = Publication.versions.live(timezone.now()).filter(article_id__in=others)
        self.paths = dict(live.values_list("article_id", "path"))

    def photo(self, reference: dict[str, Any] | None) -> Photo | None:
        return self.photos.get(reference["id"]) if reference else None

    def address_of(self, article_id: int) -> str:
        """Of another story: its public one, else by its number; "" where readers may not know of it."""
        if article_id in self.paths:
            return absolute(self.paths[article_id])
        return "" if self.is_public or article_id not in self.numbers else by_number(self.numbers[article_id])


def _named_stories(content: dict[str, Any]) -> Iterable[int]:
    named = (block["fields"]["article"] for block in content["blocks"] if block["type"] == "relatedblock")
    return (one["id"] for one in [*content["related"], *named] if one)
