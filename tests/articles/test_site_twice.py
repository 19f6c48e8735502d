"""No page of the demo shows a story twice: every card of every page that a reader can get to."""

import re

import pytest
from django.test import Client

from tests.articles.test_demo import demo  # noqa: F401
from tests.crawl import crawl, text_of

pytestmark = pytest.mark.django_db
CARD = re.compile(r'card-headline">(?:(?!</h).)*?<a href="([^"]+)"', re.DOTALL)


def cards_of(html: str) -> list[str]:
    return CARD.findall(html)


@pytest.mark.usefixtures("demo")
def test_no_story_has_two_cards_on_a_page_and_none_on_its_own() -> None:
    pages = {path: answer for path, answer in crawl(Client()).items() if "html" in answer.get("Content-Type", "")}
    shown = {path: cards_of(text_of(answer)) for path, answer in pages.items() if answer.status_code == 200}
    assert len([path for path in shown if re.match(r"/\d{4}/\d\d/\d\d/.+", path)]) >= 16
    assert len(shown["/"]) >= 16 and len(shown["/category/world/"]) >= 12
    twice = {path: sorted({one for one in cards if cards.count(one) > 1}) for path, cards in shown.items()}
    assert {path: found for path, found in twice.items() if found} == {}
    assert [path for path, cards in shown.items() if path in cards] == []


def test_a_second_card_would_be_seen() -> None:
    card = '<h3 class="card-headline"><span class="label">Opinion</span> <a href="/2026/03/02/a/">A</a></h3>'
    assert cards_of(card * 2) == ["/2026/03/02/a/"] * 2
