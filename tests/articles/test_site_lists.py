"""Lists: what stands in them, and turning their pages while new stories come in."""

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client

from articles.press import paper, withdrawing
from tests.cast import chief, make_article, make_author, make_category, make_page, make_photo, publish
from tests.timeline import NOON

HEADLINE = re.compile(r'card-headline">(?:(?!</h).)*?<a [^>]*>([^<]+)</a>', re.DOTALL)
pytestmark = pytest.mark.django_db


def get(path):
    return Client().get(path)


def main(path):
    response = get(path)
    assert response.status_code == 200, path
    return response.content.decode().split("<main")[1].split("</main>")[0]


def headlines(path):
    return HEADLINE.findall(main(path))


def link(path, word):
    """The cursor of the older or the newer link, or None."""
    found = re.search(rf'class="pager-{word}"[^>]* href="([^"]+)"', main(path))
    return path.split("?")[0] + found[1] if found else None


def write(count, *, start=0, **fields):
    for number in range(start, start + count):
        publish(make_article(f"Number {number}", **fields))


LISTS = ["/category/world/", "/author/ines-calder/", "/tag/bridges/", "/2026/", "/2026/03/", "/2026/03/02/"]


@pytest.mark.parametrize("path", LISTS)
def test_pages_never_repeat_or_skip_while_new_stories_come_in(path):
    with time_machine.travel(NOON) as clock:
        write(50, tags=("Bridges",))
        seen, page, cursor = [], path, 50
        while page:
            seen.append(headlines(page))
            page = link(page, "older")
            clock.shift(60)
            write(3, start=cursor, tags=("Bridges",))
            cursor += 3
        assert [len(page) for page in seen] == [20, 20, 10]
        assert [name for page in seen for name in page] == [f"Number {number}" for number in reversed(range(50))]


def test_newer_links_lead_back_through_the_same_stories_to_the_newest():
    write(45)
    second = link("/category/world/", "older")
    third = link(second, "older")
    write(30, start=45)
    back, seen = link(third, "newer"), []
    while back:
        seen = headlines(back) + seen
        back = link(back, "newer")
    assert seen == [f"Number {number}" for number in reversed(range(5, 75))]


def test_the_newest_page_has_no_newer_link_and_the_oldest_no_older_one():
    write(21)
    assert link("/category/world/", "newer") is None
    last = link("/category/world/", "older")
    assert link(last, "older") is None and headlines(last) == ["Number 0"]


def test_a_withdrawn_story_is_skipped_and_its_position_still_serves_as_a_cursor():
    articles = [make_article(f"Number {number}") for number in range(5)]
    for article in articles:
        publish(article)
    withdrawing.withdraw(articles[2], by=chief(), reason="Not ours")
    assert headlines(f"/category/world/?before={articles[2].position}") == ["Number 1", "Number 0"]
    assert headlines(f"/category/world/?after={articles[2].position}") == ["Number 4", "Number 3"]


BAD = ["", " 1", "1 ", "+1", "-1", "01", "1.0", "1e3", "x", "1,2", "0x10", "٣", "１"]
BAD += ["9" * 19, "9" * 400, "1%00", "%00", "%ff"]


@pytest.mark.parametrize("cursor", [f"?{name}={value}" for name in ("before", "after") for value in BAD])
@pytest.mark.parametrize("path", ["/category/world/", "/corrections/"])
def test_a_cursor_that_is_no_number_of_64_bits_is_not_found(path, cursor):
    write(1)
    assert get(path + cursor).status_code == 404


@pytest.mark.parametrize("query", ["?before=1&before=2", "?before=1&after=2", "?before=0", f"?after={2**63 - 1}"])
def test_cursors_that_lead_nowhere_are_not_found(query):
    write(1)
    assert get("/category/world/" + query).status_code == 404


def test_other_arguments_change_nothing():
    write(1)
    assert get("/category/world/?page=2&order=x&utm_source=y").content == get("/category/world/").content


def test_a_list_names_itself_and_each_of_its_pages():
    write(21)
    assert '<link rel="canonical" href="http://testserver/category/world/">' in get("/category/world/").content.decode()
    older = link("/category/world/", "older")
    assert f'<link rel="canonical" href="http://testserver{older}">' in get(older).content.decode()


def test_a_category_shows_its_description_its_children_and_their_stories():
    parent = make_category("Opinion", description="Arguments, signed.", in_menu=True)
    child = make_category("Columns", parent=parent, in_menu=True)
    write(1, category=child)
    page = main("/category/opinion/")
    assert "Arguments, signed." in page and '<a href="/category/opinion/columns/">Columns</a>' in page
    assert headlines("/category/opinion/") == headlines("/category/opinion/columns/") == ["Number 0"]
    assert '<a href="/category/opinion/">Opinion</a>' in get("/category/opinion/columns/").content.decode()


@pytest.mark.parametrize("path", ["/category/columns/", "/category/world/columns/", "/category/nothing/columns/"])
def test_a_category_under_the_wrong_parent_leads_to_the_right_address(path):
    make_category("World")
    write(1, category=make_category("Columns", parent=make_category("Opinion")))
    response = get(path)
    assert (response.status_code, response["Location"]) == (301, "/category/opinion/columns/")


def test_an_empty_category_is_there_only_while_the_menu_has_it():
    category = make_category("Quiet", in_menu=True)
    assert "There is no story here yet" in main("/category/quiet/")
    category.in_menu = False
    paper.save(category, by=chief())
    assert get("/category/quiet/").status_code == 404


def test_an_author_is_shown_with_what_the_paper_says_of_them():
    photo = make_photo()
    author = make_author(
        "Ola Brandt",
        biography="She writes.",
        source_line="in Tesmar",
        picture=photo,
        links="Notes https://example.org/o",
    )
    write(1, authors=[author])
    page = main("/author/ola-brandt/")
    for shown in ("Ola Brandt", "She writes.", "in Tesmar", photo.file.url, 'href="https://example.org/o"'):
        assert shown in page


def test_an_author_and_a_tag_are_not_found_until_and_after_they_have_a_live_story():
    article = make_article(authors=[make_author("Ola Brandt")], tags=("Bridges",))
    for status, step in (
        (404, lambda: publish(article)),
        (200, lambda: withdrawing.withdraw(article, by=chief(), reason="Not ours")),
        (404, lambda: None),
    ):
        assert {get("/author/ola-brandt/").status_code, get("/tag/bridges/").status_code} == {status}
        step()


def test_a_retired_author_and_category_keep_their_pages():
    author, category = make_author(), make_category(in_menu=True)
    write(1)
    for thing in (author, category):
        thing.retired = True
        paper.save(thing, by=chief())
    assert headlines("/author/ines-calder/") == headlines("/category/world/") == ["Number 0"]
    assert 'class="menu-section"' not in get("/").content.decode()


def test_an_archive_begins_and_ends_at_midnight_of_the_newsroom():
    midnight = dt.datetime(2026, 3, 1, 5, 0, tzinfo=dt.UTC)
    for name, moment in (("Before", midnight - dt.timedelta(seconds=1)), ("After", midnight)):
        with time_machine.travel(moment, tick=False):
            publish(make_article(name))
    assert headlines("/2026/02/28/") == headlines("/2026/02/") == ["Before"]
    assert headlines("/2026/03/01/") == headlines("/2026/03/") == ["After"]
    assert headlines("/2026/") == ["After", "Before"]
    assert "Sunday, March 1, 2026" in main("/2026/03/01/")
    assert '<a href="/2026/02/">February 2026</a>' in get("/2026/02/28/").content.decode()


NO_DATES = ["/0000/", "/1969/", "/2200/", "/9999/", "/9999/12/31/", "/2026/00/", "/2026/13/", "/2026/3/", "/2025/"]
NO_DATES += ["/2026/02/00/", "/2026/02/29/", "/2026/02/30/", "/2026/03/2/", "/２０２６/"]


@pytest.mark.parametrize("path", NO_DATES)
def test_a_date_that_makes_no_sense_or_has_no_story_is_not_found(path):
    with time_machine.travel(NOON, tick=False):
        write(1)
    assert get(path).status_code == 404


def test_pages_stand_in_no_list():
    with time_machine.travel(NOON, tick=False):
        publish(make_page("about", "About us"))
        write(1)
    for path in ("/", "/2026/", "/category/world/", "/feed/"):
        assert "About us" not in get(path).content.decode(), path
