"""No word is lost in Chromium: whatever goes wrong while a story is saved, it stays where it was typed."""

import pytest
from playwright.sync_api import expect

from articles.models import TextBlock
from articles.press.roles import Role
from tests.cast import make_article, make_user, take
from tests.desk import sign_in as session

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>First words.</p>")
    take(article, by=editor)
    return article


@pytest.fixture
def page(sign_in, story, live_server):
    desk = sign_in("editor")
    desk.goto(f"{live_server.url}/desk/articles/article/{story.pk}/change/")
    return desk


@pytest.fixture
def body(page):
    return page.locator(".order-machine .ProseMirror[contenteditable=true]").first


def write(page, body):
    body.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" And more words.")


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()


def is_saved():
    return TextBlock.objects.get().html == "<p>First words. And more words.</p>"


def test_signed_out_meanwhile_nothing_is_sent_and_saving_goes_on(page, body):
    write(page, body)
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    save(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("You were signed out meanwhile.")
    expect(dialog.get_by_role("link", name="Sign in")).to_have_attribute("target", "_blank")
    expect(body).to_contain_text("And more words.")
    assert not is_saved()
    page.context.add_cookies(cookies)
    dialog.get_by_role("button", name="Save now").click()
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
    assert is_saved()


def test_a_token_that_changed_meanwhile_is_no_hindrance(page, body):
    write(page, body)
    page.evaluate("document.querySelector('#article_form [name=csrfmiddlewaretoken]').value = 'a'.repeat(64)")
    page.context.clear_cookies(name="csrftoken")
    save(page)
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
    assert is_saved()


def test_without_a_network_the_page_stays(page, body, meant):
    meant.append("Failed to load resource: net::ERR_FAILED")
    write(page, body)
    page.route("**/desk/**", lambda route: route.abort())
    save(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("The desk cannot be reached.")
    expect(body).to_contain_text("And more words.")
    page.unroute("**/desk/**")
    dialog.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
    assert is_saved()


def test_an_error_of_the_server_leaves_the_page_as_it_is(page, body, meant):
    meant.append("Failed to load resource: the server responded with a status of 500")
    write(page, body)
    page.route("**/change/", lambda route: route.fulfill(status=500, body="<h1>Error</h1>", content_type="text/html"))
    save(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("The desk could not save this (500).")
    dialog.get_by_role("button", name="Back to the story").click()
    expect(body).to_contain_text("And more words.")
    asked = []
    page.on("dialog", lambda one: (asked.append(one.type), one.dismiss()))
    page.get_by_role("link", name="History").click()
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    page.unroute("**/change/")
    save(page)
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
    assert is_saved()


def test_an_impatient_person_saves_once(page, body, story):
    write(page, body)
    page.get_by_role("button", name="Save", exact=True).dblclick()
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
    assert story.revisions.count() == 2


def test_somebody_else_who_signed_in_does_not_save_unasked(page, body):
    other = make_user("another", Role.EDITOR)
    write(page, body)
    cookie = next(one for one in page.context.cookies() if one["name"] == "sessionid")
    page.context.add_cookies([cookie | {"value": session(other).cookies["sessionid"].value}])
    save(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("you are signed in as another now")
    assert not is_saved()
    dialog.get_by_role("button", name="Save as another").click()
    expect(page.get_by_text("Saved as revision 2.")).to_be_visible()
