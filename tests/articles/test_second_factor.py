"""The second factor is asked for on every path below /desk/: whoever has not given it gets to none."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

from articles.desk.account import gate
from tests.cast import make_article, take
from tests.desk import sign_in
from tests.second_factor import give_app

pytestmark = pytest.mark.django_db
FREE = gate.OPEN | gate.SETTING_UP | gate.GIVING


def places(resolver: Any = None, before: str = "", namespace: str = "") -> Iterator[tuple[str, str]]:
    """Every pattern that the project has, by name, with an address that it matches."""
    for one in (resolver or get_resolver()).url_patterns:
        path = before + example(one.pattern)
        if isinstance(one, URLResolver):
            yield from places(one, path, f"{one.namespace}:" if one.namespace else namespace)
        elif isinstance(one, URLPattern):
            yield f"{namespace}{one.name or ''}", path


def example(pattern: Any) -> str:
    if isinstance(pattern, RoutePattern):
        return re.sub(r"<(?:(\w+):)?\w+>", lambda found: "a" if found[1] in ("slug", "str") else "1", str(pattern))
    text = re.sub(r"\(\?P<\w+>[^()]*(?:\([^()]*\)[^()]*)*\)", "1", str(pattern))
    return re.sub(r"[\^$\\]", "", text)


def desk_places() -> list[tuple[str, str]]:
    return [(name, f"/{path}") for name, path in places() if path.startswith("desk/")]


def test_the_walk_finds_every_part_of_the_desk() -> None:
    names = {name for name, _ in desk_places()}
    assert {"admin:index", "admin:autocomplete", "admin:jsi18n", "admin:articles_article_preview"} <= names
    assert {"account_login", "mfa_index", "mfa_view_recovery_codes", "admin:auth_user_reset_factor"} <= names
    assert len(names) > 100 and names > FREE


@pytest.mark.parametrize("has_app", [False, True])
def test_without_the_factor_an_editor_gets_to_no_page(editor, has_app) -> None:
    """A session from before, by a password alone, or forced: name and password do not do."""
    if has_app:
        give_app(editor)
    take(make_article())
    client = Client()
    client.force_login(editor)
    way = "/desk/account/again/code/?" if has_app else "/desk/account/?"
    met = {}
    for name, path in desk_places():
        if name not in FREE:
            for method in ("get", "post", "head", "put", "delete"):
                met[f"{method} {path}"] = getattr(client, method)(path)
    assert len(met) > 500
    wrong = {what: answer for what, answer in met.items() if not answer.get("Location", "").startswith(way)}
    assert wrong == {}
    assert {answer.content for answer in met.values()} == {b""}


def test_pages_for_setting_up_are_closed_to_whoever_only_has_to_give_it(editor) -> None:
    """Else a password alone would remove the factor, or add another."""
    give_app(editor)
    client = Client()
    client.force_login(editor)
    for name, path in desk_places():
        if name in gate.SETTING_UP:
            assert client.get(path)["Location"].startswith("/desk/account/again/code/"), path
            assert client.post(path, {"password": "a password"})["Location"].startswith("/desk/account/again/code/")


def test_pages_for_giving_are_closed_to_whoever_has_none(editor) -> None:
    client = Client()
    client.force_login(editor)
    assert client.get("/desk/account/again/code/")["Location"].startswith("/desk/account/?")


def test_with_the_factor_the_desk_is_open_and_no_query_more(editor, django_assert_num_queries) -> None:
    client = sign_in(editor)
    assert client.get("/desk/").status_code == 200
    with django_assert_num_queries(3):  # session, person and roles, as ever
        client.get("/desk/jsi18n/")


def test_the_factor_of_one_person_is_none_of_anothers(editor, reporter) -> None:
    client = sign_in(editor)
    client.force_login(reporter)
    assert client.get("/desk/").status_code == 302


def test_a_person_without_a_role_sets_nothing_up(outsider) -> None:
    client = Client()
    client.force_login(outsider)
    answer = client.get("/desk/", follow=True)
    assert answer.redirect_chain == [("/desk/login/", 302)]
    assert answer.status_code == 403 and "You have no role at this paper" in answer.content.decode()


def test_switched_off_on_loopback_nothing_is_asked(settings, editor) -> None:
    settings.SECOND_FACTOR = False
    client = Client()
    client.force_login(editor)
    assert client.get("/desk/").status_code == 200


@pytest.mark.parametrize("has_session", [False, True])
def test_readers_pages_ask_nothing_and_set_nothing(has_session, editor, django_assert_num_queries) -> None:
    client = sign_in(editor) if has_session else Client()
    pages = [client.get(path) for path in ("/", "/nowhere/", "/corrections/", "/robots.txt")]
    assert not any(page.cookies or "Cookie" in page.get("Vary", "") for page in pages)
    with django_assert_num_queries(0):
        client.get("/robots.txt")
