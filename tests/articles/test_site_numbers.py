"""Addresses by number, as WordPress gives them to everything it has: /?p=12."""

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Address, Redirect
from articles.press import withdrawing
from tests.cast import chief, make_article, publish
from tests.timeline import HOUR

pytestmark = pytest.mark.django_db


def leads(path):
    response = Client().get(path)
    return response.status_code, response.get("Location")


@pytest.fixture
def story():
    return make_article()


@pytest.fixture
def path(story):
    version = publish(story)
    Address.objects.create(path="/?p=12", article_id=story.pk, since=version.visible_from)
    return version.path


@pytest.mark.parametrize(
    "asked",
    [
        *("/?p=12", "/?p=0012", "/?page_id=12", "/?attachment_id=12", "/?post_type=page&p=12", "/?p=12&preview=true"),
        *("/index.php?p=12", "/index.php/?p=12", "/%3Fp=12"),
    ],
)
def test_a_number_leads_to_its_story(path, asked):
    assert leads(asked) == (301, path)


def test_an_own_address_of_a_page_comes_before_its_number(path):
    other = make_article()
    version = publish(other)
    Address.objects.create(path="/?page_id=12", article_id=other.pk, since=version.visible_from)
    assert leads("/?page_id=12") == (301, version.path)
    assert leads("/?p=12") == (301, path)


def test_the_number_of_a_withdrawn_story_is_gone(story, path):
    withdrawing.withdraw(story, by=chief(), reason="Not ours")
    assert leads("/?p=12") == (410, None)


def test_a_number_can_be_sent_elsewhere(path):
    Redirect.objects.create(path="/?p=13", target=path)
    assert leads("/?p=13") == (301, path)
    assert leads("/?page_id=13") == (404, None)


def test_a_number_of_what_is_to_come_is_as_unknown_as_one_that_nothing_had(story):
    at = timezone.now() + HOUR
    publish(story, at=at)
    Address.objects.create(path="/?p=12", article_id=story.pk, since=at)
    to_come = Client().get("/?p=12")
    for unknown in (Client().get("/?p=99"), Client().get("/?p=0")):
        assert to_come.status_code == unknown.status_code == 404
        assert to_come.content == unknown.content and dict(to_come.headers) == dict(unknown.headers)


@pytest.mark.parametrize("query", ["p=", "p=x12", "p=1e3", "page_id=-12", "p=" + "9" * 19, "p=%00", "q=12"])
def test_what_is_no_number_is_the_front_page(path, query):
    assert Client().get(f"/?{query}").content == Client().get("/").content


def test_a_number_on_another_page_is_nothing(path):
    assert Client().get("/corrections/?p=12").status_code == 200
    assert leads("/nowhere/?p=12") == (404, None)
