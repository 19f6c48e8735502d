"""The form of a story's own fields."""

from typing import Any

from django import forms
from django.utils.html import format_html

from articles.desk.blocks import blocks_posted
from articles.desk.choosing import OfferingForm
from articles.desk.slugs import free_slug
from articles.desk.tagging import TagsField, refuse_retired
from articles.models import Kind
from articles.press import revisions

MOST_BLOCKS = 1000


class ArticleForm(OfferingForm):
    """`base` is the number of the revision that the form was opened at; `pressed` the form of the button pressed."""

    base = forms.CharField(required=False, widget=forms.HiddenInput)
    tags = TagsField(required=False, help_text="Apart by commas. A tag that is new is added to the paper's.")
    pressed: forms.Form | None = None

    class Meta:
        widgets = {
            "headline": forms.Textarea(attrs={"rows": 1, "placeholder": "Headline"}),
            "standfirst": forms.Textarea(attrs={"rows": 1, "placeholder": "A sentence or two under the headline"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.is_bound:
            newest = revisions.newest(self.instance)
            self.initial["base"] = newest.number if newest else ""
        self.fields["slug"].help_text = "The story's words in its address. Empty: made of the headline."

    def clean_tags(self) -> list[str]:
        names = self.cleaned_data["tags"]
        if "tags" in self.changed_data:
            refuse_retired(names, self.instance)
        return names

    def _save_m2m(self) -> None:
        """What was not changed is not written, which would cost queries to find that out again."""
        every = self.cleaned_data
        if self.instance.pk:
            self.cleaned_data = {name: every[name] for name in every if name in self.changed_data}
        super()._save_m2m()  # type: ignore[misc]
        self.cleaned_data = every

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        is_story = cleaned.get("kind", self.instance.kind) == Kind.STORY
        if is_story and not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = free_slug(self.instance, cleaned.get("headline", ""))
        number = blocks_posted(self.data)
        if number > MOST_BLOCKS:
            most = f"A story has at most {MOST_BLOCKS} blocks, and this has {number}."
            self.add_error(None, f"{most} Delete some, or write two stories.")
        if self.pressed and not self.pressed.is_valid():
            said = '<a href="#do-{}">Nothing is saved yet: see the fields of the button that you pressed.</a>'
            self.add_error(None, format_html(said, self.pressed.prefix))
        return cleaned
