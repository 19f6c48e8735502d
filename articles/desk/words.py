"""What a revision says, as lines to read: the story's fields, then its blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst

from articles.desk.sight import known_headline
from articles.models import Article
from articles.models.picture_use import PictureUse
from articles.press import texts
from articles.press.snapshot import BLOCKS_BY_TYPE, Content


@dataclass(frozen=True)
class Line:
    """`label` is empty for the words that a block is made of; `address` leads to where they point."""

    label: str
    text: str
    address: str = ""


class Words:
    """Of one snapshot, for one person: other people's stories stand there under the headline that this one may know."""

    def __init__(self, content: Content, user: Any) -> None:
        self.content, self.user = content, user
        self.named = Article.objects.in_bulk(self._named())

    @property
    def fields(self) -> list[Line]:
        article, content = self.content["article"], self.content
        authors = [_with_role(credit) for credit in content["credits"]]
        lists = {
            "Authors": authors,
            "Other categories": [one["label"] for one in content["categories"]],
            "Tags": [one["label"] for one in content["tags"]],
            "Related stories": [self._headline(one) for one in content["related"]],
        }
        lines = list(self._lines(Article, article))
        return lines + [Line(label, ", ".join(names)) for label, names in lists.items() if names]

    @property
    def blocks(self) -> list[tuple[str, list[Line]]]:
        """The name of each block's type, and what it says."""
        return [
            (capfirst(str(BLOCKS_BY_TYPE[block["type"]]._meta.verbose_name)), list(self._block(block)))
            for block in self.content["blocks"]
        ]

    def _block(self, block: Content) -> Iterator[Line]:
        model, tweet = BLOCKS_BY_TYPE[block["type"]], block.get("tweet")
        if tweet:
            yield Line("", tweet["text"])
            yield Line("By", f"{tweet['name']} (@{tweet['handle']})", tweet["address"])
        else:
            yield from self._lines(model, block["fields"])
        photos = block.get("photos") or (tweet or {}).get("photos") or []
        if photos:
            yield Line("Pictures", ", ".join(photo["label"] for photo in photos))

    def _lines(self, model: type[models.Model], values: Content) -> Iterator[Line]:
        for field in _in_order(model):
            value = values.get(field.name)
            if value and value is not True:
                yield self._line(field, value)

    def _line(self, field: Any, value: Any) -> Line:
        label = capfirst(str(field.verbose_name))
        if field.name in ("html", "rows", "text"):
            return Line("", texts.plain(value) if field.name == "html" else value)
        if field.is_relation:
            return Line(label, self._headline(value) if field.related_model is Article else value["label"])
        if isinstance(field, models.DateTimeField):
            moment = parse_datetime(value)
            return Line(label, texts.moment(moment) if moment else value)
        if isinstance(field, models.URLField):
            return Line(label, value, value if value.startswith(("http://", "https://")) else "")
        return Line(label, str(dict(field.flatchoices).get(value, value)))

    def _headline(self, reference: Content) -> str:
        article = self.named.get(reference["id"])
        return known_headline(self.user, article) if article else f"Story {reference['id']}, which is gone"

    def _named(self) -> list[int]:
        blocks = (block["fields"].get("article") for block in self.content["blocks"])
        return [one["id"] for one in [*self.content["related"], *filter(None, blocks)]]


def _in_order(model: type[models.Model]) -> list[Any]:
    """The fields as the form has them: what one use of a picture says stands behind the picture."""
    use = {field.name for field in PictureUse._meta.fields}
    own = [field for field in model._meta.fields if field.name not in use]
    place = next((number for number, field in enumerate(own, 1) if field.name in ("lead_picture", "photo")), 0)
    return own[:place] + [field for field in model._meta.fields if field.name in use] + own[place:]


def _with_role(credit: Content) -> str:
    return f"{credit['author']['label']} ({credit['role']})" if credit["role"] else credit["author"]["label"]
