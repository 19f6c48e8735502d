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
def page(desk, live_server, story):
    return open_story(desk, live_server, story)


def said(page):
    return page.locator("[role=status]").last


def centre(page, selector, number):
    box = page.locator(selector).nth(number).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_by_buttons_and_by_the_arrow_keys_of_the_handle(page, story):
    page.get_by_role("button", name="Move down").first.click()
    assert kinds(page) == ["picture", "text", "pullquote", "text"]
    expect(said(page)).to_have_text("Moved to position 2 of 4")
    handle = page.locator(".block-handle").nth(1)
    handle.press("End")
    assert kinds(page) == ["picture", "pullquote", "text", "text"]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(said(page)).to_have_text("Moved to position 1 of 4")
    page.keyboard.press("ArrowUp")
    expect(said(page)).to_have_text("This is the first block")
    save(page)
    assert [type(block).__name__ for block in blocks_of(story)][:2] == ["TextBlock", "PictureBlock"]


def test_by_keys_while_writing_and_tab_follows_what_one_sees(page, story):
    write_in(page, 1)
    page.keyboard.press("Control+Home")
    page.keyboard.press("Alt+Shift+ArrowUp")
    page.keyboard.press("Alt+Shift+ArrowUp")
    page.keyboard.type("More. ")
    assert kinds(page) == ["text", "text", "picture", "pullquote"]
    expect(page.locator(".ProseMirror").nth(1)).to_contain_text("More.")
    tops = page.locator(".block:not(.empty-form)").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().top)"
    )
    assert tops == sorted(tops)
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".ProseMirror").first).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    assert page.evaluate("document.activeElement.name").endswith("pullquoteblock_set-0-text")
    save(page)
    assert [type(block).__name__ for block in blocks_of(story)][:2] == ["TextBlock", "TextBlock"]


def test_by_dragging_with_the_mouse_and_letting_go_with_escape(page):
    page.get_by_role("button", name="Collapse all").click()
    x, y = centre(page, ".block-handle", 3)
    page.mouse.move(x, y)
    page.mouse.down()
    to = page.locator(".block").first.bounding_box()["y"] + 3
    page.mouse.move(x, y - 20)
    expect(page.locator(".block-line")).to_be_visible()
    page.mouse.move(x, to, steps=4)
    page.mouse.up()
    assert kinds(page) == ["text", "text", "picture", "pullquote"]
    expect(said(page)).to_have_text("Moved to position 1 of 4")
    x, y = centre(page, ".block-handle", 0)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 100, steps=4)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert kinds(page) == ["text", "text", "picture", "pullquote"]
    expect(page.locator(".block-line")).to_have_count(0)


def test_by_dragging_with_a_finger(page, story, browser, live_server):
    phone = browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        storage_state=page.context.storage_state(),
    ).new_page()
    open_story(phone, live_server, story)
    phone.get_by_role("button", name="Collapse all").tap()
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
    assert kinds(phone) == ["picture", "pullquote", "text", "text"]
    phone.locator(".block-tool[data-do=more]").first.tap()
    phone.get_by_role("menuitem", name="Move down").tap()
    assert kinds(phone) == ["pullquote", "picture", "text", "text"]
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.context.close()
