"""An article that uses everything a working copy can hold, and one word in all of it."""

import datetime as dt
from collections.abc import Callable

from django.core.files.base import ContentFile

from articles.models import (
    ArchiveBlock,
    Article,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    Photo,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    Tag,
    TweetBlock,
    VideoBlock,
)
from tests.cast import add_block, make_article, make_author, make_category, make_photo, make_tag, make_tweet

WORDS = (
    *("headline", "short_headline", "standfirst", "caption", "alternative_text"),
    *("seo_title", "seo_description", "notes"),
)
PAST = dt.datetime(2026, 1, 5, 9, 30, 15, 250_000, tzinfo=dt.UTC)


def make_whole_article(word: str = "harbour", **fields) -> Article:
    article = make_article(
        slug=f"{word}-opens",
        embargo_until=PAST,
        authors=[make_author(f"{word} Writer")],
        category=make_category("World"),
        categories=(make_category("Ports"), make_category("Business")),
        related=(make_article("First neighbour"), make_article("Second neighbour")),
        **fields,
    )
    use_everything(article, word)
    return article


def use_everything(article: Article, word: str, new_photo: Callable[..., Photo] = make_photo) -> None:
    """Write the word into all fields of a working copy but its address, and into a block of each type."""
    for name in WORDS:
        setattr(article, name, f"{word} {name}")
    article.label, article.crop, article.canonical_url = "analysis", "16x9", f"https://example.org/{word}"
    article.lead_picture, article.social_picture = new_photo(title=f"{word} lead"), new_photo(title=f"{word} social")
    article.save()
    article.articles_textblock_set.update(html=f"<p>{word} text</p>")
    article.credits.create(author=make_author("Lena Osei"), role=f"{word} by", order=2)
    article.tags.set([Tag.objects.create(name=f"{word} tag", slug=f"{word}-tag"), make_tag("Ferries")])
    tweet = make_tweet(text=f"{word} tweet", posted_at=PAST)
    tweet.tweet_pictures.create(photo=new_photo())
    film = ContentFile(b"film", name=f"{word}.mp4")
    sound = ContentFile(b"sound", name=f"{word}.mp3")
    add_block(article, PictureBlock, photo=new_photo(), caption=word, alternative_text=word, crop="1x1")
    add_block(article, GalleryBlock, photos=(new_photo(), new_photo()), title=word)
    add_block(article, TweetBlock, tweet=tweet)
    add_block(article, PullQuoteBlock, text=f"{word}\nquote", attribution=word)
    add_block(article, RelatedBlock, article=make_article("A third neighbour"))
    add_block(article, VideoBlock, title=word, file=film, caption=word, credit=word, poster=new_photo())
    add_block(article, AudioBlock, title=word, file=sound, caption=word, credit=word)
    add_block(article, LinkCardBlock, url=f"https://example.org/{word}", title=word, description=word, source=word)
    add_block(article, TableBlock, rows=f"{word}|b\n1|2", caption=word, source=word, has_header=False)
    add_block(article, ArchiveBlock, html=f"<div>{word}</div>")
