"""The frame: menus, links, side columns, date; computed once per stamp."""

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles.models import Article, FrontPageSlot, MenuLink, SiteSettings
from articles.press import paper, withdrawing
from articles.site import frame
from tests.cast import chief, make_article, make_author, make_category, make_page, publish

pytestmark = pytest.mark.django_db


def page(path="/nowhere/"):
    return Client().get(path).content.decode()


def hrefs(text):
    return re.findall(r'href="([^"]+)"', text)


def menu(text):
    return text.split('aria-label="Sections"')[1].split("</nav>")[0]


def add_link(label, address, place="utility", **fields):
    link = MenuLink(place=place, label=label, address=address, **fields)
    paper.save(link, by=chief())
    return link


def test_the_menu_has_its_categories_in_order_on_two_levels():
    opinion = make_category("Opinion", in_menu=True, order=2)
    make_category("World", in_menu=True, order=1)
    make_category("Columns", parent=opinion, in_menu=True, order=2)
    make_category("Stage", parent=opinion, in_menu=True, order=1)
    make_category("Hidden", order=0)
    make_category("Retired", in_menu=True, retired=True)
    assert hrefs(menu(page())) == [
        "/category/world/",
        "/category/opinion/",
        "/category/opinion/stage/",
        "/category/opinion/columns/",
    ]


def test_the_date_is_written_out_in_the_newsrooms_zone():
    with time_machine.travel(dt.datetime(2023, 10, 4, 2, 0, tzinfo=dt.UTC), tick=False):
        assert "Tuesday, October 3, 2023" in page() and "© 2023 The Globe Post" in page()


def test_the_paper_has_its_own_name_and_words():
    words = {"name": "The Quay", "tagline": "Of the port", "about": "We are it.", "copyright_holder": "Quay Ltd"}
    paper.save(SiteSettings(**words), by=chief())
    text = page()
    assert "The Quay</a>" in text and "Of the port" in text and "We are it." in text and "Quay Ltd" in text
    assert "The Globe Post" not in text


def test_a_link_is_shown_only_while_its_page_exists():
    about = make_page("about")
    publish(about)
    story = make_article(authors=[make_author("Ola Brandt")], tags=("Bridges",))
    publish(story)
    make_category("Listed", in_menu=True)
    steady = ["/corrections/", "/category/listed/", "/feed/", "/"]
    there = ["/about/#team", "/author/ola-brandt/", "/tag/bridges/", *steady]
    missing = ["/newsletter/", "/search/", "/category/nope/", "/author/nobody/", "/tag/nope/", "/2026/", "/desk/", "/x"]
    for number, address in enumerate([*there, *missing, "https://example.org/x"]):
        add_link(f"Link {number}", address, place="footer", order=number)
    footer = page().split('aria-label="Pages"')[1].split("</nav>")[0]
    assert hrefs(footer) == [*there, "https://example.org/x"]
    for article in (about, story):
        withdrawing.withdraw(article, by=chief(), reason="Not ours")
    footer = page().split('aria-label="Pages"')[1].split("</nav>")[0]
    assert hrefs(footer) == [*steady, "https://example.org/x"]


def test_a_heading_without_a_page_of_its_own_stays_above_the_links_under_it():
    publish(make_page("work-with-us"))
    parent = add_link("About Us", "/who-we-are/")
    add_link("Who Are We", "/who-we-are/", parent=parent)
    add_link("Work With Us", "/work-with-us/", parent=parent)
    links = page().split('aria-label="About the paper"')[1].split("</nav>")[0]
    assert "<span>About Us</span>" in links and hrefs(links) == ["/work-with-us/"]


def test_without_links_there_is_no_empty_list():
    text = page()
    assert not re.search(r"<(ul|nav|aside)[^>]*>\s*</\1>", text)
    assert 'aria-label="About the paper"' not in text and "<aside" not in text


def side(path):
    return page(path).split('<aside class="side"')[1].split("</aside>")[0]


def names(text):
    return re.findall(r'card-headline">(?:(?!</h).)*?<a [^>]*>([^<]+)</a>', text, re.DOTALL)


def test_recommended_is_what_editors_picked_filled_up_with_the_newest():
    articles = [make_article(f"Story {number}") for number in range(9)]
    for article in articles:
        publish(article)
    for order, number in enumerate((2, 0)):
        paper.save(FrontPageSlot(place="recommended", article=articles[number], order=order), by=chief())
    assert names(side("/corrections/")) == [f"Story {number}" for number in (2, 0, 8, 7, 6, 5)]


def test_beside_a_story_stands_neither_itself_nor_what_its_page_shows_already():
    articles = [make_article(f"Story {number}") for number in range(20)]
    for article in articles:
        article.version = publish(article)
    paper.save(FrontPageSlot(place="recommended", article=articles[17]), by=chief())
    shown = {number: names(page(articles[number].version.path)) for number in (19, 17, 10)}
    assert all(len(found) == len(set(found)) == 14 for found in shown.values())
    assert [len(names(side(articles[number].version.path))) for number in shown] == [6, 6, 6]
    assert names(side(articles[10].version.path))[0] == "Story 17"
    assert "Story 17" not in shown[17]


def test_beside_a_list_stands_nothing_that_the_list_shows():
    opinion = make_category("Opinion")
    paper.save(SiteSettings(opinion_category=opinion), by=chief())
    for number in range(34):
        publish(make_article(f"Piece {number}", category=opinion))
    found = names(page("/category/opinion/"))
    assert found[:20] == [f"Piece {number}" for number in range(33, 13, -1)]
    assert found[20:] == [f"Piece {number}" for number in (7, 6, 5, 4, 3, 2, 13, 12, 11, 10, 9, 8)]
    assert len(names(page("/author/ines-calder/"))) == 32


def test_a_slot_counts_only_while_it_is_open():
    old = make_article("Old")
    publish(old)
    for number in range(8):
        publish(make_article(f"Story {number}"))
    now = timezone.now()
    hour = dt.timedelta(hours=1)
    slot = FrontPageSlot(place="recommended", article=old, starts_at=now + hour, ends_at=now + 2 * hour)
    paper.save(slot, by=chief())
    assert "Old" not in names(side("/corrections/"))
    with time_machine.travel(now + hour, tick=False):
        assert names(side("/corrections/"))[0] == "Old"
    with time_machine.travel(now + 2 * hour, tick=False):
        assert "Old" not in names(side("/corrections/"))


def test_the_opinion_column_has_the_newest_six_of_opinion_and_those_under_it():
    opinion = make_category("Opinion")
    columns = make_category("Columns", parent=opinion)
    paper.save(SiteSettings(opinion_category=opinion), by=chief())
    for number in range(8):
        publish(make_article(f"Piece {number}", category=columns if number % 2 else opinion))
    assert names(side("/corrections/").split("/category/opinion/")[1]) == [f"Piece {n}" for n in (7, 6, 5, 4, 3, 2)]
    pick = FrontPageSlot(place="block", category=opinion, article=Article.objects.get(headline="Piece 0"))
    paper.save(pick, by=chief())
    assert names(side("/corrections/").split("/category/opinion/")[1]) == [f"Piece {n}" for n in (0, 7, 6, 5, 4, 3)]


def test_the_frame_is_computed_once_per_stamp(django_assert_num_queries):
    publish(make_page("about"))
    add_link("About", "/about/")
    paper.save(FrontPageSlot(place="recommended", article=make_article()), by=chief())
    first = frame.current()
    assert frame.current() is first
    publish(make_article())
    assert frame.current() is not first
    frame.forget()
    with django_assert_num_queries(8):
        frame.current()
