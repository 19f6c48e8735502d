"""Shortcodes: pictures, galleries and players become pieces, wrappers their words, strangers are kept and listed."""

from base64 import b64encode
from dataclasses import dataclass

import pytest

from articles.wordpress.bodies.brackets import Shortcode, parse
from articles.wordpress.bodies.converting import convert
from articles.wordpress.bodies.pieces import Film, Gallery, LinkCard, Medium, Picture, Prose, Quote, Recording
from articles.wordpress.tally import Outcome, Subject, Tally
from tests.around import SITE, OldSite

TIDE, BOAT = Medium(7, f"{SITE}/tide.jpg"), Medium(8, f"{SITE}/boat.jpg")
SONG, REEL = Medium(30, f"{SITE}/low-tide.mp3"), Medium(31, f"{SITE}/low-tide.mp4")
IMG = f'<img src="{SITE}/tide.jpg" alt="Boats" />'
FILM = "https://youtu.be/a1b2c3d4e5F"
YOUTUBE = "https://www.youtube.com/watch?v=a1b2c3d4e5F"


@dataclass
class Harbour(OldSite):
    def children(self) -> list[Medium]:
        return [TIDE, BOAT]


AROUND = Harbour(media={one.number: one.address for one in (TIDE, BOAT, SONG, REEL)})


def turned(source: str) -> tuple[list, Tally]:
    tally = Tally()
    return convert(source, AROUND, tally).pieces, tally


def prose(source: str) -> str:
    return "".join(piece.html for piece in turned(source)[0])


CAPTIONS = {
    f"[caption]{IMG} Low tide[/caption]": "Low tide",
    f'[caption id="attachment_7"]<a href="{SITE}/tide.jpg">{IMG}</a> Low <em>tide</em>[/caption]': "Low tide",
    f'[caption caption="Low tide"]{IMG}[/caption]': "Low tide",
    f"[wp_caption caption='Low tide']{IMG}[/wp_caption]": "Low tide",
    f"[caption caption=“Low tide”]{IMG}[/caption]": "Low tide",
    f"[caption caption=&#8220;Low tide&#8221;]{IMG}[/caption]": "Low tide",
    f'[caption caption="The &quot;low&quot; &lt;em&gt;tide&lt;/em&gt;"]{IMG}[/caption]': 'The "low" tide',
    f'[caption caption="Ann’s [low] tide"]{IMG}[/caption]': "Ann’s [low] tide",
    f"[caption]{IMG}[/caption]": "",
}


@pytest.mark.parametrize(("source", "words"), CAPTIONS.items())
def test_a_caption_is_read_in_both_of_its_forms(source, words):
    pieces, tally = turned(f"Before\n{source}\nAfter")
    assert pieces == [Prose("<p>Before</p>"), Picture(TIDE, words, "Boats"), Prose("<p>After</p>")]
    assert not tally.cases


def test_a_captioned_picture_is_found_by_the_number_of_its_attachment():
    pieces, _ = turned('[caption id="attachment_8"]<img src="https://cdn.example/b.jpg"> Boat[/caption]')
    assert pieces == [Picture(BOAT, "Boat")]


def test_a_link_around_a_captioned_picture_that_led_elsewhere_is_a_case():
    _, tally = turned(f'[caption]<a href="https://shop.example/">{IMG}</a> Low tide[/caption]')
    assert [case.code for case in tally.cases] == ["linked picture"]


def test_what_else_stands_in_a_caption_follows_its_picture():
    pieces, _ = turned(f'[caption]{IMG} Tide [gallery ids="8"][/caption]')
    assert pieces == [Picture(TIDE, "Tide", "Boats"), Gallery((BOAT,))]


def test_a_caption_without_a_picture_is_its_words_and_parked():
    pieces, tally = turned("[caption]Low tide[/caption]")
    assert pieces == [Prose("<p>Low tide</p>")]
    assert tally.parked == {"shortcode caption": ["[caption]Low tide[/caption]"]}


def test_a_caption_that_nothing_closes_is_words_around_its_picture():
    pieces, _ = turned(f"[caption]Low {IMG} tide\n\nHigh")
    assert pieces == [Prose("<p>[caption]Low</p>"), Picture(TIDE, "", "Boats"), Prose("<p>tide</p><p>High</p>")]


GALLERIES = {
    "[gallery]": (TIDE, BOAT),
    '[gallery ids="8,7"]': (BOAT, TIDE),
    "[gallery ids=”8, 7” columns=2]": (BOAT, TIDE),
    '[gallery include="8"]': (BOAT,),
    '[gallery exclude="8"]': (TIDE,),
    '[gallery ids="7,8" exclude="7"]': (BOAT,),
    '[gallery order="DESC"]': (BOAT, TIDE),
    '[gallery ids="7,99"]': (TIDE,),
    "[gallery /]": (TIDE, BOAT),
}


@pytest.mark.parametrize(("source", "media"), GALLERIES.items())
def test_a_gallery_shows_what_it_names_or_what_was_uploaded(source, media):
    pieces, tally = turned(f"<p>Before {source} after</p>")
    assert pieces == [Prose("<p>Before</p>"), Gallery(media), Prose("<p>after</p>")]
    assert tally.as_rows()[-1] == [Subject.SHORTCODE, "gallery", Outcome.CONVERTED, "", 1]


@pytest.mark.parametrize(
    ("source", "code"), [('[gallery ids="99"]', "picture missing"), ('[gallery exclude="7,8"]', "gallery empty")]
)
def test_a_gallery_of_which_nothing_is_left_is_a_case(source, code):
    pieces, tally = turned(source)
    assert not pieces and [case.code for case in tally.cases] == [code]


PLAYERS = {
    f"[embed]{FILM}[/embed]": Film("Video on YouTube", url=YOUTUBE),
    f'[embed width="400"]<a href="{FILM}">{FILM}</a>[/embed]': Film("Video on YouTube", url=YOUTUBE),
    f'[embed src="{FILM}"]': Film("Video on YouTube", url=YOUTUBE),
    f"[youtube {FILM}]": Film("Video on YouTube", url=YOUTUBE),
    '[youtube id="a1b2c3d4e5F"]': Film("Video on YouTube", url=YOUTUBE),
    f'[video src="{FILM}"]': Film("Video on YouTube", url=YOUTUBE),
    "[wpvideo r0abcDmi]": Film("Video on VideoPress", url="https://videopress.com/v/r0abcDmi"),
    "[embed]https://elsewhere.example/x[/embed]": LinkCard(
        "https://elsewhere.example/x", "elsewhere.example", "", "elsewhere.example"
    ),
    f'[audio src="{SONG.address}"]': Recording("Low tide", SONG),
    f'[audio mp3="{SONG.address}"][/audio]': Recording("Low tide", SONG),
    f"[audio {SONG.address}]": Recording("Low tide", SONG),
    f"[audio:{SONG.address}|titles=Tide]": Recording("Low tide", SONG),
    '[playlist ids="30"]': Recording("Low tide", SONG),
    f'[video mp4="{REEL.address}" poster="{TIDE.address}"][/video]': Film("Low tide", REEL, poster=TIDE),
    '[playlist type="video" ids="31"]': Film("Low tide", REEL),
}


@pytest.mark.parametrize(("source", "piece"), PLAYERS.items())
def test_what_plays_becomes_the_block_for_it(source, piece):
    pieces, tally = turned(f"Before {source} after")
    assert pieces == [Prose("<p>Before</p>"), piece, Prose("<p>after</p>")]
    assert not tally.parked and not tally.cases


@pytest.mark.parametrize("source", ["[embed]nowhere[/embed]", "[pullquote]nowhere"])
def test_what_is_not_what_it_seems_keeps_its_words(source):
    assert "nowhere" in prose(source)


BUILDERS = {
    '[vc_row][vc_column width="1/2"][vc_column_text]\n\nLow\n\nHigh\n\n[/vc_column_text][/vc_column][/vc_row]': (
        "<p>Low</p><p>High</p>"
    ),
    '[et_pb_section][et_pb_text admin_label="x"]<p>Low</p>[/et_pb_text][/et_pb_section]': "<p>Low</p>",
    "[vc_row][vc_column]Low": "<p>Low</p>",
    '[toggle title="Tides & winds"]Low[/toggle]': "<h3>Tides &amp; winds</h3><p>Low</p>",
    "[one_half]Low[/one_half][one_half_last]High[/one_half_last]": "<p>Low</p><p>High</p>",
    "[dropcap]L[/dropcap]ow [highlight]tide[/highlight]": "<p>Low tide</p>",
    f"[vc_raw_html]{b64encode(b'%3Cp%3ELow%3C%2Fp%3E').decode()}[/vc_raw_html]": "<p>Low</p>",
}


@pytest.mark.parametrize(("source", "html"), BUILDERS.items())
def test_of_page_builders_the_words_stay(source, html):
    tally = Tally()
    assert convert(source, AROUND, tally).pieces == [Prose(html)]
    assert not tally.parked and {entry.outcome for entry in tally.counts} <= {Outcome.CONVERTED, Outcome.IMPORTED}


@pytest.mark.parametrize("source", ['[vc_single_image image="7"]', f'[et_pb_image src="{TIDE.address}"]'])
def test_pictures_of_page_builders_are_pictures(source):
    assert turned(source)[0] == [Picture(TIDE)]


def test_scripts_packed_by_a_page_builder_do_not_come_out():
    packed = b64encode(b"<script>alert(1)</script>Low<img src=x onerror=alert(1)>").decode()
    assert prose(f"[vc_raw_html]{packed}[/vc_raw_html]") == "<p>Low</p>"


@pytest.mark.parametrize("name", ["quote", "pullquote", "su_quote"])
def test_a_quotation_says_who_said_it(name):
    assert turned(f'[{name} cite="Ada Quill"]Low <b>tide</b>[/{name}]')[0] == [Quote("Low tide", "Ada Quill")]


@pytest.mark.parametrize(
    "words",
    ["the tide [sic] came", "[Laughs.]", "[1] and [...]", "[and the rest of it]", "[Editor’s note: done]", "a ] b [ c"],
)
def test_brackets_around_words_are_words(words):
    pieces, tally = turned(words)
    assert pieces == [Prose(f"<p>{words}</p>")] and not tally.counts


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("[[gallery]]", "[gallery]"),
        ("[[caption]Low[/caption]]", "[caption]Low[/caption]"),
        ('[[audio src="x"]]', '[audio src="x"]'),
    ],
)
def test_doubled_brackets_write_a_shortcode_out(source, words):
    assert turned(f"Type {source} here")[0] == [Prose(f"<p>Type {words} here</p>")]


STRANGERS = {
    '[contact-form-7 id="3"]': "",
    "[tide_table]": "",
    '[tides port="north"]Low[/tides]': "<p>Low</p>",
    "[tides]Low [b]tide[/b][/tides]": "<p>Low <strong>tide</strong></p>",
}


@pytest.mark.parametrize(("source", "html"), STRANGERS.items())
def test_an_unknown_shortcode_is_kept_and_listed_and_its_words_stay(source, html):
    pieces, tally = turned(source)
    assert "".join(piece.html for piece in pieces) == html
    assert list(tally.parked.values()) == [[source]]
    assert [case.code for case in tally.cases] == ["shortcode parked"]


def test_many_words_in_brackets_do_not_keep_a_later_caption_from_closing():
    pieces, _ = turned(f"{'[laughs] ' * 200}[caption]{IMG} Low tide[/caption]")
    assert pieces[-1] == Picture(TIDE, "Low tide", "Boats")


def test_shortcodes_that_overlap_are_closed_by_the_outer_one():
    (outer, after) = parse("[a]1[b]2[/a]3[/b]")
    assert isinstance(outer, Shortcode) and outer.source == "[a]1[b]2[/a]" and after == "3[/b]"


@pytest.mark.parametrize("source", ["[a x='1' y=2 z]", '[a]b[c d="]"/][/a]e', "[a][b][/a][c", "[[a]", "[/a]"])
def test_the_tree_of_a_text_holds_all_of_it(source):
    assert "".join(node if isinstance(node, str) else node.source for node in parse(source)) == source
