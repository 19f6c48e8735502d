"""The front page arranged in Chromium: stories added, moved by keys, removed with a way back, previewed and saved."""

import pytest
from playwright.sync_api import expect

from articles.models import FrontPageSlot
from tests.cast import make_article, make_category, publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(sign_in, editor, live_server):
    for name in ("Bridge opens", "Ferry sinks", "Tram returns"):
        publish(make_article(name, category=make_category(in_menu=True)))
    desk = sign_in("editor")
    desk.goto(f"{live_server.url}/desk/")
    desk.get_by_role("link", name="Front page", exact=True).first.click()
    expect(desk.get_by_role("heading", name="Front page")).to_be_visible()
    return desk


def add(page, place, term):
    page.get_by_role("button", name=f"Add a story to {place}").click()
    page.keyboard.type(term)
    page.locator("[role=listbox]:popover-open [role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def test_a_front_page_is_arranged_previewed_and_saved(page):
    for term in ("Bridge", "Ferry", "Tram"):
        add(page, "Featured", term)
    rows = page.locator("[data-arrange=featured] tr.form-row")
    rows.nth(2).get_by_title("Move up").click()
    rows.nth(0).get_by_role("button", name="Remove").click()
    add(page, "World", "Bridge")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Preview").click()
    cards = opened.value.locator("main .card-headline")
    expect(cards).to_have_text(["Tram returns", "Ferry sinks", "Bridge opens"])
    assert not FrontPageSlot.objects.exists()
    page.get_by_role("button", name="Save the front page").click()
    expect(page.get_by_text("Saved. Readers see it at once.")).to_be_visible()
    saved = FrontPageSlot.objects.values_list("place", "category__name", "article__headline")
    assert list(saved) == [
        ("block", "World", "Bridge opens"),
        ("featured", None, "Tram returns"),
        ("featured", None, "Ferry sinks"),
    ]
