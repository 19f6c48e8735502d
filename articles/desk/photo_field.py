"""The field of a picture: its number, shown as the picture itself, with buttons to choose, upload and change it."""

import json
from typing import Any

from django import forms
from django.db import models
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.desk.photo_card import card
from articles.desk.photo_media import photo_media
from articles.models import Photo
from globepost.text import whole_number


class PhotoInput(forms.TextInput):
    """Without a script the number alone. `photo` is the one that the row holds, so that it is not asked for again."""

    photo: Photo | None = None

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "photo-number", "inputmode": "numeric", "size": 8} | (attrs or {}))

    @property
    def media(self) -> forms.Media:
        return photo_media("photos/field")

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        photo = self.find(value)
        shown = card(photo) if photo else None
        context = {"field": super().render(name, value, attrs, renderer), "photo": shown}
        return render_to_string("admin/widgets/photo.html", context | {"json": json.dumps(shown) if shown else ""})

    def find(self, value: Any) -> Photo | None:
        number = whole_number(value)
        if number is None:
            return None
        if self.photo and self.photo.pk == number:
            return self.photo
        return Photo.objects.filter(pk=number).first()


class PhotoField(forms.ModelChoiceField):
    """A photo by its number. The one that stands in the row already costs no query."""

    widget = PhotoInput
    default_error_messages = {"invalid_choice": "There is no such picture, or it is retired. Choose another one."}

    def hold(self, photo: Photo | None) -> None:
        widget: Any = self.widget
        widget.photo = photo

    def to_python(self, value: Any) -> Any:
        held = getattr(self.widget, "photo", None)
        if held and str(value) == str(held.pk):
            return held
        if value not in self.empty_values and whole_number(value) is None:
            raise forms.ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().to_python(value)


def names_photo(field: models.Field) -> bool:
    return isinstance(field, models.ForeignKey) and field.related_model is Photo
