"""The desk's own words: titles, sections, and what stands where nothing is or nothing is open."""

import re

import pytest

from tests.cast import make_article, take
from tests.desk import sign_in

pytestmark = pytest.mark.django_db

JARGON = ("to change", "to view", "list link", "Authentication and Authorization", "By readers see", " administration")


def page(client, address):
    return client.get(f"/desk/{address}").content.decode()


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("articles/article/", "Stories"),
        ("articles/article/add/", "New story"),
        ("articles/menulink/", "Menu links"),
        ("articles/step/", "The log"),
        ("auth/user/", "People"),
        ("auth/user/add/", "New person"),
        ("auth/group/", "Roles"),
        ("auth/", "People and roles"),
        ("globepost/job/", "Failed jobs"),
        ("globepost/", "Running the paper"),
    ],
)
def test_pages_have_titles_of_the_newsroom(address, title, administrator):
    html = page(sign_in(administrator), address)
    assert f"<h1>{title}</h1>" in html
    assert [word for word in JARGON if word in html] == []


def test_the_index_names_what_is_open(administrator):
    html = page(sign_in(administrator), "")
    for name in ("Stories", "Front page", "Pages", "The log", "Roles", "Failed jobs", "Site settings"):
        assert f">{name}</a>" in html
    for section in ("Stories", "The paper", "What was done", "People"):
        assert f"<caption>{section}</caption>" in html
    assert [word for word in (*JARGON, "Groups", "Users") if word in html] == []


def test_a_newsletter_editor_is_told_what_comes(newsletter_editor):
    html = page(sign_in(newsletter_editor), "")
    assert "Nothing on the desk is open to your role yet." in html and "permission" not in html


def without_tokens(html):
    return re.sub(r'value="\w{64}"', "", html)


@pytest.mark.parametrize("view", ["change/", "history/", "preview/", "history/1/", ""])
def test_another_persons_story_and_none_are_answered_alike_in_the_desks_dress(view, reporter):
    theirs = make_article("A secret story")
    take(theirs)
    desk, address = sign_in(reporter), f"/desk/articles/article/{theirs.pk}/{view}"
    hidden = desk.get(address, follow=True)
    theirs.delete()
    none = desk.get(address, follow=True)
    assert hidden.status_code == none.status_code == 404
    assert "There is no such story, or it is not yours to see." in hidden.content.decode()
    assert without_tokens(hidden.content.decode()) == without_tokens(none.content.decode())


def test_an_address_that_is_none_has_the_desks_dress(editor):
    answer = sign_in(editor).get("/desk/no/such/page/")
    assert answer.status_code == 404 and "There is no such page" in answer.content.decode()


def test_what_a_role_does_not_open_has_the_desks_dress(reporter):
    answer = sign_in(reporter).get("/desk/auth/user/")
    assert answer.status_code == 403 and "Your role does not open this." in answer.content.decode()
