"""A copy of a block with all that it holds, and a deletion that is never final before the story is saved."""

import pytest
from playwright.sync_api import expect

from articles.models import GalleryBlock, PictureBlock, PullQuoteBlock, RelatedBlock, TextBlock, TweetBlock
from articles.press.bodies import blocks_of
from tests.browser.blocks import kinds, open_story, save, write_in
from tests.cast import add_block, make_article, make_photo, make_tweet

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>First <strong>words</strong>.</p>")
    photo = make_photo(title="Cranes")
    add_block(article, PictureBlock, photo=photo, caption="At dawn", alternative_text="Two cranes", crop="1x1")
    add_block(article, GalleryBlock, photos=(make_photo(), photo), title="At sea")
    add_block(article, RelatedBlock, article=make_article("A neighbour"))
    add_block(article, TweetBlock, tweet=make_tweet())
    return article


@pytest.fixture
def page(desk, live_server, story):
    return open_story(desk, live_server, story)


def choose(page, number, name):
    page.locator(".block:not(.empty-form, .for-deletion) .block-tool[data-do=more]").nth(number).click()
    page.get_by_role("menuitem", name=name, exact=True).click()


def test_a_copy_holds_what_the_block_holds(page, story):
    for number in (8, 6, 4, 2, 0):  # each copied block makes the next stand one further down
        choose(page, number // 2, "Copy")
    assert kinds(page) == [kind for kind in ("text", "picture", "gallery", "related", "tweet") for _ in range(2)]
    save(page)
    blocks = blocks_of(story)
    assert len({block.uid for block in blocks}) == 10
    assert [block.html for block in blocks[:2]] == ["<p>First <strong>words</strong>.</p>"] * 2
    one, two = blocks[2:4]
    said = ("photo", "caption", "alternative_text", "crop")
    assert [getattr(one, name) for name in said] == [getattr(two, name) for name in said]
    galleries = [[row.photo_id for row in block.gallery_photos.all()] for block in blocks[4:6]]
    assert galleries[0] == galleries[1] and len(galleries[0]) == 2 and blocks[5].title == "At sea"
    assert blocks[6].article == blocks[7].article and blocks[8].tweet == blocks[9].tweet


def test_a_copy_has_what_is_not_saved_yet(page, story):
    write_in(page, 0)
    page.keyboard.type(" More.")
    page.keyboard.press("Alt+Shift+D")
    expect(page.locator(".ProseMirror").nth(1)).to_have_text("First words. More.")
    page.keyboard.press("Control+z")
    assert kinds(page).count("text") == 1
    write_in(page, 0)
    page.keyboard.press("Alt+Shift+D")
    page.keyboard.type("Once. ")
    save(page)
    assert TextBlock.objects.filter(parent=story).count() == 2


def test_a_deleted_block_comes_back_by_its_button_and_by_keys(page, story):
    write_in(page, 0)
    page.keyboard.press("Alt+Shift+Backspace")
    gone = page.locator(".block-gone:visible")
    expect(gone).to_contain_text("Text “First words.” is taken out when the story is saved.")
    page.keyboard.press("Enter")
    expect(gone).to_have_count(0)
    expect(page.locator(".ProseMirror").first).to_be_focused()
    choose(page, 1, "Delete")
    page.keyboard.press("Control+z")
    assert kinds(page) == ["text", "picture", "gallery", "related", "tweet"]
    choose(page, 1, "Delete")
    choose(page, 1, "Delete")
    page.locator(".block-gone:visible").first.get_by_role("button", name="Undo").click()
    save(page)
    assert PictureBlock.objects.filter(parent=story).exists() and not GalleryBlock.objects.exists()


def test_a_new_block_is_deleted_and_brought_back_before_it_was_ever_saved(page, story):
    page.get_by_role("button", name="Add a block").click()
    page.get_by_role("menuitem", name="Pull quote").click()
    page.keyboard.type("We sail.")
    page.keyboard.press("Alt+Shift+Backspace")
    page.get_by_role("button", name="Add a block").click()
    page.get_by_role("menuitem", name="Text").click()
    page.keyboard.type("The end.")
    assert kinds(page)[-1] == "text"
    page.locator(".block-gone:visible").get_by_role("button", name="Undo").click()
    assert kinds(page)[-2:] == ["pullquote", "text"]
    save(page)
    assert PullQuoteBlock.objects.get().text == "We sail."


def test_what_was_taken_out_stays_so_when_the_form_comes_back_with_errors(page, story):
    page.get_by_label("Headline").first.fill("")
    write_in(page, 0)
    page.keyboard.press("Alt+Enter")
    page.keyboard.press("Enter")
    page.keyboard.type("Wrong.")
    page.keyboard.press("Alt+Shift+Backspace")
    choose(page, 1, "Delete")
    save(page)
    expect(page.locator(".errornote")).to_be_visible()
    assert kinds(page) == ["text", "gallery", "related", "tweet"]
    page.get_by_label("Headline").first.fill("Bridge opens")
    page.locator(".block-gone:visible").last.get_by_role("button", name="Undo").click()
    save(page)
    assert [type(block).__name__ for block in blocks_of(story)][:2] == ["TextBlock", "PictureBlock"]
