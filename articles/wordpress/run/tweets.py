"""Tweets that bodies show, as rows: what was kept of them there is what is known of them here."""

from collections.abc import Iterable
from typing import Any

from articles.models import Tweet
from articles.models.tweet import Named, named_by
from articles.wordpress.bodies.pieces import Piece, TweetCard
from globepost.text import clean_line, clean_text

UNASKED = "The archive has its address alone. Ask for its words, or fill them in."


def tweets_of(pieces: Iterable[Piece], *, by: Any) -> dict[str, Tweet]:
    """The rows of all tweets among the pieces, by their numbers; those that were not here are made. Three queries."""
    cards: dict[str, TweetCard] = {}
    names: dict[str, Named] = {}
    for piece in pieces:
        named = named_by(piece.address) if isinstance(piece, TweetCard) else None
        if named and isinstance(piece, TweetCard) and (named.tweet_id not in cards or not cards[named.tweet_id].text):
            cards[named.tweet_id], names[named.tweet_id] = piece, named
    if not cards:
        return {}
    here = {tweet.tweet_id: tweet for tweet in Tweet.objects.filter(tweet_id__in=list(cards))}
    for number, tweet in here.items():
        if not tweet.is_complete and cards[number].text and tweet.state != Tweet.State.BY_HAND:
            _fill(tweet, cards[number], names[number])
            tweet.save()
    new = [_fill(Tweet(added_by=by), cards[number], names[number]) for number in cards if number not in here]
    Tweet.objects.bulk_create(new, ignore_conflicts=True)
    made = Tweet.objects.filter(tweet_id__in=[tweet.tweet_id for tweet in new]) if new else []
    return here | {tweet.tweet_id: tweet for tweet in made}


def _fill(tweet: Tweet, card: TweetCard, named: Named) -> Tweet:
    tweet.address, tweet.tweet_id = named.address, named.tweet_id
    tweet.handle = (clean_line(card.handle).lstrip("@") or named.handle)[:16]
    tweet.name, tweet.text, tweet.posted_at = clean_line(card.name)[:100], clean_text(card.text), card.posted_at
    is_complete = tweet.is_complete
    tweet.state = Tweet.State.BY_HAND if is_complete else Tweet.State.FAILED
    tweet.failure = "" if is_complete else UNASKED
    return tweet
