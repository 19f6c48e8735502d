"""HEAD: the headers of GET and not a byte of its body, which the test client would drop by itself."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.test import RequestFactory

pytestmark = pytest.mark.django_db


def answer(method: str, path: str) -> tuple[int, dict[str, str], bytes]:
    handler = WSGIHandler()
    response: Any = handler.get_response(WSGIRequest(RequestFactory().generic(method, path).environ))
    body = b"".join(response)
    for closer in response._resource_closers:
        closer()
    return response.status_code, dict(response.headers), body


@pytest.mark.parametrize("path", ["/", "/none/", "/corrections/", "/desk/login/", "/desk/", "/media/none.jpg", "film"])
def test_head_has_the_headers_of_get_and_no_body(path: str) -> None:
    if path == "film":
        path = f"/media/{default_storage.save('ab/film.mp4', ContentFile(b'film'))}"
    status, headers, body = answer("GET", path)
    head = answer("HEAD", path)
    assert (head[0], head[2]) == (status, b"")
    assert head[1].get("Content-Length") == headers.get("Content-Length") == str(len(body))
    assert head[1].keys() == headers.keys()
