"""Blocks of WordPress's newer editor: what each type becomes, and that none goes uncounted."""

import pytest

from articles.wordpress.bodies.gutenberg import pieces_of
from articles.wordpress.bodies.pieces import (
    Archive,
    Film,
    Gallery,
    LinkCard,
    Medium,
    Picture,
    Prose,
    Quote,
    Recording,
    Related,
    Table,
    TweetCard,
)
from articles.wordpress.tally import Outcome, Subject, Tally
from tests.around import SITE, OldSite

PORT = f"{SITE}/port.jpg"
QUAY = f"{SITE}/quay.jpg"
AROUND = OldSite(
    media={3: PORT, 4: QUAY, 5: f"{SITE}/bell.mp3", 6: f"{SITE}/tide.mp4", 7: f"{SITE}/plan.pdf"},
    posts={f"{SITE}/tide/": 12},
    captions={3: "The port."},
)
IN = "<figcaption>In</figcaption>"
IMG = f'<img src="{SITE}/port-300x200.jpg" alt="Boats" class="wp-image-3"/>'


def turned(content: str, around: OldSite = AROUND):
    """The pieces, the outcome of each block type, and what was kept."""
    tally = Tally()
    pieces = pieces_of(content, around, tally)
    counted = {entry.name: entry.outcome for entry in tally.counts if entry.subject == Subject.BLOCK}
    return pieces, counted, tally.parked


def block(name: str, html: str = "", settings: str = "") -> str:
    return f"<!-- wp:{name} {settings}-->\n{html}\n<!-- /wp:{name} -->\n\n"


def prose_of(pieces: list) -> str:
    """All prose, without the white space between tags."""
    html = "".join(piece.html for piece in pieces if isinstance(piece, Prose | Archive))
    return " ".join(html.split()).replace("> <", "><")


PROSE = {
    "paragraph": ("<p>High tide.</p>", "<p>High tide.</p>"),
    "paragraph with a drop cap": ('<p class="has-drop-cap">High tide.</p>', "<p>High tide.</p>"),
    "heading": ("<h2>Tides</h2>", "<h2>Tides</h2>"),
    "list": ("<ul><li>One</li><li>Two</li></ul>", "<ul><li><p>One</p></li><li><p>Two</p></li></ul>"),
    "quote": ('<blockquote class="wp-block-quote"><p>Late.</p></blockquote>', "<blockquote><p>Late.</p></blockquote>"),
    "separator": ('<hr class="wp-block-separator"/>', "<hr>"),
    "subhead": ('<p class="wp-block-subhead">Below</p>', "<p>Below</p>"),
    "group": ('<div class="wp-block-group"><p>Inside</p></div>', "<p>Inside</p>"),
    "html": ("<p>By <em>hand</em></p>", "<p>By <em>hand</em></p>"),
    "freeform": ("<p>Older.</p>", "<p>Older.</p>"),
    "verse": ('<pre class="wp-block-verse">Tide\nin</pre>', "<p>Tide<br>in</p>"),
    "button": ('<div><a class="wp-block-button__link">Go</a></div>', "<p>Go</p>"),
    "details": ("<details><summary>More</summary><p>Tide</p></details>", "<p><strong>More</strong></p><p>Tide</p>"),
    "missing": ("<p>Lost plugin</p>", "<p>Lost plugin</p>"),
    "yoast/faq-block": ("<div><p>When?</p><p>At nine.</p></div>", "<p>When?</p><p>At nine.</p>"),
    "jetpack/markdown": ("<p>Marked</p>", "<p>Marked</p>"),
}


@pytest.mark.parametrize("name", PROSE)
def test_blocks_of_words_become_prose(name):
    html, expected = PROSE[name]
    kind = name.split(" ")[0]
    pieces, counted, legacy = turned(block(kind, html))
    assert prose_of(pieces) == expected
    assert counted[kind] in (Outcome.IMPORTED, Outcome.CONVERTED) and legacy == {}


MEDIA = {
    "a picture": (block("image", f"<figure>{IMG}</figure>", '{"id":3}'), Picture(Medium(3, PORT), "", "Boats")),
    "a picture with a caption": (
        block("image", f"<div><figure>{IMG}<figcaption>At <em>nine</em>.</figcaption></figure></div>"),
        Picture(Medium(3, PORT), "At nine.", "Boats"),
    ),
    "a picture by its block's number": (
        block("image", f'<figure><img src="{SITE}/x.jpg" alt=""/></figure>', '{"id":4} '),
        Picture(Medium(4, QUAY)),
    ),
    "a picture by its address": (block("image", f'<img src="{QUAY}">'), Picture(Medium(4, QUAY))),
    "a picture from elsewhere": (
        block("image", '<img src="https://elsewhere.example/a.jpg">'),
        Picture(Medium(0, "https://elsewhere.example/a.jpg")),
    ),
    "a pull quote": (
        block("pullquote", "<figure><blockquote><p>Late<br>again.</p><cite>Ada</cite></blockquote></figure>"),
        Quote("Late\nagain.", "Ada"),
    ),
    "audio": (
        block("audio", f'<audio controls src="{SITE}/bell.mp3"></audio>'),
        Recording("bell", Medium(5, f"{SITE}/bell.mp3")),
    ),
    "a film": (
        block("video", f'<figure><video poster="{PORT}" src="{SITE}/tide.mp4"></video>{IN}</figure>'),
        Film("tide", Medium(6, f"{SITE}/tide.mp4"), "", "In", Medium(3, PORT)),
    ),
    "a file": (
        block("file", f'<div><a href="{SITE}/plan.pdf">The plan</a><a class="wp-block-file__button">Get</a></div>'),
        Recording("The plan", Medium(7, f"{SITE}/plan.pdf")),
    ),
    "an embed": (
        block("embed", f"<figure>https://youtu.be/x{IN}</figure>", '{"url":"https://youtu.be/a1b2c3d4e5F"} '),
        Film("Video on YouTube", url="https://www.youtube.com/watch?v=a1b2c3d4e5F", caption="In"),
    ),
    "an older embed": (
        '<!-- wp:core-embed/twitter {"url":"https://twitter.com/ada/status/12"} /-->',
        TweetCard("https://x.com/ada/status/12", handle="ada"),
    ),
    "an embed without settings": (
        block("embed", '<div class="wp-block-embed__wrapper">\nhttps://paper.example/a?b=1&amp;c=2\n</div>'),
        LinkCard("https://paper.example/a?b=1&c=2", "paper.example", source="paper.example"),
    ),
    "an embed of an own post": (block("embed", "", f'{{"url":"{SITE}/tide/"}} '), Related(12)),
    "a cover with a style": (block("cover", "<div></div>", f'{{"url":"{PORT}","id":3}} '), Picture(Medium(3, PORT))),
    "a cover with an image": (block("cover", f'<div>{IMG}</div>'), Picture(Medium(3, PORT), "", "Boats")),
    "an older gallery": (
        block("gallery", f'<ul><li><figure>{IMG}</figure></li><li><img src="{QUAY}" data-id="4"></li></ul>'),
        Gallery((Medium(3, PORT), Medium(4, QUAY))),
    ),
    "a gallery of numbers": (block("gallery", "", '{"ids":["3",4,"x"]} '), Gallery((Medium(3, PORT), Medium(4, QUAY)))),
    "a slideshow": (block("jetpack/slideshow", f"<div>{IMG}</div>"), Gallery((Medium(3, PORT),))),
}  # fmt: skip


@pytest.mark.parametrize("name", MEDIA)
def test_blocks_of_media_become_pieces_of_their_own(name):
    content, expected = MEDIA[name]
    pieces, counted, legacy = turned(content)
    assert (pieces, legacy) == ([expected], {})
    assert set(counted.values()) <= {Outcome.IMPORTED, Outcome.CONVERTED} and len(counted) == 1


@pytest.mark.parametrize(
    ("settings", "outcome"),
    [
        ("", Outcome.IMPORTED),
        ('{"level":3} ', Outcome.IMPORTED),
        *((f'{{"level":{n}}} ', Outcome.CONVERTED) for n in (1, 4)),
    ],
)
def test_a_heading_of_a_size_that_we_do_not_have_is_converted(settings, outcome):
    assert turned(block("heading", "<h2>Tides</h2>", settings))[1] == {"heading": outcome}


def test_words_beside_a_picture_stay_behind_it():
    inner = block("paragraph", "<p>Beside.</p>")
    content = block("media-text", f'<div><figure>{IMG}</figure><div class="c">{inner}</div></div>')
    pieces, counted, _ = turned(content)
    assert pieces[0] == Picture(Medium(3, PORT), "", "Boats") and prose_of(pieces) == "<p>Beside.</p>"
    assert counted == {"media-text": Outcome.CONVERTED, "paragraph": Outcome.IMPORTED}


def test_a_gallery_of_blocks_keeps_its_title_and_notes_captions_of_its_own():
    images = block("image", f"<figure>{IMG}<figcaption>The port.</figcaption></figure>")
    images += block("image", f'<figure><img src="{QUAY}"/><figcaption>The quay.</figcaption></figure>')
    title = '<figcaption class="blocks-gallery-caption">Harbours</figcaption>'
    pieces, counted, legacy = turned(block("gallery", f"<figure>{images}{title}</figure>"))
    assert pieces == [Gallery((Medium(3, PORT), Medium(4, QUAY)), "Harbours")]
    assert legacy == {"gallery captions": [f"{QUAY}: The quay."]}
    assert counted == {"gallery": Outcome.IMPORTED, "image": Outcome.IMPORTED}


def test_a_title_that_is_too_long_for_a_gallery_is_a_paragraph_below():
    html = f"<figure><ul><li>{IMG}</li></ul><figcaption>{'tide ' * 40}</figcaption></figure>"
    pieces, _, _ = turned(block("gallery", html))
    assert pieces[0] == Gallery((Medium(3, PORT),)) and prose_of(pieces).startswith("<p>tide tide")


def test_a_list_of_items_that_are_blocks_is_one_list():
    items = block("list-item", "<li>One</li>") + block("list-item", "<li>Two</li>")
    pieces, counted, _ = turned(block("list", f"<ul>{items}</ul>"))
    assert prose_of(pieces) == "<ul><li><p>One</p></li><li><p>Two</p></li></ul>" and set(counted) == {
        "list",
        "list-item",
    }


def test_columns_come_in_their_order_and_runs_of_prose_together():
    columns = "".join(block("column", f"<div>{block('paragraph', f'<p>{word}</p>')}</div>") for word in "abc")
    pieces, _, _ = turned(block("columns", f"<div>{columns}</div>") + block("paragraph", "<p>d</p>"))
    assert len(pieces) == 1 and prose_of(pieces) == "<p>a</p><p>b</p><p>c</p><p>d</p>"


def test_buttons_are_links():
    pieces, _, _ = turned(
        block("buttons", block("button", '<div><a href="https://a.example/?b=1&amp;c=2">Go</a></div>'))
    )
    assert prose_of(pieces) == '<p><a href="https://a.example/?b=1&amp;c=2" rel="noopener">Go</a></p>'


@pytest.mark.parametrize("name", ["code", "preformatted"])
def test_what_stands_in_the_letters_of_a_typewriter_is_archived(name):
    pieces, counted, _ = turned(block(name, "<pre><code>one\n  two</code></pre>"))
    assert pieces == [Archive("<pre><code>one\n  two</code></pre>")] and counted == {name: Outcome.CONVERTED}


def test_a_table_is_a_table():
    rows = "<thead><tr><th>Port</th><th>Tide</th></tr></thead><tr><td>A</td><td>9</td></tr>"
    pieces, counted, _ = turned(block("table", f"<figure><table>{rows}</table></figure>"))
    assert pieces == [Table("| Port | Tide |\n| A | 9 |")] and counted == {"table": Outcome.IMPORTED}


def test_shortcodes_work_in_blocks():
    pieces, counted, _ = turned(block("shortcode", '[gallery ids="3,4"]') + block("paragraph", "<p>Late [sic].</p>"))
    assert pieces[0] == Gallery((Medium(3, PORT), Medium(4, QUAY))) and prose_of(pieces) == "<p>Late [sic].</p>"
    assert counted == {"shortcode": Outcome.CONVERTED, "paragraph": Outcome.IMPORTED}


@pytest.mark.parametrize(
    "name",
    [
        *("latest-posts", "archives", "categories", "calendar", "tag-cloud", "search", "rss", "latest-comments"),
        *("social-links", "navigation", "query", "query-pagination", "template-part", "site-title", "post-title"),
        *("spacer", "comments", "jetpack/related-posts"),
    ],
)
def test_what_the_site_draws_itself_is_dropped_for_a_reason(name):
    tally = Tally()
    assert pieces_of(f'<!-- wp:{name} {{"a":1}} /-->', AROUND, tally) == []
    (entry,) = tally.counts
    assert (entry.name, entry.outcome) == (name, Outcome.DROPPED) and entry.reason.endswith(".")


def test_what_lies_in_a_drawn_list_is_dropped_and_counted_with_it():
    pieces, counted, _ = turned(block("query", block("post-template", block("paragraph", "<p>None found</p>"))))
    assert pieces == [] and set(counted) == {"query", "post-template", "paragraph"}
    assert set(counted.values()) == {Outcome.DROPPED}


@pytest.mark.parametrize("name", ["more", "nextpage"])
def test_a_cut_goes_and_the_words_around_it_stay_together(name):
    content = block("paragraph", "<p>a</p>") + block(name, f"<!--{name}-->") + block("paragraph", "<p>b</p>")
    pieces, counted, _ = turned(content)
    assert len(pieces) == 1 and prose_of(pieces) == "<p>a</p><p>b</p>" and counted[name] == Outcome.DROPPED
