"""HTML of old bodies, element by element: pictures, frames, quotations, tables, lists, links, and what has no place."""

from dataclasses import dataclass

import pytest

from articles.wordpress.bodies.converting import convert
from articles.wordpress.bodies.pieces import (
    Archive,
    Film,
    Gallery,
    Medium,
    Picture,
    Prose,
    Quote,
    Recording,
    Table,
    TweetCard,
)
from articles.wordpress.tally import Outcome, Subject, Tally
from tests.around import SITE, OldSite

TIDE, BOAT = Medium(7, f"{SITE}/tide.jpg"), Medium(8, f"{SITE}/boat.jpg")
IMG, OTHER = f'<img src="{TIDE.address}">', f'<img src="{BOAT.address}">'
YOUTUBE = "https://www.youtube.com/watch?v=a1b2c3d4e5F"


@dataclass
class Moved(OldSite):
    """Its posts stand under other addresses now; sizes in the names of files are known to it."""

    def new_address(self, address: str) -> str:
        return address.replace(f"{SITE}/2019/", "/news/")

    def attachment_at(self, address: str) -> Medium | None:
        return super().attachment_at(address.replace("-300x200.", "."))


AROUND = Moved(media={7: TIDE.address, 8: BOAT.address})


def turned(source: str) -> tuple[list, Tally]:
    tally = Tally()
    return convert(source, AROUND, tally).pieces, tally


PICTURES = {
    '<img class="alignleft wp-image-7" src="https://cdn.example/x.jpg" alt=" Low  tide ">': Picture(
        TIDE, "", "Low tide"
    ),
    f'<img src="{SITE}/tide-300x200.jpg" width="300" height="200">': Picture(TIDE),
    f'<a href="{TIDE.address}">{IMG}</a>': Picture(TIDE),
    f'<img src="data:image/gif;base64,R0" data-src="{TIDE.address}">': Picture(TIDE),
    '<img src="//cdn.example/x.jpg">': Picture(Medium(0, "https://cdn.example/x.jpg")),
    f'<div class="wp-caption"><a href="#">{IMG}</a><p class="wp-caption-text">Low</p></div>': Picture(TIDE, "Low"),
    '<div id="attachment_8" class="wp-caption"><img src="https://cdn.example/x.jpg"></div>': Picture(BOAT),
    f"<figure>{IMG}<figcaption>Low <b>tide</b></figcaption></figure>": Picture(TIDE, "Low tide"),
    '<figure id="attachment_8" class="wp-caption"><img src="https://cdn.example/x.jpg"></figure>': Picture(BOAT),
}


@pytest.mark.parametrize(("source", "picture"), PICTURES.items())
def test_a_picture_is_found_by_its_number_or_its_address(source, picture):
    pieces, tally = turned(f"Before {source} after")
    assert pieces == [Prose("<p>Before</p>"), picture, Prose("<p>after</p>")] and not tally.cases


@pytest.mark.parametrize(
    "source",
    [
        '<img src="https://cdn.example/a.gif" width="1" height="1">',
        '<img src="https://www.facebook.com/tr?id=1">',
        f'<img src="{SITE}/wp-includes/images/smilies/icon_smile.gif">',
    ],
)
def test_a_picture_that_counts_readers_is_dropped_with_its_reason(source):
    pieces, tally = turned(f"Low{source} tide")
    assert pieces == [Prose("<p>Low tide</p>")]
    assert [entry.reason != "" for entry in tally.counts if entry.outcome == Outcome.DROPPED] == [True]


def test_a_picture_without_an_address_is_a_case():
    pieces, tally = turned('<img alt="Boats">Low')
    assert pieces == [Prose("<p>Low</p>")] and "Boats" in tally.cases[0].detail


def test_a_picture_that_led_elsewhere_is_a_case():
    _, tally = turned(f'<a href="https://shop.example/">{IMG}</a>')
    assert [case.code for case in tally.cases] == ["linked picture"]


def test_marks_around_a_picture_go_on_behind_it():
    pieces, _ = turned(f"<em>Low {IMG} tide</em> came")
    assert pieces == [Prose("<p><em>Low </em></p>"), Picture(TIDE), Prose("<p><em> tide</em> came</p>")]


@pytest.mark.parametrize("frame", ["figure", 'div class="wp-caption"'])
def test_all_pictures_and_words_of_a_frame_stay(frame):
    pieces, _ = turned(f"<{frame}>{IMG}{OTHER}<p>Beside</p></{frame.split()[0]}>")
    assert pieces == [Picture(TIDE), Picture(BOAT), Prose("<p>Beside</p>")]


def test_a_frame_of_thousands_of_pictures_is_walked_to_its_end():
    pieces, _ = turned(f'<div class="wp-caption">{IMG * 3000}</div>')
    assert pieces == [Picture(TIDE)] * 3000


PLAYERS = {
    '<iframe src="https://www.youtube.com/embed/a1b2c3d4e5F"></iframe>': Film("Video on YouTube", url=YOUTUBE),
    '<iframe data-src="//www.youtube.com/embed/a1b2c3d4e5F"></iframe>': Film("Video on YouTube", url=YOUTUBE),
    '<object><param name="movie" value="http://www.youtube.com/v/a1b2c3d4e5F"></object>': Film(
        "Video on YouTube", url=YOUTUBE
    ),
    '<iframe title="Ebb" src="https://www.youtube.com/embed/a1b2c3d4e5F"></iframe>': Film("Ebb", url=YOUTUBE),
    '<audio><source src="https://cdn.example/ebb.mp3">No sound</audio>': Recording(
        "ebb", url="https://cdn.example/ebb.mp3"
    ),
}


@pytest.mark.parametrize(("source", "piece"), PLAYERS.items())
def test_a_player_is_a_card_that_leads_to_what_it_plays(source, piece):
    pieces, _ = turned(f"<p>Low {source} tide</p>")
    assert pieces == [Prose("<p>Low</p>"), piece, Prose("<p>tide</p>")]


def test_a_player_of_nothing_is_dropped_with_its_reason():
    pieces, tally = turned("<iframe></iframe>Low")
    assert pieces == [Prose("<p>Low</p>")]
    assert [entry.outcome for entry in tally.counts if entry.subject == Subject.EMBED] == [Outcome.DROPPED]


def test_a_quoted_tweet_is_a_tweet_and_its_script_is_gone():
    words = '<p lang="en">The tide comes</p>&mdash; Ada Quill (@adaquill)'
    link = '<a href="https://twitter.com/adaquill/status/1101010101010101010">March 2, 2019</a>'
    script = '<script async src="https://platform.twitter.com/widgets.js"></script>'
    (card,), _ = turned(f'<blockquote class="twitter-tweet">{words} {link}</blockquote>\n{script}')
    assert isinstance(card, TweetCard) and (card.name, card.text) == ("Ada Quill", "The tide comes")


QUOTES = {
    '<blockquote class="pullquote">Low tide <cite>Ada Quill</cite></blockquote>': [Quote("Low tide", "Ada Quill")],
    '<aside class="pull-quote">Low tide</aside>': [Quote("Low tide")],
    f'<blockquote class="pullquote">Low tide{IMG}</blockquote>': [Quote("Low tide"), Picture(TIDE)],
    "<blockquote>Low\n\ntide</blockquote>": [Prose("<blockquote><p>Low</p><p>tide</p></blockquote>")],
    f"<blockquote>Low{IMG}</blockquote>": [Prose("<blockquote><p>Low</p></blockquote>"), Picture(TIDE)],
}


@pytest.mark.parametrize(("source", "pieces"), QUOTES.items())
def test_a_pull_quote_is_a_quote_and_a_quotation_prose(source, pieces):
    assert turned(source)[0] == pieces


def test_a_signature_longer_than_a_quote_holds_stays_among_its_words():
    (quote,), _ = turned(f'<blockquote class="pullquote">Low tide <cite>{"Ada " * 50}Quill</cite></blockquote>')
    assert quote.attribution == "" and quote.text.endswith("Quill") and quote.text.startswith("Low tide")


def test_a_table_of_words_is_a_table():
    head, row = "<tr><th>Port</th><th>Tide</th></tr>", "<tr><td>North<br>quay</td><td>low</td></tr>"
    (table,), _ = turned(f"<table><caption>Tides</caption>{head}{row}</table>")
    assert table == Table("| Port | Tide |\n| North quay | low |", has_header=True, caption="Tides")
    (table,), _ = turned(f"<table>{row}</table>")
    assert not table.has_header


@pytest.mark.parametrize(
    "row",
    [
        '<td colspan="2">a</td>',
        '<td>a</td><td rowspan="3">b</td>',
        f'<td><a href="{SITE}/2019/a">a</a></td><td>b</td>',
        "<td>a|b</td><td>c</td>",
        "<td>a</td>",
        "<td>a</td><td><ul><li>b</li></ul></td>",
    ],
)
def test_a_table_that_is_more_than_rows_of_words_is_kept_as_html(row):
    (archive,), _ = turned(f"<table><tr>{row}</tr></table>")
    assert isinstance(archive, Archive) and archive.html.startswith("<table>")
    assert SITE not in archive.html


@pytest.mark.parametrize(
    "frame", ["<table><tr><td>{}</td><td>b</td></tr></table>", "<pre>{} b</pre>", "<dl><dd>b{}</dl>"]
)
def test_pictures_and_galleries_in_kept_html_stand_behind_it(frame):
    pieces, _ = turned(frame.format(f'{IMG}[gallery ids="8"]'))
    assert isinstance(pieces[0], Archive) and pieces[1:] == [Picture(TIDE), Gallery((BOAT,))]


def test_lines_of_preformatted_words_and_definitions_stay():
    assert turned("<pre>low\n  tide\n\n&lt;b&gt;</pre>")[0] == [Archive("<pre>low\n  tide\n\n&lt;b&gt;</pre>")]
    assert turned("<dl><dt>a</dt><dd>b</dd></dl>")[0] == [Archive("<dl><dt>a</dt><dd>b</dd></dl>")]


PROSE = {
    "<h1>A</h1><h2>B</h2><h4>C</h4><h6>D</h6><h3></h3>": "<h2>A</h2><h2>B</h2><h3>C</h3><h3>D</h3>",
    "<ul>\n<li>a\n<ol><li>b</li></ol></li>\n<li>c</li></ul>": (
        "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ul>"
    ),
    "<ol><li>a</li>stray<li>b</li></ol>": "<ol><li><p>a</p></li><li><p>stray</p></li><li><p>b</p></li></ol>",
    "<li>alone</li>": "<p>alone</p>",
    "a<hr />b": "<p>a</p><hr><p>b</p>",
    "<b>a<i>b</b>c</i>": "<p><strong>a<em>b</em></strong><em>c</em></p>",
    "<strong>a<p>b</p>c</strong>": "<p><strong>a</strong></p><p><strong>b</strong></p><p><strong>c</strong></p>",
    "</div>a<p>": "<p>a</p>",
    "<u>a</u> <code>b</code> <q>c</q> <cite>d</cite> H<sub>2</sub>O": "<p>a b “c” <em>d</em> H<sub>2</sub>O</p>",
    "<script>alert(1)</script>a<style>b{}</style>": "<p>a</p>",
    '<p onclick="alert(1)" style="x">a</p>': "<p>a</p>",
    "<math><mi>x</mi></math> is <ruby>a<rt>b</rt></ruby>": "<p>x is ab</p>",
    "<form><p>a</p><input value='b'><button>c</button></form>": "<p>a</p><p>c</p>",
    "<details><summary>a</summary>b</details>": "<p>a</p><p>b</p>",
}


@pytest.mark.parametrize(("source", "html"), PROSE.items())
def test_prose_keeps_the_marks_that_the_text_block_has(source, html):
    assert turned(source)[0] == [Prose(html)]


def test_pictures_in_nested_lists_and_headings_follow_them():
    pieces, _ = turned(f"<h2>Low {IMG}tide</h2><ul><li>a<ul><li>b {OTHER}</li></ul></li></ul>")
    listed = "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"
    assert pieces == [Prose("<h2>Low tide</h2>"), Picture(TIDE), Prose(listed), Picture(BOAT)]


LINKS = {
    f"{SITE}/2019/tide": "/news/tide",
    "//elsewhere.example/a": "https://elsewhere.example/a",
    "mailto:ada@elsewhere.example": "mailto:ada@elsewhere.example",
    "#ebb": "#ebb",
    "https://elsewhere.example/?a=1&amp;b=2": "https://elsewhere.example/?a=1&amp;b=2",
}


@pytest.mark.parametrize(("address", "target"), LINKS.items())
def test_links_lead_to_where_things_stand_now(address, target):
    assert turned(f'<a href="{address}">Low</a>')[0] == [Prose(f'<p><a href="{target}" rel="noopener">Low</a></p>')]


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JAVA\tscript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_a_link_where_no_link_may_lead_is_words_and_a_case(address):
    pieces, tally = turned(f'<a href="{address}">Low</a> tide')
    assert pieces == [Prose("<p>Low tide</p>")] and [case.code for case in tally.cases] == ["link dropped"]


@pytest.mark.parametrize(
    "source", ["<script>x</script>", "<svg><text>x</text></svg>", "<!-- x -->", "<noscript>x</noscript>"]
)
def test_what_is_not_shown_is_counted_with_its_reason(source):
    pieces, tally = turned(f"{source}Low")
    assert pieces == [Prose("<p>Low</p>")]
    assert [(entry.outcome, entry.reason != "") for entry in tally.counts] == [(Outcome.DROPPED, True)]
