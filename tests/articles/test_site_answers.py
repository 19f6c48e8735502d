"""Every answer to a reader: the same bytes for everybody, HEAD like GET, nothing inline, nothing to remember."""

import re

import pytest
from django.test import Client

from articles.press import withdrawing
from articles.press.correcting import Note
from tests.cast import change, chief, make_article, make_category, publish
from tests.crawl import Links

pytestmark = pytest.mark.django_db


@pytest.fixture
def paths():
    """An address of each kind, and the status that it has."""
    make_category(in_menu=True)
    article, gone = make_article(tags=("Bridges",)), make_article(slug="gone")
    first = publish(article).path
    change(article, text="<p>Changed.</p>", slug="changed")
    outcome = publish(article, note=Note("It was another day."))
    lost = publish(gone).path
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    correction = outcome.corrections.get().get_absolute_url()
    good = ("/", outcome.path, "/category/world/", "/author/ines-calder/", "/tag/bridges/", "/corrections/", correction)
    machines = (
        "/sitemap.xml",
        "/sitemap-pages.xml",
        "/robots.txt",
        "/feed/",
        "/feed/atom/",
        "/tag/bridges/feed/",
        "/site.webmanifest",
        outcome.path[:12],
    )
    return dict.fromkeys((*good, *machines), 200) | {first: 301, "/page/2/": 301, lost: 410, "/nowhere/": 404}


def test_staff_and_strangers_get_the_same_bytes_and_nothing_to_remember(paths, administrator):
    stranger, staff = Client(), Client()
    staff.force_login(administrator)
    for path, status in paths.items():
        answer, other = stranger.get(path), staff.get(path, headers={"Accept-Language": "de", "Cookie": "a=b"})
        assert answer.status_code == other.status_code == status, path
        assert answer.content == other.content, path
        assert dict(answer.headers) == dict(other.headers), path
        assert not answer.cookies and not other.cookies, path
        assert "Vary" not in answer, path
        assert answer["Cache-Control"] == "public, max-age=0, must-revalidate", path


def test_head_is_like_get_without_the_body(paths):
    client = Client()
    for path in paths:
        head, get = client.head(path), client.get(path)
        assert head.status_code == get.status_code and head.content == b"", path
        assert dict(head.headers) == dict(get.headers), path


def test_nothing_stands_inline_and_nothing_comes_from_elsewhere(paths):
    for path in paths:
        response = Client().get(path)
        if "html" not in response["Content-Type"]:
            continue
        page = response.content.decode()
        scripts = re.sub(r'<script type="(?:application/ld\+json|module" src="[^"]+)">', "", page)
        assert scripts.count("<script") == 0, path
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|csrf", page), path
        assert all(re.match("/(?!/)", address) for address in Links(page).loaded), path


def test_the_answer_does_not_follow_the_host_that_was_asked():
    path = publish(make_article()).path
    assert Client().get(path, headers={"Host": "localhost"}).content == Client().get(path).content
