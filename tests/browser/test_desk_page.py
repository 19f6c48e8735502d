"""The story's page in Chromium: it fits, says what happened where one looks, and lets no word go silently."""

import pytest
from playwright.sync_api import expect

from articles.models import Publication
from tests.cast import make_article, publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FAR_DOWN = "<p>A long line of words.</p>" * 60


@pytest.fixture
def story(managing_editor):
    article = make_article("Bridge opens", text=FAR_DOWN)
    publish(article)
    return article


@pytest.fixture
def desk(sign_in, story, live_server):
    page = sign_in("managing")
    page.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    return page


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_outside_the_page(width, desk):
    desk.set_viewport_size({"width": width, "height": 800})
    if width == 390:
        desk.locator(".story-more").click()
    withdraw = desk.locator("summary", has_text="Withdraw")
    assert withdraw.bounding_box()["width"] > 50
    withdraw.click()
    assert desk.evaluate("document.documentElement.scrollWidth") == width
    box = desk.get_by_label("Reason").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_the_list_shows_headline_and_date_whole(desk, live_server):
    desk.set_viewport_size({"width": 1280, "height": 800})
    desk.goto(f"{live_server.url}/desk/articles/article/")
    table = desk.locator("#changelist .results")
    assert desk.locator("th.field-headline").bounding_box()["width"] >= 180
    assert table.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_what_happened_is_in_view_and_in_focus(desk):
    desk.get_by_role("button", name="Save", exact=True).click()
    told = desk.locator(".messagelist")
    expect(told).to_be_in_viewport()
    expect(told).to_be_focused()
    desk.wait_for_timeout(400)  # the editor scrolls back after 200 ms
    expect(told).to_be_in_viewport()


def test_an_error_is_in_view_and_in_focus(desk):
    desk.get_by_label("Headline:", exact=True).fill("")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.locator(".errornote")).to_be_focused()
    desk.wait_for_timeout(400)
    expect(desk.locator(".errornote")).to_be_in_viewport()


def type_into_the_body(desk):
    desk.locator(".order-machine .ProseMirror[contenteditable=true]").first.click()
    desk.keyboard.type("More words. ")


def withdraw(desk):
    desk.locator("summary", has_text="Withdraw").click()
    desk.get_by_label("Reason").fill("A judge said so")
    desk.get_by_role("button", name="Withdraw").click()


def test_withdrawing_asks_before_it_drops_what_was_typed(desk, story):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    type_into_the_body(desk)
    withdraw(desk)
    assert "would be lost" in asked[0] and Publication.objects.filter(article_id=story.pk).exists()


def test_withdrawing_asks_nothing_when_nothing_was_typed(desk, story):
    withdraw(desk)
    expect(desk.get_by_text("Withdrawn", exact=False).first).to_be_visible()
    assert not Publication.objects.filter(article_id=story.pk).exists()


def test_a_link_asks_before_it_drops_what_was_typed(desk):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    type_into_the_body(desk)
    desk.get_by_role("link", name="History").click()
    desk.wait_for_timeout(200)
    assert asked == ["beforeunload"] and desk.url.endswith("/change/")


def test_a_link_asks_nothing_when_nothing_was_typed(desk):
    desk.locator(".order-machine .ProseMirror[contenteditable=true]").first.click()
    desk.get_by_role("link", name="History").click()
    expect(desk.get_by_role("heading", name="History of")).to_be_visible()


def test_a_form_that_came_back_with_errors_is_not_left_silently(desk):
    asked = []
    desk.get_by_label("Headline:", exact=True).fill("")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.locator(".errornote")).to_be_visible()
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    desk.get_by_role("heading", name="Authors").click()
    desk.get_by_role("link", name="History").click()
    desk.wait_for_timeout(200)
    assert asked == ["beforeunload"]


def test_words_for_one_button_are_not_dropped_by_another(desk, story):
    desk.locator("#do-correct summary").click()
    words = desk.get_by_label("What was wrong, and what is right")
    words.fill("It was another day.")
    asked = []
    desk.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    desk.get_by_role("button", name="Save", exact=True).click()
    assert len(asked) == 1 and "“Correct”" in asked[0]
    expect(words).to_have_value("It was another day.")
    assert story.revisions.count() == 1


def test_enter_in_a_field_of_a_button_presses_that_button(desk, story):
    desk.locator("#do-withdraw summary").click()
    desk.get_by_label("Reason").fill("Not ours")
    desk.get_by_label("Reason").press("Enter")
    expect(desk.locator(".messagelist")).to_contain_text("Readers no longer see it")
    assert not Publication.objects.exists()
