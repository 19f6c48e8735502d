"""What the gates say of a story while it is written: of the form as it stands, without saving anything."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.generic import View

from articles.desk import typed
from articles.desk.places import field_of
from articles.desk.sight import visible_articles
from articles.press import checking
from articles.press.gates import Finding
from articles.press.versions import Versions


class OfForm(View):
    """A view of what somebody is typing into a story, or into one that was never saved."""

    model_admin: Any = None
    http_method_names = ["post"]

    def read(self) -> typed.Typed:
        request, pk = self.request, self.kwargs.get("pk")
        if pk is None and not self.model_admin.has_add_permission(request):
            raise PermissionDenied
        article = get_object_or_404(visible_articles(request.user), pk=pk) if pk else None
        return typed.read(self.model_admin, request, article)


class FindingsView(OfForm):
    """The answer as JSON: the findings, what the form would be refused for, and the address as it would be."""

    def post(self, request: HttpRequest, pk: int | None = None) -> JsonResponse:
        form = self.read()
        now = timezone.now()
        versions = Versions.of(form.article, now)
        found = checking.new_findings(form.content, versions, now)
        if form.lacking:  # what may be the whole body could not be looked at
            found = [finding for finding in found if finding.code != "body"]
        answer = {
            "findings": [self._said(finding, form.places) for finding in found],
            "errors": [{"place": place, "message": message} for place, message in form.errors],
            "address": checking.address_of(form.content, versions),
        }
        return JsonResponse(answer, headers={"Cache-Control": "no-store"})

    def _said(self, finding: Finding, places: dict[str, str]) -> dict[str, Any]:
        place = field_of(finding, places)
        return {"level": finding.level, "stops": finding.stops, "message": finding.message, "place": place}
