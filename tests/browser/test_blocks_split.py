"""A text block in two at the cursor and two in one: no word, mark or link is lost."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import TextBlock
from articles.press.bodies import blocks_of
from tests.browser.blocks import kinds, open_story, save, settled, write_in
from tests.cast import add_block, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LINK = 'href="https://example.org/a" rel="noopener"'

# The text with ¦ where the cursor stands, and the two texts that it falls into.
CASES = {
    "between paragraphs": ("<p>One</p><p>¦Two</p>", "<p>One</p>", "<p>Two</p>"),
    "at the end of a paragraph": ("<p>One¦</p><p>Two</p>", "<p>One</p>", "<p>Two</p>"),
    "within a word": ("<p>Fer¦ry</p>", "<p>Fer</p>", "<p>ry</p>"),
    "within a space": ("<p>Two  ¦ spaces</p>", "<p>Two  </p>", "<p> spaces</p>"),
    "at the very start": ("<p>¦One</p>", "<p></p>", "<p>One</p>"),
    "at the very end": ("<p>One¦</p>", "<p>One</p>", "<p></p>"),
    "in an empty text": ("<p>¦</p>", "<p></p>", "<p></p>"),
    "within bold and italic": (
        "<p>a <strong>bold <em>bo¦th</em></strong> b</p>",
        "<p>a <strong>bold <em>bo</em></strong></p>",
        "<p><strong><em>th</em></strong> b</p>",
    ),
    "within a link": (
        f"<p>See <a {LINK}>the re¦port</a>.</p>",
        f"<p>See <a {LINK}>the re</a></p>",
        f"<p><a {LINK}>port</a>.</p>",
    ),
    "within a heading": ("<h2>Ships ¦at sea</h2><p>x</p>", "<h2>Ships </h2>", "<h2>at sea</h2><p>x</p>"),
    "before a heading": ("<p>x</p><h3>¦Ships</h3>", "<p>x</p>", "<h3>Ships</h3>"),
    "within a quotation": (
        "<blockquote><p>One</p><p>Two ¦three</p></blockquote>",
        "<blockquote><p>One</p><p>Two </p></blockquote>",
        "<blockquote><p>three</p></blockquote>",
    ),
    "within an item": (
        "<ul><li><p>One</p></li><li><p>Two ¦three</p></li><li><p>Four</p></li></ul>",
        "<ul><li><p>One</p></li><li><p>Two </p></li></ul>",
        "<ul><li><p>three</p></li><li><p>Four</p></li></ul>",
    ),
    "between items": (
        "<ol><li><p>One</p></li><li><p>¦Two</p></li></ol>",
        "<ol><li><p>One</p></li></ol>",
        "<ol><li><p>Two</p></li></ol>",
    ),
    "within a list in a list": (
        "<ul><li><p>a</p><ul><li><p>b ¦c</p></li><li><p>d</p></li></ul></li><li><p>e</p></li></ul>",
        "<ul><li><p>a</p><ul><li><p>b </p></li></ul></li></ul>",
        "<ul><li><p>c</p></li><li><p>d</p></li><li><p>e</p></li></ul>",
    ),
    "in the second paragraph of an item": (
        "<ul><li><p>a</p><p>b ¦c</p></li></ul>",
        "<ul><li><p>a</p><p>b </p></li></ul>",
        "<ul><li><p>c</p></li></ul>",
    ),
    "after a line break": ("<p>One<br>¦two</p>", "<p>One<br></p>", "<p>two</p>"),
    "beside a rule": ("<p>One</p><hr><p>¦Two</p>", "<p>One</p><hr>", "<p>Two</p>"),
    "in Arabic and emoji": ("<p>مرحبا ¦🎉 عالم</p>", "<p>مرحبا </p>", "<p>🎉 عالم</p>"),
    "with small letters": ("<p>H<sub>2</sub>O ¦x<sup>2</sup></p>", "<p>H<sub>2</sub>O </p>", "<p>x<sup>2</sup></p>"),
}

# Puts each text into the block's editor, takes the mark out, and answers what splitDoc and joinDocs make of it.
TRY = """
  async (cases) => {
    const { splitDoc, joinDocs } = await import("desk/blocks/parts")
    const { getHTMLFromFragment } = await import("django-prose-editor/editor")
    const editor = document.querySelector(".order-machine .ProseMirror").editor
    const html = (doc) => getHTMLFromFragment(doc.content, editor.schema)
    return cases.map((text) => {
      editor.commands.setContent(text, { parseOptions: { preserveWhitespace: "full" } })
      let at = 0
      editor.state.doc.descendants((node, place) => {
        if (node.isText && node.text.includes("¦")) at = place + node.text.indexOf("¦")
      })
      editor.view.dispatch(editor.state.tr.delete(at, at + 1))
      const [upper, lower] = splitDoc(editor.state.doc, at)
      upper.check()
      lower.check()
      return [html(upper), html(lower), html(joinDocs(upper, lower)[0]), editor.state.doc.textContent]
    })
  }
"""


@pytest.fixture
def story(editor):
    return make_article("Bridge opens", text="<p>First words. Second words.</p><p>Third.</p>")


@pytest.fixture
def sheet(desk, live_server, story):
    return open_story(desk, live_server, story)


def texts(story):
    return [block.html for block in blocks_of(story) if isinstance(block, TextBlock)]


def plain(html):
    return re.sub("<[^>]*>", "", html)


def put_cursor(sheet, number, text):
    """The cursor before these words of the text block with this number."""
    sheet.evaluate(
        """([number, text]) => {
          const { editor } = document.querySelectorAll(".order-machine .ProseMirror")[number]
          let at
          editor.state.doc.descendants((node, place) => {
            if (node.isText && node.text.includes(text)) at = place + node.text.indexOf(text)
          })
          editor.chain().focus().setTextSelection(at).run()
        }""",
        [number, text],
    )
    wait_for_cursor(sheet)


def wait_for_cursor(sheet):
    """The editor sets its cursor 20 ms after it gets the focus, and hears of a moved one later than of the next key."""
    sheet.wait_for_timeout(50)


def test_every_case_falls_into_two_texts_and_keeps_every_word(sheet):
    answers = sheet.evaluate(TRY, [case[0] for case in CASES.values()])
    for (name, (_, upper, lower)), answer in zip(CASES.items(), answers, strict=True):
        assert answer[:2] == [upper, lower], name
        assert plain(answer[0]) + plain(answer[1]) == answer[3] == plain(answer[2]), name
    sheet.on("dialog", lambda dialog: dialog.accept())  # it asks whether the last text may be lost


def test_a_text_is_split_by_keys_and_a_block_stands_between(sheet, story):
    put_cursor(sheet, 0, "Second")
    sheet.keyboard.press("Control+Shift+Enter")
    expect(sheet.locator(".ProseMirror")).to_have_count(2)
    sheet.keyboard.type("Now: ")
    sheet.keyboard.press("Alt+ArrowUp")
    sheet.keyboard.press("Alt+Enter")
    sheet.keyboard.press("p")
    sheet.keyboard.press("p")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("We sail.")
    assert kinds(sheet) == ["text", "pullquote", "text"]
    save(sheet)
    assert texts(story) == ["<p>First words. </p>", "<p>Now: Second words.</p><p>Third.</p>"]


def test_splitting_is_undone_by_its_button_and_by_keys(sheet, story):
    for undo in (lambda: sheet.keyboard.press("Control+z"), sheet.locator(".block-undo button").click):
        put_cursor(sheet, 0, "Second")
        sheet.keyboard.press("Control+Shift+Enter")
        expect(sheet.locator(".ProseMirror:visible")).to_have_count(2)
        undo()
        expect(sheet.locator(".ProseMirror:visible")).to_have_count(1)
        expect(sheet.locator(".ProseMirror").first).to_have_text("First words. Second words.Third.")
    sheet.keyboard.type("And ")
    save(sheet)
    assert texts(story) == ["<p>First words. And Second words.</p><p>Third.</p>"]


def test_backspace_at_the_start_joins_and_another_makes_one_paragraph(sheet, story):
    add_block(story, TextBlock, html="<p>Fourth.</p>")
    sheet.reload()
    settled(sheet)
    put_cursor(sheet, 1, "Fourth")
    sheet.keyboard.press("Backspace")
    assert kinds(sheet) == ["text"]
    sheet.keyboard.press("Control+z")
    assert kinds(sheet) == ["text", "text"]
    expect(sheet.locator(".ProseMirror").last).to_be_focused()
    put_cursor(sheet, 1, "Fourth")
    sheet.keyboard.press("Backspace")
    sheet.keyboard.press("Backspace")
    sheet.keyboard.type(" ")
    save(sheet)
    assert texts(story) == ["<p>First words. Second words.</p><p>Third. Fourth.</p>"]


def test_joining_by_the_menu_and_by_delete_at_the_end(sheet, story):
    add_block(story, TextBlock, html="<ul><li><p>Fourth.</p></li></ul>")
    add_block(story, TextBlock, html="<p>Fifth.</p>")
    sheet.reload()
    settled(sheet)
    sheet.get_by_role("button", name="More for this text").nth(0).click()
    expect(sheet.get_by_role("menuitem", name="Join with the text above")).to_be_disabled()
    sheet.get_by_role("menuitem", name="Join with the text below").click()
    assert kinds(sheet) == ["text", "text"]
    wait_for_cursor(sheet)
    sheet.keyboard.press("Control+End")
    wait_for_cursor(sheet)
    sheet.keyboard.press("Delete")
    assert kinds(sheet) == ["text"]
    save(sheet)
    joined = "<p>First words. Second words.</p><p>Third.</p><ul><li><p>Fourth.</p></li></ul><p>Fifth.</p>"
    assert texts(story) == [joined]


def test_backspace_in_an_empty_text_takes_it_out(sheet, story):
    write_in(sheet, 0)
    sheet.keyboard.press("Alt+Enter")
    sheet.keyboard.press("Enter")
    expect(sheet.locator(".ProseMirror").nth(1)).to_be_focused()
    sheet.keyboard.press("Backspace")
    assert kinds(sheet) == ["text"]
    expect(sheet.locator(".ProseMirror").first).to_be_focused()
