"""Tweets as WordPress keeps them: the HTML that the service once answered, read as data. None of it is kept.

The words stand in a `blockquote` of the class twitter-tweet, which the service has written in a dozen ways since 2011;
below them stand the name, the handle and a link to the tweet that says the day, in the language of its reader.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.utils import timezone

from articles.models.tweet import Named, named_by
from articles.tweets.markup import written_out
from articles.tweets.reading import FIRST_DAY, LONGEST_NAME, moment_of
from articles.wordpress.bodies.fragments import lines_in, of_class, take_out, tree_of, words_in
from articles.wordpress.bodies.pieces import TweetCard
from globepost.text import clean_line, clean_text, has_visible

LONGEST = 40_000
"""Characters of HTML that are read; a tweet has some 1,000."""
CLASSES = ("twitter-tweet", "twitter-video", "twitter-tweet-rendered")
DAYS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d")
DASH = "\u2014"
DASHES = f" {DASH}\u2013-\xa0"
HANDLE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")


def card_of_blockquote(html: str) -> TweetCard | None:
    """The tweet of such a blockquote, with what can be read of it; None when it does not say which tweet it is.

    Of a conversation it is the last tweet: the first is the one that it answers.
    """
    if len(html) > LONGEST:
        return None
    tree = tree_of(html)
    quotes = list(of_class(tree, *CLASSES)) or list(tree.iter("blockquote"))
    return next(filter(None, map(_card_of, reversed(quotes))), None)


def cached_words(html: str, address: str) -> TweetCard | None:
    """The card of the tweet at that address, with the words that the cached HTML of an embed has, if it is about the
    same tweet. None when the address is no tweet's.
    """
    named = named_by(address)
    if named is None:
        return None
    card = card_of_blockquote(html) if html else None
    told = named_by(card.address) if card else None
    return card if card and told and told.tweet_id == named.tweet_id else TweetCard(named.address, handle=named.handle)


def _card_of(quote: Any) -> TweetCard | None:
    link, named = _last_link(quote)
    if named is None:
        return None
    posted_at = _exact(link) or moment_of(named.tweet_id, _day_of(link))
    if not _is_in_words(link, quote):
        take_out(link)
    name, handle = _signed(quote)
    address = Named(named.handle or handle, named.tweet_id).address
    return TweetCard(address, name, handle or named.handle, _text_of(quote), posted_at)


def _last_link(quote: Any) -> tuple[Any, Named | None]:
    """The link below the words; one among them only when there is no other."""
    found = [(link, named) for link in quote.iter("a") if (named := named_by(link.get("href") or ""))]
    below = [pair for pair in found if not _is_in_words(pair[0], quote)]
    return (below or found)[-1] if found else (None, None)


def _is_in_words(element: Any, quote: Any) -> bool:
    return any(above.tag == "p" for above in element.iterancestors() if above is not quote)


def _text_of(quote: Any) -> str:
    """The words, with links written out. A quote without paragraphs has nothing but words until its signature."""
    paragraphs = list(quote.iter("p"))
    for link in [link for paragraph in paragraphs for link in paragraph.iter("a")]:
        words = written_out(words_in(link), link.get("href") or "")
        for child in list(link):
            take_out(child)
        link.text = words
    texts = map(lines_in, paragraphs) if paragraphs else [words_in(quote).rpartition(DASH)[0].strip()]
    text = clean_text("\n\n".join(filter(None, texts)))
    return text if has_visible(text) else ""


def _signed(quote: Any) -> tuple[str, str]:
    """Name and handle, of "— Ada Quill (@adaquill)"; both empty when it is not signed like that."""
    signature = "".join(_below(quote)).strip().rstrip(")")
    name, bracket, handle = signature.rpartition("(")
    handle = handle.strip().removeprefix("@")
    if not bracket or not 0 < len(handle) <= 15 or not HANDLE.issuperset(handle):
        return "", ""
    name = clean_line(name).strip(DASHES)
    return (name[:LONGEST_NAME] if has_visible(name) else ""), handle


def _below(quote: Any) -> Iterator[str]:
    """The texts that stand below the last paragraph; without one, those behind the last dash."""
    children = list(quote)
    last = max((number for number, child in enumerate(children) if child.tag == "p"), default=-1)
    if last < 0:
        yield (quote.text or "").rpartition(DASH)[2]
    for child in children[max(last, 0) :]:
        if child.tag != "p":
            yield from child.itertext()
        yield child.tail or ""


def _day_of(link: Any) -> dt.date | None:
    """The day that the link says, in English or in figures; other languages are left to the tweet's number."""
    said = words_in(link).partition(" at ")[0]
    for form in DAYS:
        with suppress(ValueError):
            day = dt.datetime.strptime(said, form).date()
            return day if FIRST_DAY <= day <= timezone.now().date() + dt.timedelta(days=1) else None
    return None


def _exact(link: Any) -> dt.datetime | None:
    """The moment that links of 2011 and 2012 carried."""
    with suppress(ValueError, OverflowError):
        moment = dt.datetime.fromisoformat(link.get("data-datetime") or "")
        if moment.tzinfo and moment.date() >= FIRST_DAY and moment <= timezone.now():
            return moment
    return None
