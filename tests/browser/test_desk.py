"""The desk in Chromium: the block editor loads, a block is typed and saved, a story published."""

import pytest
from playwright.sync_api import expect

from articles.models import Publication, PullQuoteBlock, TextBlock
from tests.cast import make_article, make_author, make_category, take
from tests.desk import add_block

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def pick(desk, place, name):
    """Choose an object of the paper by the beginning of its name."""
    desk.locator(f"{place} [role=combobox]").first.fill(name[:4].lower())
    desk.locator(f"{place} [role=option]", has_text=name).click()


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
    add_block(desk, "Text")
    desk.locator(".order-machine .ProseMirror[contenteditable=true]").last.click()
    desk.keyboard.type("The crews voted to sail.")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    assert TextBlock.objects.get().html == "<p>The crews voted to sail.</p>"


def test_a_category_is_picked_while_typing(desk, live_server):
    make_category("Harbour")
    story = make_article()
    desk.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    pick(desk, ".field-main_category", "Harbour")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    story.refresh_from_db()
    assert str(story.main_category) == "Harbour"


def test_a_contributor_writes_a_new_story_of_two_blocks(sign_in, live_server, contributor):
    desk = sign_in("contributor")
    desk.goto(f"{live_server.url}/desk/articles/article/add/")
    desk.get_by_label("Headline:", exact=True).fill("Ferry strike ends")
    add_block(desk, "Text")
    desk.locator(".order-machine .ProseMirror[contenteditable=true]").last.click()
    desk.keyboard.type("The crews voted to sail.")
    add_block(desk, "Pull quote")
    desk.locator(".order-machine .inline-related:not(.empty-form) .field-text textarea").fill("We sail.")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    assert TextBlock.objects.get().html == "<p>The crews voted to sail.</p>"
    assert PullQuoteBlock.objects.get().text == "We sail."


def test_a_story_is_written_and_published_on_a_phone(desk, live_server):
    make_category("Harbour")
    make_author("Ines Calder")
    desk.set_viewport_size({"width": 390, "height": 844})
    desk.goto(f"{live_server.url}/desk/articles/article/add/")
    desk.get_by_label("Headline:", exact=True).fill("Ferry strike ends")
    add_block(desk, "Text")
    desk.locator(".order-machine .ProseMirror[contenteditable=true]").last.click()
    desk.keyboard.type("The crews voted to sail.")
    desk.get_by_text("Add another Author").click()
    pick(desk, "#credits-0", "Ines Calder")
    role = desk.locator("#id_credits-0-role").bounding_box()
    assert role["x"] >= 0 and role["x"] + role["width"] <= 390
    pick(desk, ".field-main_category", "Harbour")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("Saved as revision 1.")).to_be_visible()
    desk.locator(".story-more").click()
    desk.get_by_role("button", name="Publish now").click()
    expect(desk.get_by_text("Published at")).to_be_in_viewport()
    for place in ("change", "history"):
        desk.goto(f"{live_server.url}/desk/articles/article/{Publication.objects.get().article_id}/{place}/")
        assert desk.evaluate("document.documentElement.scrollWidth") == 390, place
