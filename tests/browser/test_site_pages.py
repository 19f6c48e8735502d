"""What holds of every kind of page that readers meet, in Chromium, on a telephone and on a desk: nothing breaks.

The demo paper is what is looked at. No error on the console, nothing that the policy refuses, nothing from another
host, nothing that axe finds, and no page wider than its window.
"""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from articles.demo.loader import load
from articles.models import Address, Author, Correction, Publication, PublicationTag

pytestmark = [pytest.mark.drill, pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WATCH = """
  window.refused = []
  document.addEventListener("securitypolicyviolation", (event) =>
    window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`))
"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BAD = ("error", "warning")
TOLD = "Failed to load resource: the server responded with a status of "
"""What Chromium says of a page that is meant to be missing."""
SIZES = [("light", 1280), ("dark", 390)]


@pytest.fixture
def kinds(db: None) -> dict[str, int]:
    """One address of every kind, with the status that it answers with."""
    load()
    longest = max(Publication.objects.stories().select_related("body"), key=lambda story: len(story.body.parts))
    gone = Address.objects.filter(since__lte=timezone.now()).exclude(
        article_id__in=Publication.objects.values("article_id")
    )
    tag = PublicationTag.objects.filter(publication__in=Publication.objects.all()).select_related("tag")[0].tag
    author = Author.objects.exclude(picture=None).filter(slug__in=_signing())[0]
    correction = Correction.objects.shown().exclude(after=None).first()
    page = Publication.objects.filter(kind="page").first()
    assert correction and page
    return {
        "/": 200,
        longest.path: 200,
        page.path: 200,
        "/category/opinion/": 200,
        "/category/opinion/columns/": 200,
        author.get_absolute_url(): 200,
        tag.get_absolute_url(): 200,
        longest.path[:6]: 200,
        longest.path[:12]: 200,
        "/corrections/": 200,
        correction.get_absolute_url(): 200,
        f"{longest.path[:12]}of-no-such-harbor/": 404,
        gone[0].path: 410,
    }


def _signing() -> list[str]:
    return list(Publication.objects.values_list("publicationauthor_rows__author__slug", flat=True))


class Visitor:
    """A browser's window of some size and scheme; `look` says what is wrong with the page at a path."""

    def __init__(self, browser: Any, site: str, scheme: str, width: int) -> None:
        self.site, self.said = site, list[str]()
        self.context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("console", lambda message: self.said.append(message.text) if message.type in BAD else None)
        self.page.on("request", self.hold_at_home)
        self.page.on("requestfailed", lambda asked: self.said.append(f"failed: {asked.url}"))

    def hold_at_home(self, asked: Any) -> None:
        if not asked.url.startswith((f"{self.site}/", "data:")):
            self.said.append(f"asks {asked.url}")

    def look(self, path: str, status: int) -> list[str]:
        self.said.clear()
        answer = self.page.goto(self.site + path, wait_until="networkidle")
        found = [one for one in self.said if status == 200 or not one.startswith(TOLD)]
        found += [f"answers {answer.status}"] if answer.status != status else []
        found += [f"refused {one}" for one in self.page.evaluate("window.refused")]
        wider = self.page.evaluate(WIDER)
        found += [f"{wider} pixels wider than the window"] if wider > 0 else []
        for fault in Axe().run(self.page).response["violations"]:
            found += [f"{fault['id']}: {node['html'][:200]}" for node in fault["nodes"]]
        return [f"{path}: {one}" for one in found]


def test_nothing_is_wrong_with_any_kind_of_page(browser, live_server, kinds):
    found = []
    for scheme, width in SIZES:
        visitor = Visitor(browser, live_server.url, scheme, width)
        found += [f"{width} {one}" for path, status in kinds.items() for one in visitor.look(path, status)]
        visitor.context.close()
    assert not found, "\n".join(found)
