"""Tags as a writer types them: those that the paper knows, and new ones, which come through the press."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from taggit.forms import TagField, TagWidget

from articles.desk.pickers import asking
from articles.desk.scripts import module
from articles.desk.slugs import free_tag_slug, plain_words
from articles.models import Article, Tag, TaggedArticle
from articles.press import paper
from globepost import stamp
from globepost.text import clean_line

LONGEST = 80


class TagsInput(TagWidget):
    """Shown as one chip a tag by `static/desk/js/pick/tags.js`; without a script, the names apart by commas."""

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["desk/picking.css"]}, js=[module("pick/tags")])

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        asks = asking(reverse("admin:autocomplete"), TaggedArticle, "tag")
        return format_html("<desk-tags{}>{}</desk-tags>", flatatt(asks), super().render(*args, **kwargs))


class TagsField(TagField):
    """Names apart by commas; a name in quotation marks may have a comma itself."""

    widget = TagsInput

    def clean(self, value: Any) -> list[str]:
        text = clean_line(value or "")
        # Without a comma taggit would take each word for a tag.
        names = super().clean(text if not text or "," in text or '"' in text else f"{text},")
        for name in names:
            if len(name) > LONGEST:
                raise ValidationError(f"“{name[:30]}…” is too long for a tag. Put commas between the tags.")
            if not plain_words(name, length=LONGEST) and not Tag.objects.filter(name__iexact=name).exists():
                raise ValidationError(f"“{name}” has no letter or figure that an address could be made of.")
        return names

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            names = self.clean(data)
        except ValidationError:
            return True
        return sorted(tag.name for tag in initial or []) != sorted(names)


def refuse_retired(names: list[str], article: Article) -> None:
    """Raise ValidationError for a retired tag that the article does not have already."""
    standing = set(article.tags.values_list("pk", flat=True)) if article.pk else set()
    found = (Tag.objects.filter(name__iexact=name, retired=True).first() for name in names)
    for tag in (tag for tag in found if tag and tag.pk not in standing):
        raise ValidationError(f"The tag “{tag}” is retired. Choose another.")


def tags_named(names: list[str], *, by: Any) -> list[Tag]:
    """The tags of these names; those that the paper does not have yet are added to it. Raises NotAllowed."""
    return [_tag(name, by=by) for name in names]


def _tag(name: str, *, by: Any) -> Tag:
    tag = Tag.objects.filter(name__iexact=name).first()
    if tag is None:
        stamp.lock()  # and look again: somebody may be adding the same
        tag = Tag.objects.filter(name__iexact=name).first()
    if tag is None:
        tag = Tag(name=name, slug=free_tag_slug(name))
        paper.save(tag, by=by)
    return tag
