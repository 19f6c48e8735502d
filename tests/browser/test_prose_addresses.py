"""An address that is pasted alone becomes what it leads to, and comes back as a link when that was not meant."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import (
    LinkCardBlock,
    Publication,
    RelatedBlock,
    TableBlock,
    TextBlock,
    Tweet,
    TweetBlock,
    VideoBlock,
)
from tests.browser.blocks import kinds, open_story, save
from tests.browser.prose import paste, surface
from tests.cast import add_block, make_article, publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TWEET = "https://twitter.com/portdesk/status/1234?s=20"
FILM = "https://www.youtube.com/watch?v=a1"
CELLS = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head>'
    "<body><table border=0 style='border-collapse:collapse'><!--StartFragment--><col width=64><tr height=20><td></td>"
    "<td class=xl65 x:num>2026</td></tr><tr><td>Aldaba</td><td align=right>1,200</td></tr><!--EndFragment--></table>"
)


@pytest.fixture
def story():
    story = make_article("Bridge opens", text="<p>First.</p>")
    add_block(story, TextBlock)
    return story


@pytest.fixture
def page(desk, live_server, story):
    open_story(desk, live_server, story)
    surface(desk, 1).click()
    return desk


@pytest.fixture
def other():
    other = make_article("Harbour reopens", slug="harbour")
    publish(other)
    return other


def is_link(page, address):
    expect(surface(page, 1).locator("a")).to_have_attribute("href", address)


def test_a_tweets_address_becomes_a_tweet(page):
    paste(page, text=TWEET)
    expect(page.get_by_role("button", name="Keep as link")).to_be_focused()
    assert kinds(page) == ["text", "tweet"]
    save(page)
    assert TweetBlock.objects.get().tweet == Tweet.objects.get(tweet_id="1234")
    assert TextBlock.objects.get().html == "<p>First.</p>"


def test_a_films_address_becomes_a_video_with_a_link(page):
    paste(page, text=FILM)
    expect(page.get_by_role("button", name="Keep as link")).to_be_visible()
    save(page)
    video = VideoBlock.objects.get()
    assert (video.url, video.title) == (FILM, "Video on YouTube")


@pytest.mark.parametrize("is_old", [False, True])
def test_a_storys_address_becomes_a_card_to_it(is_old, page, other, settings):
    path = Publication.objects.get(article_id=other.pk).path
    paste(page, text=path if is_old else f"{settings.SITE_URL}{path}?share=1")
    expect(page.get_by_role("button", name="Keep as link")).to_be_visible()
    save(page)
    assert RelatedBlock.objects.get().article == other


@pytest.mark.parametrize("way", ["button", "keys"])
def test_what_was_not_meant_comes_back_as_a_link(way, page):
    paste(page, text=FILM)
    button = page.get_by_role("button", name="Keep as link")
    expect(button).to_be_visible()
    button.click() if way == "button" else page.keyboard.press("Control+z")
    assert kinds(page) == ["text", "text"]
    is_link(page, FILM)
    page.keyboard.type(" more")
    save(page)
    assert not VideoBlock.objects.exists()
    assert TextBlock.objects.get(html__contains=" more").html == (
        f'<p><a href="{FILM}" rel="noopener">{FILM}</a> more</p>'
    )


def test_any_other_address_is_a_link_and_may_be_a_card(page):
    paste(page, text="https://www.example.org/report?a=1")
    is_link(page, "https://www.example.org/report?a=1")
    page.get_by_role("button", name="Make a link card").click()
    expect(page.get_by_role("button", name="Keep as link")).to_be_focused()
    save(page)
    card = LinkCardBlock.objects.get()
    assert (card.url, card.title, card.source) == ("https://www.example.org/report?a=1", "example.org", "example.org")


def test_an_address_among_words_stays_a_link(page):
    page.keyboard.type("See ")
    paste(page, text=TWEET)
    page.wait_for_timeout(500)
    assert kinds(page) == ["text", "text"] and page.get_by_role("button", name="Keep as link").count() == 0
    is_link(page, TWEET)


def test_an_address_links_the_words_that_are_chosen(page):
    page.keyboard.type("See the report now")
    page.evaluate("document.activeElement.editor.commands.setTextSelection({ from: 9, to: 15 })")
    paste(page, text=FILM)
    save(page)
    assert f'<p>See the <a href="{FILM}" rel="noopener">report</a> now</p>' in set(
        TextBlock.objects.values_list("html", flat=True)
    )


def test_nothing_is_lost_when_the_desk_does_not_answer(page):
    page.route(re.compile("/article/address/"), lambda route: route.fulfill(status=204))
    paste(page, text=TWEET)
    page.wait_for_timeout(300)
    is_link(page, TWEET)
    assert kinds(page) == ["text", "text"]


def test_cells_of_a_spreadsheet_become_a_table(page):
    paste(page, html=CELLS, text="\t2026\nAldaba\t1,200")
    expect(page.get_by_role("button", name="Put it into the text")).to_be_focused()
    assert kinds(page) == ["text", "table"]
    save(page)
    assert TableBlock.objects.get().cells == [["", "2026"], ["Aldaba", "1,200"]]


def test_a_table_comes_back_as_lines(page):
    page.keyboard.type("Landings")
    paste(page, html=CELLS)
    expect(page.get_by_role("button", name="Put it into the text")).to_be_focused()
    assert kinds(page) == ["text", "text", "table"]
    page.keyboard.press("Control+z")
    expect(surface(page, 1)).to_contain_text("Aldaba | 1,200")
    save(page)
    assert not TableBlock.objects.exists()
