"""Fields that pick other objects while somebody types, and the view that answers them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import (
    AutocompleteMixin,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.contrib.auth.models import User
from django.db import models
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.desk.choosing import RIGHTS, offered
from articles.desk.photo_field import PhotoField, PhotoInput, names_photo
from articles.desk.scripts import module
from articles.desk.story_choices import StoryChoices
from articles.models import Article, Category, MenuLink
from articles.press.roles import can
from globepost.text import clean_line, whole_number

TERM_LENGTH, TERM_WORDS = 200, 30  # of a search, in characters and words


class SeveralField(forms.ModelMultipleChoiceField):
    """Several objects by their numbers; a number that no database holds is no choice either."""

    def clean(self, value: Any) -> Any:
        for number in value or []:
            if whole_number(number) is None:
                raise forms.ValidationError(self.error_messages["invalid_pk_value"], params={"pk": str(number)[:18]})
        return super().clean(value)


class Picks(AutocompleteMixin):
    """A select that the form's script fills while somebody types: `static/desk/js/pick/picker.js`.

    Shows a form again that was posted with something that is no number; Django's own raises then. `label` names it
    where no label stands beside it; `left_out` is the number of a row that is never offered: the story that the form
    is about; `standing` is the object that was chosen already, where it has been read.
    """

    label = ""
    left_out: int | None = None
    standing: Any = None

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["desk/picking.css"]}, js=[module("pick/picker")])

    def get_url(self) -> str:
        return super().get_url() + (f"?left_out={self.left_out}" if self.left_out else "")

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        return super(AutocompleteMixin, self).build_attrs(base_attrs, extra_attrs)  # type: ignore[misc]

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        if self.standing is None or [str(one) for one in value] != [str(self.standing.pk)]:
            return super().optgroups(name, numbers_in(value), attr)
        label = self.choices.field.label_from_instance(self.standing)
        chosen = self._option(name, str(self.standing.pk), label)
        return [(None, [chosen] if self.is_required else [self._option(name, "", ""), chosen], 0)]  # type: ignore[attr-defined]

    def _option(self, name: str, value: str, label: str) -> dict[str, Any]:
        return self.create_option(name, value, label, bool(value), 0)  # type: ignore[attr-defined]

    def render(self, *args: Any, **kwargs: Any) -> SafeString:
        field, select = self.field, super().render(*args, **kwargs)  # type: ignore[misc]
        asks = asking(self.get_url(), field.model, field.name)
        return format_html('<desk-picker{} data-label="{}">{}</desk-picker>', flatatt(asks), self.label, select)


class PickOne(Picks, AutocompleteSelect):
    pass


class PickSeveral(Picks, AutocompleteSelectMultiple):
    pass


def asking(url: str, model: type[models.Model], field_name: str) -> dict[str, str]:
    """What a script of the page sends to `ChoiceView` to be offered the choices of that field."""
    return {
        "data-url": url,
        "data-app": model._meta.app_label,
        "data-model": str(model._meta.model_name),
        "data-field": field_name,
    }


class Picking(BaseModelAdmin):
    """An admin or an inline whose `autocomplete_fields` are such fields.

    From one of them an author or a tweet can be added in a pop-up; a story or a person cannot. A photo has a field of
    its own.
    """

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = PickOne(db_field, self.admin_site)
        if names_photo(db_field):
            kwargs |= {"form_class": PhotoField, "widget": PhotoInput}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = PickSeveral(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            widget = field.widget
            widget.can_delete_related = False
            if db_field.related_model in (Article, Category, MenuLink, User):
                widget.can_add_related = widget.can_change_related = widget.can_view_related = False
            if names_photo(db_field):
                field.widget = widget.widget
        return field


class ChoiceView(AutocompleteJsonView):
    """The choices that a field of the desk offers while somebody types."""

    def process_request(self, request: HttpRequest) -> Any:
        term, *rest = super().process_request(request)
        return clean_term(term), *rest

    def has_perm(self, request: HttpRequest, obj: Any = None) -> bool:
        model = self.model_admin.model
        return model in RIGHTS and can(request.user, RIGHTS[model])

    def get_queryset(self) -> Any:
        model, left_out = self.model_admin.model, numbers_in(self.request.GET.getlist("left_out"))
        if model is Article:
            return StoryChoices(self.request.user, self.term, left_out)
        rows = offered(model, self.request.user).exclude(pk__in=left_out)
        rows, has_duplicates = self.model_admin.get_search_results(self.request, rows, self.term)
        return rows.distinct() if has_duplicates else rows

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        name = getattr(obj, "known_headline", "") or str(obj)
        return {"id": str(obj.pk), "text": name}


def clean_term(term: str) -> str:
    """What is searched for: so much of it that no database refuses the question."""
    return " ".join(clean_line(term)[:TERM_LENGTH].split()[:TERM_WORDS])


def numbers_in(values: Sequence[Any]) -> list[str]:
    """Those of the values that can be the number of an object."""
    return [str(one) for one in values if whole_number(one) is not None]
