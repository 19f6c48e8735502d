"""Whatever charset a visitor names, what they send is read as UTF-8, and nothing raises."""

import importlib
import io
from wsgiref.util import setup_testing_defaults

import pytest
from django.test.client import ClientHandler

from globepost.content_types import plain, plain_types

CHARSETS = ("utf-7", "hex", "rot13", "idna", "undefined", "unicode_escape", "utf-16", "nonsense")
FORM = "--x\r\nContent-Disposition: form-data; name={}\r\n\r\n+2AA-:a:b\r\n--x--\r\n"


def status_of(method, content_type, *, query="", body=b""):
    environ = {"REQUEST_METHOD": method, "PATH_INFO": "/report-an-error/", "QUERY_STRING": query}
    environ |= {"CONTENT_TYPE": content_type, "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}
    environ["HTTP_HOST"] = "localhost"
    setup_testing_defaults(environ)
    return plain_types(lambda given, _: ClientHandler()(given))(environ, None).status_code


@pytest.mark.django_db
@pytest.mark.parametrize("charset", [*(f"charset={name}" for name in CHARSETS), "charset*=nonsense''%41"])
def test_no_charset_breaks_a_page(charset):
    assert status_of("GET", f"text/plain; {charset}", query="story=%2B2AA-%5Cud800") == 404
    for name in ("stamp", "text", "story"):
        body = FORM.format(name).encode()
        assert status_of("POST", f"multipart/form-data; {charset}; boundary=x", body=body) == 410
        assert status_of("POST", f"multipart/form-data; {charset}", body=body) == 400
    assert status_of("POST", f"application/x-www-form-urlencoded; {charset}", body=b"text=+2AA-") == 410


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        ("Text/Plain ; charset=hex", "Text/Plain"),
        ("multipart/form-data; boundary=----x", 'multipart/form-data; boundary="----x"'),
        ('multipart/form-data; charset=hex ;BOUNDARY = "a b"; y=z', 'multipart/form-data; boundary="a b"'),
        ("multipart/form-data; boundary*=hex''x", "multipart/form-data"),
        (";", ""),
    ],
)
def test_only_the_type_and_the_boundary_stay(given, kept):
    assert plain(given) == kept


@pytest.mark.django_db
def test_what_gunicorn_serves_has_it(settings):
    settings.IS_LOOPBACK = True
    served = importlib.import_module("globepost.wsgi").application
    assert served.__qualname__.startswith("plain_types")
