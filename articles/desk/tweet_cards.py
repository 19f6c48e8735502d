"""A tweet on the desk as it will stand on the page, with a line that says how far its words are."""

from typing import Any

from django.forms import Media
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from articles.desk.moments import FORMAT
from articles.desk.scripts import module
from articles.models import Tweet
from articles.press import paper
from articles.press.rendering import linked
from articles.tweets.asking import may_ask_again

MEDIA = Media(css={"all": ["desk/tweets.css"]}, js=[module("tweets/card"), module("tweets/block")])
State = Tweet.State
ASKED = "X is asked for the words. You need not wait: you can fill them in yourself."
LATE = "X has not answered. Fill it in below."
SAYS = {
    State.ANSWERED: "Filled in from X. Read it against the original.",
    State.BY_HAND: "Filled in by hand.",
}


def card_of(tweet: Tweet, user: Any) -> dict[str, Any]:
    """What a story's page is told of a tweet. `html` is our own template's; `words` are the values of its fields."""
    posted_at = timezone.localtime(tweet.posted_at).strftime(FORMAT) if tweet.posted_at else ""
    return {
        "id": tweet.pk,
        "text": str(tweet),
        "address": tweet.address,
        "state": tweet.state,
        "is_complete": tweet.is_complete,
        "says": says(tweet),
        "html": TweetCard(tweet).inside() if tweet.is_complete else "",
        "words": {"name": tweet.name, "handle": tweet.handle, "text": tweet.text, "posted_at": posted_at},
        "may_change": paper.may_save(user, tweet),
        "may_ask": may_ask_again(tweet, by=user),
    }


def says(tweet: Tweet) -> str:
    """How far it is, in a sentence."""
    if tweet.state == State.FAILED:
        return f"{tweet.failure} Fill it in below."
    if tweet.state == State.ASKED:
        return ASKED if tweet.is_on_its_way else LATE
    if not tweet.is_complete:
        return "Its name or its text is missing. Fill it in below."
    return SAYS[State(tweet.state)]


class TweetCard:
    """The element that `desk/tweets/card` brings to life; of a saved tweet with what it says now."""

    def __init__(self, tweet: Tweet | None) -> None:
        self.tweet = tweet

    def render(self) -> SafeString:
        shown = {"tweet": self.tweet, "says": says(self.tweet), "inside": self.inside()} if self.tweet else {}
        return render_to_string("admin/widgets/tweet_card.html", shown)

    def inside(self) -> SafeString:
        tweet = self.tweet
        if tweet is None or not tweet.is_complete:
            return SafeString("")
        text = linked(tweet.text).replace("<a ", '<a target="_blank" ')
        photos = [row.photo for row in tweet.tweet_pictures.select_related("photo")]
        context = {"tweet": tweet, "text": SafeString(text), "photos": photos}
        return render_to_string("admin/articles/tweet/card.html", context)
