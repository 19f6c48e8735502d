"""The page on which the front page is arranged."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.generic import View

from articles.desk.arranging import Arrangement, MomentForm, sealed, unsealed
from articles.desk.scripts import module, with_nonce
from articles.models import Step
from articles.press.arranging import ChangedMeanwhile, arrange, merge, standing
from articles.press.roles import Action, require

STYLES = ["desk/ordered.css", "desk/picking.css", "desk/arrange.css"]
SCRIPTS = ["pick/picker", "ordered", "arrange"]


class OfFrontPage(View):
    """For those who may set the front page."""

    model_admin: Any = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        require(request.user, Action.FRONT_PAGE)
        return super().dispatch(request, *args, **kwargs)


class ArrangeView(OfFrontPage):
    """All pins on one form. When another editor saved meanwhile, theirs is put into it, and nothing is saved yet."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest) -> HttpResponse:
        pins = standing()
        return self._page(Arrangement(request, self.model_admin.admin_site, pins), sealed(pins))

    def post(self, request: HttpRequest) -> HttpResponse:
        seen = unsealed(request.POST.get("seen", ""))
        form = Arrangement(request, self.model_admin.admin_site, seen, is_posted=True)
        if not form.is_valid():
            return self._page(form, request.POST.get("seen", ""), status=400, has_errors=True)
        try:
            is_changed = arrange(form.pins, seen=seen, by=request.user)
        except ChangedMeanwhile:
            pins = standing()
            merged = Arrangement(request, self.model_admin.admin_site, merge(form.pins, base=seen, theirs=pins))
            return self._page(merged, sealed(pins), status=409, who=_who_was_last())
        messages.success(request, "Saved. Readers see it at once." if is_changed else "Nothing was changed.")
        return HttpResponseRedirect(reverse("admin:articles_frontpageslot_arrange"))

    def _page(self, form: Arrangement, seen: str, *, status: int = 200, **context: Any) -> HttpResponse:
        admin: Any = self.model_admin
        media = admin.media + sum((place.rows.media for place in form.places), start=MomentForm().media)
        media = media + type(media)(css={"all": STYLES}, js=[module(name) for name in SCRIPTS])
        given = {"title": "Front page", "form": form, "seen": seen, "moment": MomentForm(auto_id="%s")}
        context = admin.admin_site.each_context(self.request) | given | context
        context["media"] = with_nonce(media, self.request)
        return TemplateResponse(self.request, "admin/articles/frontpageslot/arrange.html", context, status=status)


def _who_was_last() -> str:
    """Who did the last step to the front page, as the log names them."""
    step = Step.objects.filter(subject__startswith="front page slot ").first()
    return step.by_name if step else "Somebody"
