"""The errors that readers report: open ones first, each with its story, to be marked as done with a note."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Case, Exists, OuterRef, QuerySet, Subquery, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from articles.desk.access import DeskAdmin
from articles.desk.when import when
from articles.models import Article, ErrorReport
from articles.press import reports
from articles.press.roles import Action, can
from globepost.text import whole_number

State = ErrorReport.State


def reports_open_for(article: str) -> Exists:
    """Whether anything is open about the article whose number stands in that column."""
    return Exists(ErrorReport.objects.filter(article_id=OuterRef(article), state=State.OPEN))


class OfStoryFilter(admin.SimpleListFilter):
    """Those of one story, to which its form leads; nobody chooses it from a list."""

    title, parameter_name = "story", "article_id"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, f"Story {value}")] if (value := request.GET.get(self.parameter_name)) else []

    def queryset(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> QuerySet[ErrorReport]:
        number = whole_number(self.value())
        return queryset if number is None else queryset.filter(article_id=number)


class ErrorReportDesk(DeskAdmin):
    view_right = Action.REPORTS
    list_display = ["words", "story", "received", "standing"]
    list_filter = ["state", OfStoryFilter]
    search_fields = ["text", "email"]
    fields = ["story", "words_in_full", "email", "received", "parked_for", "state", "note", "handled"]
    readonly_fields = ["story", "words_in_full", "email", "received", "parked_for", "handled"]
    actions = ["mark_as_done"]
    sortable_by = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[ErrorReport]:
        headline = Article.objects.filter(pk=OuterRef("article_id")).values("headline")
        rows = ErrorReport.objects.select_related("handled_by")
        return rows.annotate(headline=Subquery(headline[:1]))

    def get_ordering(self, request: HttpRequest) -> Any:
        return [Case(*(When(state=state, then=n) for n, state in enumerate(State))), "-received_at", "-id"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, Action.REPORTS)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "state":
            kwargs["widget"] = forms.RadioSelect
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        reports.settle(obj, state=obj.state, note=obj.note, by=request.user)

    @admin.display(description="what a reader says")
    def words(self, report: Any) -> str:
        return Truncator(report.text).chars(140)

    @admin.display(description="what is wrong")
    def words_in_full(self, report: Any) -> SafeString:
        return format_html('<div class="report-words">{}</div>', report.text)

    @admin.display(description="story")
    def story(self, report: Any) -> SafeString:
        address = reverse("admin:articles_article_change", args=[report.article_id])
        return format_html('<a href="{}">{}</a>', address, report.headline or f"Story {report.article_id}")

    @admin.display(description="received")
    def received(self, report: Any) -> str:
        return when(report.received_at)

    @admin.display(description="this report is")
    def standing(self, report: Any) -> str:
        by = f", by {report.handled_by}" if report.handled_by and report.state == State.DONE else ""
        return f"{report.get_state_display()}{by}"

    @admin.display(description="seen to")
    def handled(self, report: Any) -> str:
        if not report.handled_at:
            return "By nobody yet"
        return f"{when(report.handled_at)}, by {report.handled_by or 'somebody who left'}"

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Action.REPORTS)

    @admin.action(description="Mark the chosen ones as done", permissions=["settle"])
    def mark_as_done(self, request: HttpRequest, queryset: QuerySet[ErrorReport]) -> None:
        for report in queryset:
            reports.settle(report, state=State.DONE, note=report.note, by=request.user)
        self.message_user(request, "Marked as done.", "SUCCESS")
