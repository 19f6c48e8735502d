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
def page(desk, live_server, story):
    return open_story(desk, live_server, story)


def choices(page):
    return page.get_by_role("menuitem").evaluate_all("all => all.map((one) => one.children[1].textContent)")


def focused(page, what="name"):
    return page.evaluate(f"document.activeElement.{what} ?? ''")


def test_by_mouse_between_two_blocks_and_at_both_ends(page, story):
    page.get_by_role("button", name="Insert a block above this text").nth(1).click()
    assert choices(page) == ALL
    page.get_by_role("menuitem", name="Pull quote").click()
    page.keyboard.type("We sail.")
    page.get_by_role("button", name="Insert a block above this text").nth(0).click()
    page.get_by_role("menuitem", name="Table").click()
    page.keyboard.type("a|b")
    page.get_by_role("button", name="Add a block").click()
    page.get_by_role("menuitem", name="Text").click()
    page.keyboard.type("The end.")
    assert kinds(page) == ["table", "text", "pullquote", "text", "text"]
    save(page)
    assert kinds(page) == ["table", "text", "pullquote", "text", "text"]
    assert PullQuoteBlock.objects.get().text == "We sail."
    assert blocks_of(story)[-1].html == "<p>The end.</p>"


def test_every_type_can_be_inserted_and_is_focused_in_a_field(page):
    for name in ALL:
        page.get_by_role("button", name="Add a block").click()
        page.get_by_role("menuitem", name=name, exact=True).click()
        inside = "document.activeElement.closest('.block-body') === rows.at(-1).querySelector('.block-body')"
        page.wait_for_function(
            f"() => {{ const rows = [...document.querySelectorAll('.block:not(.empty-form)')]; return {inside} }}"
        )
    assert len(kinds(page)) == 12


def test_by_keys_alone(page, story):
    write_in(page, 0)
    page.keyboard.press("Alt+Enter")
    menu = page.get_by_role("menu", name="Insert a block")
    expect(menu).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert focused(page, "textContent").endswith("Picture")
    page.keyboard.press("p")
    assert focused(page, "textContent").endswith("Pull quote")
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    assert focused(page, "textContent").endswith("Text")
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(page.locator(".ProseMirror").first).to_be_focused()
    page.keyboard.press("Alt+Enter")
    page.keyboard.press("l")
    page.keyboard.press("Enter")
    page.keyboard.type("example.org/a")
    assert focused(page).endswith("-url") and kinds(page) == ["text", "linkcard", "text"]


def test_a_slash_in_an_empty_text_block_chooses_what_stands_there(page, story):
    write_in(page, 0)
    page.keyboard.type("/")
    expect(page.locator(".ProseMirror").first).to_have_text("First words./")
    page.keyboard.press("Backspace")
    page.keyboard.press("Alt+Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("/")
    page.keyboard.press("Escape")
    assert focused(page, "className").startswith("tiptap")
    page.keyboard.press("/")
    page.keyboard.press("t")
    page.keyboard.press("t")
    page.keyboard.press("Enter")
    expect(page.locator("[name$=-rows]:focus")).to_have_count(1)
    page.keyboard.type("a|b")
    assert kinds(page) == ["text", "table", "text"]
    save(page)
    assert kinds(page) == ["text", "table", "text"]


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
