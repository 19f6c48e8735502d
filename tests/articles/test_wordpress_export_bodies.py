"""Each block of a story as Gutenberg writes it."""

import json
import re

import pytest
from lxml import html as markup

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
from articles.sanitising import clean_prose
from articles.wordpress.writing.comments import attributes_json
from articles.wordpress.writing.prose import blocks_of
from tests.cast import add_block, make_article, make_photo, make_tweet, publish, take
from tests.exported import Told, export

OPENING = re.compile(r"<!-- wp:([a-z/-]+)(?: ({.*?}))? -->")


def names(content: str) -> list[str]:
    return [name for name, _ in OPENING.findall(content)]


def attributes(content: str, name: str) -> dict:
    return next(json.loads(given) for found, given in OPENING.findall(content) if found == name and given)


def told_with(tmp_path, model, /, **fields) -> Told:
    article = make_article("Told", text="")
    add_block(article, model, **fields)
    take(article)
    return export(tmp_path).titled("Told")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two <em>and</em></p>", ["paragraph", "paragraph"]),
        ("<h2>High</h2><h3>Low</h3>", ["heading", "heading"]),
        ("<ul><li><p>a</p><ol><li>b</li></ol></li></ul>", ["list", "list-item", "list", "list-item"]),
        ("<blockquote><p>a</p><p>b</p></blockquote><hr>", ["quote", "paragraph", "paragraph", "separator"]),
        ("bare <strong>words</strong><p>One</p>", ["paragraph", "paragraph"]),
        ('<p><a href="https://a.example/?x>y" rel="noopener">out</a></p>', ["paragraph"]),
        ("", []),
    ],
)
def test_prose_becomes_a_block_for_each_that_stands_by_itself(html, expected):
    content = blocks_of(clean_prose(html))
    assert names(content) == expected
    assert content.count("<!-- /wp:") == len(expected)


def test_no_word_of_prose_is_lost():
    html = "<p>a<br>b</p>c<ul><li><p>d</p><p>e</p></li><li>f</li></ul><blockquote>g<p>h</p></blockquote><hr>i<h3>j</h3>"
    text = markup.fromstring(f"<div>{blocks_of(clean_prose(html))}</div>").text_content()
    assert "".join(text.split()) == "abcdefghij"


def test_nothing_in_the_attributes_ends_the_comment():
    said = {"title": '--> <script> & "quoted" \\ --'}
    text = attributes_json(said)
    assert "--" not in text and "<" not in text and "&" not in text and json.loads(text) == said


@pytest.mark.django_db
def test_a_picture_names_its_attachment_and_says_what_readers_read(tmp_path):
    photo = make_photo(caption="A & B", credit="Lena Osei")
    content = told_with(tmp_path, PictureBlock, photo=photo, crop="16x9")["content:encoded"]
    number = attributes(content, "image")["id"]
    assert f'class="wp-image-{number}"' in content and 'alt="A grey harbour"' in content
    assert ">A &amp; B Photo: Lena Osei</figcaption>" in content
    assert attributes(content, "image")["metadata"] == {"globepost": {"crop": "16x9"}}


@pytest.mark.django_db
def test_the_storys_own_caption_wins(tmp_path):
    photo = make_photo(caption="Theirs", credit="")
    content = told_with(tmp_path, PictureBlock, photo=photo, caption="Ours", alternative_text="Boats")
    assert ">Ours</figcaption>" in content["content:encoded"] and 'alt="Boats"' in content["content:encoded"]


@pytest.mark.django_db
def test_a_gallery_holds_its_pictures_in_order(tmp_path):
    one, two = make_photo(), make_photo()
    content = told_with(tmp_path, GalleryBlock, photos=(two, one), title="Quays")["content:encoded"]
    assert names(content) == ["gallery", "image", "image"]
    assert content.index(two.file.name) < content.index(one.file.name) and ">Quays</figcaption></figure>" in content


@pytest.mark.django_db
def test_the_words_of_a_tweet_need_no_service(tmp_path):
    tweet = make_tweet(text="Open & well.\nAt last", name="Port Desk", handle="portdesk")
    content = told_with(tmp_path, TweetBlock, tweet=tweet)["content:encoded"]
    assert names(content) == ["html"] and '<blockquote class="twitter-tweet">' in content
    assert "Open &amp; well.<br>At last</p>&mdash; Port Desk (@portdesk)" in content and tweet.address in content


@pytest.mark.django_db
def test_a_related_story_is_embedded_by_its_address(tmp_path):
    other = make_article("Other")
    path = publish(other).path
    content = told_with(tmp_path, RelatedBlock, article=other)["content:encoded"]
    assert attributes(content, "embed") == {"url": f"http://testserver{path}", "type": "wp-embed"}


@pytest.mark.django_db
def test_a_story_that_nobody_sees_is_embedded_by_its_number(tmp_path):
    other = make_article("Other")
    take(other)
    content = told_with(tmp_path, RelatedBlock, article=other)["content:encoded"]
    assert attributes(content, "embed")["url"] == f"http://testserver/?p={500_000_000 + other.pk}"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "fields", "name"),
    [
        (VideoBlock, {"file": "aa/film.mp4"}, "video"),
        (VideoBlock, {"url": "https://www.youtube.com/watch?v=abc"}, "embed"),
        (AudioBlock, {"file": "aa/talk.mp3"}, "audio"),
        (AudioBlock, {"file": "aa/paper.pdf"}, "file"),
        (AudioBlock, {"url": "https://soundcloud.com/a/b"}, "embed"),
        (LinkCardBlock, {"url": "https://a.example/x--y", "description": "What it says"}, "embed"),
    ],
)
def test_what_is_elsewhere_is_embedded_and_a_file_of_ours_is_an_attachment(tmp_path, model, fields, name):
    told = told_with(tmp_path, model, title="Named", **fields)
    given = attributes(told["content:encoded"], name)
    said = {"title": "Named"} | {key: value for key, value in fields.items() if key == "description"}
    assert given["metadata"]["globepost"] == said
    files = export(tmp_path).of_type("attachment")
    assert [one["wp:post_id"] for one in files] == [str(given.get("id"))] * ("file" in fields)
    assert given.get("url", "") == fields.get("url", "")


@pytest.mark.django_db
def test_tables_quotes_and_archive_html(tmp_path):
    article = make_article("Told", text="")
    add_block(article, TableBlock, rows="City|Ships\nOslo|3 < 4", caption="Fleets", source="Port")
    add_block(article, PullQuoteBlock, text="We sail.\nNow", attribution="The captain")
    add_block(article, ArchiveBlock, html="<dl><dt>a</dt><dd>b</dd></dl>")
    take(article)
    content = export(tmp_path).titled("Told")["content:encoded"]
    assert names(content) == ["table", "pullquote", "html"]
    assert "<thead><tr><th>City</th><th>Ships</th></tr></thead><tbody><tr><td>Oslo</td><td>3 &lt; 4</td>" in content
    assert "<p>We sail.<br>Now</p><cite>The captain</cite>" in content and "<dt>a</dt>" in content


@pytest.mark.django_db
def test_a_block_of_which_readers_see_nothing_is_left_out(tmp_path):
    content = told_with(tmp_path, TextBlock, html="<p> </p>")["content:encoded"]
    assert content == ""
