"""What the browser's tests need beside the cast."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from tests.desk import sign_in as signed_in

# Chromium calls every refusal an error; a picture that is refused (422) or there already (409) is none of the page's.
REFUSED = re.compile("Failed to load resource: the server responded with a status of (?:409|422)")

expect.set_options(timeout=20_000)  # a machine that does much else besides is slow, not wrong


@pytest.fixture(scope="session")
def base_url() -> str:
    """None of its own: each test asks the live server. (The plugin's fixture warns, and warnings are errors here.)"""
    return ""


@pytest.fixture
def meant() -> list[str]:
    """Errors that the test brings about itself, by their first words."""
    return []


@pytest.fixture
def sign_in(page: Page, live_server: Any, meant: list[str]) -> Iterator[Callable[[str], Page]]:
    """Chromium, signed in under a name; an error on the page's console fails the test."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if is_error(message) else None)

    def is_error(message: Any) -> bool:
        is_meant = REFUSED.match(message.text) or message.text.startswith(tuple(meant))
        return message.type == "error" and not is_meant

    def sign_in(name: str) -> Page:
        """Without typing anything: the session is put into the browser, which has not opened a page yet."""
        cookie = signed_in(User.objects.get(username=name)).cookies[settings.SESSION_COOKIE_NAME]
        place = {"domain": urlsplit(live_server.url).hostname, "path": settings.SESSION_COOKIE_PATH}
        page.context.add_cookies([{"name": cookie.key, "value": cookie.value, **place}])
        return page

    yield sign_in
    assert errors == []


@pytest.fixture
def desk(sign_in: Callable[[str], Page], editor: Any) -> Page:
    return sign_in("editor")
