"""Moving blocks: by buttons, by keys, by dragging with a mouse and with a finger."""

import pytest
from playwright.sync_api import expect

from articles.models import PictureBlock, PullQuoteBlock, TextBlock
from articles.press.bodies import blocks_of
from tests.browser.blocks import kinds, open_story, save, write_in
from tests.cast import add_block, make_article, make_photo

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>First words.</p>")
    add_block(article, PictureBlock, photo=make_photo())
    add_block(article, PullQuoteBlock, text="We sail.")
    add_block(article, TextBlock, html="<p>Last words.</p>")
    return article


@pytest.fixture
def sheet(desk, live_server, story):
    return open_story(desk, live_server, story)


def said(sheet):
    return sheet.locator("[role=status]").last


def centre(sheet, selector, number):
    box = sheet.locator(selector).nth(number).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_by_buttons_and_by_the_arrow_keys_of_the_handle(sheet, story):
    sheet.get_by_role("button", name="Move down").first.click()
    assert kinds(sheet) == ["picture", "text", "pullquote", "text"]
    expect(said(sheet)).to_have_text("Moved to position 2 of 4")
    handle = sheet.locator(".block-handle").nth(1)
    handle.press("End")
    assert kinds(sheet) == ["picture", "pullquote", "text", "text"]
    sheet.keyboard.press("ArrowUp")
    sheet.keyboard.press("ArrowUp")
    sheet.keyboard.press("ArrowUp")
    expect(said(sheet)).to_have_text("Moved to position 1 of 4")
    sheet.keyboard.press("ArrowUp")
    expect(said(sheet)).to_have_text("This is the first block")
    save(sheet)
    assert [type(block).__name__ for block in blocks_of(story)][:2] == ["TextBlock", "PictureBlock"]


def test_by_keys_while_writing_and_tab_follows_what_one_sees(sheet, story):
    write_in(sheet, 1)
    sheet.keyboard.press("Control+Home")
    sheet.keyboard.press("Alt+Shift+ArrowUp")
    sheet.keyboard.press("Alt+Shift+ArrowUp")
    sheet.keyboard.type("More. ")
    assert kinds(sheet) == ["text", "text", "picture", "pullquote"]
    expect(sheet.locator(".ProseMirror").nth(1)).to_contain_text("More.")
    tops = sheet.locator(".block:not(.empty-form)").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().top)"
    )
    assert tops == sorted(tops)
    sheet.keyboard.press("Alt+ArrowUp")
    expect(sheet.locator(".ProseMirror").first).to_be_focused()
    sheet.keyboard.press("Alt+ArrowDown")
    sheet.keyboard.press("Alt+ArrowDown")
    sheet.keyboard.press("Alt+ArrowDown")
    assert sheet.evaluate("document.activeElement.name").endswith("pullquoteblock_set-0-text")
    save(sheet)
    assert [type(block).__name__ for block in blocks_of(story)][:2] == ["TextBlock", "TextBlock"]


def test_by_dragging_with_the_mouse_and_letting_go_with_escape(sheet):
    sheet.get_by_role("button", name="Collapse all").click()
    x, y = centre(sheet, ".block-handle", 3)
    sheet.mouse.move(x, y)
    sheet.mouse.down()
    to = sheet.locator(".block").first.bounding_box()["y"] + 3
    sheet.mouse.move(x, y - 20)
    expect(sheet.locator(".block-line")).to_be_visible()
    sheet.mouse.move(x, to, steps=4)
    sheet.mouse.up()
    assert kinds(sheet) == ["text", "text", "picture", "pullquote"]
    expect(said(sheet)).to_have_text("Moved to position 1 of 4")
    x, y = centre(sheet, ".block-handle", 0)
    sheet.mouse.move(x, y)
    sheet.mouse.down()
    sheet.mouse.move(x, y + 100, steps=4)
    sheet.keyboard.press("Escape")
    sheet.mouse.up()
    assert kinds(sheet) == ["text", "text", "picture", "pullquote"]
    expect(sheet.locator(".block-line")).to_have_count(0)


def test_by_dragging_with_a_finger(sheet, story, browser, live_server):
    phone = browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        storage_state=sheet.context.storage_state(),
    ).new_page()
    open_story(phone, live_server, story)
    phone.get_by_role("button", name="Collapse all").tap()
    phone.locator(".block-tool[data-do=more]").first.tap()
    phone.get_by_role("menuitem", name="Move down").tap()
    assert kinds(phone) == ["picture", "text", "pullquote", "text"]
    phone.locator(".block-handle").first.scroll_into_view_if_needed()
    touch = phone.context.new_cdp_session(phone)
    x, y = centre(phone, ".block-handle", 0)
    _, end = centre(phone, ".block-handle", 2)

    def send(kind, points):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", [{"x": x, "y": y}])
    for step in range(1, 6):
        send("touchMove", [{"x": x, "y": y + (end + 15 - y) * step / 5}])
    send("touchEnd", [])
    assert kinds(phone) == ["text", "pullquote", "picture", "text"]
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.context.close()
