"""The photos of a gallery: numbers in one field, in the order in which the gallery shows them."""

import json
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.desk.blocks import BlockForm
from articles.desk.photo_card import card
from articles.desk.photo_media import photo_media
from articles.desk.pickers import SeveralField, numbers_in
from articles.models import GalleryBlock, GalleryPhoto, Photo


class PhotosWidget(forms.TextInput):
    """Without a script the numbers alone, apart by commas."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "photo-numbers vTextField"} | (attrs or {}))

    @property
    def media(self) -> forms.Media:
        return photo_media("photos/gallery")

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        numbers = [int(number) for number in numbers_in(value or [])]
        there = Photo.objects.in_bulk(numbers) if numbers else {}
        photos = [card(there[number]) for number in numbers if number in there]
        context = {"field": super().render(name, value, attrs, renderer), "json": json.dumps(photos)}
        return render_to_string("admin/widgets/photos.html", context)

    def format_value(self, value: Any) -> str:
        return ",".join(str(number) for number in value or [])

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        return [number.strip() for number in data.get(name, "").split(",") if number.strip()]


class PhotosField(SeveralField):
    """Several photos, each once, in the order in which they were given."""

    widget = PhotosWidget

    def clean(self, value: Any) -> Any:
        found = {str(photo.pk): photo for photo in super().clean(value)}
        return [found[number] for number in dict.fromkeys(str(number) for number in value or []) if number in found]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return [str(one) for one in initial or []] != [str(one) for one in data or []]


class GalleryForm(BlockForm):
    photos = PhotosField(Photo.objects.none(), required=False)

    class Meta:
        exclude = ["uid", "photos"]  # the field above, which keeps the order

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["photos"] = self._standing("photos", None)

    def _standing(self, name: str, field: Any) -> list[Any]:
        return [row.photo_id for row in self.instance.gallery_photos.all()] if self.instance.pk else []

    def save(self, commit: bool = True) -> GalleryBlock:
        gallery = super().save(commit)
        if commit:
            gallery.gallery_photos.all().delete()
            GalleryPhoto.objects.bulk_create(
                GalleryPhoto(gallery=gallery, photo=photo, order=order)
                for order, photo in enumerate(self.cleaned_data["photos"])
            )
        return gallery
