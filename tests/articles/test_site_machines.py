"""What machines read: sitemaps, robots.txt."""

import datetime as dt
import re
from xml.etree.ElementTree import fromstring

import pytest
import time_machine
from django.test import Client

from articles.press import withdrawing
from articles.site import sitemap
from tests.cast import change, chief, make_article, make_page, publish
from tests.timeline import NOON

pytestmark = pytest.mark.django_db


def locations(path):
    response = Client().get(path)
    assert response.status_code == 200 and response["Content-Type"] == "application/xml; charset=utf-8"
    fromstring(response.content)
    return re.findall("<loc>([^<]+)</loc>", response.content.decode())


def test_the_sitemap_has_every_live_page_and_story_at_the_papers_address():
    gone = make_article()
    publish(gone)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    paths = [publish(make_page("about")).path, publish(make_article()).path]
    assert locations("/sitemap.xml") == [f"http://testserver{path}" for path in paths]


def test_the_sitemap_says_when_a_story_last_changed():
    article = make_article()
    with time_machine.travel(NOON, tick=False):
        publish(article)
    change(article, text="<p>Changed.</p>")
    with time_machine.travel(NOON + dt.timedelta(hours=1), tick=False):
        publish(article)
    assert "<lastmod>2026-03-02T13:00:00-05:00</lastmod>" in Client().get("/sitemap.xml").content.decode()


def test_a_large_paper_has_a_file_for_each_month(monkeypatch):
    monkeypatch.setattr(sitemap, "SMALL", 2)
    page, paths = publish(make_page("about")).path, []
    for moment in (NOON, NOON - dt.timedelta(days=31), NOON - dt.timedelta(days=92)):
        with time_machine.travel(moment, tick=False):
            paths.append(publish(make_article()).path)
    files = locations("/sitemap.xml")
    names = ("pages", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03")
    assert files == [f"http://testserver/sitemap-{name}.xml" for name in names]
    found = []
    for file in files:
        found += locations(file.removeprefix("http://testserver"))
    assert sorted(found) == sorted(f"http://testserver{path}" for path in (page, *paths))


def test_a_paper_of_many_pages_and_no_story_still_has_an_index(monkeypatch):
    monkeypatch.setattr(sitemap, "SMALL", 0)
    publish(make_page("about"))
    assert locations("/sitemap.xml") == ["http://testserver/sitemap-pages.xml"]


def test_robots_are_kept_from_the_desk_and_shown_the_sitemap():
    answer = Client().get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /desk/",
        "",
        "Sitemap: http://testserver/sitemap.xml",
    ]
