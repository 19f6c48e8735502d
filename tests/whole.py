"""An article that uses everything a working copy can hold, and one word in all of it."""

import datetime as dt

from django.core.files.base import ContentFile

from articles.models import (
    ArchiveBlock,
    Article,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    Tag,
    TweetBlock,
    VideoBlock,
)
from tests.cast import add_block, make_article, make_author, make_category, make_photo, make_tag, make_tweet

PAST = dt.datetime(2026, 1, 5, 9, 30, 15, 250_000, tzinfo=dt.UTC)


def make_whole_article(word: str = "harbour", **fields) -> Article:
    words = ("headline", "short_headline", "standfirst", "caption", "alternative_text", "seo_title", "seo_description")
    fields = {name: f"{word} {name}" for name in (*words, "notes")} | fields
    article = make_article(
        slug=f"{word}-opens",
        label="analysis",
        crop="16x9",
        text=f"<p>{word} text</p>",
        lead_picture=make_photo(title=f"{word} lead"),
        social_picture=make_photo(title=f"{word} social"),
        canonical_url=f"https://example.org/{word}",
        embargo_until=PAST,
        authors=[make_author(f"{word} Writer")],
        category=make_category("World"),
        categories=(make_category("Ports"), make_category("Business")),
        related=(make_article("First neighbour"), make_article("Second neighbour")),
        **fields,
    )
    article.credits.create(author=make_author("Lena Osei"), role=f"{word} by", order=2)
    article.tags.set([Tag.objects.create(name=f"{word} tag", slug=f"{word}-tag"), make_tag("Ferries")])
    tweet = make_tweet(text=f"{word} tweet", posted_at=PAST)
    tweet.tweet_pictures.create(photo=make_photo())
    film = ContentFile(b"film", name="film.mp4")
    sound = ContentFile(b"sound", name="sound.mp3")
    add_block(article, PictureBlock, photo=make_photo(), caption=word, alternative_text=word, crop="1x1")
    add_block(article, GalleryBlock, photos=(make_photo(), make_photo()), title=word)
    add_block(article, TweetBlock, tweet=tweet)
    add_block(article, PullQuoteBlock, text=f"{word}\nquote", attribution=word)
    add_block(article, RelatedBlock, article=make_article("A third neighbour"))
    add_block(article, VideoBlock, title=word, file=film, caption=word, credit=word, poster=make_photo())
    add_block(article, AudioBlock, title=word, file=sound, caption=word, credit=word)
    add_block(article, LinkCardBlock, url=f"https://example.org/{word}", title=word, description=word, source=word)
    add_block(article, TableBlock, rows=f"{word}|b\n1|2", caption=word, source=word, has_header=False)
    add_block(article, ArchiveBlock, html=f"<div>{word}</div>")
    return article
