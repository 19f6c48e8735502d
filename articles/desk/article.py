"""The desk of stories and pages: list, form, and the buttons under it."""

from typing import Any, ClassVar

from content_editor.admin import ContentEditor
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import URLPattern, path, reverse

from articles.desk import actions, addresses, bar, findings, history, linking, preview, preview_link
from articles.desk.access import DeskAdmin, story_of
from articles.desk.article_filters import FILTERS
from articles.desk.article_form import ArticleForm
from articles.desk.article_list import StoryList
from articles.desk.article_search import found
from articles.desk.blocks import body_of, settle_uids
from articles.desk.buttons import BUTTONS
from articles.desk.inlines import INLINES
from articles.desk.layout import FIELDSETS, fieldsets_without, parts_of
from articles.desk.pickers import clean_term
from articles.desk.pressing import after_saving
from articles.desk.reopening import base_of, reopen
from articles.desk.reports import reports_open_for
from articles.desk.scene import Scene
from articles.desk.sight import visible_articles
from articles.desk.tabs import tabs_for
from articles.desk.tagging import tags_named
from articles.models import Article
from articles.press import revisions
from articles.press.roles import Action, can

SAVE = "X-Desk-Save"  # sent by static/desk/js/story/saving.js, which does not leave the page before it is told to


class ArticleDesk(DeskAdmin, ContentEditor):
    view_right = Action.WRITE
    form = ArticleForm
    fieldsets = FIELDSETS
    inlines = INLINES
    autocomplete_fields = ["main_category", "other_categories"]
    one, several = "story", "stories"
    search_fields = ["headline"]  # what is searched is said by `get_search_results`
    list_filter = FILTERS
    list_display = ["headline", "stage", "standing", "byline", "words", "main_category", "owner", "saved"]
    change_form_template = "admin/articles/article/change_form.html"

    form_styles: ClassVar = [*DeskAdmin.form_styles, "desk/story.css", "desk/widths.css"]
    form_scripts: ClassVar = [*DeskAdmin.form_scripts, "story/page"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows = visible_articles(request.user)
        if hasattr(request, "is_opening") and can(request.user, Action.REPORTS):
            return rows.annotate(has_open_reports=reports_open_for("pk"))
        return rows.locked().with_named() if hasattr(request, "is_saving") else rows  # type: ignore[attr-defined]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[StoryList]:
        return StoryList

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Article], search_term: str) -> Any:
        return found(queryset, clean_term(search_term)), False

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, {"tabs": tabs_for(request)} | (extra_context or {}))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, Action.WRITE, story_of(obj))

    has_change_permission = has_view_permission

    def has_add_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Action.WRITE)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Without kind and path for those to whom pages are closed."""
        return fieldsets_without(() if can(request.user, Action.PAGES) else ("kind", "path"))

    @admin.display(description="readers see")
    def standing(self, story: Any) -> str:
        return str(story.stands)

    @admin.display(description="author")
    def byline(self, story: Any) -> str:
        return story.byline

    @admin.display
    def words(self, story: Any) -> int | None:
        return story.words

    @admin.display
    def saved(self, story: Any) -> str:
        return story.saved_said

    def get_urls(self) -> list[URLPattern]:
        def own(route: str, view: Any, name: str) -> URLPattern:
            view = self.admin_site.admin_view(view.as_view(model_admin=self))
            return path(route, view, name=f"articles_article_{name}")

        return [
            own("add/findings/", findings.FindingsView, "add_findings"),
            own("address/", addresses.AddressView, "address"),
            own("links/", linking.LinksView, "to_link"),
            own("<int:pk>/findings/", findings.FindingsView, "findings"),
            own("add/preview/", preview.TypedPreviewView, "add_typed"),
            own("<int:pk>/preview/", preview.PreviewView, "preview"),
            own("<int:pk>/preview/typed/", preview.TypedPreviewView, "typed"),
            own("<int:pk>/preview/widths/", preview.WidthsView, "widths"),
            own("<int:pk>/links/", preview_link.LinksView, "links"),
            own("<int:pk>/links/<int:link>/revoke/", preview_link.RevokeView, "revoke"),
            own("<int:pk>/do/<slug:button>/", actions.ButtonView, "do"),
            own("<int:pk>/history/", history.HistoryView, "history"),
            own("<int:pk>/history/<int:number>/", history.RevisionView, "revision"),
            own("<int:pk>/history/<int:number>/restore/", actions.RestoreView, "restore"),
            own("<int:pk>/history/compare/", history.CompareView, "compare"),
            *super().get_urls(),
        ]

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The story that a posted form is about is read once, when it is locked."""
        return getattr(request, "story", None) or super().get_object(request, object_id, from_field)

    def _changeform_view(self, request: HttpRequest, object_id: Any, *args: Any) -> HttpResponse:
        """In the transaction of `changeform_view`. A posted form holds the story's row from the start, and leaves
        nothing behind unless a revision was taken."""
        if request.method != "POST":
            request.is_opening = True  # type: ignore[attr-defined]
            return super()._changeform_view(request, object_id, *args)
        if object_id is not None:
            request.is_saving = True  # type: ignore[attr-defined]
            article = self.get_object(request, unquote(object_id))
            if not self.has_change_permission(request, article):
                raise PermissionDenied
            request.story = article  # type: ignore[attr-defined]
            request.POST = reopen(article, request.POST)  # type: ignore[assignment]
        response = super()._changeform_view(request, object_id, *args)
        if not hasattr(request, "taken"):
            transaction.set_rollback(True)
            if SAVE in request.headers:  # the page asks again as a form, which shows the errors
                return HttpResponse(status=422)
        return response

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        button = BUTTONS.get(request.POST.get("_do", ""))
        form.pressed = button.fill(Scene(request.user, obj or Article()), request.POST) if button else None
        return form

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        article, form = context["original"] or Article(owner_id=request.user.pk), context["adminform"].form
        context |= parts_of(context["adminform"], context["inline_admin_formsets"])
        context |= bar.context_for(request, article, context["inline_admin_formsets"], form.pressed)
        context["is_nav_sidebar_enabled"] = False
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.owner = request.user
        obj.save()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Not the content editor's own, whose cloning takes any block of any story."""
        if "tags" in form.changed_data:
            form.cleaned_data["tags"] = tags_named(form.cleaned_data["tags"], by=request.user)
        settle_uids(formsets)
        admin.ModelAdmin.save_related(self, request, form, formsets, change)
        base = base_of(request.POST) if change else None
        taken = revisions.take(form.instance, by=request.user, base=base, seen=body_of(form.instance))
        request.taken = taken  # type: ignore[attr-defined]
        for message in taken.messages:
            self.message_user(request, message, "WARNING")
        after_saving(request, taken.revision, form.pressed)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: Any = None) -> HttpResponse:
        return self._after_saving(request, obj)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._after_saving(request, obj)

    def _after_saving(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """To the list or back to the story; a script that saved without leaving the page is told where to go."""
        address = reverse("admin:articles_article_change", args=[obj.pk])
        if "_save" in request.POST:
            address = reverse("admin:articles_article_changelist")
        if SAVE in request.headers:
            return JsonResponse({"location": address})
        return HttpResponseRedirect(address)
