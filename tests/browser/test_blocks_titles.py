"""What a block is headed by, folded and open; words counted as the server counts them; the list of keys."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from articles.models import Article, PictureBlock, TextBlock
from articles.press import texts
from articles.press.snapshot import snapshot
from tests.browser.blocks import open_story, save, settled, write_in
from tests.cast import add_block, make_article, make_photo
from tests.whole import use_everything

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>First words.</p>")
    use_everything(article, "harbour")
    return article


@pytest.fixture
def sheet(desk, live_server, story):
    return open_story(desk, live_server, story)


def heads(sheet):
    return sheet.locator(".block:not(.empty-form) .block-toggle").evaluate_all(
        """all => all.map((one) =>
            [...one.querySelectorAll('.block-kind, .block-title')].map((part) => part.textContent).join(' '))"""
    )


def violations(sheet):
    """What axe finds, without fetching the style sheets once more."""
    answer = Axe().run(sheet, context=".order-machine-wrapper, dialog", options={"preload": False})
    return [
        (one["id"], node["html"], node["failureSummary"])
        for one in answer.response["violations"]
        for node in one["nodes"]
    ]


def test_every_block_is_headed_by_its_type_and_what_is_in_it(sheet, story):
    assert heads(sheet) == [
        "Text: harbour text",
        "Picture: A grey harbour",
        "Gallery: harbour, 2 pictures",
        "Tweet: @portdesk: harbour tweet",
        "Pull quote: harbour quote",
        "Related story: A third neighbour",
        "Video: harbour",
        "Audio or file: harbour",
        "Link card: harbour",
        "Table: harbour",
        "Archive HTML: harbour",
    ]
    write_in(sheet, 0)
    sheet.keyboard.type(", and more")
    expect(sheet.locator(".block-title").first).to_have_text("harbour text, and more")


def test_blocks_are_folded_one_by_one_and_all_and_stay_so_after_saving(sheet):
    first = sheet.locator(".block-toggle").first
    expect(first).to_have_attribute("aria-expanded", "true")
    first.press("Enter")
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(sheet.locator(".ProseMirror").first).to_be_hidden()
    sheet.get_by_role("button", name="Collapse all").click()
    expect(sheet.locator(".block-body:visible")).to_have_count(0)
    thumbnails = sheet.locator(".block-thumbnail:visible")
    expect(thumbnails).to_have_count(3)  # picture, gallery, poster
    assert thumbnails.evaluate_all("all => all.every((one) => one.complete && one.naturalWidth > 0)")
    sheet.get_by_role("button", name="Expand all").click()
    expect(sheet.locator(".block-body:visible")).to_have_count(11)
    sheet.locator(".block-toggle").nth(2).click()
    save(sheet)
    expect(sheet.locator(".block-toggle").nth(2)).to_have_attribute("aria-expanded", "false")
    expect(sheet.locator(".block-body:visible")).to_have_count(10)


def test_a_block_with_an_error_is_open(sheet):
    field = sheet.locator("[name=articles_pullquoteblock_set-0-attribution]")
    field.evaluate("(field) => field.removeAttribute('maxlength')")
    field.fill("x" * 161)
    sheet.get_by_role("button", name="Collapse all").click()
    save(sheet)
    expect(sheet.locator(".block-body:visible")).to_have_count(1)
    expect(sheet.locator(".block-body:visible .errorlist")).to_be_visible()


def test_words_are_counted_as_the_server_counts_them(sheet, story):
    add_block(story, TextBlock, html="<h2>Two&nbsp;words</h2><ul><li><p>a-b c</p></li></ul><p>1,000<br>x &amp; y</p>")
    sheet.reload()
    settled(sheet)
    number = texts.count_words(snapshot(Article.objects.get(pk=story.pk)))
    expect(sheet.locator(".blocks-head [data-words]")).to_have_text(f"{number} words")
    write_in(sheet, 0)
    sheet.keyboard.type(" three more words")
    expect(sheet.locator(".blocks-head [data-words]")).to_have_text(f"{number + 3} words")
    expect(sheet.locator(".block-words").first).to_have_text("5 words")
    save(sheet)
    assert story.revisions.first().words == number + 3


def test_a_change_is_told_once_for_many_keys(sheet):
    sheet.evaluate("window.told = 0; document.addEventListener('story:changed', () => window.told++)")
    sheet.locator(".ProseMirror").first.click()
    sheet.keyboard.type("many keys")
    sheet.wait_for_timeout(700)
    sheet.get_by_role("button", name="Move down").first.click()
    sheet.wait_for_timeout(700)
    assert sheet.evaluate("window.told") == 2


def test_the_keys_are_listed_behind_a_question_mark(sheet):
    write_in(sheet, 0)
    sheet.keyboard.type("?")
    help_ = sheet.get_by_role("dialog", name="Keys")
    expect(help_).to_have_count(0)
    sheet.keyboard.press("Escape")
    expect(sheet.locator(".block-toggle").first).to_be_focused()
    sheet.keyboard.press("?")
    expect(help_).to_contain_text("Split the text in two at the cursor")
    assert violations(sheet) == []
    sheet.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    sheet.get_by_role("button", name="Keys", exact=True).click()
    expect(help_).to_be_visible()


def test_axe_finds_nothing_in_menu_and_removed_blocks(sheet):
    sheet.locator(".ProseMirror").first.click()
    sheet.keyboard.press("Alt+Shift+Backspace")
    sheet.get_by_role("button", name="Add a block").click()
    assert violations(sheet) == []


def test_a_picture_shows_itself_once_it_is_chosen(sheet, story):
    other = make_photo(title="Cranes")
    sheet.evaluate(
        """(number) => {
          const field = document.querySelector("[name=articles_pictureblock_set-0-photo]")
          field.value = number
          field.dispatchEvent(new Event("change", { bubbles: true }))
        }""",
        other.pk,
    )
    expect(sheet.locator(".block-title").nth(1)).to_have_text("Cranes")
    save(sheet)
    assert PictureBlock.objects.get().photo == other
