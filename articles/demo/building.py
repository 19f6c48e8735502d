"""One demo story as a working copy: the article, its credits, tags and blocks."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any

from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile
from django.utils.text import slugify

from articles.demo import prose, story
from articles.demo.pages import Page
from articles.demo.sounds import closing_bell
from articles.demo.story import Change, Story
from articles.models import (
    ArchiveBlock,
    Article,
    ArticleCredit,
    AudioBlock,
    Author,
    Block,
    Category,
    GalleryBlock,
    GalleryPhoto,
    Kind,
    LinkCardBlock,
    Photo,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    RelatedPick,
    TableBlock,
    Tag,
    TextBlock,
    Tweet,
    TweetBlock,
    TweetPicture,
    VideoBlock,
)
from articles.press import paper


@dataclass
class Desk:
    """What stories refer to by name, and who enters them."""

    by: Any
    photos: dict[str, Photo]
    path_of: Callable[[str], str]
    files: list[FieldFile]
    """What was stored: to be deleted when the rest fails."""
    articles: dict[str, Article] = field(default_factory=dict)


def build(written: Story, *, desk: Desk, published: dt.datetime, owner: Any) -> Article:
    """Write the working copy of a story; `published` decides which weekdays it names.

    KeyError for a picture or an earlier story that is not there.
    """
    article = Article(
        headline=written.headline,
        short_headline=written.short_headline,
        label=written.label,
        standfirst=written.standfirst,
        slug=written.slug,
        lead_picture=desk.photos[written.lead] if written.lead else None,
        caption=written.caption,
        main_category=Category.objects.get(slug=written.category),
        notes=written.notes,
        owner=owner,
    )
    article.full_clean()
    article.save()
    article.other_categories.set(Category.objects.filter(slug__in=written.also_in))
    article.tags.add(*(_tag(name, by=desk.by) for name in written.tags))
    for order, slug in enumerate(written.authors):
        ArticleCredit.objects.create(article=article, author=Author.objects.get(slug=slug), order=order)
    for order, slug in enumerate(written.related):
        RelatedPick.objects.create(article=article, related=desk.articles[slug], order=order)
    writer = _Blocks(article, desk, published)
    for part in written.body:
        writer.add(part)
    desk.articles[written.slug] = article
    return article


def build_page(page: Page, *, desk: Desk, published: dt.datetime) -> Article:
    article = Article(kind=Kind.PAGE, headline=page.title, standfirst=page.standfirst, path=page.path, owner=desk.by)
    article.full_clean()
    article.save()
    _Blocks(article, desk, published).add(story.Text(page.prose))
    return article


def change(article: Article, wanted: Change) -> None:
    """Replace the words in the working copy. LookupError when some of them are nowhere to be found."""
    fields = ["headline", "short_headline", "standfirst"]
    blocks = list(TextBlock.objects.filter(parent=article))
    places = [(article, name) for name in fields] + [(block, "html") for block in blocks]
    for old, new in wanted.words.items():
        found = [(thing, name) for thing, name in places if old in getattr(thing, name)]
        if not found:
            raise LookupError(f"“{old}” does not stand in “{article}”.")
        for thing, name in found:
            setattr(thing, name, getattr(thing, name).replace(old, new))
    article.save(update_fields=[*fields, "saved_at"])  # the press has set the others since
    for block in blocks:
        block.save()


def _tag(name: str, *, by: Any) -> Tag:
    tag = Tag.objects.filter(name=name).first()
    if tag is None:
        tag = Tag(name=name, slug=slugify(name))
        paper.save(tag, by=by)
    return tag


@dataclass
class _Blocks:
    """Turns the parts of a story into blocks, in order."""

    article: Article
    desk: Desk
    published: dt.datetime
    count: int = 0

    def add(self, part: story.Part) -> None:
        self.count += 1
        block = self._block(part)
        block.parent, block.region, block.ordering = self.article, "main", self.count * 10
        block.full_clean()
        block.save()
        if isinstance(block, AudioBlock):
            self.desk.files.append(block.file)
        if isinstance(part, story.Gallery):
            for order, name in enumerate(part.photos):
                GalleryPhoto.objects.create(gallery=block, photo=self.desk.photos[name], order=order)

    @singledispatchmethod
    def _block(self, part: Any) -> Block:
        raise TypeError(part)

    @_block.register
    def _text(self, part: story.Text) -> Block:
        return TextBlock(html=prose.html(part.prose, published=self.published, path_of=self.desk.path_of))

    @_block.register
    def _picture(self, part: story.Picture) -> Block:
        photo = self.desk.photos[part.photo]
        return PictureBlock(photo=photo, caption=part.caption, alternative_text=part.alternative_text, crop=part.crop)

    @_block.register
    def _gallery(self, part: story.Gallery) -> Block:
        return GalleryBlock(title=part.title)

    @_block.register
    def _tweet(self, part: story.Tweet) -> Block:
        tweet = Tweet(
            address=f"https://x.com/{part.handle}/status/{part.number}",
            name=part.name,
            text=part.text,
            posted_at=self.published - dt.timedelta(hours=part.hours),
        )
        tweet.full_clean()
        paper.save(tweet, by=self.desk.by)
        for order, name in enumerate(part.pictures):
            TweetPicture.objects.create(tweet=tweet, photo=self.desk.photos[name], order=order)
        return TweetBlock(tweet=tweet)

    @_block.register
    def _quote(self, part: story.Quote) -> Block:
        return PullQuoteBlock(text=part.text, attribution=part.attribution)

    @_block.register
    def _related(self, part: story.Related) -> Block:
        return RelatedBlock(article=self.desk.articles[part.slug])

    @_block.register
    def _video(self, part: story.Video) -> Block:
        poster = self.desk.photos[part.poster]
        return VideoBlock(title=part.title, url=part.url, caption=part.caption, credit=part.credit, poster=poster)

    @_block.register
    def _audio(self, part: story.Audio) -> Block:
        file = ContentFile(closing_bell(), name="closing-bell.wav")
        return AudioBlock(title=part.title, file=file, caption=part.caption, credit=part.credit)

    @_block.register
    def _link_card(self, part: story.LinkCard) -> Block:
        return LinkCardBlock(url=part.url, title=part.title, description=part.description, source=part.source)

    @_block.register
    def _table(self, part: story.Table) -> Block:
        return TableBlock(caption=part.caption, rows=part.rows, source=part.source)

    @_block.register
    def _archive(self, part: story.Archive) -> Block:
        return ArchiveBlock(html=part.html)
