"""Every kind of part of a body, as readers see it."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from articles.models import (
    ArchiveBlock,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.press import paper
from tests.cast import add_block, chief, make_article, make_photo, make_tweet, publish

pytestmark = pytest.mark.django_db
FILM = {"title": "The launch", "caption": "At dawn.", "credit": "Lena Osei"}


def body_with(model, **fields):
    article = make_article()
    add_block(article, model, **fields)
    page = Client().get(publish(article).path).content.decode()
    return page.split('class="story-body"')[1].split('aria-label="Share')[0]


def test_prose_stands_as_it_was_made_safe():
    assert "<p>So <strong>it</strong> is.</p>" in body_with(TextBlock, html="<p>So <strong>it</strong> is.</p>")


def test_archive_html_stands_as_it_was_made_safe():
    body = body_with(ArchiveBlock, html="<p>Old.</p><script>alert(1)</script>")
    assert "<p>Old.</p>" in body and "<script>" not in body


def test_a_picture_has_its_own_words_and_crop():
    photo = make_photo()
    body = body_with(PictureBlock, photo=photo, caption="Ours", alternative_text="A ferry", crop="1x1")
    assert f'class="crop-1x1 focal-centre-middle" src="{photo.file.url}"' in body
    assert 'alt="A ferry"' in body and "Ours" in body and "Photo: Lena Osei" in body


def test_a_gallery_shows_its_pictures_and_vanishes_with_the_last_of_them():
    photos = tuple(make_photo(licence_ends_at=timezone.now() + dt.timedelta(days=1)) for _ in range(2))
    article = make_article()
    add_block(article, GalleryBlock, title="The harbour", photos=photos)
    path = publish(article).path
    for left in (1, 0):
        assert photos[left].file.url in Client().get(path).content.decode()
        photos[left].licence_ends_at = timezone.now()
        paper.save(photos[left], by=chief())
    assert "The harbour" not in Client().get(path).content.decode()


def test_a_tweet_is_drawn_from_what_was_stored():
    photo, posted = make_photo(), dt.datetime(2026, 3, 2, 17, 0, tzinfo=dt.UTC)
    tweet = make_tweet(text="See https://example.org/a <now>", posted_at=posted)
    tweet.tweet_pictures.create(photo=photo)
    body = body_with(TweetBlock, tweet=tweet)
    assert 'href="https://example.org/a"' in body and "&lt;now&gt;" in body
    assert "Port Desk" in body and "@portdesk" in body and photo.file.url in body
    assert "March 2, 2026, 12:00 p.m." in body and f'href="{tweet.address}"' in body


def test_a_tweet_of_which_only_the_day_is_known_shows_no_time():
    posted = dt.datetime(2006, 3, 21, 5, tzinfo=dt.UTC)  # midnight in New York
    body = body_with(TweetBlock, tweet=make_tweet(posted_at=posted))
    assert ">March 21, 2006</time>" in body


def test_a_tweet_without_a_date_links_to_where_it_stood():
    tweet = make_tweet()
    assert f'<a href="{tweet.address}" rel="noopener">on X</a>' in body_with(TweetBlock, tweet=tweet)


def test_a_pull_quote_names_who_said_it():
    body = body_with(PullQuoteBlock, text="We left.", attribution="The captain")
    assert "We left." in body and "<figcaption>The captain</figcaption>" in body


def test_more_on_the_subject_follows_the_other_story():
    other = make_article("The other", standfirst="Its first lines.", lead_picture=make_photo())
    path = publish(other).path
    body = body_with(RelatedBlock, article=other)
    assert "More on the subject" in body and f'<a href="{path}">The other</a>' in body
    assert "Its first lines." in body and other.lead_picture.file.url in body


def test_a_film_of_our_own_plays_when_asked():
    poster = make_photo()
    body = body_with(VideoBlock, file=ContentFile(b"film", name="film.mp4"), poster=poster, **FILM)
    assert '<video controls preload="none" src="/media/' in body and f'poster="{poster.file.url}"' in body
    assert "At dawn." in body and "Lena Osei" in body


def test_a_film_elsewhere_is_a_card():
    body = body_with(VideoBlock, url="https://example.org/film", **FILM)
    assert '<a href="https://example.org/film" rel="noopener">The launch</a>' in body
    assert "<video" not in body and "<iframe" not in body


def test_a_recording_plays_a_document_downloads_and_others_are_cards():
    sound = body_with(AudioBlock, file=ContentFile(b"sound", name="talk.mp3"), title="Talk")
    assert '<audio controls preload="none" src="/media/' in sound
    document = body_with(AudioBlock, file=ContentFile(b"%PDF", name="report.pdf"), title="Report")
    assert "<audio" not in document and ">Report</a>" in document and "Download" in document
    assert 'href="https://example.org/t"' in body_with(AudioBlock, url="https://example.org/t", title="Talk")


def test_a_link_card_says_where_it_leads():
    body = body_with(LinkCardBlock, url="https://example.org/x", title="A report", description="Long.", source="A port")
    assert '<a href="https://example.org/x" rel="noopener">A report</a>' in body
    assert "Long." in body and "A port" in body


def test_a_table_has_its_heading_and_source():
    body = body_with(TableBlock, rows="Port|Ships\nAlder|<9>", caption="Ships", source="The ports")
    assert '<th scope="col">Port</th>' in body and "<td>&lt;9&gt;</td>" in body
    assert "<caption>Ships</caption>" in body and "Source: The ports" in body
