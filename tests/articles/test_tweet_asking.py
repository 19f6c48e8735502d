"""The job that asks the tweet service, against a real one on loopback, and what an editor types meanwhile."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Step, Tweet, TweetBlock
from articles.models.tweet import named_by
from articles.press import gates, paper
from articles.press.roles import NotAllowed
from articles.tweets.asking import ask, ask_service, find_or_make
from globepost import fetch as fetching
from globepost import worker
from globepost.jobs import is_last_attempt
from globepost.models import Job
from tests.cast import add_block, make_article, make_tweet, take

pytestmark = pytest.mark.django_db
NUMBER = "1999999999999999999"


@pytest.fixture(autouse=True)
def no_period_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "enqueue_periodic", lambda: None)


def paste(by: Any, name: str = "portdesk", number: str = NUMBER) -> Tweet:
    named = named_by(f"https://twitter.com/{name}/status/{number}?s=20")
    assert named
    return find_or_make(named, by=by)


def work(times: int = 1) -> Job:
    """What a worker does about the newest question, at once however long it would wait in between."""
    for _ in range(times):
        Job.objects.filter(state="waiting").update(run_after=timezone.now())
        worker.Worker().run(until_idle=True)
    return Job.objects.latest("id")


def fresh(tweet: Tweet) -> Tweet:
    return Tweet.objects.get(pk=tweet.pk)


def test_a_pasted_address_becomes_a_tweet_with_its_words(tweet_service, reporter):
    tweet = paste(reporter)
    assert (tweet.state, tweet.name, tweet.text, tweet.handle) == ("asked", "", "", "portdesk")
    assert work().state == "done"
    tweet = fresh(tweet)
    assert (tweet.state, tweet.name, tweet.handle, tweet.failure) == ("answered", "Port Desk", "portdesk", "")
    assert tweet.text.startswith(f"Tweet {NUMBER}: the bridge is open & free.")
    assert tweet.posted_at == dt.datetime(2025, 12, 14, 0, 28, 52, tzinfo=dt.UTC)
    assert tweet.added_by == reporter
    assert [step.verb for step in Step.objects.filter(subject__startswith=f"tweet {tweet.pk} ").order_by("id")] == [
        "added",
        "filled in",
    ]


def test_the_question_asks_for_no_script_and_no_tracking(tweet_service, reporter):
    paste(reporter)
    work()
    assert tweet_service.asked == [
        {
            "url": [f"https://x.com/portdesk/status/{NUMBER}"],
            "omit_script": ["true"],
            "dnt": ["true"],
            "hide_thread": ["true"],
            "hide_media": ["true"],
            "lang": ["en"],
        }
    ]


def test_the_writer_is_who_the_service_says_when_the_address_names_nobody(tweet_service, reporter):
    tweet = paste(reporter, "i")
    assert tweet.address == f"https://x.com/i/status/{NUMBER}"
    work()
    assert (fresh(tweet).handle, fresh(tweet).address) == ("portdesk", f"https://x.com/portdesk/status/{NUMBER}")


def test_nothing_of_the_services_markup_is_kept(tweet_service, reporter):
    tweet = paste(reporter, "sly")
    work()
    tweet = fresh(tweet)
    assert (tweet.state, tweet.name) == ("answered", "<b>Sly</b>")  # words, which every template escapes
    assert "a prize <script>alert(1)</script> gpj.exe" in tweet.text
    assert "javascript:" not in tweet.text and "blockquote" not in tweet.text


@pytest.mark.parametrize("name", ["hostile", "other", "huge"])
def test_an_answer_that_cannot_be_trusted_is_for_an_editor_to_fill_in(name, tweet_service, reporter):
    tweet = paste(reporter, name)
    assert work().state == "done"
    assert (fresh(tweet).state, fresh(tweet).text, fresh(tweet).name) == ("failed", "", "")
    assert fresh(tweet).failure.startswith(
        ("X answered, but not with this tweet.", "X does not answer. (The answer is")
    )
    assert len(tweet_service.asked) == 1 or name == "huge"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing", "X has no such tweet: it may be deleted, or the address is not quite right."),
        ("protected", "X does not give this tweet away: the account may be protected."),
        ("garbage", "X does not answer. (What 127.0.0.1 answered is not JSON.)"),
        (
            "page",
            "X does not answer. (127.0.0.1 answered with text/html, not application/json or application/json+oembed.)",
        ),
    ],
)
def test_an_answer_that_will_stay_so_is_not_asked_for_again(name, said, tweet_service, reporter):
    tweet = paste(reporter, name)
    assert work(times=3).state == "done"
    assert (fresh(tweet).state, fresh(tweet).failure) == ("failed", said)
    assert len(tweet_service.asked) == 1


def test_a_service_that_is_down_is_asked_four_times_ever_later_and_then_it_has_failed(tweet_service, reporter):
    tweet_service.is_down = True
    tweet, waits = paste(reporter), []
    for _ in range(3):
        job = work()
        waits.append(round((job.run_after - timezone.now()).total_seconds()))
        assert (job.state, fresh(tweet).state) == ("waiting", "asked")
    job = work()
    assert (waits, job.state, len(tweet_service.asked)) == ([15, 30, 60], "done", 4)
    assert fresh(tweet).state == "failed"
    assert fresh(tweet).failure == "X does not answer. (127.0.0.1 answered with status 503.)"


def test_a_service_that_comes_back_answers_the_second_question(tweet_service, reporter):
    tweet_service.is_down = True
    tweet = paste(reporter)
    work()
    tweet_service.is_down = False
    work()
    assert fresh(tweet).state == "answered"


def test_a_service_that_is_slow_is_left_in_time(tweet_service, reporter, monkeypatch):
    monkeypatch.setattr(fetching, "IN_ALL", 0.3)
    tweet = paste(reporter, "slow")
    work(times=4)
    assert fresh(tweet).failure == "X does not answer. (127.0.0.1 did not answer in time.)"


def test_the_editor_asks_again(tweet_service, reporter):
    tweet_service.is_down = True
    tweet = paste(reporter)
    work(times=4)
    tweet_service.is_down = False
    assert paste(reporter) == tweet  # pasting it again asks again
    work()
    assert (fresh(tweet).state, fresh(tweet).failure) == ("answered", "")


def test_what_an_editor_typed_meanwhile_stays(tweet_service, reporter):
    tweet = paste(reporter)
    Tweet.objects.update(name="The Port")
    work()
    assert (fresh(tweet).name, fresh(tweet).state) == ("The Port", "answered")
    assert fresh(tweet).text


def test_an_answer_to_what_was_completed_by_hand_is_not_heard(tweet_service, reporter):
    tweet = paste(reporter)
    tweet.name, tweet.text = "The Port", "Open."
    tweet.typed()
    paper.save(tweet, by=reporter)
    work()
    assert (fresh(tweet).name, fresh(tweet).text, fresh(tweet).state) == ("The Port", "Open.", "by hand")
    assert tweet_service.asked == []


def test_words_typed_while_the_service_answers_stay(tweet_service, reporter, monkeypatch):
    """The question is on its way when the editor saves."""
    tweet = paste(reporter)

    def answer_late(*args: Any, **options: Any) -> Any:
        answer = fetching.fetch(*args, **options)
        Tweet.objects.update(name="The Port", text="Open.", state="by hand")
        return answer

    monkeypatch.setattr("articles.tweets.asking.fetch", answer_late)
    work()
    assert (fresh(tweet).text, fresh(tweet).state, len(tweet_service.asked)) == ("Open.", "by hand", 1)


def test_a_failure_of_an_older_question_is_not_heard(tweet_service, reporter):
    tweet = paste(reporter)
    old = tweet.asked_at.isoformat()
    ask(tweet, by=reporter)
    tweet_service.is_down = True
    ask_service(tweet.pk, old)
    assert fresh(tweet).state == "asked" and tweet_service.asked == []


def test_a_tweet_that_became_another_one_meanwhile_keeps_the_words_away(tweet_service, reporter, monkeypatch):
    tweet = paste(reporter)

    def answer_late(*args: Any, **options: Any) -> Any:
        answer = fetching.fetch(*args, **options)
        Tweet.objects.update(tweet_id="42", address="https://x.com/portdesk/status/42")
        return answer

    monkeypatch.setattr("articles.tweets.asking.fetch", answer_late)
    work()
    assert fresh(tweet).text == ""


def test_a_job_that_runs_twice_does_no_harm(tweet_service, reporter):
    tweet = paste(reporter)
    for _ in range(2):
        ask_service(tweet.pk, tweet.asked_at.isoformat())
    assert fresh(tweet).state == "answered" and Step.objects.filter(verb="filled in").count() == 1


def test_a_tweet_erased_meanwhile_is_not_asked_for(tweet_service, reporter):
    tweet = paste(reporter)
    Tweet.objects.all().delete()
    ask_service(tweet.pk, tweet.asked_at.isoformat())
    assert tweet_service.asked == []


def test_a_tweet_of_the_library_is_found_and_not_asked_for(tweet_service, reporter):
    there = make_tweet(tweet_id=NUMBER)
    assert paste(reporter, "somebody") == there
    assert not Job.objects.exists() and fresh(there).state == "by hand"


def test_only_who_may_add_tweets_asks(newsletter_editor, outsider, contributor, reporter):
    for user in (newsletter_editor, outsider):
        with pytest.raises(NotAllowed):
            paste(user)
    tweet = paste(contributor)
    with pytest.raises(NotAllowed):
        ask(tweet, by=reporter)
    Tweet.objects.update(state="failed")
    Job.objects.all().delete()
    assert paste(reporter) == tweet and not Job.objects.exists()


def test_the_default_service_is_asked_over_https_at_a_public_address_alone(settings, monkeypatch, reporter):
    settings.TWEET_SERVICE = "https://publish.twitter.com/oembed"
    monkeypatch.setattr("globepost.pinned.resolve", lambda host, port: ["127.0.0.1"])
    tweet = paste(reporter)
    work()
    assert fresh(tweet).failure == (
        "X does not answer. (publish.twitter.com leads to an address that is not public, so it was not asked.)"
    )


def test_a_tweet_without_its_words_stops_the_story(tweet_service, reporter):
    story = make_article()
    add_block(story, TweetBlock, tweet=paste(reporter))
    [finding] = [one for one in gates.findings(take(story).content, at=timezone.now()) if one.code == "tweet text"]
    assert finding.stops and finding.message == (
        f"The tweet https://x.com/portdesk/status/{NUMBER} has no name and no text in this version: "
        "fill in name and text in its block, and save."
    )
    work()
    assert not [one for one in gates.findings(take(story).content, at=timezone.now()) if one.code == "tweet text"]


def test_outside_a_worker_an_attempt_is_the_last():
    assert is_last_attempt()
