"""The fields of a tweet, on its own page and within a story's tweet block.

An answer can come while a form stands open. So a field that nobody touched is not written: each says besides its value
what it held when it was shown (`show_hidden_initial`).
"""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.desk.blocks import BlockForm, BlockInline
from articles.desk.choosing import OfferingForm
from articles.desk.moments import MomentField
from articles.desk.tweet_cards import MEDIA, TweetCard
from articles.models import Tweet, TweetBlock
from articles.models.tweet import named_by
from articles.press import paper
from articles.tweets.asking import find_or_make
from articles.tweets.writing import WORDS, write

NO_ADDRESS = "This is not the address of a tweet. It looks like https://x.com/name/status/1234567890."
NO_TWEET = "Paste the tweet's address, or choose one of the library."
NOT_YOURS = "Only whoever added this tweet, or an editor, changes its words."
HELP = "Paste it: who says what, and when, is filled in by itself."


class TweetForm(OfferingForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(WORDS) & set(self.fields):
            self.fields[name].show_hidden_initial = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        untouched = set(WORDS) & set(cleaned) - set(self.changed_data)
        return cleaned | {name: getattr(self.instance, name) for name in untouched}


class AddressInput(forms.TextInput):
    """Where an address is pasted, and under it the tweet that it is."""

    def __init__(self) -> None:
        hints = {"placeholder": "https://x.com/name/status/…", "class": "vTextField", "inputmode": "url"}
        super().__init__(hints | {"autocomplete": "off", "spellcheck": "false", "data-tweet-address": ""})

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        field = super().render(name, value, attrs, renderer)
        return format_html('<div class="tweet-place">{}{}</div>', field, TweetCard(None).render())


def word_field(name: str) -> forms.Field:
    """The tweet's own field for one of its words, which a story's form has too."""
    model_field: Any = Tweet._meta.get_field(name)
    if name == "posted_at":
        field: forms.Field = MomentField(label="Posted", help_text=model_field.help_text)
    elif name == "text":
        field = model_field.formfield(widget=admin.widgets.AdminTextareaWidget(attrs={"rows": 3}))
    else:
        field = model_field.formfield(widget=admin.widgets.AdminTextInputWidget())
    field.required, field.show_hidden_initial = False, True
    return field


class TweetBlockForm(BlockForm):
    address = forms.CharField(required=False, max_length=500, widget=AddressInput, help_text=HELP)
    name = word_field("name")
    handle = word_field("handle")
    posted_at = word_field("posted_at")
    text = word_field("text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tweet"].required = False
        self.fields["tweet"].label = "Of the library"
        if self.instance.pk:
            tweet = self.instance.tweet
            self.initial.update({name: getattr(tweet, name) for name in WORDS})
            if not paper.may_save(self.user, tweet):
                for name in WORDS:
                    self.fields[name].widget.attrs["readonly"] = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        address, tweet = cleaned.get("address", ""), cleaned.get("tweet")
        if address and not named_by(address):
            self.add_error("address", NO_ADDRESS)
        elif not address and not tweet and not {"address", "tweet"} & set(self.errors):
            self.add_error("address", NO_TWEET)
        named = named_by(address)
        there = Tweet.objects.filter(tweet_id=named.tweet_id).first() if named else tweet
        if self._typed() and not paper.may_save(self.user, there or Tweet()):
            self.add_error(next(iter(self._typed())), NOT_YOURS)
        return cleaned

    def _post_clean(self) -> None:
        """What the gates find of a form that is being written, they find of its words."""
        super()._post_clean()
        if self.instance.tweet_id:
            for name, value in self._typed().items():
                setattr(self.instance.tweet, name, value)

    def save(self, commit: bool = True) -> TweetBlock:
        """The words are the tweet's: of this story until it is saved again, and of the library at once."""
        named = named_by(self.cleaned_data["address"])
        if named:
            self.instance.tweet = find_or_make(named, by=self.user)
        self.instance.tweet = write(self.instance.tweet, self._typed(), by=self.user)
        return super().save(commit)

    def _typed(self) -> dict[str, Any]:
        names = [name for name in WORDS if name in self.changed_data and name in self.cleaned_data]
        return {name: self.cleaned_data[name] for name in names}


class TweetBlockInline(BlockInline):
    model = TweetBlock
    form = TweetBlockForm
    icon = "chat"
    autocomplete_fields = ["tweet"]
    fieldsets: ClassVar = [
        (None, {"fields": ["address", "uid", "region", "ordering"]}),
        (
            "Complete, correct, or choose from the library",
            {"fields": [("name", "handle", "posted_at"), "text", "tweet"], "classes": ["collapse"]},
        ),
    ]

    @property
    def media(self) -> Any:
        return super().media + MEDIA
