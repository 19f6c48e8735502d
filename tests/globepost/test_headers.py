"""Security headers: strict for readers, and as strict at the desk, but for a nonce."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from globepost.headers import SecurityHeaders

SITE = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "style-src": "'self'",
    "script-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "manifest-src": "'self'",
}


def policy_of(response: HttpResponse) -> dict[str, str]:
    directives = (one.partition(" ") for one in response["Content-Security-Policy"].split("; "))
    return {name: sources for name, _, sources in directives}


def answer(path: str, *, uses_nonce: bool = False, **headers: str) -> HttpResponse:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(str(request.csp_nonce) if uses_nonce else "text", headers=headers)  # type: ignore[attr-defined]

    return SecurityHeaders(view)(RequestFactory().get(path))


@pytest.mark.parametrize("path", ["/", "/2026/11/24/story/", "/deskless/", "/media/ab/picture.jpg"])
def test_readers_get_the_strict_policy(path: str) -> None:
    assert policy_of(answer(path)) == SITE


def test_a_nonce_is_no_good_on_the_site() -> None:
    assert policy_of(answer("/", uses_nonce=True)) == SITE


def test_the_desk_lets_in_what_has_the_nonce_of_this_answer() -> None:
    response = answer("/desk/articles/", uses_nonce=True)
    policy, nonce = policy_of(response), response.content.decode()
    assert policy["script-src"] == policy["style-src"] == f"'self' 'nonce-{nonce}'"
    assert policy["frame-ancestors"] == "'self'"
    assert len(nonce) >= 22 and nonce != answer("/desk/articles/", uses_nonce=True).content.decode()


def test_nothing_inline_without_a_nonce_at_the_desk_either() -> None:
    policy = answer("/desk/articles/")["Content-Security-Policy"]
    assert "unsafe" not in policy and "nonce" not in policy


def test_pictures_may_come_from_where_the_paper_keeps_them(settings: object) -> None:
    settings.MEDIA_URL = "https://pictures.paper.example/"  # type: ignore[attr-defined]
    assert policy_of(answer("/"))["img-src"] == "'self' data: https://pictures.paper.example"


def test_a_view_may_be_stricter() -> None:
    assert answer("/", **{"Content-Security-Policy": "sandbox"})["Content-Security-Policy"] == "sandbox"


@pytest.mark.django_db
def test_every_response_says_how_it_may_be_used(client: Client) -> None:
    response = client.get("/media/none.jpg")
    assert policy_of(response) == SITE
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Permissions-Policy"].startswith("camera=()")
