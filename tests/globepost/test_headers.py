"""Security headers: strict for readers, as loose as the block editor needs at the desk."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from globepost.headers import SecurityHeaders

SITE = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; "
    "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "manifest-src 'self'"
)


def answer(path: str, **headers: str) -> HttpResponse:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse("text", headers=headers)

    return SecurityHeaders(view)(RequestFactory().get(path))


@pytest.mark.parametrize("path", ["/", "/2026/11/24/story/", "/deskless/", "/media/ab/picture.jpg"])
def test_readers_get_the_strict_policy(path: str) -> None:
    assert answer(path)["Content-Security-Policy"] == SITE


def test_the_desk_may_style_and_script_inline_for_its_editor() -> None:
    policy = answer("/desk/articles/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-inline'" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "frame-ancestors 'self'" in policy


def test_a_view_may_be_stricter() -> None:
    assert answer("/", **{"Content-Security-Policy": "sandbox"})["Content-Security-Policy"] == "sandbox"


@pytest.mark.django_db
def test_every_response_says_how_it_may_be_used(client: Client) -> None:
    response = client.get("/media/none.jpg")
    assert response["Content-Security-Policy"] == SITE
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
