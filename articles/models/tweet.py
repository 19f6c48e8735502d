import datetime as dt
import re
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from articles.models.retired import Retirable
from globepost.fields import LineField, TextField
from globepost.text import has_visible

ADDRESS = re.compile(
    r"(?:https?://)?(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com/(?:#!/)?(?:i/web|([A-Za-z0-9_]{1,15}))"
    r"/status(?:es)?/0*([1-9][0-9]{0,19})(?:[/?#][^\s]*)?",
    re.IGNORECASE,
)
PATIENCE = dt.timedelta(minutes=3)
NOBODY = "i"  # stands in an address in the place of the writer


class Named(NamedTuple):
    """What an address says of its tweet. The handle is empty where the address names nobody."""

    handle: str
    tweet_id: str

    @property
    def address(self) -> str:
        return f"https://x.com/{self.handle or NOBODY}/status/{self.tweet_id}"


def named_by(address: str) -> Named | None:
    """The tweet of that address, of whatever host and with whatever behind it; None when it is no tweet's."""
    match = ADDRESS.fullmatch(address.strip())
    if not match:
        return None
    handle = match[1] or ""
    return Named("" if handle.lower() == NOBODY else handle, match[2])


class Tweet(Retirable):
    """A tweet kept as data, so that it stays readable when it is deleted and its service is gone.

    Its words come from the service, which a job asks, or from an editor; until then they are empty.
    """

    class State(models.TextChoices):
        ASKED = "asked", "Asked"
        ANSWERED = "answered", "Answered"
        FAILED = "failed", "No answer"
        BY_HAND = "by hand", "By hand"

    address = models.URLField(max_length=300, help_text="As you copied it: https://x.com/name/status/number.")
    tweet_id = models.CharField(max_length=20, unique=True, editable=False)
    name = LineField(max_length=100, blank=True, help_text="As it stands over the tweet. Empty: X is asked for it.")
    handle = LineField(max_length=16, blank=True, help_text="Without @. Taken from the address when empty.")
    text = TextField(
        blank=True, help_text="With its links written out; they become links on the page. Empty: X is asked for it."
    )
    posted_at = models.DateTimeField(null=True, blank=True, help_text="Midnight when only the day is known.")
    state = models.CharField(max_length=8, choices=State, default=State.BY_HAND, editable=False)
    asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    failure = LineField(max_length=300, blank=True, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    pictures = models.ManyToManyField("articles.Photo", through="TweetPicture", blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="asked") | Q(asked_at__isnull=False), name="tweet_that_is_asked_has_a_time"
            )
        ]

    def __str__(self) -> str:
        who = f"@{self.handle}" if self.handle else f"Tweet {self.tweet_id}"
        return f"{who}: {self.text[:60] or 'no words yet'}"

    def clean_fields(self, exclude: Any = None) -> None:
        super().clean_fields(exclude)
        named = named_by(self.address or "")
        if not named:
            raise ValidationError({"address": "Paste the tweet's address: https://x.com/name/status/number."})
        if Tweet.objects.filter(tweet_id=named.tweet_id).exclude(pk=self.pk).exists():
            raise ValidationError({"address": "This tweet is in the library already."})
        self.address, self.tweet_id = named.address, named.tweet_id
        self.handle = (self.handle or named.handle).lstrip("@")

    @property
    def is_complete(self) -> bool:
        """Whether readers would see who says it and what."""
        return has_visible(self.name) and has_visible(self.text)

    @property
    def is_on_its_way(self) -> bool:
        """Whether an answer can still come; later than that no worker runs, or it died."""
        is_fresh = self.asked_at is not None and timezone.now() < self.asked_at + PATIENCE
        return self.state == self.State.ASKED and is_fresh

    def typed(self) -> None:
        """Somebody at the desk wrote or corrected the words: no answer changes them any more."""
        if self.is_complete:
            self.state, self.failure = self.State.BY_HAND, ""


class TweetPicture(models.Model):
    """A picture of a tweet, from the library."""

    tweet = models.ForeignKey(Tweet, models.CASCADE, related_name="tweet_pictures")
    photo = models.ForeignKey("articles.Photo", models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["tweet", "photo"], name="tweet_has_picture_once")]

    def __str__(self) -> str:
        return str(self.photo)
