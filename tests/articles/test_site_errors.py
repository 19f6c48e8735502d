"""What readers meet when something is wrong: the paper's dress, and never the request."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import DatabaseError
from django.test import Client, RequestFactory

from articles.site import frame
from articles.site.views import errors
from tests.cast import make_article, make_category, publish


@pytest.mark.django_db
def test_a_page_that_is_not_there_stands_in_the_frame_and_does_not_repeat_the_address():
    make_category(in_menu=True)
    publish(make_article("A story"))
    response = Client().get("/no-such-words-here/?q=nor-these")
    page = response.content.decode()
    assert response.status_code == 404
    assert "There is no such page" in page and "/category/world/" in page and "A story" in page
    assert "no-such-words" not in page and "nor-these" not in page and 'rel="canonical"' not in page


@pytest.mark.django_db
@pytest.mark.parametrize(("draw", "status"), [(lambda: errors.not_found(None), 404), (lambda: errors.gone(None), 410)])
def test_without_the_frame_the_page_is_plain(monkeypatch, draw, status):
    def fail():
        raise DatabaseError

    monkeypatch.setattr(frame, "current", fail)
    response = draw()
    assert response.status_code == status
    assert "<h1>" in response.content.decode() and 'class="masthead"' not in response.content.decode()


@pytest.mark.parametrize(
    ("view", "status", "words"),
    [
        (lambda request: errors.bad_request(request, SuspiciousOperation()), 400, "not understood"),
        (lambda request: errors.permission_denied(request, PermissionDenied()), 403, "not for you"),
        (errors.server_error, 500, "The fault is ours"),
    ],
)
def test_other_errors_ask_nothing_of_the_database_and_are_kept_by_nobody(view, status, words):
    response = view(RequestFactory().get("/secret-path/"))
    assert response.status_code == status and response["Cache-Control"] == "no-store"
    assert words in response.content.decode() and "secret-path" not in response.content.decode()


def test_when_even_the_templates_fail_there_are_still_words(monkeypatch):
    def fail(*args):
        raise ValueError

    monkeypatch.setattr(errors, "render_to_string", fail)
    response = errors.server_error(RequestFactory().get("/"))
    assert response.status_code == 500 and "Something went wrong" in response.content.decode()


@pytest.mark.django_db
def test_a_fault_of_a_page_is_answered_with_the_papers_500(monkeypatch):
    def fail():
        raise DatabaseError

    monkeypatch.setattr("articles.site.views.base.current", fail)
    client = Client(raise_request_exception=False)
    response = client.get("/")
    assert response.status_code == 500 and "The fault is ours" in response.content.decode()


@pytest.mark.django_db
def test_a_host_that_is_not_ours_is_a_bad_request():
    response = Client().get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400 and "not understood" in response.content.decode()
