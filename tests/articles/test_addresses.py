"""Every address that readers ever knew stays its story's own; those they never knew are forgotten."""

import datetime as dt

import pytest
from django.urls import get_resolver

from articles.models import Address, Article
from articles.press import addresses, publishing, withdrawing
from articles.press.erasing import erase_article
from tests.cast import change, chief, make_article, make_page, publish, take
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db


def paths(article: Article) -> set[str]:
    return set(Address.objects.filter(article_id=article.pk).values_list("path", flat=True))


def refusal(article: Article):
    outcome = publishing.publish(take(article), by=chief())
    return outcome.blockers[0] if outcome.is_refused else None


def test_a_changed_slug_adds_an_address_and_keeps_the_old_one(clock):
    article = make_article(slug="bridge")
    publish(article)
    clock.shift(dt.timedelta(days=40))
    change(article, slug="bridge-opens")
    version = publish(article)
    assert version.path == "/2026/03/02/bridge-opens/"
    assert paths(article) == {"/2026/03/02/bridge/", "/2026/03/02/bridge-opens/"}
    assert Address.objects.get(path="/2026/03/02/bridge/").since == NOON


def test_a_story_can_go_back_to_an_address_of_its_own(clock):
    article = make_article(slug="one")
    publish(article)
    change(article, slug="two")
    publish(article)
    clock.shift(HOUR)
    change(article, slug="one")
    assert publish(article).path.endswith("/one/")
    assert Address.objects.get(path__endswith="/one/").since == NOON


def test_a_slug_that_readers_never_saw_is_free_again(clock):
    article = make_article(slug="one")
    publish(article)
    change(article, slug="two")
    publish(article, at=NOON + HOUR)
    change(article, slug="three")
    publish(article, at=NOON + HOUR)
    assert paths(article) == {"/2026/03/02/one/", "/2026/03/02/three/"}
    withdrawing.cancel(article, by=chief())
    assert paths(article) == {"/2026/03/02/one/"}
    assert publish(make_article(slug="two")).path == "/2026/03/02/two/"


def test_a_scheduled_slug_is_known_from_its_moment_on(clock):
    article = make_article(slug="one")
    publish(article)
    change(article, slug="two")
    publish(article, at=NOON + HOUR)
    assert Address.objects.get(path__endswith="/two/").since == NOON + HOUR
    publish(article)
    assert Address.objects.get(path__endswith="/two/").since == NOON


@pytest.mark.parametrize("state", ["live", "scheduled", "withdrawn", "moved on", "erased"])
def test_an_address_is_never_given_to_another_story(clock, state):
    owner = make_article("The owner", slug="bridge")
    publish(owner, at=NOON + HOUR if state == "scheduled" else None)
    if state == "withdrawn":
        withdrawing.withdraw(owner, by=chief(), reason="Wrong")
    if state == "moved on":
        change(owner, slug="elsewhere")
        publish(owner)
    if state == "erased":
        erase_article(owner, by=chief(), reason="The law")
    finding = refusal(make_article(slug="bridge"))
    assert (finding.code, finding.level, finding.field) == ("address", "hard", "slug")
    whose = {"erased": "a story that is no longer here", "scheduled": "another story"}.get(state, "“The owner”")
    assert f"belongs to {whose}." in finding.message
    assert "Change the slug" in finding.message


def test_a_taken_address_says_nothing_of_what_is_to_come(clock):
    owner = make_article("The owner", slug="bridge")
    publish(owner)
    change(owner, headline="Minister to resign")
    publish(owner, at=NOON + HOUR)
    assert "belongs to “The owner”." in refusal(make_article(slug="bridge")).message


def test_the_same_slug_on_another_day_is_another_address(clock):
    publish(make_article(slug="weather"))
    clock.shift(dt.timedelta(days=1))
    assert publish(make_article(slug="weather")).path == "/2026/03/03/weather/"


def test_two_pages_cannot_have_one_path():
    publish(make_page("about", "Who We Are"))
    finding = refusal(make_page("about"))
    assert finding.field == "path" and "“Who We Are”" in finding.message


def test_a_rival_who_was_a_moment_faster_is_a_finding_and_no_error(monkeypatch):
    publish(make_article("The owner", slug="bridge"))
    monkeypatch.setattr(addresses, "problem", lambda *args: None)
    assert "“The owner”" in refusal(make_article(slug="bridge")).message


@pytest.mark.parametrize(
    "path", ["desk", "feed", "tag/x", "static/x", "2026", "2026/03/02/bridge", "search", "category"]
)
def test_a_page_cannot_take_what_belongs_to_the_site(path):
    finding = refusal(make_page(path))
    assert (finding.code, finding.field) == ("address", "path")
    assert "belongs to the site itself" in finding.message


@pytest.mark.parametrize("path", ["about", "about/2026", "feeds", "a/desk"])
def test_other_paths_are_free(path):
    assert publish(make_page(path)).path == f"/{path}/"


def test_an_older_revision_that_is_a_page_cannot_take_them_either():
    page = make_page("feed")
    revision = take(page)
    change(page, kind="story", path="", slug="x")
    outcome = publishing.publish(revision, by=chief(), waive="Agency copy")
    assert "address" in [finding.code for finding in outcome.blockers]


def test_every_address_of_the_site_is_reserved():
    """What the site's own patterns begin with, so that no page can stand in their way."""
    patterns = [str(one.pattern) for one in get_resolver().url_patterns if str(one.pattern)]
    patterns += [str(one.pattern) for one in get_resolver("articles.site.urls").url_patterns]
    first = {pattern.lstrip("^").split("/")[0] for pattern in patterns if "/" in pattern}
    words = {word for word in first if word.replace("-", "").isalpha()}
    assert {"desk", "media", "category", "corrections"} <= words <= addresses.RESERVED
