"""The library: what belongs to whoever added it, and the photos."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from articles.desk.access import PaperAdmin
from articles.desk.photo_card import card, preview
from articles.desk.photo_choosing import ChooseView
from articles.desk.photo_form import FIELDSETS, PhotoForm
from articles.desk.photo_list import Narrowing, found, page_of
from articles.desk.photo_media import photo_media
from articles.desk.photo_together import TogetherView
from articles.desk.photo_uploading import UploadView
from articles.desk.photo_uses import uses_of
from articles.desk.scripts import with_nonce
from articles.photos.adding import same_as
from articles.photos.rendering import render
from articles.press.roles import Action

AGAIN = "The library held this picture already: <a href='{}'>{}</a>. If it is the same, retire one of the two."


class LibraryDesk(PaperAdmin):
    """What belongs to whoever added it."""

    view_right = Action.ADD_PICTURES

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.added_by = request.user
        super().save_model(request, obj, form, change)


class PhotoDesk(LibraryDesk):
    one, several = "picture", "pictures"
    form = PhotoForm
    search_fields = ["title", "alternative_text", "original_name", "credit"]
    change_form_template = "admin/articles/photo/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        def own(route: str, view: Any, name: str) -> URLPattern:
            return path(route, self.admin_site.admin_view(view), name=f"articles_photo_{name}")

        return [
            own("choose/", ChooseView.as_view(), "choose"),
            own("upload/", UploadView.as_view(), "upload"),
            own("together/", TogetherView.as_view(model_admin=self), "together"),
            *super().get_urls(),
        ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return FIELDSETS if obj else [(None, {"fields": ["file"]}), *FIELDSETS]

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """The upload is opened by our own check alone, which knows what may be opened."""
        if db_field.name == "file":
            kwargs |= {"form_class": forms.FileField, "max_length": None}  # names are ours
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @property
    def media(self) -> forms.Media:
        return super().media + photo_media("photos/focal", "photos/alternative")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The pictures themselves, not a table of their fields."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        narrowing = Narrowing(request.GET)
        photos, page, has_more = page_of(found(request.user, **narrowing.asked()), request.GET.get("page"))
        arguments = request.GET.copy()
        arguments.pop("page", None)
        context = self.admin_site.each_context(request) | {
            "title": "Pictures",
            "narrowing": narrowing,
            "cards": [card(photo) for photo in photos],
            "page": page,
            "newer": page > 1 and page - 1,
            "older": has_more and page + 1,
            "asked": arguments.urlencode(),
            "has_asked": any(arguments.values()),
            "media": with_nonce(photo_media("photos/library"), request),
        }
        return TemplateResponse(request, "admin/articles/photo/library.html", context)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        photo = context["original"]
        if photo:
            context |= {"preview": preview(photo), "uses": uses_of(photo, request.user)}
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not obj.is_rendered:
            render.enqueue(obj.pk)
        there = None if change else same_as(obj.digest, but=obj.pk)
        if there:
            address = reverse("admin:articles_photo_change", args=[there.pk])
            self.message_user(request, format_html(AGAIN, address, there), "WARNING")
