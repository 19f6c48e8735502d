"""Bodies of the classic editor: what ends a paragraph, what stands alone, and that no word is lost on the way."""

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.sanitising import clean_archive, clean_prose
from articles.wordpress.bodies.classic import is_plain
from articles.wordpress.bodies.converting import LONGEST, convert
from articles.wordpress.bodies.pieces import Archive, Film, Medium, Picture, Prose, Related, TweetCard
from articles.wordpress.tally import Outcome, Subject, Tally
from tests.around import SITE, OldSite

FILM = "https://youtu.be/a1b2c3d4e5F"
TWEET = "https://twitter.com/adaquill/status/1101010101010101010"
TIDE = f"{SITE}/2019/02/tide/"
AROUND = OldSite(media={7: f"{SITE}/tide.jpg"}, posts={TIDE: 12})
PARAGRAPHS = {
    "Low tide.\n\nHigh tide.": "<p>Low tide.</p><p>High tide.</p>",
    "Low tide.\r\n \r\n\r\nHigh tide.": "<p>Low tide.</p><p>High tide.</p>",
    "Low\ntide": "<p>Low<br>tide</p>",
    "Low<br />\ntide": "<p>Low<br>tide</p>",
    "Low<br />tide": "<p>Low<br>tide</p>",
    "Low<br /> <br />tide": "<p>Low</p><p>tide</p>",
    "Low<br />\n\nHigh": "<p>Low</p><p>High</p>",
    "<p>Low</p>\n<p>High\nwater</p>": "<p>Low</p><p>High<br>water</p>",
    "<p>Low</p>\n&nbsp;\n<p>High</p>": "<p>Low</p><p>High</p>",
    "<b>Low</b> <i>tide</i>": "<p><strong>Low</strong> <em>tide</em></p>",
    "<B>Low</B> tide": "<p><strong>Low</strong> tide</p>",
    "<b>Low\n\nHigh</b> tide": "<p><strong>Low</strong></p><p><strong>High</strong> tide</p>",
    "Low <span>tide</span>\n\nHigh": "<p>Low tide</p><p>High</p>",
    "Low <span>tide</span>\nHigh": "<p>Low tide<br>High</p>",
    "<span>Low</span><br /> <br />tide": "<p>Low</p><p>tide</p>",
    "Low\n\n<div>High\n\nwater</div>late\ntide": "<p>Low</p><p>High</p><p>water</p><p>late<br>tide</p>",
    "2 < 3 & 4 &lt; 5": "<p>2 &lt; 3 &amp; 4 &lt; 5</p>",
    "A <!-- a note to self -->tide": "<p>A tide</p>",
}


def turned(source: str) -> list:
    return convert(source, AROUND, Tally()).pieces


@pytest.mark.parametrize(("source", "html"), PARAGRAPHS.items())
def test_blank_lines_end_paragraphs_and_single_ones_break_lines(source, html):
    assert turned(source) == [Prose(html)]


def test_an_empty_body_has_no_pieces():
    assert turned(" \n&nbsp;\n\n<p> </p>") == [] == turned("")


@pytest.mark.parametrize("mark", ["<!--more-->", "<!--more Read on-->", "<!--nextpage-->", "<!--noteaser-->"])
def test_marks_that_cut_a_story_end_a_paragraph_and_are_counted(mark):
    tally = Tally()
    assert convert(f"Low{mark}High", AROUND, tally).pieces == [Prose("<p>Low</p><p>High</p>")]
    (entry,) = tally.counts
    assert (entry.subject, entry.outcome) == (Subject.BLOCK, Outcome.DROPPED) and entry.reason


@pytest.mark.parametrize(
    ("address", "kind"),
    [(FILM, Film), (TWEET, TweetCard), (TIDE, Related), (f"{SITE}/tide.jpg", Picture)],
)
@pytest.mark.parametrize(
    "source", ["Low\n\n{}\n\nHigh", "Low\n{}\nHigh", "<p>Low</p>\n<p>{}</p>\n<p>High</p>", "Low\n  {}  \n<u>High</u>"]
)
def test_an_address_on_a_line_of_its_own_is_what_it_leads_to(source, address, kind):
    before, piece, after = turned(source.format(address))
    assert (before, after) == (Prose("<p>Low</p>"), Prose("<p>High</p>")) and isinstance(piece, kind)


@pytest.mark.parametrize(
    "source", ["See {} now", "See: {}", "<b>{}</b>", "<ul><li>{}</li></ul>", '<a href="{0}">{0}</a>']
)
def test_an_address_among_words_stays_an_address(source):
    (prose,) = turned(source.format(FILM))
    assert isinstance(prose, Prose) and FILM in prose.html


def test_tags_are_counted_once_whichever_way_a_body_is_read():
    plain, walked = Tally(), Tally()
    convert("<p>Low <b>tide</b><br />late</p>", AROUND, plain)
    convert('<p class="x">Low <b>tide</b><br />late</p>', AROUND, walked)
    assert plain.counts == walked.counts and sum(plain.counts.values()) == 3


def test_prose_longer_than_a_block_is_cut_between_paragraphs():
    paragraph = f"{'tide ' * 2000}end"
    pieces = turned("\n\n".join([paragraph] * 40))
    assert len(pieces) == 3 and all(len(piece.html) <= LONGEST for piece in pieces)
    assert "".join(piece.html for piece in pieces) == f"<p>{paragraph}</p>" * 40


# What holds of every body

PARTS = st.sampled_from(
    [
        *("<b>", "</b>", "<i>", "</i>", "<p>", "</p>", "<p class='x'>", "<div>", "</div>", "<br />", "\n", "\n\n", " "),
        *("<ul>", "<li>", "</li>", "</ul>", "<ol>", "</ol>", "<blockquote>", "</blockquote>", "<h2>", "</h2>", "<hr>"),
        *("<a href='https://old.example/x/'>", "</a>", "<span>", "</span>", "<pre>", "</pre>", "<dl>", "<dd>", "</dl>"),
        *("[note]", "[/note]", "[vc_row]", "[/vc_row]", "[sic]", "<!--more-->", "<table>", "<tr>", "<td>", "</table>"),
    ]
)
WORDS = st.integers(0, 999).map(lambda number: f"w{number}w")
BODIES = st.lists(PARTS | WORDS, max_size=30).map("".join)


def words_of(pieces: list) -> list[str]:
    html = " ".join(getattr(piece, "html", "") or getattr(piece, "rows", "") for piece in pieces)
    return re.findall(r"w\d+w", unescape(html))


@settings(max_examples=60, deadline=None)
@given(BODIES)
@example("<ul>w1w<li>w2w</li>w3w</ul>")
@example("<p>w1w<table>w2w<tr><td>w3w</table>w4w")
@example("<h2>w1w<p>w2w</h2>w3w")
@example("<ul><li>w1w<blockquote>w2w</blockquote>w3w<hr>w4w")
def test_no_word_of_a_body_is_lost(source):
    assert sorted(words_of(turned(source))) == sorted(re.findall(r"w\d+w", source))


@settings(max_examples=60, deadline=None)
@given(BODIES)
def test_what_comes_out_is_what_the_allow_list_leaves(source):
    for piece in turned(source):
        if isinstance(piece, Prose):
            assert clean_prose(piece.html) == piece.html
        if isinstance(piece, Archive):
            assert clean_archive(piece.html) == piece.html


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br />", "\n", "\n\n"]) | WORDS, max_size=20).map("".join)
)
def test_the_short_way_keeps_the_words_in_order(source):
    assert is_plain(source)
    assert words_of(turned(source)) == re.findall(r"w\d+w", source)


@pytest.mark.parametrize(
    "seed",
    [
        "[",
        "<",
        "[a ",
        "<b>",
        "[a]",
        "[[a",
        "[/a]",
        "<!--more",
        " ",
        "\n ",
        "<br> ",
        "[a '",
        "<ul><li>",
        "<div>",
        "\nhttps://x",
    ],
)
def test_a_body_of_nothing_but_beginnings_is_read_to_its_end(seed):
    pieces = turned(f"first {seed * (300_000 // len(seed))}")
    assert "first" in pieces[0].html and len(pieces) < 20


def test_a_place_for_a_piece_cannot_be_forged_to_multiply_it():
    source = f"[caption]<img src='{SITE}/tide.jpg'>[/caption]" + '<globe-piece n="0"></globe-piece>' * 50
    assert turned(source) == [Picture(Medium(7, f"{SITE}/tide.jpg"))]
