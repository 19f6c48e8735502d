"""What machines read: sitemaps, robots.txt, the manifest and icons."""

import datetime as dt
import json
import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
import time_machine
from django.contrib.staticfiles import finders
from django.test import Client
from PIL import Image

from articles.models import SiteSettings
from articles.press import paper, withdrawing
from articles.site import sitemap
from tests.cast import change, chief, make_article, make_page, publish
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
SECOND = dt.timedelta(seconds=1)


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
        "Disallow: /report-an-error/",
        "",
        "Sitemap: http://testserver/sitemap.xml",
        "Sitemap: http://testserver/news-sitemap.xml",
    ]


def news() -> list[str]:
    response = Client().get("/news-sitemap.xml")
    assert response["Content-Type"] == "application/xml; charset=utf-8" and response["Cache-Control"] == "no-store"
    fromstring(response.content)
    return re.findall("<loc>([^<]+)</loc>", response.content.decode())


def test_the_sitemap_of_news_has_the_stories_of_48_hours_to_the_second(clock):
    address = f"http://testserver{publish(make_article()).path}"
    publish(make_page("about"))
    gone = make_article()
    publish(gone)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    assert news() == [address]
    clock.move_to(NOON + 48 * HOUR - SECOND)
    assert news() == [address]
    clock.move_to(NOON + 48 * HOUR)
    assert news() == []


def test_the_sitemap_of_news_says_what_a_search_engine_of_news_asks(clock):
    publish(make_article("Tea & ferries"))
    entry = fromstring(Client().get("/news-sitemap.xml").content).find("{*}url/{*}news")
    assert [(part.tag.partition("}")[2], (part.text or "").strip()) for part in entry.iter()][1:] == [
        ("publication", ""),
        ("name", "The Globe Post"),
        ("language", "en"),
        ("publication_date", "2026-03-02T12:00:00-05:00"),
        ("title", "Tea & ferries"),
    ]


def test_a_corrected_story_stays_as_old_as_it_is(clock):
    article = make_article()
    publish(article)
    clock.shift(48 * HOUR)
    change(article, text="<p>Changed.</p>")
    publish(article)
    assert news() == []


def test_the_manifest_names_the_paper_and_icons_that_there_are():
    paper.save(SiteSettings(name="The Quay", tagline="Of the port", colour="#222244"), by=chief())
    answer = Client().get("/site.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = json.loads(answer.content)
    assert manifest["name"] == "The Quay" and manifest["short_name"] == "Quay" and manifest["theme_color"] == "#222244"
    for icon in manifest["icons"]:
        with Image.open(finders.find(icon["src"].removeprefix("/static/"))) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"] and image.format == "PNG"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}


@pytest.mark.parametrize("path", ["/favicon.ico", "/apple-touch-icon.png"])
def test_browsers_find_an_icon_where_they_look(path):
    answer = Client().get(path)
    assert answer.status_code == 302
    file = Path(finders.find(answer["Location"].removeprefix("/static/")))
    assert 0 < file.stat().st_size < 20_000


def test_the_head_names_manifest_icons_and_colour():
    head = Client().get("/").content.decode().split("</head>")[0]
    assert '<link rel="manifest" href="/site.webmanifest">' in head
    assert '<link rel="apple-touch-icon" href="/static/icons/apple-touch-180.png">' in head
    assert '<meta name="theme-color" content="#17456e">' in head
