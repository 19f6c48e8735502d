"""The demo paper, walked from end to end."""

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from articles.models import Address, Publication
from tests.crawl import Links, crawl, loads, local, no_desk_tables, text_of
from tests.demo_paper import load

pytestmark = pytest.mark.django_db
EVERY_KIND = {
    *("front", "article", "category", "author", "tag", "archive", "corrections", "correction"),
    *("feed", "category-feed", "author-feed", "tag-feed", "corrections-feed"),
}


@pytest.fixture
def paper(db):
    load()


def reached_from_the_front_page(pages: dict[str, HttpResponse]) -> set[str]:
    """The kinds of page that a reader comes to by links alone, without a sitemap."""
    seen, queue = {"/"}, ["/"]
    while queue:
        path = queue.pop()
        follow = Links(text_of(pages[path])).followed if "html" in pages[path].get("Content-Type", "") else []
        follow += [pages[path]["Location"]] if "Location" in pages[path] else []
        new = {found for address in follow if (found := local(address, path))} - seen
        seen |= new
        queue += new
    return {resolve(path.partition("?")[0]).view_name.partition(":")[2] for path in seen if path in pages}


@pytest.mark.usefixtures("paper")
def test_every_link_answers_and_no_page_loads_anything_from_elsewhere():
    reader = Client()
    with no_desk_tables():
        pages = crawl(reader, "/corrections/", "/robots.txt")
    assert "/feed/" in pages and any(path.startswith("/static/") for path in pages)
    assert {version.path for version in Publication.objects.all()} <= set(pages)
    assert reached_from_the_front_page(pages) >= EVERY_KIND
    for path, response in pages.items():
        for address in loads(path, response):
            assert address.startswith("data:") or local(address, path), f"{path} loads {address}"
        if path.startswith("/static/"):
            assert finders.find(path.removeprefix("/static/")), path
            continue
        assert response.status_code in (200, 301), path
        if response.status_code == 301:
            assert pages[local(response["Location"], path)].status_code == 200, path
        assert not response.cookies, path
        assert "Cookie" not in response.get("Vary", ""), path


@pytest.mark.usefixtures("paper")
def test_every_address_that_was_ever_given_answers():
    reader, now = Client(), timezone.now()
    live = set(Publication.objects.values_list("path", flat=True))
    for address in Address.objects.all():
        expected = {200} if address.path in live else {404} if address.since > now else {301, 410}
        assert reader.get(address.path).status_code in expected, address.path


@pytest.mark.parametrize(
    "html",
    [
        '<img src="HERE">',
        '<img srcset="/small.jpg 1x, HERE 2x">',
        '<source srcset="HERE 600w">',
        '<video poster="HERE">',
        '<video src="HERE">',
        '<audio src="HERE">',
        '<track src="HERE">',
        '<iframe src="HERE">',
        '<embed src="HERE">',
        '<object data="HERE">',
        '<script src="HERE">',
        '<link rel="stylesheet" href="HERE">',
        '<link rel="preload" href="HERE">',
        '<p style="background: url(HERE)">',
        "<style>@import 'HERE';</style>",
        '<style>p { background: url("HERE") }</style>',
        '<svg><image href="HERE"/></svg>',
    ],
)
def test_the_walk_knows_what_a_page_loads(html):
    address = "https://elsewhere.example/x"
    assert address in Links(html.replace("HERE", address)).loaded


@pytest.mark.parametrize(
    "html",
    [
        '<a href="HERE">x</a>',
        *(f'<link rel="{rel}" href="HERE">' for rel in ("canonical", "alternate", "prev", "next")),
        '<meta property="og:url" content="HERE">',
        '<meta property="og:image" content="HERE">',
        '<script type="application/ld+json">{"a": [{"item": "HERE"}]}</script>',
    ],
)
def test_the_walk_knows_what_a_page_leads_to(html):
    links = Links(html.replace("HERE", "http://testserver/x/"))
    assert links.followed == ["http://testserver/x/"] and links.loaded == []


def test_the_walk_knows_what_a_style_sheet_loads(tmp_path, settings):
    settings.STATICFILES_DIRS = [tmp_path]
    (tmp_path / "a.css").write_text('@import "/b.css"; @import url(c.css); p { background: url( "d.png" ) }')
    assert loads("/static/a.css", HttpResponse(status=404)) == ["/b.css", "c.css", "d.png"]
