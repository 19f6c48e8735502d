"""The library: what belongs to whoever added it, and the photos."""

from typing import Any, BinaryIO, cast

from django import forms
from django.contrib import admin
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html

from articles.desk.access import PaperAdmin
from articles.desk.choosing import OfferingForm
from articles.models import Photo
from articles.photos.uploading import clean_picture
from articles.press.roles import Action


class PhotoForm(OfferingForm):
    def clean_file(self) -> Any:
        upload: Any = self.cleaned_data["file"]
        if not isinstance(upload, UploadedFile):
            return upload
        self.instance.original_name = upload.name or ""
        return clean_picture(cast(BinaryIO, upload), size=upload.size or 0)


class LibraryDesk(PaperAdmin):
    """What belongs to whoever added it."""

    view_right = Action.ADD_PICTURES

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.added_by = request.user
        super().save_model(request, obj, form, change)


class PhotoDesk(LibraryDesk):
    form = PhotoForm
    list_display = ["thumbnail", "__str__", "credit", "licence_ends_at", "added_by", "retired"]
    list_display_links = ["thumbnail", "__str__"]
    list_filter = ["retired", "uploaded_at"]
    list_select_related = ["added_by"]
    search_fields = ["title", "alternative_text", "original_name", "credit"]

    @admin.display(description="picture")
    def thumbnail(self, photo: Photo) -> str:
        if not photo.file:
            return ""
        return format_html('<img class="desk-thumbnail" src="{}" alt="" loading="lazy">', photo.file.url)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["thumbnail"] if obj else []

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return sorted(super().get_fields(request, obj), key=lambda name: name != "thumbnail")

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """The upload is opened by our own check alone, which knows what may be opened."""
        if db_field.name == "file":
            kwargs |= {"form_class": forms.FileField}
        return super().formfield_for_dbfield(db_field, request, **kwargs)
