"""The desk in Chromium: the block editor loads, a block is typed and saved, a story published."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Publication, TextBlock
from tests.cast import make_article, make_category, take

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk(page: Page, live_server: Any, editor: Any) -> Page:
    """Chromium, signed in as the editor; an error on the page's console fails the test."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{live_server.url}/desk/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("a password")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="The desk")).to_be_visible()
    yield page
    assert errors == []


def test_a_text_block_is_typed_saved_and_published(desk, live_server, editor):
    story = make_article("Bridge opens", text="<p>First words.</p>")
    take(story)
    desk.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    block = desk.locator(".order-machine .ProseMirror[contenteditable=true]").first
    expect(block).to_contain_text("First words.")
    block.click()
    desk.keyboard.press("Control+End")
    desk.keyboard.type(" And more words.")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 2.")).to_be_visible()
    assert TextBlock.objects.get().html == "<p>First words. And more words.</p>"
    desk.get_by_role("button", name="Publish now").click()
    expect(desk.get_by_text("Published at")).to_be_visible()
    assert Publication.objects.get().article_id == story.pk


def test_a_block_is_added_to_a_new_story(desk, live_server):
    desk.goto(f"{live_server.url}/desk/articles/article/add/")
    desk.get_by_label("Headline:", exact=True).fill("Ferry strike ends")
    desk.locator(".order-machine > .order-machine-insert-target.last").click()
    desk.locator(".plugin-button", has_text="Text").first.click()
    desk.locator(".order-machine .ProseMirror[contenteditable=true]").last.click()
    desk.keyboard.type("The crews voted to sail.")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    assert TextBlock.objects.get().html == "<p>The crews voted to sail.</p>"


def test_a_category_is_picked_while_typing(desk, live_server):
    make_category("Harbour")
    story = make_article()
    desk.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    desk.locator(".field-main_category .select2-selection").click()
    desk.locator(".select2-search__field").last.fill("harb")
    desk.locator(".select2-results__option", has_text="Harbour").click()
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    story.refresh_from_db()
    assert str(story.main_category) == "Harbour"
