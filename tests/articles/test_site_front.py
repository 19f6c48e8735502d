"""The front page: what editors chose, filled up with the newest."""

import re

import pytest
from django.test import Client

from articles.models import FrontPageSlot, SiteSettings
from articles.press import paper, withdrawing
from tests.cast import chief, make_article, make_category, make_page, publish

pytestmark = pytest.mark.django_db
HEADLINE = re.compile(r'card-headline">(?:(?!</h).)*?<a [^>]*>([^<]+)</a>', re.DOTALL)


def page():
    response = Client().get("/")
    assert response.status_code == 200
    return response.content.decode()


def headlines(text):
    return HEADLINE.findall(text)


def top(text):
    """What stands above the category blocks."""
    return text.split('<section class="block">')[0]


@pytest.fixture
def featured():
    category, opinion = make_category("Featured"), make_category("Opinion", in_menu=True)
    paper.save(SiteSettings(featured_category=category, opinion_category=opinion, tagline="News"), by=chief())
    return category


def slot(place, article, order=0):
    paper.save(FrontPageSlot(place=place, article=article, order=order), by=chief())


def test_an_empty_paper_says_so():
    assert "The first edition is in the making" in page()


def test_without_slots_the_newest_of_featured_lead(featured):
    for number in range(9):
        publish(make_article(f"Featured {number}", category=featured))
    publish(make_article("Newer"))
    assert headlines(page().split("<aside")[0]) == [f"Featured {number}" for number in range(8, 1, -1)]


def test_without_a_featured_category_the_newest_lead():
    publish(make_article("Older"))
    publish(make_article("Newer"))
    assert headlines(page().split("<aside")[0]) == ["Newer", "Older"]


def test_slots_come_first_in_their_order_and_are_filled_up(featured):
    stories = [make_article(f"Story {number}", category=featured) for number in range(10)]
    for story in stories:
        publish(story)
    slot("lead", stories[3])
    slot("featured", stories[1], order=2)
    slot("featured", stories[2], order=1)
    found = headlines(page().split("<aside")[0])
    assert found == [f"Story {number}" for number in (3, 2, 1, 9, 8, 7, 6)]


def test_nothing_stands_twice_above_the_blocks(featured):
    opinion = make_category("Opinion")
    for number in range(30):
        publish(make_article(f"Story {number}", category=featured, categories=(opinion,)))
    found = headlines(top(page()))
    assert len(found) == len(set(found)) == 1 + 6 + 6 + 6


def test_a_recommended_opinion_piece_stands_among_the_recommended(featured):
    piece = make_article("A column", category=make_category("Opinion"), label="opinion")
    publish(make_article("A story", category=featured))
    publish(piece)
    slot("recommended", piece)
    side = page().split("<aside")[1].split("</aside>")[0]
    assert headlines(side) == ["A column"]


def test_each_menu_category_has_a_block_with_the_stories_of_those_under_it(featured):
    parent = make_category("Democracy", in_menu=True)
    make_category("Empty", in_menu=True)
    publish(make_article("Free press", category=make_category("Media", parent=parent, in_menu=True)))
    blocks = page().split('<section class="block">')[1:]
    assert len(blocks) == 1
    assert '<a href="/category/democracy/">Democracy</a>' in blocks[0] and headlines(blocks[0]) == ["Free press"]


def test_the_short_headline_stands_on_the_front_page():
    publish(make_article("A very long headline", short_headline="Short"))
    assert headlines(page().split("<aside")[0]) == ["Short"]


def test_a_slot_of_what_is_not_live_or_no_story_is_filled_up(featured):
    gone, static = make_article("Gone", category=featured), make_page("about", "About")
    publish(gone)
    publish(static)
    publish(make_article("There", category=featured))
    slot("lead", gone)
    slot("featured", static)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    assert headlines(page().split("<aside")[0]) == ["There"]


def test_the_title_and_the_canonical_address_are_the_papers(featured):
    text = page()
    assert "<title>News | The Globe Post</title>" in text
    assert '<link rel="canonical" href="http://testserver/">' in text
