"""An oEmbed answer (oembed.com, type *rich*, as publish.twitter.com gives it), taken apart into the words of a tweet.

The answer is a stranger's: what is not as it should be makes all of it unreadable, and an editor writes the words.
"""

import datetime as dt
import re
from contextlib import suppress
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.utils import timezone

from articles.models.tweet import named_by
from articles.tweets.markup import TweetMarkup, Unreadable
from globepost.text import clean_line, clean_text, has_visible

LONGEST_NAME = 100
PROFILE = re.compile(r"/([A-Za-z0-9_]{1,15})/?")
PROFILE_HOSTS = {f"{start}{host}" for host in ("twitter.com", "x.com") for start in ("", "www.", "mobile.")}
FIRST_WITH_A_TIME = 30_000_000_000
"""Numbers from here on, of November 2010, hold the moment: milliseconds since `EPOCH` above 22 bits."""
EPOCH = dt.datetime.fromtimestamp(1_288_834_974.657, dt.UTC)
NOT_LATER_THAN = dt.timedelta(days=36_500)
ONE_DAY = dt.timedelta(days=1)
FIRST_DAY = dt.date(2006, 3, 21)  # of the service


class Words(NamedTuple):
    """What a tweet says, and who and when. Midnight in the newsroom's zone when only the day is known."""

    name: str
    handle: str
    text: str
    posted_at: dt.datetime | None


def words_of(answer: Any, tweet_id: str) -> Words:
    """The words of an answer about that tweet. Raises Unreadable."""
    name, author, html, address = (_text_in(answer, key) for key in ("author_name", "author_url", "html", "url"))
    handle, markup = _handle_in(author), TweetMarkup(html)
    for place in (address, *markup.links):
        named = named_by(place)
        if named is None or named.tweet_id != tweet_id or named.handle.lower() not in ("", handle.lower()):
            raise Unreadable("It is about another tweet.")
    if not markup.links:
        raise Unreadable("It does not say of which tweet it is.")
    name, lines = clean_line(name), clean_text(markup.text).strip().split("\n")
    text = "\n".join(line.strip() for line in lines)
    if not has_visible(name) or not has_visible(text) or len(name) > LONGEST_NAME:
        raise Unreadable("It has no name or no text.")
    return Words(name, handle, text, moment_of(tweet_id, _day_in(markup.day)))


def moment_of(tweet_id: str, day: dt.date | None) -> dt.datetime | None:
    """When it was posted: the number tells to the second, where it agrees with the day that is said."""
    told = EPOCH + min(dt.timedelta(milliseconds=int(tweet_id) >> 22), NOT_LATER_THAN)
    told = told.replace(microsecond=0)
    is_told = int(tweet_id) >= FIRST_WITH_A_TIME and told <= timezone.now()
    if day is None:
        return told if is_told else None
    if is_told and abs(told.date() - day) <= ONE_DAY:
        return told
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))


def _text_in(answer: Any, key: str) -> str:
    value = answer.get(key) if isinstance(answer, dict) else None
    if not isinstance(value, str):
        raise Unreadable(f"It has no {key}.")
    return value


def _handle_in(address: str) -> str:
    with suppress(ValueError):
        parts = urlsplit(address)
        match = PROFILE.fullmatch(parts.path)
        if parts.scheme in ("http", "https") and parts.netloc in PROFILE_HOSTS and match:
            return match[1]
    raise Unreadable("It does not say whose tweet it is.")


def _day_in(said: str) -> dt.date | None:
    with suppress(ValueError):
        day = dt.datetime.strptime(said, "%B %d, %Y").date()
        return day if FIRST_DAY <= day <= timezone.now().date() + ONE_DAY else None
    return None
