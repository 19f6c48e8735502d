"""The words of several pictures on one page, and some of them for all at once."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.forms import modelform_factory
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.generic import View

from articles.desk.access import FORM_FIELDS
from articles.desk.photo_card import preview
from articles.desk.photo_choosing import named
from articles.desk.photo_form import WORDS, PhotoForm
from articles.desk.photo_media import photo_media
from articles.desk.scripts import with_nonce
from articles.models import Photo
from articles.photos.adding import save_photo
from articles.press import paper
from articles.press.roles import Action, require

FOR_ALL = ("credit", "source", "licence", "licence_ends_at")


def _formfield(field: Any, **kwargs: Any) -> Any:
    """As the desk's own forms have it: what is nearest to the field's type."""
    options = next((FORM_FIELDS[kind] for kind in type(field).mro() if kind in FORM_FIELDS), {})
    return field.formfield(**options | kwargs)


class OnePhoto(modelform_factory(Photo, form=PhotoForm, fields=WORDS, formfield_callback=_formfield)):  # type: ignore[misc]
    @property
    def preview(self) -> str:
        return preview(self.instance)


class ForAll(modelform_factory(Photo, form=forms.ModelForm, fields=FOR_ALL, formfield_callback=_formfield)):  # type: ignore[misc]
    """What is written here is set for every picture whose own field is left as it is."""

    def spread(self, form: forms.ModelForm) -> bool:
        """Whether it changed anything of that picture."""
        given = {name: self.cleaned_data[name] for name in FOR_ALL if self.cleaned_data[name]}
        given = {name: value for name, value in given.items() if name not in form.changed_data}
        changed = {name: value for name, value in given.items() if getattr(form.instance, name) != value}
        for name, value in changed.items():
            setattr(form.instance, name, value)
        return bool(changed)


class TogetherView(View):
    """`?ids=3,5`: those of them that the user may change; without any it leads back to the library."""

    http_method_names = ["get", "post"]
    model_admin: Any = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        require(request.user, Action.ADD_PICTURES)
        photos = named(request.GET.get("ids", ""))
        self.photos = [photo for photo in photos if paper.may_save(request.user, photo)]
        if self.photos:
            return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]
        messages.warning(request, "None of these pictures is yours to change.")
        return HttpResponseRedirect(reverse("admin:articles_photo_changelist"))

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(request, self._forms(), ForAll(prefix="all"))

    def post(self, request: HttpRequest) -> HttpResponse:
        forms_, for_all = self._forms(request.POST), ForAll(request.POST, prefix="all")
        if not all([for_all.is_valid(), *(form.is_valid() for form in forms_)]):
            return self._page(request, forms_, for_all)
        changed = [form for form in forms_ if for_all.spread(form) or form.has_changed()]
        with transaction.atomic():
            for form in changed:
                for message in save_photo(form.instance, by=request.user):
                    messages.warning(request, message)
        number = len(changed)
        messages.success(request, f"{number} picture{'' if number == 1 else 's'} saved." if number else "No change.")
        return HttpResponseRedirect(reverse("admin:articles_photo_changelist"))

    def _forms(self, data: Any = None) -> list[Any]:
        return [OnePhoto(data, instance=photo, prefix=str(photo.pk)) for photo in self.photos]

    def _page(self, request: HttpRequest, forms_: list[Any], for_all: Any) -> HttpResponse:
        admin: Any = self.model_admin
        has_errors = any(form.errors for form in (for_all, *forms_))
        context = admin.admin_site.each_context(request) | {
            "title": f"{len(forms_)} pictures together" if len(forms_) > 1 else "One picture",
            "forms": forms_,
            "for_all": for_all,
            "has_errors": has_errors,
            "media": with_nonce(photo_media("photos/alternative"), request),
        }
        return TemplateResponse(request, "admin/articles/photo/together.html", context)
