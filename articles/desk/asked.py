"""What the story's page asks while somebody writes: answered as JSON, to those who write and to nobody else."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.views import View

from articles.press.roles import Action, can


class Asked(View):
    """`answer` may be sure that the user writes stories; of which ones it must ask itself."""

    http_method_names = ["get"]
    model_admin: Any = None

    def get(self, request: HttpRequest) -> JsonResponse:
        if not can(request.user, Action.WRITE):
            raise PermissionDenied
        return self.answer(request)

    def answer(self, request: HttpRequest) -> JsonResponse:
        raise NotImplementedError
