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
def sheet(desk, live_server, story):
    return open_story(desk, live_server, story)


def choose(sheet, number, name):
    sheet.locator(".block:not(.empty-form, .for-deletion) .block-tool[data-do=more]").nth(number).click()
    sheet.get_by_role("menuitem", name=name, exact=True).click()


def test_a_copy_holds_what_the_block_holds(sheet, story):
    for number in (8, 6, 4, 2, 0):  # each copied block makes the next stand one further down
        choose(sheet, number // 2, "Copy")
    assert kinds(sheet) == [kind for kind in ("text", "picture", "gallery", "related", "tweet") for _ in range(2)]
    save(sheet)
    blocks = blocks_of(story)
    assert len({block.uid for block in blocks}) == 10
    assert [block.html for block in blocks[:2]] == ["<p>First <strong>words</strong>.</p>"] * 2
    one, two = blocks[2:4]
    said = ("photo", "caption", "alternative_text", "crop")
    assert [getattr(one, name) for name in said] == [getattr(two, name) for name in said]
    galleries = [[row.photo_id for row in block.gallery_photos.all()] for block in blocks[4:6]]
    assert galleries[0] == galleries[1] and len(galleries[0]) == 2 and blocks[5].title == "At sea"
    assert blocks[6].article == blocks[7].article and blocks[8].tweet == blocks[9].tweet


def test_a_copy_has_what_is_not_saved_yet(sheet, story):
    write_in(sheet, 0)
    sheet.keyboard.type(" More.")
    sheet.keyboard.press("Alt+Shift+D")
    expect(sheet.locator(".ProseMirror").nth(1)).to_have_text("First words. More.")
    sheet.keyboard.press("Control+z")
    assert kinds(sheet).count("text") == 1
    write_in(sheet, 0)
    sheet.keyboard.press("Alt+Shift+D")
    sheet.keyboard.type("Once. ")
    save(sheet)
    assert TextBlock.objects.filter(parent=story).count() == 2


def test_a_deleted_block_comes_back_by_its_button_and_by_keys(sheet, story):
    write_in(sheet, 0)
    sheet.keyboard.press("Alt+Shift+Backspace")
    gone = sheet.locator(".block-gone:visible")
    expect(gone).to_contain_text("Text “First words.” is taken out when the story is saved.")
    sheet.keyboard.press("Enter")
    expect(gone).to_have_count(0)
    expect(sheet.locator(".ProseMirror").first).to_be_focused()
    choose(sheet, 1, "Delete")
    sheet.keyboard.press("Control+z")
    assert kinds(sheet) == ["text", "picture", "gallery", "related", "tweet"]
    choose(sheet, 1, "Delete")
    choose(sheet, 1, "Delete")
    sheet.locator(".block-gone:visible").first.get_by_role("button", name="Undo").click()
    save(sheet)
    assert PictureBlock.objects.filter(parent=story).exists() and not GalleryBlock.objects.exists()


def test_a_new_block_is_deleted_and_brought_back_before_it_was_ever_saved(sheet, story):
    sheet.get_by_role("button", name="Add a block").click()
    sheet.get_by_role("menuitem", name="Pull quote").click()
    sheet.keyboard.type("We sail.")
    sheet.keyboard.press("Alt+Shift+Backspace")
    sheet.get_by_role("button", name="Add a block").click()
    sheet.get_by_role("menuitem", name="Text").click()
    sheet.keyboard.type("The end.")
    assert kinds(sheet)[-1] == "text"
    sheet.locator(".block-gone:visible").get_by_role("button", name="Undo").click()
    assert kinds(sheet)[-2:] == ["pullquote", "text"]
    save(sheet)
    assert PullQuoteBlock.objects.get().text == "We sail."


def test_what_was_taken_out_stays_so_when_the_form_comes_back_with_errors(sheet, story):
    sheet.get_by_label("Headline").first.fill("")
    write_in(sheet, 0)
    sheet.keyboard.press("Alt+Enter")
    sheet.keyboard.press("Enter")
    sheet.keyboard.type("Wrong.")
    sheet.keyboard.press("Alt+Shift+Backspace")
    choose(sheet, 1, "Delete")
    save(sheet)
    expect(sheet.locator(".errornote")).to_be_visible()
    assert kinds(sheet) == ["text", "gallery", "related", "tweet"]
    sheet.get_by_label("Headline").first.fill("Bridge opens")
    sheet.locator(".block-gone:visible").last.get_by_role("button", name="Undo").click()
    save(sheet)
    assert [type(block).__name__ for block in blocks_of(story)][:2] == ["TextBlock", "PictureBlock"]
