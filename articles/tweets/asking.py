"""Asking the service for the words of a tweet: a job does it, and never writes over what an editor typed meanwhile."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import Tweet
from articles.models.tweet import Named, named_by
from articles.press import paper
from articles.press.steps import log, numbered
from articles.tweets.markup import Unreadable
from articles.tweets.reading import Words, words_of
from globepost import stamp
from globepost.fetch import FetchError, NoAnswer, WrongAnswer, fetch
from globepost.jobs import is_last_attempt, task

HOSTS = ("publish.twitter.com", "publish.x.com")
KINDS = ("application/json", "application/json+oembed")
WISHES = {"omit_script": "true", "dnt": "true", "hide_thread": "true", "hide_media": "true", "lang": "en"}
FINAL = {
    403: "X does not give this tweet away: the account may be protected.",
    404: "X has no such tweet: it may be deleted, or the address is not quite right.",
}
PASSING = (0, 408, 425, 429, 500, 502, 503, 504)
NO_TWEET = "X answered, but not with this tweet."
NO_SERVICE = "X does not answer."
State = Tweet.State


@transaction.atomic
def find_or_make(named: Named, *, by: Any) -> Tweet:
    """The tweet of the library, or a new one whose words are asked for. Raises NotAllowed. Locks the press."""
    stamp.lock()
    tweet = Tweet.objects.filter(tweet_id=named.tweet_id).first()
    if tweet is None:
        tweet = Tweet(address=named.address, tweet_id=named.tweet_id, handle=named.handle, added_by=by)
        ask(tweet, by=by)
    elif may_ask_again(tweet, by=by):
        ask(tweet, by=by)
    return tweet


def may_ask_again(tweet: Tweet, *, by: Any) -> bool:
    """Whether words are missing, no question is on its way, and this person may have one asked."""
    return not tweet.is_complete and not tweet.is_on_its_way and paper.may_save(by, tweet)


@transaction.atomic
def ask(tweet: Tweet, *, by: Any) -> None:
    """Have the service asked for what is still empty. Raises NotAllowed. Locks the press."""
    tweet.state, tweet.asked_at, tweet.failure = State.ASKED, timezone.now(), ""
    paper.save(tweet, by=by)
    ask_service.enqueue(tweet.pk, tweet.asked_at.isoformat())


@task(max_attempts=4, backoff=15)
def ask_service(pk: int, asked_at: str) -> None:
    """One question to the service: at once, after 15 seconds, after 30 more, after 60 more. Then it has failed."""
    tweet = _asked(pk, asked_at)
    if tweet is None:
        return
    try:
        words = words_from_service(tweet)
    except Unreadable:
        _give_up(pk, asked_at, NO_TWEET)
    except FetchError as error:
        is_passing = isinstance(error, NoAnswer) or (isinstance(error, WrongAnswer) and error.status in PASSING)
        if is_passing and not is_last_attempt():
            raise
        _give_up(pk, asked_at, FINAL.get(error.status, f"{NO_SERVICE} ({error})"))
    else:
        _fill(pk, asked_at, tweet.tweet_id, words)


def words_from_service(tweet: Tweet) -> Words:
    """Ask now, here. Raises FetchError and Unreadable."""
    address = f"{settings.TWEET_SERVICE}?{urlencode({'url': tweet.address} | WISHES)}"
    answer = fetch(address, hosts=HOSTS, kinds=KINDS, service=settings.TWEET_SERVICE)
    return words_of(answer.json(), tweet.tweet_id)


def _asked(pk: int, asked_at: str) -> Tweet | None:
    """The tweet, if it still waits for the answer to this very question."""
    return Tweet.objects.filter(pk=pk, state=State.ASKED, asked_at=dt.datetime.fromisoformat(asked_at)).first()


@transaction.atomic
def _fill(pk: int, asked_at: str, tweet_id: str, words: Words) -> None:
    stamp.lock()
    tweet = _asked(pk, asked_at)
    if tweet is None or tweet.tweet_id != tweet_id:
        return
    named = named_by(tweet.address)
    if named and tweet.handle.lower() == named.handle.lower():  # nobody typed it; the address may name anybody
        tweet.handle = words.handle
        tweet.address = Named(words.handle, tweet_id).address
    tweet.name = tweet.name or words.name
    tweet.text = tweet.text or words.text
    tweet.posted_at = tweet.posted_at or words.posted_at
    tweet.state = State.ANSWERED
    tweet.save()
    log("filled in", f"{numbered(tweet)} “{tweet}”", by=None)


@transaction.atomic
def _give_up(pk: int, asked_at: str, failure: str) -> None:
    stamp.lock()
    tweet = _asked(pk, asked_at)
    if tweet:
        tweet.state, tweet.failure = State.FAILED, failure[:300]
        tweet.save(update_fields=["state", "failure"])
