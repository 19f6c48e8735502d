"""What every list and form of the desk has in common: it asks `articles.press.roles`, never Django's permissions."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import InlineModelAdmin
from django.db import models
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from articles.desk.asking import Asking
from articles.desk.choosing import OfferingForm, bound
from articles.desk.files import ChosenFile
from articles.desk.moments import MomentField, MomentInput
from articles.desk.paging import DeskList, OneMore
from articles.desk.photo_field import names_photo
from articles.desk.pickers import Picking, SeveralField
from articles.desk.scripts import module, with_nonce
from articles.models import Article
from articles.press import paper
from articles.press.roles import Action, can

FORM_FIELDS: dict[type[models.Field], dict[str, Any]] = {
    models.DateTimeField: {"form_class": MomentField, "widget": MomentInput},
    models.ManyToManyField: {"form_class": SeveralField},
    models.FileField: {"widget": ChosenFile},
    models.ImageField: {"widget": ChosenFile},
    models.URLField: {"assume_scheme": "https"},
    models.TextField: {"widget": admin.widgets.AdminTextareaWidget(attrs={"rows": 3})},
}


class DeskAdmin(Picking, Asking, admin.ModelAdmin):
    """Read only, for those who have the right `view_right`. Keeps no log of Django's: the press keeps its own.

    `one` and `several` are what the newsroom calls the objects; by default what their model does.
    """

    view_right: Action
    one = several = ""
    form = OfferingForm
    formfield_overrides = FORM_FIELDS
    view_on_site = False
    actions_selection_counter = False
    list_per_page = 50
    show_full_result_count = False
    empty_value_display = ""
    show_facets = admin.ShowFacets.NEVER
    paginator = OneMore
    form_styles: ClassVar = ["desk/dialogs.css"]
    form_scripts: ClassVar = ["related"]

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.one = self.one or str(self.opts.verbose_name)
        self.several = self.several or str(self.opts.verbose_name_plural)

    def form_media(self) -> Media:
        """What the form loads besides; a list has no import map, so none of it goes there."""
        return Media(css={"all": self.form_styles}, js=[module(name) for name in self.form_scripts])

    @admin.display(description="choose")
    def action_checkbox(self, obj: models.Model) -> SafeString:
        box = '<input type="checkbox" name="{}" value="{}" class="action-select" aria-label="Choose {}">'
        return format_html(box, ACTION_CHECKBOX_NAME, obj.pk, obj)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return can(request.user, self.view_right)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, self.view_right)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        found = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404(f"There is no such {self.opts.verbose_name}, or it is not yours to see.")
        return found

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[DeskList]:
        return DeskList

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        context = {"title": capfirst(self.several), "one": self.one}
        return super().changelist_view(request, context | (extra_context or {}))

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        title = capfirst(self.one) if object_id else f"New {self.one}"
        context = {"title": title, "several": self.several}
        return super().changeform_view(request, object_id, form_url, context | (extra_context or {}))

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        context = {"title": f"Take away this {self.one}?", "several": self.several}
        return super().delete_view(request, object_id, context | (extra_context or {}))

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """With its scripts and styles as the strict policy of the desk lets them in."""
        response: Any = super().render_change_form(request, context, *args, **kwargs)
        response.context_data["media"] = with_nonce(response.context_data["media"] + self.form_media(), request)
        return response

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return bound(super().get_form(request, obj, change=change, **kwargs), request, self.admin_site)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        raise Http404("Only stories have a history of their own; the log has everything else.")

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> Any:
        return ""

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any: ...
    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any: ...
    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any: ...


class PaperAdmin(DeskAdmin):
    """An object of the paper: saving and deleting go through `articles.press.paper`, which asks, logs and tells."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, getattr(self, "view_right", paper.ACTIONS[self.model]))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return paper.may_save(request.user, self.model())

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if obj is None:
            return can(request.user, paper.ACTIONS[self.model])
        return paper.may_save(request.user, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.model in paper.DELETABLE and self.has_change_permission(request, obj)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return sorted(super().get_fields(request, obj), key=lambda name: name == "retired")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        for message in paper.save(obj, by=request.user):
            self.message_user(request, message, "WARNING")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        paper.delete(obj, by=request.user)


class PartOfStory(Picking, InlineModelAdmin):
    """An inline of a story or of another object: who may change that may change its parts."""

    form = OfferingForm
    formfield_overrides = FORM_FIELDS
    view_on_site = False

    def may(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, Action.WRITE, story_of(obj))

    has_view_permission = has_add_permission = has_change_permission = has_delete_permission = may

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the pictures that the rows name: each stands in a heading and in a field."""
        names = [field.name for field in self.model._meta.fields if names_photo(field)]
        rows = super().get_queryset(request)
        return rows.select_related(*names) if names else rows

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset = super().get_formset(request, obj, **kwargs)
        formset.form = bound(formset.form, request, self.admin_site, obj if isinstance(obj, Article) else None)
        return formset


def story_of(obj: Any) -> Any:
    """The story to ask the roles about; None while it is being added, for it will be the user's own."""
    return obj if obj and obj.pk else None
