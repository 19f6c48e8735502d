"""The desk says who is signed in before a page sends anything, and where a saved page goes on."""

import pytest

from articles.models import Article
from tests.cast import make_article, take
from tests.desk import TEXT, change_address, form_of, sign_in

pytestmark = pytest.mark.django_db
ADDRESS = "/desk/signed-in/"


def test_who_is_signed_in_gets_the_token_of_today(reporter):
    answer = sign_in(reporter).get(ADDRESS)
    assert answer.json()["user"] == "reporter" and len(answer.json()["token"]) == 64
    assert "no-store" in answer["Cache-Control"]


def test_nobody_and_people_without_a_role_are_nobody(outsider, client):
    for one in (client, sign_in(outsider)):
        answer = one.get(ADDRESS)
        assert answer.status_code == 200 and answer.json() == {"user": ""}


def test_the_page_after_signing_in_again_says_what_to_do(reporter, client):
    assert "go back to the story" in sign_in(reporter).get("/desk/signed-in-again/").content.decode()
    assert client.get("/desk/signed-in-again/").status_code == 302


@pytest.mark.parametrize(("button", "where"), [("_continue", "{}/change/"), ("_save", ""), ("_do", "{}/change/")])
def test_a_page_that_saved_without_leaving_is_told_where_to_go(button, where, editor):
    story = make_article("Bridge opens")
    take(story)
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"headline": "Newer", button: "review"}
    answer = desk.post(change_address(story), form, headers={"X-Desk-Save": "1"})
    assert answer.json() == {"location": f"/desk/articles/article/{where.format(story.pk)}"}
    assert Article.objects.get().headline == "Newer"


def test_a_form_with_errors_is_asked_for_as_a_form_which_shows_them(editor):
    story = make_article("Bridge opens")
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"headline": "", f"{TEXT}-0-html": "<p>Typed.</p>"}
    assert desk.post(change_address(story), form, headers={"X-Desk-Save": "1"}).status_code == 422
    answer = desk.post(change_address(story), form)
    assert answer.status_code == 200 and "Typed." in answer.content.decode()
    assert story.revisions.count() == 0
