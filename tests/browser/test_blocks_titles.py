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
def page(desk, live_server, story):
    return open_story(desk, live_server, story)


def heads(page):
    return page.locator(".block:not(.empty-form) .block-toggle").evaluate_all(
        """all => all.map((one) =>
            [...one.querySelectorAll('.block-kind, .block-title')].map((part) => part.textContent).join(' '))"""
    )


def test_every_block_is_headed_by_its_type_and_what_is_in_it(page, story):
    assert heads(page) == [
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
    write_in(page, 0)
    page.keyboard.type(", and more")
    expect(page.locator(".block-title").first).to_have_text("harbour text, and more")


def test_blocks_are_folded_one_by_one_and_all_and_stay_so_after_saving(page):
    first = page.locator(".block-toggle").first
    expect(first).to_have_attribute("aria-expanded", "true")
    first.press("Enter")
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".ProseMirror").first).to_be_hidden()
    page.get_by_role("button", name="Collapse all").click()
    expect(page.locator(".block-body:visible")).to_have_count(0)
    thumbnails = page.locator(".block-thumbnail:visible")
    expect(thumbnails).to_have_count(3)  # picture, gallery, poster
    assert thumbnails.evaluate_all("all => all.every((one) => one.complete && one.naturalWidth > 0)")
    page.get_by_role("button", name="Expand all").click()
    expect(page.locator(".block-body:visible")).to_have_count(11)
    page.locator(".block-toggle").nth(2).click()
    save(page)
    expect(page.locator(".block-toggle").nth(2)).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".block-body:visible")).to_have_count(10)


def test_a_block_with_an_error_is_open(page):
    field = page.locator("[name=articles_pullquoteblock_set-0-attribution]")
    field.evaluate("(field) => field.removeAttribute('maxlength')")
    field.fill("x" * 161)
    page.get_by_role("button", name="Collapse all").click()
    save(page)
    expect(page.locator(".block-body:visible")).to_have_count(1)
    expect(page.locator(".block-body:visible .errorlist")).to_be_visible()


def test_words_are_counted_as_the_server_counts_them(page, story):
    add_block(story, TextBlock, html="<h2>Two&nbsp;words</h2><ul><li><p>a-b c</p></li></ul><p>1,000<br>x &amp; y</p>")
    page.reload()
    settled(page)
    number = texts.count_words(snapshot(Article.objects.get(pk=story.pk)))
    expect(page.locator(".blocks-head [data-words]")).to_have_text(f"{number} words")
    write_in(page, 0)
    page.keyboard.type(" three more words")
    expect(page.locator(".blocks-head [data-words]")).to_have_text(f"{number + 3} words")
    expect(page.locator(".block-words").first).to_have_text("5 words")
    save(page)
    assert story.revisions.first().words == number + 3


def test_a_change_is_told_once_for_many_keys(page):
    page.evaluate("window.told = 0; document.addEventListener('story:changed', () => window.told++)")
    page.locator(".ProseMirror").first.click()
    page.keyboard.type("many keys")
    page.wait_for_timeout(700)
    page.get_by_role("button", name="Move down").first.click()
    page.wait_for_timeout(700)
    assert page.evaluate("window.told") == 2


def test_the_keys_are_listed_behind_a_question_mark(page):
    write_in(page, 0)
    page.keyboard.type("?")
    help_ = page.get_by_role("dialog", name="Keys")
    expect(help_).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator(".block-toggle").first).to_be_focused()
    page.keyboard.press("?")
    expect(help_).to_contain_text("Split the text in two at the cursor")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    page.get_by_role("button", name="Keys").click()
    expect(help_).to_be_visible()


def test_axe_finds_nothing_in_menu_and_removed_blocks(page):
    page.locator(".ProseMirror").first.click()
    page.keyboard.press("Alt+Shift+Backspace")
    page.get_by_role("button", name="Add a block").click()
    assert Axe().run(page).response["violations"] == []


def test_the_toolbar_is_one_stop_of_tab_with_arrow_keys_within(page):
    page.locator(".ProseMirror").first.click()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Heading", exact=True).first).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="Bold").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="Text of the story").first).to_be_focused()


def test_a_picture_shows_itself_once_it_is_chosen(page, story):
    other = make_photo(title="Cranes")
    page.evaluate(
        """(number) => {
          const field = document.querySelector("[name=articles_pictureblock_set-0-photo]")
          field.value = number
          field.dispatchEvent(new Event("change", { bubbles: true }))
        }""",
        other.pk,
    )
    expect(page.locator(".block-title").nth(1)).to_have_text("Cranes")
    save(page)
    assert PictureBlock.objects.get().photo == other
