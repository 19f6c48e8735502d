"""Moving in: an import is begun here, followed while it runs, and its report read, case by case."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.forms import Media
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import path, reverse

from articles.desk.access import DeskAdmin
from articles.desk.scripts import module, with_nonce
from articles.desk.when import when
from articles.models import ImportCase, ImportedItem, ImportRun
from articles.press.roles import Action, can, require
from articles.wordpress import waiting
from articles.wordpress.report import cases_of_all

PAGE = 100
State = ImportRun.State


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, as a list."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [super(FilesField, self).clean(one, initial) for one in data or []]


class ImportForm(forms.Form):
    sent = FilesField(required=False, label="Export files", help_text="Tools → Export in WordPress makes them.")
    there = forms.MultipleChoiceField(
        required=False,
        label="Or files that lie on the server",
        widget=forms.CheckboxSelectMultiple,
        help_text="What was put into the folder “imports” of the paper’s data: for archives of more than 2 GB.",
    )
    uploads = forms.ChoiceField(
        required=False,
        label="Pictures",
        help_text="A copy of wp-content/uploads, put into the same folder.",
    )
    fetch = forms.BooleanField(required=False, label="Fetch pictures that are not in it from the old site")
    is_dry = forms.BooleanField(
        required=False, initial=True, label="Only try: write the report and nothing else", help_text="Best done first."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there: Any = self.fields["there"]
        copies: Any = self.fields["uploads"]
        there.choices = [(path.name, path.name) for path in waiting.files()]
        folders = [(path.name, path.name) for path in waiting.folders()]
        copies.choices = [("", "No copy on the server"), *folders]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("sent") and not cleaned.get("there"):
            raise forms.ValidationError("Choose at least one export: one of your own files, or one on the server.")
        return cleaned


class ImportRunDesk(DeskAdmin):
    view_right = Action.SETTINGS
    one, several = "import", "imports"
    list_display = ["begun", "what", "standing", "by"]
    form_styles = [*DeskAdmin.form_styles, "desk/importing.css"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Action.SETTINGS)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportRun]:
        return super().get_queryset(request).select_related("by", "site")

    @admin.display(description="begun", ordering="started_at")
    def begun(self, run: ImportRun) -> str:
        return when(run.started_at)

    @admin.display(description="files")
    def what(self, run: ImportRun) -> str:
        return ", ".join(run.sources)

    @admin.display(description="this import is", ordering="state")
    def standing(self, run: ImportRun) -> str:
        return f"{run.get_state_display()}{' (only tried)' if run.is_dry else ''}"

    def get_urls(self) -> list[Any]:
        own = {"progress": self.progress_view, "cases": self.cases_view, "json": self.json_view}
        return [
            *(
                path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"articles_importrun_{name}")
                for name, view in own.items()
            ),
            *super().get_urls(),
        ]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        require(request.user, self.view_right)
        is_sent = request.method == "POST"
        form = ImportForm(request.POST, request.FILES) if is_sent else ImportForm(initial=self._as_tried(request))
        if is_sent and form.is_valid() and (run := self._begin(request, form)):
            return HttpResponseRedirect(reverse("admin:articles_importrun_change", args=[run.pk]))
        status = 400 if is_sent else 200
        context = {"title": "Import an archive", "form": form}
        return self._page(request, "add", context, status=status)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        require(request.user, self.view_right)
        run = self.get_object(request, object_id)
        codes = _cases_of(run).values("code").annotate(times=Count("id")).order_by("code")
        of_all = cases_of_all(run.report, run.sources) if codes else run.report.get("cases", {})
        context = {"title": str(run), "run": run, "codes": codes, "of_all": of_all, "is_over": _is_over(run)}
        return self._page(request, "report", context, scripts=[] if _is_over(run) else ["importing"])

    def progress_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        require(request.user, self.view_right)
        run = self.get_object(request, str(pk))
        return JsonResponse({"progress": run.progress, "is_over": _is_over(run), "state": run.get_state_display()})

    def json_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The report for machines, as the command's --report writes it."""
        require(request.user, self.view_right)
        run = self.get_object(request, str(pk))
        said = {"ensure_ascii": False, "indent": 1}
        answer = JsonResponse(run.report, json_dumps_params=said)
        answer["Content-Disposition"] = f'attachment; filename="import-{run.pk}.json"'
        return answer

    def cases_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        require(request.user, self.view_right)
        run, code = self.get_object(request, str(pk)), request.GET.get("code", "")
        cases = _cases_of(run).filter(code=code).select_related("item").order_by("id")
        page = Paginator(cases, PAGE).get_page(request.GET.get("p"))
        context = {"title": code or "Cases", "run": run, "code": code, "page": page, "kinds": ImportedItem.Kind}
        return self._page(request, "cases", context)

    def _as_tried(self, request: HttpRequest) -> dict[str, Any]:
        """What was chosen for a run that was only tried, to be imported now."""
        tried = request.GET.get("as", "")
        run = (
            ImportRun.objects.filter(pk=int(tried), is_dry=True).first()
            if tried.isdecimal() and len(tried) < 12
            else None
        )
        return {**run.options, "there": run.sources, "is_dry": False} if run else {}

    def _begin(self, request: HttpRequest, form: ImportForm) -> ImportRun | None:
        given = form.cleaned_data
        try:
            names = [*given["there"], *waiting.store(given["sent"])]
            options = {name: given[name] for name in ("uploads", "fetch", "is_dry")}
            return waiting.begin(names, by=request.user, **options)
        except waiting.NoSuchFile as problem:
            messages.error(request, str(problem))
            return None

    def _page(
        self, request: HttpRequest, name: str, context: dict[str, Any], *, status: int = 200, scripts: Any = ()
    ) -> HttpResponse:
        media = Media(css={"all": self.form_styles}, js=[module(script) for script in scripts])
        given = self.admin_site.each_context(request) | context | {"media": with_nonce(media, request)}
        return TemplateResponse(request, f"admin/articles/importrun/{name}.html", given, status=status)


def _is_over(run: ImportRun) -> bool:
    return run.state not in (State.WAITING, State.RUNNING)


def _cases_of(run: ImportRun) -> QuerySet[ImportCase]:
    """As they are now: a later import of the same site writes those of what it changed anew."""
    return ImportCase.objects.filter(item__site_id=run.site_id) if run.site_id else ImportCase.objects.none()
