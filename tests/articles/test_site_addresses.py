"""What answers at every address: the page, a way to it, "gone", or nothing at all."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Address, Author, Category, Redirect
from articles.press import paper, withdrawing
from tests.cast import change, chief, make_article, make_author, make_category, make_page, make_tag, publish

pytestmark = pytest.mark.django_db
LATER = dt.timedelta(days=1)


def get(path):
    return Client().get(path)


def leads(path):
    response = get(path)
    return response.status_code, response.get("Location")


def redirect(path, target):
    paper.save(Redirect(path=path, target=target), by=chief())


def test_an_old_address_of_a_live_story_leads_to_where_it_is():
    article = make_article(slug="first")
    first = publish(article).path
    change(article, slug="second")
    second = publish(article).path
    assert leads(first) == (301, second)
    assert get(second).status_code == 200


def test_every_address_of_a_withdrawn_story_is_gone():
    article = make_article("Secret of the port", slug="first")
    first = publish(article).path
    change(article, slug="second")
    second = publish(article).path
    withdrawing.withdraw(article, by=chief(), reason="Not ours")
    for path in (first, second):
        response = get(path)
        assert response.status_code == 410
        assert "withdrawn" in response.content.decode() and "Secret" not in response.content.decode()


def test_the_address_of_an_erased_story_is_gone():
    Address.objects.create(path="/2020/01/01/erased/", article_id=None, since=timezone.now())
    assert get("/2020/01/01/erased/").status_code == 410


def test_an_address_of_the_future_is_like_one_that_never_was():
    version = publish(make_article(slug="tomorrow"), at=timezone.now() + LATER)
    for method in (Client().get, Client().head):
        met, unknown = method(version.path), method(version.path.replace("tomorrow", "nonsense"))
        assert met.status_code == unknown.status_code == 404
        assert met.content == unknown.content
        assert dict(met.headers) == dict(unknown.headers)


def test_a_new_slug_of_the_future_is_not_given_away_and_the_old_one_stays():
    article = make_article(slug="now")
    path = publish(article).path
    change(article, slug="later")
    later = publish(article, at=timezone.now() + LATER).path
    assert get(path).status_code == 200
    assert get(later).status_code == 404


def test_a_redirect_to_a_story_of_the_future_gives_nothing_away(clock):
    target = publish(make_article(slug="tomorrow"), at=timezone.now() + LATER).path
    redirect("/old/", target)
    for path in ("/old/", "/old", "/index.php/OLD/"):
        assert leads(path) == (404, None)
    clock.shift(LATER)
    assert leads("/old/") == leads("/old") == (301, target)


def test_a_missing_slash_is_added_where_that_leads_somewhere():
    article = make_article(slug="first")
    first = publish(article).path
    assert leads(first[:-1]) == (301, first)
    publish(make_page("about"))
    for path in ("/about/", "/category/world/", "/corrections/", "/desk/"):
        assert leads(path[:-1]) == (301, path)


def test_a_missing_slash_of_an_old_address_leads_to_the_new_one_at_once():
    article = make_article(slug="first")
    first = publish(article).path
    change(article, slug="second")
    second = publish(article).path
    redirect("/old/", "/new/")
    assert leads(first[:-1]) == (301, second)
    assert leads("/old") == (301, "/new/")


def test_a_missing_slash_gives_nothing_away():
    publish(make_article(slug="tomorrow"), at=timezone.now() + LATER)
    gone = make_article(slug="gone")
    path = publish(gone).path
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    assert get(path[:-1]).status_code == 410
    for address in (path.replace("gone", "tomorrow")[:-1], "/nowhere"):
        assert get(address).status_code == 404


def test_a_redirect_is_followed_only_where_nothing_else_stands():
    path = publish(make_article()).path
    for old in (path, "/category/old/", "/author/old/", "/tag/old/", "/1999/12/", "/Some/Old.html"):
        Redirect.objects.create(path=old, target="/about/")
    assert get(path).status_code == 200
    for old in ("/category/old/", "/author/old/", "/tag/old/", "/1999/12/", "/Some/Old.html"):
        assert leads(old) == (301, "/about/")


def test_a_renamed_author_and_category_lead_to_their_new_addresses():
    publish(make_article())
    for thing, old in ((make_author(), "/author/ines-calder/"), (make_category(), "/category/world/")):
        thing.slug = "renamed"
        paper.save(thing, by=chief())
        assert leads(old) == (301, thing.get_absolute_url())


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/page/2/", "/"),
        ("/category/world/page/2/", "/category/world/"),
        ("/category/opinion/columns/page/17/", "/category/opinion/columns/"),
        ("/author/ines-calder/page/3/", "/author/ines-calder/"),
        ("/tag/bridges/page/3/", "/tag/bridges/"),
        ("/2019/page/2/", "/2019/"),
        ("/2019/02/28/page/2/", "/2019/02/28/"),
    ],
)
def test_numbered_pages_lead_to_their_list(path, target):
    assert leads(path) == (301, target)


NONSENSE = [
    "/nowhere/",
    "/page/x/",
    "/evil.example/page/2/",
    "//evil.example/page/2/",
    "//evil.example",
    "/category/wörld/",
    "/author/../x/",
    "/%00/",
    "/category/%00/",
    "/a%0Ab/",
    "/2019/%0A",
    "/%ff%fe/",
    "/" + "x" * 5000 + "/",
    "/corrections/0/",
    "/corrections/99999999999999999999/",
    "/corrections/x/",
    "/2026/03/02/%F0%9F%98%80/",
    "/sitemap-2026-13.xml",
    "/sitemap-0000-01.xml",
    "/favicon-2.ico",
]


@pytest.mark.parametrize("path", NONSENSE)
def test_whatever_else_is_asked_for_is_the_same_not_found(path):
    # A path that begins with two slashes would be taken for a host by the test's client.
    response = Client().get("/", PATH_INFO=path) if path.startswith("//") else get(path)
    assert response.status_code == 404
    assert response.content == get("/an-address-that-never-was/").content


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/category/world/", "/sitemap.xml", "/page/2/"])
def test_nothing_but_reading_is_allowed(path):
    client = Client(enforce_csrf_checks=True)
    for method in (client.post, client.put, client.delete, client.options):
        assert method(path).status_code == 405


@pytest.mark.parametrize("make", [make_author, make_tag, make_category])
def test_a_new_name_of_what_was_never_public_is_at_no_address(make):
    thing = make("Operation Heron")
    make_article("A draft", **placed(thing))
    old = thing.get_absolute_url()
    thing.slug = "operation-zebra-raid"
    paper.save(thing, by=chief())
    unknown = get(old.replace("heron", "nonsense"))
    for path in (old, thing.get_absolute_url()):
        assert (get(path).status_code, get(path).content) == (404, unknown.content)
    assert "zebra" not in str(get(old.removesuffix("/")).headers)
    publish(make_article(**placed(thing)))
    assert leads(old) == (301, thing.get_absolute_url())


def placed(thing):
    """The fields by which a story stands under the thing."""
    if isinstance(thing, Author):
        return {"authors": [thing]}
    return {"category": thing} if isinstance(thing, Category) else {"tags": (thing.slug,)}


def test_a_category_without_stories_does_not_tell_where_it_stands():
    hidden = make_category("Hidden", parent=make_category("World", in_menu=True))
    assert get("/category/hidden/").status_code == get(hidden.get_absolute_url()).status_code == 404
    publish(make_article(category=hidden))
    assert leads("/category/hidden/") == (301, "/category/world/hidden/")


def test_an_address_that_was_freed_belongs_to_the_next_who_takes_it():
    author = make_author("Anna Old")
    publish(make_article(authors=[author]))
    author.slug = "anna-new"
    paper.save(author, by=chief())
    assert leads("/author/anna-old/") == (301, "/author/anna-new/")
    paper.save(Author(name="Anna Two", slug="anna-old"), by=chief())
    assert get("/author/anna-old/").status_code == 404
