"""Tweets on the desk: asking by an address, the card, and the fields in a story's block and on the tweet's own page."""

from html import unescape
from typing import Any

import pytest

from articles.models import Publication, Tweet, TweetBlock
from articles.tweets.asking import ask_service
from globepost.models import Job
from tests.cast import add_block, make_article, make_tweet, take
from tests.desk import add_row, change_address, errors_of, fields_of, form_of, save, sign_in
from tests.processes import at_once

pytestmark = pytest.mark.django_db
NUMBER = "1999999999999999999"
ADDRESS = f"https://twitter.com/portdesk/status/{NUMBER}?s=20"
ASK = "/desk/articles/tweet/ask/"
ROW = "articles_tweetblock_set-0"


def words(**given: str) -> dict[str, str]:
    return {f"{ROW}-{name}": value for name, value in given.items()}


def with_tweet(user: Any, **values: Any) -> tuple[Any, Any, dict[str, Any]]:
    """The user's own story, and its form with a new tweet block in it."""
    story, client = make_article(owner=user), sign_in(user)
    form = form_of(client, change_address(story))
    add_row(form, "articles_tweetblock_set", **values)
    return story, client, form


def post(client: Any, story: Any, form: dict[str, Any], button: str = "") -> Any:
    return client.post(change_address(story), form | ({"_do": button} if button else {"_continue": "1"}), follow=True)


def said_on(response: Any) -> str:
    return unescape(" ".join(errors_of(response)))


def answer(tweet: Tweet) -> None:
    """What the worker does."""
    tweet.refresh_from_db()
    ask_service(tweet.pk, tweet.asked_at.isoformat())


def test_an_address_is_answered_at_once_with_its_tweet_and_a_job_asks(tweet_service, reporter):
    card = sign_in(reporter).post(ASK, {"address": ADDRESS}).json()
    tweet = Tweet.objects.get()
    assert (card["id"], card["text"], card["state"]) == (tweet.pk, "@portdesk: no words yet", "asked")
    assert card["says"].startswith("X is asked") and card["html"] == "" and card["may_change"]
    assert (tweet.tweet_id, tweet.added_by, tweet_service.asked) == (NUMBER, reporter, [])
    assert Job.objects.get().arguments == {"args": [tweet.pk, tweet.asked_at.isoformat()], "kwargs": {}}


def test_the_card_tells_what_came(tweet_service, reporter):
    client = sign_in(reporter)
    tweet_id = client.post(ASK, {"address": ADDRESS}).json()["id"]
    answer(Tweet.objects.get())
    card = client.get(f"/desk/articles/tweet/{tweet_id}/card/").json()
    assert card["state"] == "answered" and card["says"] == "Filled in from X. Read it against the original."
    assert card["words"] == {
        "name": "Port Desk",
        "handle": "portdesk",
        "text": Tweet.objects.get().text,
        "posted_at": "2025-12-13T19:28:52",
    }
    assert '<a target="_blank" href="https://example.org/bridge" rel="noopener">example.org/bridge</a>' in card["html"]


def test_a_card_holds_no_markup_but_our_own(tweet_service, reporter):
    client = sign_in(reporter)
    tweet_id = client.post(ASK, {"address": ADDRESS.replace("portdesk", "sly")}).json()["id"]
    answer(Tweet.objects.get())
    html = client.get(f"/desk/articles/tweet/{tweet_id}/card/").json()["html"]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html and "&lt;b&gt;Sly&lt;/b&gt;" in html
    assert "<script" not in html and "<b>" not in html and "javascript:" not in html


@pytest.mark.parametrize("address", ["", "https://x.com/portdesk", "javascript:alert(1)", "x" * 5000, "\x00"])
def test_what_is_no_address_of_a_tweet_is_said_to_be_none(address, reporter):
    response = sign_in(reporter).post(ASK, {"address": address})
    assert response.status_code == 400
    assert response.json()["error"].startswith("This is not the address of a tweet.")
    assert not Tweet.objects.exists()


def test_asking_is_by_post_and_looking_by_get(reporter):
    client, tweet = sign_in(reporter), make_tweet()
    assert client.get(ASK).status_code == 405
    assert client.post(f"/desk/articles/tweet/{tweet.pk}/card/").status_code == 405
    assert client.get("/desk/articles/tweet/999999/card/").status_code == 404


def test_only_who_may_add_tweets_asks_or_looks(newsletter_editor, outsider, client):
    tweet = make_tweet()
    card = f"/desk/articles/tweet/{tweet.pk}/card/"
    response = sign_in(newsletter_editor).post(ASK, {"address": ADDRESS})
    assert response.status_code == 403 and response.json()["error"].startswith("You may not do this")
    assert sign_in(newsletter_editor).get(card).status_code == 404
    for somebody in (sign_in(outsider), client):
        assert "/desk/login/" in somebody.post(ASK, {"address": ADDRESS})["Location"]
        assert "/desk/login/" in somebody.get(card)["Location"]
    assert Tweet.objects.get() == tweet


def test_a_retired_tweet_is_not_offered_again(reporter):
    make_tweet(tweet_id=NUMBER, retired=True)
    response = sign_in(reporter).post(ASK, {"address": ADDRESS})
    assert response.status_code == 409 and "retired" in response.json()["error"]


def test_a_colleagues_tweet_is_found_and_not_the_reporters_to_change(reporter, editor):
    make_tweet(tweet_id=NUMBER, added_by=editor, text="")
    card = sign_in(reporter).post(ASK, {"address": ADDRESS}).json()
    assert not card["may_change"] and not card["may_ask"]
    assert card["says"] == "Its name or its text is missing. Fill it in below."


@pytest.mark.parametrize("state", ["failed", "asked"])
def test_a_card_says_when_the_service_does_not_answer(state, editor):
    """A question from long ago: no worker runs."""
    tweet = make_tweet(text="", state=state, asked_at="2026-01-01T00:00Z", failure="X has no such tweet.")
    card = sign_in(editor).get(f"/desk/articles/tweet/{tweet.pk}/card/").json()
    assert (
        card["says"]
        == {
            "failed": "X has no such tweet. Fill it in below.",
            "asked": "X has not answered. Fill it in below.",
        }[state]
    )
    assert card["may_ask"]


def test_a_tweet_is_filled_in_by_hand_and_published_while_the_service_is_down(tweet_service, editor):
    tweet_service.is_down = True
    given = {"address": ADDRESS, "name": "Port Desk", "text": "Open.", "posted_at": "2026-03-02T12:00:00"}
    story, client, form = with_tweet(editor, **given)
    post(client, story, form, "publish")
    tweet = Tweet.objects.get()
    assert (tweet.name, tweet.text, tweet.handle, tweet.state) == ("Port Desk", "Open.", "portdesk", "by hand")
    assert Publication.objects.get().article_id == story.pk
    ask_service(*Job.objects.filter(name__contains="ask_service").get().arguments["args"])
    assert Tweet.objects.get().text == "Open." and tweet_service.asked == []


def test_a_tweet_with_its_address_alone_is_saved_and_stops_the_story_until_it_has_words(tweet_service, editor):
    story, client, form = with_tweet(editor, address=ADDRESS)
    answered = post(client, story, form, "publish")
    assert "has no name and no text in this version" in answered.content.decode()
    assert not Publication.objects.exists() and TweetBlock.objects.get().tweet == Tweet.objects.get()
    answer(Tweet.objects.get())
    save(client, story, "publish")
    assert Publication.objects.get().article_id == story.pk
    assert "the bridge is open &amp; free" in client.get(Publication.objects.get().get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"address": "https://example.org/"}, "This is not the address of a tweet."),
        ({"text": "Words of nobody"}, "Paste the tweet's address, or choose one of the library."),
        ({"address": ADDRESS, "name": "x" * 101}, "at most 100 characters"),
        ({"address": ADDRESS, "posted_at": "yesterday"}, "Write a date and a time"),
        ({"address": "x" * 501}, "at most 500 characters"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(given, said, editor):
    story, client, form = with_tweet(editor, **given)
    response = post(client, story, form)
    assert said in said_on(response)
    assert fields_of(response) | words(**given) == fields_of(response)
    assert not TweetBlock.objects.exists() and not Tweet.objects.exists()


def test_words_corrected_in_a_story_are_the_librarys_and_frozen_into_the_revision(editor):
    story, tweet = make_article(owner=editor), make_tweet()
    add_block(story, TweetBlock, tweet=tweet)
    take(story)
    save(sign_in(editor), story, **words(text="The bridge is closed."))
    tweet.refresh_from_db()
    assert (tweet.text, tweet.name, tweet.state) == ("The bridge is closed.", "Port Desk", "by hand")
    assert story.revisions.first().content["blocks"][-1]["tweet"]["text"] == "The bridge is closed."


def test_the_gates_look_at_the_words_while_they_are_typed(editor):
    story, client = make_article(owner=editor), sign_in(editor)
    add_block(story, TweetBlock, tweet=make_tweet(text="", name=""))
    form = form_of(client, change_address(story))
    address = f"/desk/articles/article/{story.pk}/findings/"

    def found(**typed: str) -> list[tuple[str, str]]:
        findings = client.post(address, form | words(**typed)).json()["findings"]
        return [(one["message"].split(": ")[1], one["place"]) for one in findings if "The tweet" in one["message"]]

    assert found() == [("fill in name and text in its block, and save.", f"id_{ROW}-name")]
    assert found(name="Port Desk") == [("fill in text in its block, and save.", f"id_{ROW}-text")]
    assert found(name="Port Desk", text="Open.") == []
    assert Tweet.objects.get().text == ""


def test_a_reporter_does_not_change_a_colleagues_tweet_in_a_story(reporter, editor):
    story, tweet = make_article(owner=reporter), make_tweet(added_by=editor)
    add_block(story, TweetBlock, tweet=tweet)
    response = save(sign_in(reporter), story, **words(text="Mine now."))
    assert "Only whoever added this tweet, or an editor, changes its words." in said_on(response)
    tweet.refresh_from_db()
    assert tweet.text == "The bridge is open."
    assert save(sign_in(reporter), story, headline="Another headline").status_code == 302


def test_nor_by_pasting_its_address(reporter, editor):
    make_tweet(tweet_id=NUMBER, added_by=editor)
    story, client, form = with_tweet(reporter, address=ADDRESS, text="Mine now.")
    response = post(client, story, form)
    assert "Only whoever added this tweet, or an editor, changes its words." in said_on(response)
    assert Tweet.objects.get().text == "The bridge is open."


def test_another_address_puts_another_tweet_into_the_block(editor):
    story, there = make_article(owner=editor), make_tweet(tweet_id=NUMBER)
    add_block(story, TweetBlock, tweet=make_tweet())
    save(sign_in(editor), story, **words(address=ADDRESS))
    assert TweetBlock.objects.get().tweet == there


def test_an_answer_that_came_while_the_story_stood_open_stays(tweet_service, editor):
    story, client, form = with_tweet(editor, address=ADDRESS)
    post(client, story, form)
    opened = form_of(client, change_address(story))
    answer(Tweet.objects.get())
    post(client, story, opened | {"headline": "Another headline"})
    assert Tweet.objects.get().text.startswith(f"Tweet {NUMBER}")
    post(client, story, opened | words(name="The Port") | {"base": "2"})
    assert (Tweet.objects.get().name, Tweet.objects.get().state) == ("The Port", "by hand")
    assert Tweet.objects.get().text.startswith(f"Tweet {NUMBER}")


def test_the_page_of_a_tweet_takes_an_address_alone(tweet_service, reporter):
    client, add = sign_in(reporter), "/desk/articles/tweet/add/"
    client.post(add, form_of(client, add, "tweet_form") | {"address": ADDRESS})
    tweet = Tweet.objects.get()
    assert (tweet.state, tweet.added_by, tweet.address) == (
        "asked",
        reporter,
        f"https://x.com/portdesk/status/{NUMBER}",
    )
    page = f"/desk/articles/tweet/{tweet.pk}/change/"
    opened = form_of(client, page, "tweet_form")
    assert f'<tweet-card data-tweet="{tweet.pk}" data-state="asked">' in client.get(page).content.decode()
    answer(tweet)
    client.post(page, opened | {"handle": "theport"})
    tweet.refresh_from_db()
    assert (tweet.name, tweet.handle, tweet.state) == ("Port Desk", "theport", "by hand")
    assert tweet.text.startswith(f"Tweet {NUMBER}")


@pytest.mark.django_db(transaction=True)
def test_one_address_pasted_by_two_at_once_is_one_tweet(reporter, editor):
    def paste(user: Any) -> Any:
        return lambda: sign_in(user).post(ASK, {"address": ADDRESS}).json()["id"]

    ids = at_once([paste(reporter), paste(editor), paste(reporter), paste(editor)])
    assert set(ids) == {Tweet.objects.get().pk}
    assert Job.objects.filter(name__contains="ask_service").count() == 1
