"""A tweet in Chromium: pasted into its block, filled in by the job, corrected, saved, and seen by a reader."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Publication, Tweet, TweetBlock
from globepost.models import Job
from globepost.worker import Worker
from tests.browser.blocks import call, open_story, save
from tests.cast import add_block, make_article, make_tweet, take

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NUMBER = "1999999999999999999"
PASTE = """
  (input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", text)
    input.value = text
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }))
  }
"""


def address(name: str = "portdesk") -> str:
    return f"https://twitter.com/{name}/status/{NUMBER}?s=20"


def work() -> None:
    """What the worker does, however long a question would wait."""
    Job.objects.filter(state="waiting").update(run_after=timezone.now())
    Worker().run(until_idle=True)


class Block:
    """The story's tweet block, as a person sees it."""

    def __init__(self, page: Page) -> None:
        self.row = page.locator(".order-machine > .inline-related:not(.empty-form)[id*=tweetblock]").last
        self.address = self.row.get_by_label("Address:")
        self.says = self.row.locator("tweet-card [role=status]")
        self.card = self.row.locator(".desk-tweet")
        self.library = self.row.get_by_label("Of the library:")
        self.name, self.text = self.row.get_by_label("Name:"), self.row.get_by_label("Text:")

    def unfold(self) -> None:
        """The fields of a tweet that is complete stand behind their heading."""
        if not self.name.is_visible():
            self.row.locator("summary").click()

    def paste(self, text: str) -> None:
        self.address.evaluate(PASTE, text)


@pytest.fixture
def story(editor):
    story = make_article("Bridge opens", owner=editor)
    take(story)
    return story


@pytest.fixture
def block(desk, live_server, story, tweet_service) -> Block:
    open_story(desk, live_server, story)
    call(desk, "insertBlock", "tweetblock")
    return Block(desk)


def test_a_pasted_address_fills_itself_is_saved_and_published(desk, live_server, block, story):
    block.paste(address())
    expect(block.says).to_have_text("X is asked for the words. You need not wait: you can fill them in yourself.")
    expect(block.address).to_have_value("")
    work()
    expect(block.card).to_contain_text("the bridge is open & free")
    expect(block.says).to_have_text("Filled in from X. Read it against the original.")
    expect(block.name).to_have_value("Port Desk")
    expect(block.library).to_have_value(re.compile("@portdesk: Tweet 1999"))
    block.unfold()
    block.name.fill("The Port Desk")
    save(desk)
    tweet = Tweet.objects.get()
    assert (tweet.name, TweetBlock.objects.get().tweet) == ("The Port Desk", tweet)
    expect(Block(desk).card).to_contain_text("The Port Desk @portdesk, December 13, 2025, 7:28 p.m.")
    with desk.expect_navigation():
        desk.get_by_role("button", name="Publish now").click()
    desk.goto(live_server.url + Publication.objects.get().get_absolute_url())
    expect(desk.locator("figure.tweet")).to_contain_text("The Port Desk @portdesk")
    expect(desk.locator("figure.tweet a").first).to_have_attribute("href", "https://example.org/bridge")


def test_with_the_service_down_the_editor_fills_it_in_and_goes_on(desk, block, tweet_service):
    tweet_service.is_down = True
    block.paste(address())
    expect(block.says).to_contain_text("X is asked")
    for _ in range(4):
        work()
    expect(block.says).to_contain_text("answered with status 503.) Fill it in below.", timeout=15_000)
    expect(block.row.get_by_role("button", name="Ask X again")).to_be_visible()
    block.name.fill("Port Desk")
    block.text.fill("The bridge is open.")
    save(desk)
    expect(Block(desk).card).to_contain_text("The bridge is open.")
    expect(Block(desk).says).to_have_text("Filled in by hand.")
    assert Tweet.objects.get().state == "by hand"


def test_the_service_is_asked_again_by_keyboard_when_it_is_back(desk, block, tweet_service):
    block.address.fill(address("missing"))
    block.address.press("Enter")
    expect(block.says).to_contain_text("X is asked")
    work()
    expect(block.says).to_contain_text("X has no such tweet", timeout=15_000)
    Tweet.objects.update(address=f"https://x.com/portdesk/status/{NUMBER}", handle="portdesk")
    block.address.focus()
    desk.keyboard.press("Tab")
    expect(block.row.get_by_role("button", name="Ask X again")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(block.says).to_contain_text("X is asked")
    work()
    expect(block.card).to_be_visible(timeout=15_000)


def test_words_typed_while_the_answer_comes_stay(desk, block):
    block.paste(address())
    expect(block.says).to_contain_text("X is asked")
    block.text.fill("My own words")
    work()
    expect(block.name).to_have_value("Port Desk")
    expect(block.text).to_have_value("My own words")
    save(desk)
    assert (Tweet.objects.get().text, Tweet.objects.get().name) == ("My own words", "Port Desk")


def test_what_is_no_tweet_is_said_at_once_and_stays(block):
    block.address.fill("https://example.org/")
    block.address.press("Enter")
    expect(block.says).to_contain_text("This is not the address of a tweet.")
    expect(block.address).to_have_value("https://example.org/")


def test_a_tweet_of_the_library_is_chosen_and_shown(desk, block):
    make_tweet(text="Chosen words.")
    block.unfold()
    block.library.fill("chosen")
    block.row.get_by_role("option", name="@portdesk: Chosen words.").click()
    expect(block.card).to_contain_text("Chosen words.")
    expect(block.text).to_have_value("Chosen words.")


def test_a_block_made_by_a_script_shows_its_tweet(desk, live_server, story, tweet_service):
    open_story(desk, live_server, story)
    asked = call(desk, "askTweet", address(), module="desk/tweets/ask")
    assert asked["text"] == "@portdesk: no words yet"
    work()
    desk.evaluate(
        """async ([id, text]) => {
          const { insertBlock } = await import("desk/blocks/place")
          await insertBlock("tweetblock", { values: { tweet: { id, text } } })
        }""",
        [asked["id"], asked["text"]],
    )
    expect(Block(desk).card).to_contain_text("the bridge is open & free")
    call(desk, "moveBlock", {"row": 1}, -1)
    expect(Block(desk).card).to_contain_text("the bridge is open & free")
    save(desk)
    assert TweetBlock.objects.get().tweet_id == asked["id"]


def test_a_story_opened_and_left_was_not_typed_into(desk, live_server, story):
    add_block(story, TweetBlock, tweet=make_tweet(posted_at=timezone.now()))
    take(story)
    open_story(desk, live_server, story)
    expect(Block(desk).card).to_be_visible()
    asked: list[str] = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    Block(desk).address.click()
    desk.goto(f"{live_server.url}/desk/")
    expect(desk.get_by_role("heading", name="The desk")).to_be_visible()
    assert asked == []
    open_story(desk, live_server, story)
    expect(Block(desk).card).to_be_visible()
    Block(desk).unfold()
    Block(desk).text.click()
    desk.keyboard.type("Mine: ")
    desk.goto(f"{live_server.url}/desk/")
    assert asked == ["beforeunload"]


def test_the_tweets_own_page_fills_itself_too(desk, live_server, editor, tweet_service):
    desk.goto(f"{live_server.url}/desk/articles/tweet/add/")
    desk.get_by_label("Address:").fill(address())
    save(desk)
    assert Tweet.objects.get().state == "asked"
    work()
    expect(desk.locator(".desk-tweet")).to_contain_text("the bridge is open & free")
    expect(desk.get_by_label("Name:")).to_have_value("Port Desk")


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_of_a_tweets_block_stands_outside_the_window(width, desk, block):
    desk.set_viewport_size({"width": width, "height": 844})
    block.paste(address())
    expect(block.says).to_contain_text("X is asked")
    work()
    expect(block.card).to_be_visible()
    assert desk.evaluate("document.documentElement.scrollWidth") <= width
