"""The menus and the button that copies, as a reader uses them: by keyboard, by touch, with and without scripts."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import MenuLink
from articles.press import paper
from tests.cast import chief, make_article, make_category, make_page, publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(db: None) -> str:
    """The path of a story of a paper with drop-downs in both bars."""
    for name in ("Opinion", "World"):
        make_category(f"Under {name}", parent=make_category(name, in_menu=True), in_menu=True)
    publish(make_page("about", "About"))
    about = MenuLink(place="utility", label="About Us", address="/about/")
    paper.save(about, by=chief())
    paper.save(MenuLink(place="utility", label="Who Are We", address="/about/", parent=about), by=chief())
    return publish(make_article("The ferry")).path


@pytest.fixture
def open_page(browser: Any, live_server: Any, story: str) -> Iterator[Any]:
    contexts = []

    def open_page(width: int = 1280, **options: Any) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **options))
        page = contexts[-1].new_page()
        page.goto(live_server.url + story)
        return page

    yield open_page
    for context in contexts:
        context.close()


def under(page: Page, name: str) -> Any:
    return page.locator(".masthead").get_by_role("link", name=name, exact=True)


def test_the_keyboard_opens_a_drop_down_and_escape_closes_it(open_page):
    page = open_page()
    section = page.get_by_role("navigation", name="Sections", exact=True).get_by_role(
        "link", name="Opinion", exact=True
    )
    section.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(under(page, "Under Opinion")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(under(page, "Under Opinion")).to_be_focused()
    page.keyboard.press("Escape")
    expect(under(page, "Under Opinion")).to_be_hidden()
    expect(section).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(under(page, "Under Opinion")).to_be_visible()


def test_the_pointer_opens_a_drop_down_and_escape_closes_it(open_page):
    page = open_page()
    page.get_by_text("About Us").first.hover()
    expect(under(page, "Who Are We")).to_be_visible()
    page.keyboard.press("Escape")
    expect(under(page, "Who Are We")).to_be_hidden()
    page.mouse.move(600, 700)
    page.get_by_text("About Us").first.hover()
    expect(under(page, "Who Are We")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_finger_opens_one_drop_down_at_a_time(open_page, scripts):
    page = open_page(has_touch=True, java_script_enabled=scripts)
    openers = page.locator(".menu .opener summary")
    openers.nth(0).tap()
    expect(under(page, "Under Opinion")).to_be_visible()
    openers.nth(1).tap()
    expect(under(page, "Under World")).to_be_visible()
    expect(under(page, "Under Opinion")).to_be_hidden()
    if scripts:
        page.get_by_role("heading", name="The ferry").tap()
        expect(under(page, "Under World")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_telephone_the_menu_is_behind_a_button_and_shows_everything(open_page, scripts):
    page = open_page(390, has_touch=True, is_mobile=True, java_script_enabled=scripts)
    expect(under(page, "Opinion")).to_be_hidden()
    page.get_by_role("button", name="Menu").tap()
    for name in ("Opinion", "Under Opinion", "World", "Under World"):
        expect(under(page, name)).to_be_visible()
    page.keyboard.press("Escape")
    expect(under(page, "Opinion")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 390, 480, 768])
def test_on_a_telephone_a_drop_down_of_the_utility_bar_is_seen_whole(open_page, width):
    page = open_page(width, has_touch=True, is_mobile=True)
    page.locator(".utility .opener summary").tap()
    expect(page.locator(".utility .opens-under")).to_be_in_viewport(ratio=1)


def test_a_button_copies_the_address_and_says_so(open_page, story):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    bar = page.get_by_role("navigation", name="Share this story, bottom")
    bar.get_by_role("button", name="Copy link").click()
    expect(bar.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"http://testserver{story}"


def test_without_scripts_the_address_stands_there(open_page, story):
    page = open_page(java_script_enabled=False)
    expect(page.get_by_role("link", name=f"http://testserver{story}")).to_be_visible()
    expect(page.get_by_role("button", name="Copy link")).to_have_count(0)
