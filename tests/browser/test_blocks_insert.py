"""A block of any type between any two and at both ends: by mouse, by keys, by finger."""

import pytest
from playwright.sync_api import expect

from articles.models import PullQuoteBlock, TextBlock
from articles.press.bodies import blocks_of
from tests.browser.blocks import kinds, open_story, save, write_in
from tests.cast import add_block, make_article

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ALL = ["Text", "Picture", "Gallery", "Tweet", "Pull quote", "Related story", "Video", "Audio or file", "Link card"]
ALL += ["Table"]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>First words.</p>")
    add_block(article, TextBlock, html="<p>Last words.</p>")
    return article


@pytest.fixture
def sheet(desk, live_server, story):
    return open_story(desk, live_server, story)


def choices(sheet):
    return sheet.get_by_role("menuitem").evaluate_all("all => all.map((one) => one.children[1].textContent)")


def focused(sheet, what="name"):
    return sheet.evaluate(f"document.activeElement.{what} ?? ''")


def test_by_mouse_between_two_blocks_and_at_both_ends(sheet, story):
    sheet.get_by_role("button", name="Insert a block above this text").nth(1).click()
    assert choices(sheet) == ALL
    sheet.get_by_role("menuitem", name="Pull quote").click()
    sheet.keyboard.type("We sail.")
    sheet.get_by_role("button", name="Insert a block above this text").nth(0).click()
    sheet.get_by_role("menuitem", name="Table").click()
    sheet.keyboard.type("a|b")
    sheet.get_by_role("button", name="Add a block").click()
    sheet.get_by_role("menuitem", name="Text").click()
    sheet.keyboard.type("The end.")
    assert kinds(sheet) == ["table", "text", "pullquote", "text", "text"]
    save(sheet)
    assert kinds(sheet) == ["table", "text", "pullquote", "text", "text"]
    assert PullQuoteBlock.objects.get().text == "We sail."
    assert blocks_of(story)[-1].html == "<p>The end.</p>"


def test_every_type_can_be_inserted_and_is_focused_in_a_field(sheet):
    for name in ALL:
        sheet.get_by_role("button", name="Add a block").click()
        sheet.get_by_role("menuitem", name=name, exact=True).click()
        inside = "document.activeElement.closest('.block-body') === rows.at(-1).querySelector('.block-body')"
        sheet.wait_for_function(
            f"() => {{ const rows = [...document.querySelectorAll('.block:not(.empty-form)')]; return {inside} }}"
        )
    assert len(kinds(sheet)) == 12


def test_by_keys_alone(sheet, story):
    write_in(sheet, 0)
    sheet.keyboard.press("Alt+Enter")
    menu = sheet.get_by_role("menu", name="Insert a block")
    expect(menu).to_be_visible()
    sheet.keyboard.press("ArrowDown")
    assert focused(sheet, "textContent").endswith("Picture")
    sheet.keyboard.press("p")
    assert focused(sheet, "textContent").endswith("Pull quote")
    sheet.keyboard.press("End")
    sheet.keyboard.press("ArrowDown")
    assert focused(sheet, "textContent").endswith("Text")
    sheet.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(sheet.locator(".ProseMirror").first).to_be_focused()
    sheet.keyboard.press("Alt+Enter")
    sheet.keyboard.press("l")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("example.org/a")
    assert focused(sheet).endswith("-url") and kinds(sheet) == ["text", "linkcard", "text"]


def test_a_slash_in_an_empty_text_block_chooses_what_stands_there(sheet, story):
    write_in(sheet, 0)
    sheet.keyboard.type("/")
    expect(sheet.locator(".ProseMirror").first).to_have_text("First words./")
    sheet.keyboard.press("Backspace")
    sheet.keyboard.press("Alt+Enter")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("/")
    sheet.keyboard.press("Escape")
    assert focused(sheet, "className").startswith("tiptap")
    sheet.keyboard.press("/")
    sheet.keyboard.press("t")
    sheet.keyboard.press("t")
    sheet.keyboard.press("Enter")
    expect(sheet.locator("[name$=-rows]:focus")).to_have_count(1)
    sheet.keyboard.type("a|b")
    assert kinds(sheet) == ["text", "table", "text"]
    save(sheet)
    assert kinds(sheet) == ["text", "table", "text"]


def test_a_new_story_opens_with_a_text_to_write_in(desk, live_server):
    desk.goto(f"{live_server.url}/desk/articles/article/add/")
    text = desk.locator(".order-machine .ProseMirror")
    expect(text).to_have_count(1)
    desk.get_by_label("Headline").first.fill("Ferry strike ends")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    assert not TextBlock.objects.exists()


def test_opening_and_leaving_asks_nothing(desk, live_server):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.goto(f"{live_server.url}/desk/articles/article/add/")
    expect(desk.locator(".order-machine .ProseMirror")).to_have_count(1)
    desk.locator(".order-machine .ProseMirror").click()
    desk.goto(f"{live_server.url}/desk/")
    assert asked == []


def test_the_line_that_is_written_is_not_behind_the_bar_of_a_phone(sheet):
    sheet.set_viewport_size({"width": 390, "height": 700})
    sheet.locator(".ProseMirror").first.click()
    sheet.keyboard.press("Control+End")
    for number in range(25):
        sheet.keyboard.press("Enter")
        sheet.keyboard.type(f"Line {number}")
    covered = """() => {
      const { bottom, left } = getSelection().getRangeAt(0).getBoundingClientRect()
      return document.elementFromPoint(left - 1, bottom - 2)?.closest(".ProseMirror") === null
    }"""
    assert sheet.evaluate(covered) is False
