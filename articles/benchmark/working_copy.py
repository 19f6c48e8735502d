"""The working copy of an invented story, and what it names."""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from django.db import models

from articles.benchmark.paper import Cast
from articles.benchmark.words import Speech, Zipf
from articles.models import (
    Article,
    ArticleCredit,
    Author,
    Block,
    Category,
    PictureBlock,
    RelatedPick,
    Tag,
    TaggedArticle,
    TextBlock,
)
from articles.press.snapshot import Content, block_of, content_of, reference

Stage = Article.Stage
LABELS = ["opinion"] * 6 + ["analysis"] * 3 + ["developing"] + [""] * 90
KNOWN = 50
"""So many earlier stories can be named as related."""


class Writers:
    """Write the working copies of one paper; the same from the same state of `rng`. Some drafts wait for `embargo`."""

    def __init__(self, cast: Cast, speech: Speech, rng: Random, *, embargo: dt.datetime) -> None:
        self.cast, self.speech, self.rng, self.embargo = cast, speech, rng, embargo
        self.categories: Zipf[Category] = Zipf(rng, cast.categories)
        self.authors: Zipf[Author] = Zipf(rng, cast.authors)
        self.tags: Zipf[Tag] = Zipf(rng, cast.tags)
        self.earlier: list[Article] = []

    def remember(self, article: Article) -> None:
        """Later stories can name it as related."""
        self.earlier.append(Article(pk=article.pk, headline=article.headline))
        del self.earlier[:-KNOWN]

    def write(self, number: int, at: dt.datetime, *, is_published: bool) -> "Copy":
        rng = self.rng
        main, *others = self.categories.different(1 if rng.random() < 0.75 else 2)
        if rng.random() < 0.05:
            others.append(self.cast.featured)
        article = self._article(number, at, main, is_published=is_published)
        picture = _block(PictureBlock, article, 20, rng, photo=rng.choice(self.cast.photos))
        return Copy(
            article=article,
            text=_block(TextBlock, article, 10, rng, html=self.speech.paragraphs(rng.randint(2, 5))),
            picture=picture if rng.random() < 0.2 else None,
            others=sorted(others, key=lambda one: (one.order, one.name)),
            authors=self.authors.different(1 if rng.random() < 0.85 else 2),
            tags=sorted(self.tags.different(rng.choice([0, 1, 2, 2, 3, 3, 4, 6])), key=lambda tag: tag.name),
            picks=rng.sample(self.earlier, 2) if len(self.earlier) > 9 and rng.random() < 0.05 else [],
        )

    def _article(self, number: int, at: dt.datetime, main: Category, *, is_published: bool) -> Article:
        rng, headline = self.rng, self.speech.headline()
        return Article(
            pk=number,
            headline=headline,
            standfirst=self.speech.sentence() if rng.random() < 0.8 else "",
            slug=f"{'-'.join(headline.lower().split()[:4])}-{number}",
            label=rng.choice(LABELS),
            main_category=main,
            lead_picture=rng.choice(self.cast.photos) if rng.random() < 0.7 else None,
            owner=rng.choice(self.cast.owners),
            stage=Stage.APPROVED if is_published else rng.choice([Stage.DRAFT, Stage.DRAFT, Stage.IN_REVIEW]),
            created_at=at,
            embargo_until=self.embargo if not is_published and rng.random() < 0.05 else None,
        )


@dataclass
class Copy:
    """A working copy and what it names."""

    article: Article
    text: TextBlock
    picture: PictureBlock | None
    others: list[Category]
    authors: list[Author]
    tags: list[Tag]
    picks: list[Article]

    @property
    def blocks(self) -> list[Block]:
        return [self.text, self.picture] if self.picture else [self.text]

    @property
    def categories(self) -> list[Category]:
        return [self.article.main_category, *self.others] if self.article.main_category else self.others

    def rows(self) -> Iterator[models.Model]:
        """Those first that others name."""
        own = {"article": self.article}
        yield self.article
        yield from self.blocks
        for order, author in enumerate(self.authors):
            yield ArticleCredit(author=author, order=order, **own)
        for category in self.others:
            yield Article.other_categories.through(category=category, **own)
        for tag in self.tags:
            yield TaggedArticle(tag=tag, content_object=self.article)
        for order, related in enumerate(self.picks):
            yield RelatedPick(related_id=related.pk, order=order, **own)

    def content(self) -> Content:
        return content_of(
            self.article,
            bylines=[ArticleCredit(article=self.article, author=author) for author in self.authors],
            categories=self.others,
            tags=[reference(tag) for tag in self.tags],
            related=self.picks,
            blocks=[block_of(block) for block in self.blocks],
        )

    def change(self, speech: Speech) -> None:
        self.text.html += f"<p>{speech.sentence()}</p>"


def _block(model: Any, article: Article, ordering: int, rng: Random, **fields: Any) -> Any:
    uid = uuid.UUID(int=rng.getrandbits(128), version=4)
    return model(parent=article, uid=uid, region="main", ordering=ordering, **fields)
