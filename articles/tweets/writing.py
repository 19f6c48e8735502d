"""What somebody at the desk writes of a tweet, from its own page or from a story that has it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from articles.models import Tweet
from articles.press import paper
from globepost import stamp

WORDS = ("name", "handle", "posted_at", "text")


@transaction.atomic
def write(tweet: Tweet, typed: Mapping[str, Any], *, by: Any) -> Tweet:
    """Put typed words into the tweet as it stands now, whatever came in the meantime. Raises NotAllowed.

    Returns the row as it is then. Locks the press.
    """
    stamp.lock()
    tweet = Tweet.objects.get(pk=tweet.pk)
    changed = {name: value for name, value in typed.items() if getattr(tweet, name) != value}
    if not changed:
        return tweet
    for name, value in changed.items():
        setattr(tweet, name, value)
    tweet.typed()
    paper.save(tweet, by=by)
    return tweet
