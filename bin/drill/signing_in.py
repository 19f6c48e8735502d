"""Signing in to the desk with what the start has printed."""

import http.cookiejar
import re
import urllib.parse
import urllib.request
from typing import NamedTuple


class SignIn(NamedTuple):
    username: str
    password: str
    role: str


def printed(said: str) -> list[SignIn]:
    return [SignIn(*row) for row in re.findall(r"^  (\S+) +(\S+) +(\S.*)$", said, flags=re.MULTILINE)]


def sign_in(site: str, person: SignIn) -> str:
    """Fill in the form and press the button. The page of the desk that comes then."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    with browser.open(f"{site}/desk/", timeout=30) as page:
        form, text = page.url, page.read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)
    assert token, f"{form} has no form to sign in with"
    values = {"login": person.username, "password": person.password, "csrfmiddlewaretoken": token[1]}
    with browser.open(form, urllib.parse.urlencode(values | {"next": "/desk/"}).encode(), timeout=30) as page:
        assert (page.url, page.status) == (f"{site}/desk/", 200), f"{person.username} is not let in: {page.url}"
    with browser.open(f"{site}/desk/", timeout=30) as page:
        assert (page.url, page.status) == (f"{site}/desk/", 200), f"{person.username} is forgotten: {page.url}"
        return page.read().decode()
