"""Pictures, films and files in blocks: what cannot be found is a case, and what stands beside stays."""

import pytest

from articles.wordpress.bodies.gutenberg import pieces_of
from articles.wordpress.bodies.pieces import Film, Gallery, Medium, Picture, Prose, Quote, Recording
from articles.wordpress.tally import Tally
from tests.around import SITE, OldSite

PORT = f"{SITE}/port.jpg"
AROUND = OldSite(media={3: PORT, 5: f"{SITE}/bell.mp3", 6: f"{SITE}/tide.mp4"})
IMG = '<img src="x.jpg" class="wp-image-3">'


def block(name: str, html: str, settings: str = "") -> str:
    return f"<!-- wp:{name} {settings}-->{html}<!-- /wp:{name} -->"


def turned(content: str) -> tuple[list, list[str]]:
    tally = Tally()
    return pieces_of(content, AROUND, tally), [case.code for case in tally.cases]


def prose_of(pieces: list) -> str:
    return "".join(piece.html for piece in pieces if isinstance(piece, Prose)).strip()


@pytest.mark.parametrize(
    ("href", "cases"),
    [
        (PORT, []),
        (f"{SITE}/port-page/", []),
        ("https://elsewhere.example/shop", ["linked picture"]),
    ],
)
def test_where_a_picture_led_is_a_case_when_it_was_more_than_its_own_page(href, cases):
    image = IMG.replace("<img", f'<img data-link="{SITE}/port-page/"')
    pieces, found = turned(block("image", f'<figure><a href="{href}">{image}</a></figure>'))
    assert (pieces, found) == ([Picture(Medium(3, PORT))], cases)


def test_words_in_a_picture_block_stay():
    pieces, _ = turned(block("image", f"<figure>{IMG}</figure><p>Beside</p>"))
    assert pieces[0] == Picture(Medium(3, PORT)) and prose_of(pieces) == "<p>Beside</p>"


def test_words_beside_a_picture_in_a_figure_that_is_no_block_stay():
    pieces, _ = turned(block("group", f"<figure>{IMG}<figcaption>Below</figcaption><p>Beside</p></figure>"))
    assert pieces[0] == Picture(Medium(3, PORT), "Below") and prose_of(pieces) == "<p>Beside</p>"


def test_lines_of_a_caption_do_not_stick_together():
    pieces, _ = turned(block("image", f"<figure>{IMG}<figcaption>At nine<br>in port</figcaption></figure>"))
    assert pieces == [Picture(Medium(3, PORT), "At nine in port")]


@pytest.mark.parametrize("name", ["image", "video", "audio", "media-text"])
def test_a_block_without_what_it_is_for_is_a_case(name):
    pieces, cases = turned(block(name, "<figure><p>Words</p></figure>"))
    assert prose_of(pieces) == "<p>Words</p>" and cases == ["block without its file"]


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("image", 3, Picture(Medium(3, PORT))),
        ("audio", 5, Recording("bell", Medium(5, f"{SITE}/bell.mp3"))),
        ("video", 6, Film("tide", Medium(6, f"{SITE}/tide.mp4"))),
    ],
)
def test_a_block_with_nothing_but_a_number_is_that_attachment(name, number, expected):
    assert turned(f'<!-- wp:{name} {{"id":{number}}} /-->') == ([expected], [])


def test_a_film_of_videopress_has_a_number():
    film = Film("Video on VideoPress", url="https://videopress.com/v/r0abcDmi")
    assert turned('<!-- wp:videopress/video {"guid":"r0abcDmi"} /-->') == ([film], [])


def test_a_picture_whose_address_cannot_be_used_is_a_case():
    _, cases = turned(block("image", '<img src="javascript:x" class="wp-image-99">'))
    assert "picture dropped" in cases


def test_a_gallery_without_pictures_is_a_case_and_keeps_its_words():
    tally = Tally()
    raw = block("gallery", "<figure><figcaption>Harbours</figcaption></figure>", '{"ids":[99]} ')
    pieces = pieces_of(raw, AROUND, tally)
    assert prose_of(pieces) == "<p>Harbours</p>" and tally.parked == {"block type gallery": [raw]}
    assert [case.code for case in tally.cases] == ["gallery without pictures"]


def test_other_blocks_in_a_gallery_come_behind_it():
    pieces, _ = turned(block("gallery", f"<ul><li>{IMG}</li></ul>{block('paragraph', '<p>Beside</p>')}"))
    assert pieces[0] == Gallery((Medium(3, PORT),)) and prose_of(pieces) == "<p>Beside</p>"


def test_a_cover_of_a_style_alone_is_found():
    html = f"<div style=\"background-image:url('{PORT}')\"><p>Upon</p></div>"
    pieces, _ = turned(block("cover", html))
    assert pieces[0] == Picture(Medium(3, PORT)) and "Upon" in prose_of(pieces)


def test_a_cover_without_a_picture_is_its_words():
    pieces, cases = turned(block("cover", f"<div>{block('paragraph', '<p>Upon</p>')}</div>"))
    assert prose_of(pieces) == "<p>Upon</p>" and len(pieces) == 1 and cases == []


def test_a_cover_with_a_film_behind_it_is_the_film():
    pieces, _ = turned(block("cover", "<div></div>", f'{{"url":"{SITE}/in.mp4","backgroundType":"video"}} '))
    assert pieces == [Film("in", Medium(0, f"{SITE}/in.mp4"))]


def test_a_film_of_sources_is_found():
    html = '<video><source src="https://elsewhere.example/in.webm"></video>'
    assert turned(block("video", html))[0] == [Film("in", url="https://elsewhere.example/in.webm")]


def test_a_file_that_is_a_film_is_one():
    html = f'<a href="{SITE}/in.mp4">The tide</a>'
    assert turned(block("file", html))[0] == [Film("The tide", Medium(0, f"{SITE}/in.mp4"))]


def test_a_file_elsewhere_is_an_address():
    html = '<a href="https://elsewhere.example/a.pdf">The plan</a>'
    assert turned(block("file", html))[0] == [Recording("The plan", url="https://elsewhere.example/a.pdf")]


def test_a_file_without_an_address_is_a_case_and_its_words():
    pieces, cases = turned(block("file", "<p>The plan</p>"))
    assert prose_of(pieces) == "<p>The plan</p>" and cases == ["file without an address"]


@pytest.mark.parametrize(
    ("html", "settings", "expected"),
    [
        (f"<p>Late.</p><cite>{'Ada ' * 50}</cite>", "", Quote(f"Late.\n\n{('Ada ' * 50).strip()}")),
        ("", '{"value":"<p>Late.</p>","citation":"Ada"} ', Quote("Late.", "Ada")),
        ("<p>One.</p><p>Two.</p>", "", Quote("One.\n\nTwo.")),
    ],
)
def test_a_pull_quote_keeps_all_its_words(html, settings, expected):
    assert turned(block("pullquote", html, settings))[0] == [expected]


def test_a_pull_quote_of_nobody_but_its_speaker_is_a_paragraph():
    assert prose_of(turned(block("pullquote", "<cite>Ada</cite>"))[0]) == "<p>Ada</p>"


def test_a_verse_without_its_frame_stays_as_it_is():
    assert prose_of(turned(block("verse", "<p>Tide</p>"))[0]) == "<p>Tide</p>"


@pytest.mark.parametrize("name", ["file", "button", "verse", "pullquote", "embed", "more", "spacer"])
def test_blocks_in_blocks_that_should_hold_none_stay(name):
    pieces, _ = turned(block(name, f"<p>a{block('paragraph', '<p>b</p>')}</p>"))
    assert "b" in prose_of(pieces)


def test_words_beside_an_address_that_is_embedded_stay():
    pieces, _ = turned(block("embed", "<p>Look: https://youtu.be/a1b2c3d4e5F</p>"))
    assert isinstance(pieces[0], Film) and "Look:" in prose_of(pieces)


def test_a_caption_below_a_card_is_a_paragraph():
    html = "<figure>https://paper.example/a<figcaption>Theirs &lt;b&gt;</figcaption></figure>"
    assert prose_of(turned(block("embed", html))[0]) == "<p>Theirs &lt;b&gt;</p>"
