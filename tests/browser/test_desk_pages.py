"""What holds of every page of the desk in Chromium: the strict policy refuses nothing on it, and axe finds nothing."""

import itertools
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from articles.models import Article
from tests.articles.test_desk_permissions import CHECKED, NOBODY, TABLE, address_of, paper  # noqa: F401
from tests.desk import sign_in
from tests.whole import use_everything

pytestmark = [pytest.mark.drill, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SAVED = {"articles_importrun_json"}
"""What a browser saves and does not show."""
OPEN = sorted(name for name in CHECKED if TABLE[name] != NOBODY and name not in SAVED)
WATCH = """
  window.refused = []
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`))
"""
PARTS = 4


@pytest.fixture
def world(paper: dict[str, int]) -> dict[str, int]:  # noqa: F811
    """One of everything, and the story holds a block of each type."""
    use_everything(Article.objects.get(pk=paper["articles_article"]), "harbour")
    return paper


def look(page: Any, address: str) -> list[str]:
    """What the policy refused and what axe found on a page."""
    answer = page.goto(address)
    if "text/html" not in answer.headers["content-type"]:
        return []
    page.wait_for_load_state("networkidle")
    found = [f"{address} refused {one}" for one in page.evaluate("window.refused")]
    for violation in Axe().run(page).response["violations"]:
        for node in violation["nodes"]:
            found.append(f"{address} {violation['id']}: {node['html'][:200]} {node['failureSummary'][:200]}")
    return found


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_policy_and_axe_find_nothing(scheme, width, part, browser, live_server, world, administrator):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    context.add_init_script(WATCH)
    session = sign_in(administrator).cookies[settings.SESSION_COOKIE_NAME].value
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": f"{live_server.url}/desk/"}
    context.add_cookies([cookie])  # type: ignore[list-item]
    page = context.new_page()
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(f"{page.url} {error}"))
    found = [look(page, live_server.url + address_of(name, world)) for name in OPEN[part::PARTS]]
    context.close()
    assert [*broken, *itertools.chain(*found)] == []
