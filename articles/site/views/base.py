from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from articles.site.frame import Frame, current
from articles.site.misses import answer, numbered_address
from articles.site.responses import page, public


@method_decorator(csrf_exempt, name="dispatch")  # nothing here takes a form; a POST is answered 405
class PublicView(TemplateView):
    """A page for readers, the same for each of them.

    When there is no such page the address may still lead somewhere; see `articles.site.misses`.
    """

    http_method_names = ["get", "head"]

    @cached_property
    def frame(self) -> Frame:
        """The frame as of this request's stamp."""
        return current()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            return public(answer(request.path_info, numbered_address(request.path_info, request.GET)))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"frame": self.frame, "side": self.frame.side()}

    def render_to_response(self, context: dict[str, Any], **response_kwargs: Any) -> HttpResponse:
        return page(self.template_name or "", context)
