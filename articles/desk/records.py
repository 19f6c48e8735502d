"""What is read here and not written: corrections (but for the switch of their diff), the log, the dead letters."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.desk.access import DeskAdmin
from articles.desk.sight import visible_articles
from articles.desk.when import when
from articles.models import Correction, Step
from articles.press import correcting
from articles.press.roles import Action, can
from globepost.models import Job
from globepost.models.job import retry


class CorrectionDesk(DeskAdmin):
    """Corrections of the stories that the user may open; what changed is shown and hidden by `show_diff`."""

    view_right = Action.WRITE
    list_display = ["headline", "kind", "text", "since", "changes"]
    list_filter = ["kind", "is_diff_shown"]
    search_fields = ["headline", "text"]
    ordering = ["-visible_from", "-id"]
    fields = ["headline", "kind", "text", "visible_from", "by", "is_diff_shown"]
    readonly_fields = ["headline", "kind", "text", "visible_from", "by"]

    @admin.display(description="since", ordering="visible_from")
    def since(self, correction: Correction) -> str:
        return when(correction.visible_from)

    @admin.display(description="which words changed")
    def changes(self, correction: Correction) -> str:
        return "Shown" if correction.is_diff_shown else "Hidden"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Correction]:
        return super().get_queryset(request).filter(article_id__in=visible_articles(request.user).values("pk"))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, Action.WITHDRAW)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        correcting.show_diff(obj, obj.is_diff_shown, by=request.user)


class VerbFilter(admin.SimpleListFilter):
    """The steps that somebody looks for; asking the log which there are would read all of it."""

    title, parameter_name = "what was done", "verb"
    VERBS = ["published", "scheduled", "corrected", "withdrew", "planned to withdraw", "unscheduled", "restored"]
    VERBS += ["set to in review", "set to approved", "set to draft", "added", "changed", "deleted", "erased"]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(verb, verb.capitalize()) for verb in self.VERBS]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Step]) -> QuerySet[Step]:
        return queryset.filter(verb=self.value()) if self.value() else queryset


class StepDesk(DeskAdmin):
    """The log of the whole paper. That of one story stands in its history."""

    view_right = Action.WITHDRAW
    several = "the log"
    list_display = ["happened", "by_name", "verb", "subject"]
    fields = ["happened", "by_name", "verb", "subject", "detail"]
    readonly_fields = ["happened"]
    list_filter = [VerbFilter, "at"]
    search_fields = ["by_name", "subject", "detail"]

    @admin.display(description="when", ordering="at")
    def happened(self, step: Step) -> str:
        return when(step.at)


class JobDesk(DeskAdmin):
    """Dead letters: what failed too often, and waits for somebody to look."""

    view_right = Action.SETTINGS
    one, several = "failed job", "failed jobs"
    list_display = ["name", "tries", "begun", "last_error"]
    search_fields = ["name", "last_error"]
    actions = ["let_run_again"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        return super().get_queryset(request) & Job.objects.dead()

    @admin.display(description="tries", ordering="attempts")
    def tries(self, job: Job) -> str:
        return f"{job.attempts} tries"

    @admin.display(description="since", ordering="created_at")
    def begun(self, job: Job) -> str:
        return when(job.created_at)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Action.SETTINGS)

    @admin.action(description="Let the chosen ones run again", permissions=["retry"])
    def let_run_again(self, request: HttpRequest, queryset: QuerySet[Job]) -> None:
        self.message_user(request, f"{retry(queryset, by=request.user)} will run again.", "SUCCESS")
