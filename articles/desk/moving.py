"""Lists whose order is the order that readers see: each row has buttons that move it up and down."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.views.generic import View

from articles.desk.access import PaperAdmin
from articles.press import ordering, paper

BUTTON = (
    '<button type="submit" class="move" formaction="{}" formnovalidate name="direction" value="{}" '
    'aria-label="Move “{}” {}">{}</button>'
)


class MoveView(View):
    """One row, moved one place."""

    http_method_names = ["post"]
    model_admin: Any = None

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        thing = get_object_or_404(self.model_admin.model, pk=pk)
        if not paper.may_save(request.user, thing):
            raise PermissionDenied
        direction = request.POST.get("direction")
        if direction not in ("up", "down"):
            raise Http404
        ordering.move(thing, up=direction == "up", by=request.user)
        return HttpResponseRedirect(f"{self.model_admin.list_address()}#moved-{pk}")


class Movable(PaperAdmin):
    """The number of a new one is given by the press; nobody types numbers."""

    exclude = ["order"]
    sortable_by = ()
    list_per_page = 300

    def list_address(self) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(MoveView.as_view(model_admin=self))
        name = f"{self.opts.app_label}_{self.opts.model_name}_move"
        return [path("<int:pk>/move/", view, name=name), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change or set(form.changed_data) & {"category", "parent", "place"}:
            obj.order = ordering.next_order(obj)
        super().save_model(request, obj, form, change)

    @admin.display(description="order")
    def moves(self, thing: Any) -> str:
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_move", args=[thing.pk])
        up = format_html(BUTTON, address, "up", thing, "up", "↑")
        down = format_html(BUTTON, address, "down", thing, "down", "↓")
        return format_html('<span class="moves" id="moved-{}">{}{}</span>', thing.pk, up, down)
