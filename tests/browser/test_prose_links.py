"""Links by keyboard: to an address or to a story of ours found by its headline; changed, taken away, and looked at."""

import pytest
from playwright.sync_api import expect

from articles.models import Publication, TextBlock
from tests.browser.blocks import open_story, save
from tests.browser.prose import surface
from tests.cast import make_article, publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story():
    return make_article("Bridge opens", text="<p>The port is open.</p>")


@pytest.fixture
def page(desk, live_server, story):
    open_story(desk, live_server, story)
    surface(desk).click()
    select(desk, 5, 9)
    return desk


def select(page, begin, end):
    page.evaluate(
        "at => document.querySelector('.ProseMirror[contenteditable=true]').editor.commands.setTextSelection(at)",
        {"from": begin, "to": end},
    )


def ask(page, words):
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="Address, or words of a headline")
    expect(field).to_be_focused()
    field.fill("")
    page.keyboard.type(words)
    return field


def offered(page):
    return page.locator(".choices:popover-open [role=option]")


def stored(page):
    save(page)
    return TextBlock.objects.get(parent__headline="Bridge opens").html


def linked(address, words="port"):
    return f'<p>The <a href="{address}" rel="noopener">{words}</a> is open.</p>'


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("example.org/a", "https://example.org/a"),
        ("desk@example.org", "mailto:desk@example.org"),
        ("/2026/03/01/x/", "/2026/03/01/x/"),
        ("#notes", "#notes"),
    ],
)
def test_an_address_is_completed(typed, address, page):
    ask(page, typed)
    page.keyboard.press("Enter")
    expect(surface(page)).to_be_focused()
    assert stored(page) == linked(address)


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "ftp://example.org/", "//example.org/", "words", ""])
def test_what_no_link_can_have_is_refused_with_a_sentence(typed, page):
    field = ask(page, typed)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="A link cannot lead there")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Cancel").click()
    assert stored(page) == "<p>The port is open.</p>"


def test_a_story_is_found_by_its_headline_and_chosen_with_the_arrows(page):
    publish(harbour := make_article("Harbour reopens"))
    make_article("Harbour secrets")
    ask(page, "harbour")
    expect(offered(page)).to_have_count(2)
    expect(offered(page).first).to_have_text("Harbour secrets · not published yet")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="no address to link to")).to_be_visible()
    ask_again = page.get_by_role("combobox", name="Address, or words of a headline")
    ask_again.fill("harbour re")
    offered(page).filter(has_text="Harbour reopens").click()
    assert stored(page) == linked(Publication.objects.get(article_id=harbour.pk).path)


def test_without_chosen_words_the_headline_is_written(page):
    publish(harbour := make_article("Harbour reopens"))
    select(page, 18, 18)
    ask(page, "harbour")
    expect(offered(page)).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(offered(page).and_(page.get_by_role("option", selected=True))).to_have_count(1)
    page.keyboard.press("Enter")
    expect(surface(page)).to_be_focused()
    page.keyboard.type("!")
    path = Publication.objects.get(article_id=harbour.pk).path
    assert stored(page) == f'<p>The port is open.<a href="{path}" rel="noopener">Harbour reopens</a>!</p>'


def test_a_link_shows_where_it_leads_and_is_changed_and_taken_away(page):
    ask(page, "https://example.org/a")
    page.keyboard.press("Enter")
    expect(surface(page)).to_be_focused()
    select(page, 6, 6)
    bubble = page.get_by_role("group", name="Link")
    expect(bubble.get_by_role("link", name="https://example.org/a")).to_be_visible()
    bubble.get_by_role("button", name="Edit").click()
    field = page.get_by_role("combobox", name="Address, or words of a headline")
    expect(field).to_have_value("https://example.org/a")
    field.fill("https://example.org/b")
    page.keyboard.press("Enter")
    assert stored(page) == linked("https://example.org/b")
    surface(page).focus()
    select(page, 6, 6)
    bubble.get_by_role("button", name="Remove").click()
    expect(bubble).to_be_hidden()
    assert stored(page) == "<p>The port is open.</p>"


def test_the_pointer_shows_a_links_address_too(page):
    ask(page, "https://example.org/a")
    page.keyboard.press("Enter")
    page.get_by_label("Headline:", exact=True).click()
    bubble = page.get_by_role("group", name="Link")
    expect(bubble).to_be_hidden()
    surface(page).locator("a").hover()
    expect(bubble).to_be_visible()


def test_escape_leaves_everything_as_it_was(page):
    ask(page, "https://example.org/a")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(surface(page)).to_be_focused()
    assert stored(page) == "<p>The port is open.</p>"


def test_the_dialog_and_the_address_fit_a_phone(page):
    page.set_viewport_size({"width": 390, "height": 700})
    ask(page, "https://example.org/a-long-address-of-a-page/that-does-not-fit")
    page.keyboard.press("Enter")
    expect(surface(page)).to_be_focused()
    select(page, 6, 6)
    remove = page.get_by_role("group", name="Link").get_by_role("button", name="Remove").bounding_box()
    assert remove["x"] + remove["width"] <= 390 and remove["height"] >= 44
    ask(page, "x")
    box = page.get_by_role("dialog").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert page.get_by_role("button", name="Cancel").bounding_box()["height"] >= 44
