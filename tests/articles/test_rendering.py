"""From a snapshot to the parts that the site draws, and to the words that are counted and compared."""

import re

import pytest

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
from articles.press import texts
from articles.press.rendering import linked, photo_ids, render
from articles.press.snapshot import snapshot
from tests.cast import add_block, make_article, make_photo, make_tweet
from tests.whole import make_whole_article

pytestmark = pytest.mark.django_db


def part_of(model, **fields):
    """The part that one block of the type becomes, or None."""
    article = make_article(text="")
    block = add_block(article, model, **fields)
    parts = render(snapshot(article))
    if not parts:
        return None
    [part] = parts
    assert part.pop("uid") == str(block.uid)
    return part


def test_the_parts_stand_in_the_order_of_the_blocks():
    types = [part["type"] for part in render(snapshot(make_whole_article()))]
    assert types == [
        *("prose", "picture", "gallery", "tweet", "quote", "related"),
        *("video", "audio", "link", "table", "archive"),
    ]


def test_rendering_asks_the_database_nothing(django_assert_num_queries):
    content = snapshot(make_whole_article())
    with django_assert_num_queries(0):
        render(content)


def test_prose_is_frozen_safe():
    part = part_of(TextBlock, html="<p onclick='x'>One</p><script>two</script>")
    assert part == {"type": "prose", "html": "<p>One</p>"}
    assert part_of(TextBlock, html="<p> </p>") is None


def test_archive_html_is_frozen_safe():
    part = part_of(ArchiveBlock, html="<div style='x'>One</div><iframe src='//x'></iframe>\n")
    assert part == {"type": "archive", "html": "<div>One</div>"}
    assert part_of(ArchiveBlock, html="<div><img src=x></div>") is None


def test_a_picture_is_a_reference_with_the_storys_own_words():
    photo = make_photo(caption="The library's", credit="Lena Osei")
    part = part_of(PictureBlock, photo=photo, caption="The story's", alternative_text="", crop="1x1")
    expected = {"photo": photo.pk, "caption": "The story's", "alternative_text": "", "crop": "1x1"}
    assert part == {"type": "picture"} | expected


def test_a_gallery_keeps_its_order_and_an_empty_one_is_left_out():
    photos = (make_photo(), make_photo())
    part = part_of(GalleryBlock, photos=(photos[1], photos[0]), title="Ports")
    assert part == {"type": "gallery", "title": "Ports", "photos": [photos[1].pk, photos[0].pk]}
    assert part_of(GalleryBlock, title="Ports") is None


def test_a_tweet_is_frozen_with_its_links_and_nothing_of_its_service():
    tweet = make_tweet(text="Open! https://www.example.org/a?b=1&c=2, <b>see</b>\nNow")
    part = part_of(TweetBlock, tweet=tweet)
    assert part["html"] == (
        'Open! <a href="https://www.example.org/a?b=1&amp;c=2" rel="noopener">example.org/a?b=1&amp;c=2</a>, '
        "&lt;b&gt;see&lt;/b&gt;<br>Now"
    )
    assert (part["id"], part["handle"], part["posted_at"], part["photos"]) == (tweet.tweet_id, "portdesk", None, [])


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("<script>", "&lt;script&gt;"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://", "https://"),
        ("https://a", "https://a"),
        ('https://a.b"onclick=x', '<a href="https://a.b" rel="noopener">a.b</a>&quot;onclick=x'),
        ("(http://a.b/c).", '(<a href="http://a.b/c" rel="noopener">a.b/c</a>).'),
    ],
)
def test_addresses_in_plain_text_become_links_and_nothing_else_does(text, html):
    assert linked(text) == html


def test_a_quote_without_words_is_left_out():
    part = part_of(PullQuoteBlock, text="We <all> sail.", attribution="Ruth")
    assert part == {"type": "quote", "text": "We <all> sail.", "attribution": "Ruth"}
    assert part_of(PullQuoteBlock, text=" \n") is None


def test_a_related_story_is_a_number():
    other = make_article("Another")
    assert part_of(RelatedBlock, article=other) == {"type": "related", "article": other.pk}


@pytest.mark.parametrize("model", [VideoBlock, AudioBlock])
def test_films_and_recordings_are_a_file_or_a_safe_address(model):
    part = part_of(model, title="A", url="https://a.example/x", caption="C", credit="D")
    kept = {"title": "A", "file": "", "url": "https://a.example/x", "caption": "C", "credit": "D"}
    assert part.items() >= kept.items()
    part = part_of(model, title="A", file="aa/bb.mp4", url="javascript:alert(1)")
    assert (part["file"], part["url"]) == ("aa/bb.mp4", "")
    assert part_of(model, title="A", url="javascript:alert(1)") is None


def test_a_film_has_its_poster():
    photo = make_photo()
    assert part_of(VideoBlock, title="A", file="x.mp4", poster=photo)["poster"] == photo.pk


def test_a_link_card_leads_to_a_safe_address_or_is_left_out():
    fields = {"url": "https://a.example", "title": "A", "description": "B", "source": "C"}
    assert part_of(LinkCardBlock, **fields) == {"type": "link"} | fields
    assert part_of(LinkCardBlock, **fields | {"url": "javascript:alert(1)"}) is None


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ("\tQ1\tQ2\nNorth\t1\t2", [["", "Q1", "Q2"], ["North", "1", "2"]]),
        (" | Q1 | Q2\nNorth | 1 | 2", [["", "Q1", "Q2"], ["North", "1", "2"]]),
        ("|Q1|Q2\nNorth|1|2", [["", "Q1", "Q2"], ["North", "1", "2"]]),
        ("| | Q1 |\n| North | 1 |", [["", "Q1"], ["North", "1"]]),
        ("||Q1|\n|North|1|", [["", "Q1"], ["North", "1"]]),
        ("a\tb\t\n\t\tc", [["a", "b", ""], ["", "", "c"]]),
        ("\t\n\n |a\n", [["a"]]),
    ],
)
def test_an_empty_corner_stays_where_it_is(rows, cells):
    assert TableBlock(rows=rows).cells == cells


@pytest.mark.parametrize(
    ("rows", "has_header", "header", "cells"),
    [
        ("a|b\n1|2", True, ["a", "b"], [["1", "2"]]),
        ("a|b\n1|2", False, [], [["a", "b"], ["1", "2"]]),
        ("| a | b |\n\n|1\t2|", True, ["a", "b"], [["1", "2"]]),
        ("a|b|c\n1", True, ["a", "b", "c"], [["1", "", ""]]),
        ("a|b", True, ["a", "b"], []),
    ],
)
def test_a_table_is_cells_of_one_width(rows, has_header, header, cells):
    part = part_of(TableBlock, rows=rows, has_header=has_header, caption="C", source="S")
    assert part == {"type": "table", "caption": "C", "source": "S", "header": header, "rows": cells}


@pytest.mark.parametrize("has_header", [True, False])
def test_a_table_without_a_cell_is_left_out(has_header):
    assert part_of(TableBlock, rows=" |\n||\t", has_header=has_header) is None


def test_every_photo_of_a_snapshot_is_named_once():
    content = snapshot(make_whole_article())
    ids = photo_ids(content)
    assert len(ids) == len(set(ids)) == 7
    assert photo_ids(content) == ids
    assert photo_ids(snapshot(make_article())) == []


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<h2>One</h2><p>Two&nbsp;three<br>four</p>", "One\nTwo three\nfour"),
        ("<p>A&amp;B &lt;b&gt;</p>", "A&B <b>"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1\n2"),
        ("<p>H<sub>2</sub>O</p>", "H2O"),
        ("", ""),
    ],
)
def test_plain_words_of_html(html, plain):
    assert texts.plain(html) == plain


def test_words_are_counted_where_the_story_speaks():
    article = make_article("Not counted", text="<p>one two</p>")
    add_block(article, PullQuoteBlock, text="three", attribution="four")
    add_block(article, LinkCardBlock, url="https://not.example", title="five")
    assert texts.count_words(snapshot(article)) == 5


@pytest.mark.parametrize(
    "html",
    [
        '<p>The <a href="https://example.org/" rel="noopener">ferry</a><br>left &amp; <em>came</em>.</p>',
        '<p title="a > b">The ferry</p>',
        "<P CLASS=x>The <b >ferry</b\n> left <!-- at dawn --> 3 < 4",
        "a <b", "a > b", "<<p>>x", "<p", "&lt;p&gt; stays", "<p =''>x</p>", "<3", "</p x=\"y\">z",
    ],
)  # fmt: skip
def test_the_quick_way_to_take_tags_out_is_as_good_as_the_slow_one(html, monkeypatch):
    quick = texts.plain(html)
    monkeypatch.setattr(texts, "TAG", re.compile("(?!)"))
    assert texts.plain(html) == quick
