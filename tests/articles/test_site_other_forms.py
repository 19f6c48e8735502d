"""Addresses as WordPress, capitals and old links write them: one way to where the page is."""

import pytest
from django.test import Client
from django.utils import timezone

from articles.press import paper, withdrawing
from articles.site.other_forms import other_forms
from tests.cast import change, chief, make_article, make_author, make_category, make_page, publish
from tests.timeline import HOUR

pytestmark = pytest.mark.django_db
TAILS = ("amp/", "embed/", "trackback/", "feed/", "feed/rss2/", "feed/atom/", "2/", "page/2/", "comment-page-3/", "AMP")


def leads(path, query=""):
    response = Client().get(path + query)
    return response.status_code, response.get("Location")


def test_forms_of_a_story_lead_to_it():
    path = publish(make_article()).path
    for tail in TAILS:
        assert leads(path + tail) == (301, path), tail
    assert leads(path, "?amp=1") == leads(path, "?amp") == (301, path)
    about = publish(make_page("about")).path
    assert leads(f"{about}amp/") == (301, about)


def test_forms_of_an_old_address_lead_to_the_new_one_at_once():
    article = make_article(slug="first")
    first = publish(article).path
    change(article, slug="second")
    second = publish(article).path
    for tail in TAILS:
        assert leads(first + tail) == (301, second), tail
    assert leads(f"/index.php{first}") == leads(first.replace("first", "First")) == (301, second)


def test_forms_of_what_was_withdrawn_are_gone_and_of_what_is_to_come_are_nothing():
    gone, later = make_article(slug="gone"), make_article(slug="later")
    path = publish(gone).path
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    tomorrow = publish(later, at=timezone.now() + HOUR).path
    for tail in TAILS:
        assert leads(path + tail) == (410, None), tail
        unknown = Client().get(tomorrow.replace("later", "never") + tail)
        met = Client().get(tomorrow + tail)
        assert (met.status_code, met.content) == (404, unknown.content), tail
        assert dict(met.headers) == dict(unknown.headers), tail
    assert leads(tomorrow, "?amp=1") == leads(f"/index.php{tomorrow}") == leads(tomorrow.upper()) == (404, None)


def test_index_php_and_capitals_lead_to_the_plain_path():
    path = publish(make_article(slug="ferry")).path
    make_category("World", in_menu=True)
    for given, target in (
        (f"/index.php{path}", path),
        (f"/index.php{path[:-1]}", path),
        (path.replace("ferry", "Ferry"), path),
        ("/Category/World/", "/category/world/"),
        ("/AUTHOR/Ines-Calder", "/author/ines-calder/"),
        ("/Corrections", "/corrections/"),
        ("/Sitemap.XML", "/sitemap.xml"),
        ("/index.php", "/"),
        ("/index.php/", "/"),
        ("/index.php/feed/", "/feed/"),
    ):
        assert leads(given) == (301, target), given


def test_capitals_and_index_php_tell_nothing_of_lists_that_are_closed():
    make_author("Nobody"), make_category("Hidden")
    for path in ("/Author/Nobody/", "/index.php/author/nobody/", "/Category/Hidden/", "/author/nobody/feed/rss2/"):
        assert leads(path) == (404, None), path


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/feed/rss/", "/feed/"),
        ("/feed/rss2", "/feed/"),
        ("/feed/rdf/", "/feed/"),
        ("/page/2/feed/", "/feed/"),
        ("/category/world/feed/rss2/", "/category/world/feed/"),
        ("/category/world/page/2/feed/", "/category/world/feed/"),
        ("/category/world/page/2/feed/atom/", "/category/world/feed/atom/"),
        ("/author/ines-calder/feed/rss/", "/author/ines-calder/feed/"),
        ("/?feed=rss2", "/feed/"),
        ("/?feed=rss", "/feed/"),
        ("/?feed=atom", "/feed/atom/"),
    ],
)
def test_feeds_of_wordpress_lead_to_the_feed(path, target):
    publish(make_article())
    assert leads(path) == (301, target)
    assert Client().get(target).status_code == 200


@pytest.mark.parametrize(
    "path", ["/comments/feed/", "/comments/feed/rss2/", "/comments/feed/atom/", "/?feed=comments-rss2"]
)
def test_feeds_of_comments_are_gone(path):
    response = Client().get(path)
    assert response.status_code == 410 and "Comments are gone" in response.content.decode()


def test_a_renamed_list_keeps_its_feed():
    publish(make_article())
    author = make_author()
    author.slug = "ines-renamed"
    paper.save(author, by=chief())
    for tail in ("feed/", "feed/atom/"):
        assert leads(f"/author/ines-calder/{tail}") == (301, f"/author/ines-renamed/{tail}")
    assert leads("/author/ines-calder/feed/rss2/") == (301, "/author/ines-renamed/feed/")


def test_an_archive_has_no_feed_and_is_no_page_of_another():
    day = publish(make_article()).path[:12]
    for path in (f"{day}feed/", f"{day}amp/", "/1999/12/31/", "/2019/feed/rss2/", "/?feed=nonsense-of-old"):
        assert Client().get(path).status_code == (200 if path.startswith("/?") else 404), path


def test_no_path_has_many_forms():
    for path in ("/", "/index.php/A/B/page/2/feed/ATOM", "/x" * 140, "/feed/feed/feed/feed/", "/index.php/index.php"):
        assert len(other_forms(path)) <= 6
