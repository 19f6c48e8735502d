"""Taking one thing out of what was frozen: out of snapshots and out of the parts of versions. One class a kind.

A method that returns None says that nothing is left of the block or the part.
"""

from typing import Any

from django.db import models

from articles.models import Article, Author, Category, Photo, Tag, Tweet
from articles.press.rendering import Part
from articles.press.snapshot import Content


class Forgetting:
    """Changes nothing that it is given: what it returns is equal to it when the thing does not stand in it."""

    def __init__(self, thing: Any) -> None:
        self.pk = thing.pk

    def content(self, content: Content) -> Content:
        """The snapshot without the thing."""
        blocks = [kept for block in content["blocks"] if (kept := self.block(block)) is not None]
        return content | {"blocks": blocks}

    def parts(self, parts: list[Part]) -> list[Part]:
        return [kept for part in parts if (kept := self.part(part)) is not None]

    def related(self, article_ids: list[int]) -> list[int]:
        return article_ids

    def block(self, block: Content) -> Content | None:
        return block

    def part(self, part: Part) -> Part | None:
        return part

    def names(self, reference: Content | None) -> bool:
        """Whether a reference of a snapshot names the thing."""
        return reference is not None and reference["id"] == self.pk

    def others(self, references: list[Content]) -> list[Content]:
        return [reference for reference in references if not self.names(reference)]


class ForgettingArticle(Forgetting):
    def content(self, content: Content) -> Content:
        return super().content(content) | {"related": self.others(content["related"])}

    def block(self, block: Content) -> Content | None:
        return None if self.names(block["fields"].get("article")) else block

    def part(self, part: Part) -> Part | None:
        return None if part.get("article") == self.pk else part

    def related(self, article_ids: list[int]) -> list[int]:
        return [number for number in article_ids if number != self.pk]


class ForgettingAuthor(Forgetting):
    def content(self, content: Content) -> Content:
        kept = [credit for credit in content["credits"] if not self.names(credit["author"])]
        return super().content(content) | {"credits": kept}


class ForgettingTag(Forgetting):
    def content(self, content: Content) -> Content:
        return super().content(content) | {"tags": self.others(content["tags"])}


class ForgettingCategory(Forgetting):
    def content(self, content: Content) -> Content:
        kept = super().content(content) | {"categories": self.others(content["categories"])}
        if self.names(content["article"]["main_category"]):
            kept["article"] = content["article"] | {"main_category": None}
        return kept


class ForgettingTweet(Forgetting):
    def __init__(self, thing: Tweet) -> None:
        super().__init__(thing)
        self.tweet_id = thing.tweet_id

    def block(self, block: Content) -> Content | None:
        return None if block.get("tweet", {}).get("id") == self.tweet_id else block

    def part(self, part: Part) -> Part | None:
        return None if part["type"] == "tweet" and part["id"] == self.tweet_id else part


class ForgettingPhoto(Forgetting):
    """What one use said of it goes with it."""

    def content(self, content: Content) -> Content:
        article = dict(content["article"])
        if self.names(article["lead_picture"]):
            article |= {"lead_picture": None, "caption": "", "alternative_text": ""}
        if self.names(article["social_picture"]):
            article["social_picture"] = None
        return super().content(content) | {"article": article}

    def block(self, block: Content) -> Content | None:
        fields = block["fields"]
        if self.names(fields.get("photo")):
            return None
        kept = block | {"fields": fields | ({"poster": None} if self.names(fields.get("poster")) else {})}
        if "photos" in block:
            kept["photos"] = self.others(block["photos"])
        if "tweet" in block:
            kept["tweet"] = block["tweet"] | {"photos": self.others(block["tweet"]["photos"])}
        return kept

    def part(self, part: Part) -> Part | None:
        if part.get("photo") == self.pk:
            return None
        kept = dict(part)
        if "photos" in part:
            kept["photos"] = [number for number in part["photos"] if number != self.pk]
        if part.get("poster") == self.pk:
            kept["poster"] = None
        return kept


KINDS: dict[type[models.Model], type[Forgetting]] = {
    Article: ForgettingArticle,
    Author: ForgettingAuthor,
    Category: ForgettingCategory,
    Photo: ForgettingPhoto,
    Tag: ForgettingTag,
    Tweet: ForgettingTweet,
}
