"""The front page: what editors chose, filled up with the newest."""

import datetime as dt
import re

import pytest
from django.test import Client

from articles.models import FrontPageSlot, SiteSettings
from articles.press import paper, withdrawing
from globepost import stamp
from tests.cast import chief, make_article, make_category, make_page, publish
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
SECOND = dt.timedelta(seconds=1)
HEADLINE = re.compile(r'card-headline">(?:(?!</h).)*?<a [^>]*>([^<]+)</a>', re.DOTALL)


def page():
    response = Client().get("/")
    assert response.status_code == 200
    return response.content.decode()


def headlines(text):
    return HEADLINE.findall(text)


@pytest.fixture
def featured():
    category, opinion = make_category("Featured"), make_category("Opinion", in_menu=True)
    paper.save(SiteSettings(featured_category=category, opinion_category=opinion, tagline="News"), by=chief())
    return category


def slot(place, article, order=0, **fields):
    paper.save(FrontPageSlot(place=place, article=article, order=order, **fields), by=chief())


def stories(count, name="Story", **fields):
    articles = [make_article(f"{name} {number}", **fields) for number in range(count)]
    for article in articles:
        publish(article)
    return articles


def head(text):
    """The page above the first block and the side columns."""
    return re.split(r'<section class="block">|<aside', text)[0]


def blocks(text):
    """The headlines of each block, by its heading."""
    parts = [part.split("</section>")[0] for part in text.split('<section class="block">')[1:]]
    return {re.search(r'block-heading"><a [^>]*>([^<]+)', part)[1]: headlines(part) for part in parts}


def columns(text):
    """The headlines of Recommended and of Opinion."""
    parts = text.split('<section class="side-block">')[1:]
    found = {
        re.search(r'block-heading">(?:<a [^>]*>)?([^<]+)', part)[1]: headlines(part.split("</aside>")[0])
        for part in parts
    }
    return found.get("Recommended", []), found.get("Opinion", [])


def test_an_empty_paper_says_so():
    assert "The first edition is in the making" in page()


def test_without_slots_the_newest_of_featured_lead(featured):
    for number in range(9):
        publish(make_article(f"Featured {number}", category=featured))
    publish(make_article("Newer"))
    assert headlines(head(page())) == [f"Featured {number}" for number in range(8, 1, -1)]


def test_without_a_featured_category_the_newest_lead():
    publish(make_article("Older"))
    publish(make_article("Newer"))
    assert headlines(head(page())) == ["Newer", "Older"]


def test_slots_come_first_in_their_order_and_are_filled_up(featured):
    stories = [make_article(f"Story {number}", category=featured) for number in range(10)]
    for story in stories:
        publish(story)
    slot("lead", stories[3])
    slot("featured", stories[1], order=2)
    slot("featured", stories[2], order=1)
    found = headlines(head(page()))
    assert found == [f"Story {number}" for number in (3, 2, 1, 9, 8, 7, 6)]


def test_no_story_stands_twice_and_every_part_is_full(featured):
    opinion, world, trade = (make_category(name, in_menu=True) for name in ("Opinion", "World", "Trade"))
    stories(40, category=world, categories=(featured, opinion, trade))
    text = page()
    found = headlines(text)
    assert len(found) == len(set(found)) == 1 + 6 + 6 + 6 + 4 + 4
    assert found[:7] == [f"Story {number}" for number in range(39, 32, -1)]
    assert columns(text) == ([f"Story {n}" for n in range(18, 12, -1)], [f"Story {n}" for n in range(32, 26, -1)])
    assert blocks(text) == {
        "Trade": [f"Story {n}" for n in range(26, 22, -1)],
        "World": [f"Story {n}" for n in range(22, 18, -1)],
    }


def test_a_block_leaves_a_story_to_the_one_that_has_no_other(featured):
    arts, boats = make_category("Arts", in_menu=True), make_category("Boats", in_menu=True)
    stories(5, category=arts)
    publish(make_article("A painted boat", category=arts, categories=(boats,)))
    stories(7, "Head", category=featured)
    assert blocks(page()) == {"Arts": [f"Story {n}" for n in (4, 3, 2, 1)], "Boats": ["A painted boat"]}


def test_opinion_has_a_column_and_no_block(featured):
    stories(14, "Piece", category=make_category("Opinion"))
    stories(7, "Head", category=featured)
    recommended, opinion = columns(page())
    assert opinion == [f"Piece {number}" for number in range(13, 7, -1)]
    assert recommended == [f"Piece {number}" for number in range(7, 1, -1)]
    assert blocks(page()) == {}


def test_a_pin_stands_where_its_editor_put_it_and_nowhere_else(featured):
    opinion, world = make_category("Opinion"), make_category("World", in_menu=True)
    head, pieces = stories(9, "Head", category=featured), stories(8, "Piece", category=opinion)
    news = stories(6, "News", category=world, categories=(featured,))
    slot("block", news[0], category=world, order=2)
    slot("block", head[8], category=world, order=1)
    slot("block", pieces[0], category=opinion)
    slot("recommended", news[5])
    text = page()
    assert headlines(text)[:7] == ["News 4", "News 3", "News 2", "News 1", "Head 7", "Head 6", "Head 5"]
    assert blocks(text) == {"World": ["Head 8", "News 0"]}
    recommended, opinion = columns(text)
    assert opinion == ["Piece 0", "Piece 7", "Piece 6", "Piece 5", "Piece 4", "Piece 3"] and recommended[0] == "News 5"


def test_a_story_with_two_places_stands_in_the_first_and_its_place_goes_to_the_next(featured):
    chosen = stories(12, category=featured)
    slot("lead", chosen[0], order=1)
    slot("lead", chosen[1], order=2)
    for order, story in enumerate(chosen[:8]):
        slot("featured", story, order=order)
    assert headlines(head(page())) == [f"Story {number}" for number in (0, 1, 2, 3, 4, 5, 6)]


def test_the_first_of_the_featured_leads_where_every_story_is_pinned_to_other_places(featured):
    for order, story in enumerate(stories(2)):
        slot("featured", story, order=order)
    text = page()
    assert headlines(text) == ["Story 0", "Story 1"] and "first edition" not in text


def test_the_front_page_follows_its_slots_to_the_second(featured, clock):
    world, (old, older) = make_category("World", in_menu=True), stories(2, "Old")
    stories(5, "News", category=world)
    stories(7, "Head", category=featured)
    opens, closes = NOON + HOUR, NOON + 2 * HOUR
    slot("block", old, category=world, starts_at=opens, ends_at=closes)
    slot("lead", older, starts_at=closes)
    found = []
    for moment in (NOON, opens - SECOND, opens, closes - SECOND, closes):
        clock.move_to(moment)
        found.append((stamp.read(), headlines(page())[0], blocks(page())["World"][0]))
    firsts = [(lead, block) for _, lead, block in found]
    assert firsts == [("Head 6", "News 4")] * 2 + [("Head 6", "Old 0")] * 2 + [("Old 1", "News 4")]
    assert len({read for read, *_ in found}) == 3


def test_a_pin_that_is_not_live_leaves_its_place_to_the_next(featured, clock):
    world = make_category("World", in_menu=True)
    gone, coming, there = (make_article(name, category=world) for name in ("Gone", "Coming", "There"))
    publish(gone)
    publish(there)
    publish(coming, at=NOON + HOUR)
    stories(7, "Head", category=featured)
    for order, story in enumerate((gone, coming, there)):
        slot("block", story, category=world, order=order)
    assert blocks(page())["World"] == ["Gone", "There"]
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    assert blocks(page())["World"] == ["There"]
    clock.move_to(NOON + HOUR)
    assert blocks(page())["World"] == ["Coming", "There"]


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
    publish(make_article("Head", category=featured))
    text = page()
    assert '<a href="/category/democracy/">Democracy</a>' in text and blocks(text) == {"Democracy": ["Free press"]}


def test_the_short_headline_stands_on_the_front_page():
    publish(make_article("A very long headline", short_headline="Short"))
    assert headlines(head(page())) == ["Short"]


def test_a_slot_of_what_is_not_live_or_no_story_is_filled_up(featured):
    gone, static = make_article("Gone", category=featured), make_page("about", "About")
    publish(gone)
    publish(static)
    publish(make_article("There", category=featured))
    slot("lead", gone)
    slot("featured", static)
    withdrawing.withdraw(gone, by=chief(), reason="Not ours")
    assert headlines(head(page())) == ["There"]


def test_the_title_and_the_canonical_address_are_the_papers(featured):
    text = page()
    assert "<title>News | The Globe Post</title>" in text
    assert '<link rel="canonical" href="http://testserver/">' in text
