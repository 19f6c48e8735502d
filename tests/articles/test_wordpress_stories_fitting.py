"""What the fields of a story cannot hold: cut at a word or left out, said, and kept whole."""

import pytest
from django.test import Client

from articles.models import (
    ArchiveBlock,
    Article,
    ArticleCredit,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    Revision,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.wordpress import stories
from articles.wordpress.incoming import Credit
from articles.wordpress.stories.fitting import cut
from articles.wordpress.stories.ledger import KEPT, plain
from tests.cast import chief, make_author, make_category, make_photo
from tests.incoming import THEN, make_incoming, make_site

pytestmark = pytest.mark.django_db


def bring_one(incoming=None, **fields):
    return stories.bring([incoming or make_incoming(**fields)], site=make_site(), by=chief())[0]


def codes(brought):
    return [case.code for case in brought.cases]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("harbour tunnel", "harbour tunnel"),
        ("harbour tunnel opens", "harbour tunnel…"),
        ("harbour, — tunnelopens", "harbour…"),
        ("x" * 20, "x" * 15 + "…"),
        ("a " + "x" * 20, "a " + "x" * 13 + "…"),
    ],
)
def test_a_text_is_cut_at_a_word_unless_too_little_would_be_left(text, short):
    assert cut(text, 16) == short


def test_words_that_are_too_long_end_at_a_word_and_are_kept_whole():
    long = "harbour " * 40
    brought = bring_one(headline=long, seo_title="x" * 130, canonical_url="javascript:alert(1)", label="mood")
    article = Article.objects.get()
    assert len(article.headline) <= 200 and article.headline.endswith("harbour…")
    assert (len(article.seo_title), article.canonical_url, article.label) == (120, "", "")
    wanted = ["cut: headline", "unusable: label", "cut: SEO title", "unusable: canonical address"]
    assert codes(brought) == wanted
    kept = brought.item.legacy[KEPT]["fields"]
    assert kept["headline"] == long.strip() and kept["canonical address"] == "javascript:alert(1)"


def test_texts_are_cleaned_on_their_way_in():
    bring_one(headline="Two\x0b ferries\x00", text='<p onclick="x()">Dawn<script>alert(1)</script></p>')
    assert Article.objects.get().headline == "Two ferries"
    assert TextBlock.objects.get().html == "<p>Dawn</p>"
    assert Revision.objects.get().content["blocks"][0]["fields"]["html"] == "<p>Dawn</p>"


def test_a_text_that_is_too_long_for_its_block_stands_as_archive_html():
    brought = bring_one(text=f"<p>{'word ' * 45_000}</p>")
    assert codes(brought) == ["long text"] and brought.outcome == "new"
    assert (ArchiveBlock.objects.count(), TextBlock.objects.count()) == (1, 0)


def test_blocks_of_which_readers_would_see_nothing_are_left_out_and_kept():
    gone = make_photo()
    lost = PictureBlock(photo_id=gone.pk, caption="The pier")
    gone.delete()
    blocks = [lost, LinkCardBlock(url="ftp://example.org/x", title="A card"), PullQuoteBlock(text=" "), GalleryBlock()]
    brought = bring_one(blocks=blocks)
    assert brought.outcome == "new" and len(Revision.objects.get().content["blocks"]) == 1
    left = ["left out: link card", "left out: gallery", "left out: picture"]
    assert [code for code in codes(brought) if code.startswith("left")] == left
    assert {"type": "picture", "caption": "The pier"} in brought.item.legacy[KEPT]["blocks"]


@pytest.mark.parametrize(
    ("slug", "shown"),
    [
        ("Harbour Tunnel!", "harbour-tunnel"),
        ("-tides-", "tides"),
        ("Tides_1", "Tides_1"),
        ("harbour-" * 20 + "x", ("harbour-" * 15).rstrip("-")),
        ("x" * 130, "x" * 120),
    ],
)
def test_a_slug_is_made_of_what_an_address_holds(slug, shown):
    brought = bring_one(slug=slug)
    assert Article.objects.get().slug == shown and brought.outcome == "new"
    assert codes(brought) == ([] if slug == shown else ["cut: slug"])


def test_a_path_that_is_too_long_is_cut_and_a_story_has_none():
    brought = bring_one(kind="page", path="about/" + "harbour-" * 20 + "x", authors=[])
    path = "/about/" + ("harbour-" * 14).rstrip("-") + "/"
    assert Client().get(path).status_code == 200 and codes(brought) == ["cut: path"]
    brought = bring_one(make_incoming("13", path="about/us"))
    assert (brought.outcome, brought.item.legacy[KEPT]) == ("new", {"path": "about/us"})


def test_a_byline_stands_once_and_its_role_fits():
    incoming = make_incoming()
    ada = make_author("Ada Quay")
    incoming.credits = [Credit(ada, "Photographs " * 8), Credit(make_author()), Credit(ada)]
    brought = bring_one(incoming)
    rows = [(credit.author.name, len(credit.role) <= 60) for credit in ArticleCredit.objects.all()]
    assert rows == [("Ada Quay", True), ("Ines Calder", True)] and codes(brought) == ["cut: role"]


def test_objects_can_be_named_by_their_numbers_alone():
    picture, category = make_photo(), make_category("Ports")
    bring_one(main_category=None, main_category_id=category.pk, lead_picture_id=picture.pk, social_picture_id=10**6)
    article = Article.objects.get()
    assert (article.main_category, article.lead_picture, article.social_picture) == (category, picture, None)
    assert Revision.objects.get().content["article"]["main_category"] == {"id": category.pk, "label": "Ports"}


def test_films_and_cards_without_a_title_get_one_and_our_file_comes_first():
    blocks = [
        VideoBlock(url="https://example.org/film", poster_id=10**6),
        AudioBlock(file="00/tide.mp3", url="https://example.org/tide"),
        LinkCardBlock(url="https://example.org/card"),
    ]
    brought = bring_one(blocks=blocks)
    assert VideoBlock.objects.get().title == "Video" and VideoBlock.objects.get().poster is None
    assert (AudioBlock.objects.get().title, AudioBlock.objects.get().url) == ("Audio or file", "")
    assert LinkCardBlock.objects.get().title == "https://example.org/card"
    assert brought.item.legacy[KEPT] == {"words": ["https://example.org/tide"]} and codes(brought) == []


def test_empty_blocks_are_left_out_and_those_that_name_something_are_said():
    blocks = [
        TextBlock(html="<p> </p>"),
        PullQuoteBlock(),
        TableBlock(rows="|"),
        TweetBlock(),
        VideoBlock(title="Film"),
    ]
    brought = bring_one(blocks=blocks)
    assert codes(brought) == ["left out: table", "left out: tweet", "left out: video"]
    assert [one["type"] for one in brought.item.legacy[KEPT]["blocks"]] == ["table", "tweet", "video"]


def test_html_that_no_block_holds_is_kept_with_the_import():
    html = f"<div>{'word ' * 420_000}</div>"
    brought = bring_one(blocks=[ArchiveBlock(html=html)])
    assert codes(brought) == ["left out: archive HTML"] and ArchiveBlock.objects.count() == 0
    assert len(brought.item.legacy[KEPT]["blocks"][0]["html"]) > 2_000_000


def test_what_is_kept_is_what_json_holds():
    kept = plain({1: ("a\x00", {"b"}), "when": THEN, "n": None, "f": 1.5, "t": True})
    assert kept == {"1": ["a", ["b"]], "when": "2019-02-28 14:05:00+00:00", "n": None, "f": 1.5, "t": True}
