import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from articles.models.retired import Retirable
from globepost.fields import LineField, TextField

ADDRESS = re.compile(r"https://(?:www\.|mobile\.)?(?:twitter|x)\.com/(\w{1,15})/status/(\d{1,20})(?:[/?#].*)?$")


class Tweet(Retirable):
    """A tweet kept as data, so that it stays readable when it is deleted and its service is gone."""

    address = models.URLField(max_length=300, help_text="https://x.com/name/status/number")
    tweet_id = models.CharField(max_length=20, unique=True, editable=False)
    name = LineField(max_length=100)
    handle = LineField(max_length=16, blank=True, help_text="Without @. Taken from the address when empty.")
    text = TextField(help_text="With its links written out; they become links on the page.")
    posted_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    pictures = models.ManyToManyField("articles.Photo", through="TweetPicture", blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"@{self.handle}: {self.text[:60]}"

    def clean_fields(self, exclude: Any = None) -> None:
        super().clean_fields(exclude)
        match = ADDRESS.match(self.address or "")
        if not match:
            raise ValidationError({"address": "Paste the tweet's address: https://x.com/name/status/number."})
        self.handle = (self.handle or match[1]).lstrip("@")
        self.tweet_id = match[2]
        if Tweet.objects.filter(tweet_id=self.tweet_id).exclude(pk=self.pk).exists():
            raise ValidationError({"address": "This tweet is in the library already."})


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
