"""What every test can ask for: the cast, a clock that stands, and Chromium for the tests marked `browser`."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection

from articles.site import frame
from globepost import stamp
from tests.cast import (  # noqa: F401
    administrator,
    contributor,
    editor,
    managing_editor,
    newsletter_editor,
    outsider,
    reporter,
)
from tests.timeline import NOON
from tests.tweet_service import TweetService

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NO_CHROMIUM = "Chromium was not found: the browser tests are left out. Install the package chromium to run them."

pytest.register_assert_rewrite("tests.press_steps", "tests.press_sights")


@pytest.fixture(autouse=True)
def fresh_memory() -> None:
    """Nothing that a test's process remembers of the database is left to the next one."""
    stamp.forget()
    frame.forget()
    cache.clear()


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It is noon in New York and stays so, until the test moves the clock."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def pytest_configure(config: pytest.Config) -> None:
    # Playwright runs an event loop in the thread of the test, which also sets the database up.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Pytest brings the tests of one browser together, wherever the first of them stands. Those that empty the database
    # come last all the same: they take the rows of the migrations with them, the roles among them.
    items.sort(key=empties_the_database)
    for item in items:
        if item.get_closest_marker("browser"):
            # A busy machine lets a browser wait too long. What fails twice is broken; the summary counts it.
            item.add_marker(pytest.mark.flaky(reruns=1))
    if CHROMIUM or os.environ.get("REQUIRE_BROWSER") == "1":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def empties_the_database(item: pytest.Item) -> bool:
    return any(mark.kwargs.get("transaction", False) for mark in item.iter_markers("django_db"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not CHROMIUM:
        terminalreporter.write_line(NO_CHROMIUM, yellow=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The test database goes at the end, though a request that a browser left behind still holds on to it."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium; without its sandbox as root, where it cannot have one."""
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": Path(CHROMIUM or "chromium"), "args": root}


@pytest.fixture
def tweet_service(settings: Any) -> Iterator[TweetService]:
    """A tweet service on loopback, which the paper asks."""
    service = TweetService()
    settings.TWEET_SERVICE = service.url
    yield service
    service.close()
