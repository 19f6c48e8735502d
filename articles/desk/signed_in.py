"""Staying signed in while a story is written: pages ask before they send anything."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.views.generic import View


def signed_in(request: HttpRequest, *, may_enter: bool) -> HttpResponse:
    """Who is signed in ("" for nobody whom the desk lets in), and the token that a form has to send now."""
    user = request.user.get_username() if may_enter else ""
    answer = {"user": user, "token": get_token(request)} if may_enter else {"user": ""}
    return JsonResponse(answer, headers={"Cache-Control": "no-store, private"})


class SignedInAgainView(View):
    """Where somebody lands who signed in again beside an open story."""

    site: Any = None
    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        context = self.site.each_context(request) | {"title": "You are signed in again"}
        return TemplateResponse(request, "admin/signed_in_again.html", context)
