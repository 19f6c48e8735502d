"""“Report an error”: a page of its own, never cached, without a cookie and without a script."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from articles.models import Publication
from articles.site import reporting
from articles.site.reporting import DAY, Stamp
from articles.site.responses import page
from articles.site.views.base import PublicView
from articles.site.views.errors import gone
from globepost.fields import LineFormField, TextFormField
from globepost.text import has_visible
from globepost.visitors import address_of

UNSEEN = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
TOO_OFTEN = (
    "Thank you for reading so closely: several reports came from where you are, and more than we can take at once. "
    "Nothing is lost. Keep this page open and send it again in an hour."
)
STALE = "This page stood open for long. Nothing is lost: look it over and send it once more."


class ReportForm(forms.Form):
    text = TextFormField(
        label="What is wrong?",
        help_text="Quote the words that are wrong, and say what is right, or how we can find out.",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Say what is wrong.", "max_length": "Please keep to 4,000 characters."},
    )
    email = forms.EmailField(
        label="Your e-mail, if we may ask you about it",
        help_text="The newsroom alone sees it, and it is deleted with the report after a year at the latest.",
        required=False,
        max_length=254,
        error_messages={"invalid": "This is no e-mail address. It may also stay empty."},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = LineFormField(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not has_visible(text):
            raise forms.ValidationError("Say what is wrong.")
        return text


class ReportView(PublicView):
    """GET and POST with `?story=` the path of a story. A form that we did not give out is refused (403)."""

    http_method_names = ["get", "head", "post"]
    template_name = "articles/report.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        version = Publication.objects.stories().filter(path=self._path()).first()
        if version is None:
            raise Http404
        return self._page(ReportForm(), version)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReportForm(request.POST)
        stamp, refusal, status = self._stamp(request.POST.get("stamp", ""))
        version = reporting.version_read(stamp.article_id) if stamp else self._version()
        if version is None:
            return gone(stamp.article_id if stamp else None)
        if not form.is_valid():
            return self._page(form, version, status=400 if not refusal else status)
        if not refusal and reporting.is_too_often(address_of(request)):
            refusal, status = TOO_OFTEN, 429
        if refusal or stamp is None:
            form.add_error(NON_FIELD_ERRORS, refusal)
            return self._page(form, version, status=status)
        given = form.cleaned_data
        parked_for = reporting.suspicion(given["text"], trap=given["website"], stamp=given["stamp"])
        reporting.take(stamp, version, text=given["text"], email=given["email"], parked_for=parked_for)
        thanks = HttpResponseRedirect(f"{reverse('articles:reported')}?{urlencode({'story': version.path})}")
        thanks.status_code = 303
        thanks.headers["Cache-Control"] = "no-store"
        return thanks

    def _path(self) -> str:
        return self.request.GET.get("story", "").replace("\x00", "")

    def _version(self) -> Publication | None:
        return Publication.objects.stories().filter(path=self._path()).first()

    def _stamp(self, text: str) -> tuple[Stamp | None, str, int]:
        """The form's stamp if it is good, or why not and with which status."""
        try:
            return Stamp.read(text, max_age=DAY), "", 200
        except signing.SignatureExpired:
            return Stamp.read(text), STALE, 409
        except signing.BadSignature:
            return None, STALE, 403

    def _page(self, form: ReportForm, version: Publication, *, status: int = 200) -> HttpResponse:
        """With a new stamp whenever the one that came was not good. Repeats nothing of a story that is withdrawn."""
        stamp = Stamp.new(version.article_id).signed
        story = Publication.objects.filter(pk=version.pk).first()
        if form.is_bound:
            form.data = form.data.copy()  # type: ignore[attr-defined]
            form.data["stamp"] = stamp  # type: ignore[index]
        else:
            form.initial["stamp"] = stamp
        context = self.get_context_data() | {"form": form, "story": story}
        return unseen(page(self.template_name, context, status=status))


class ReportedView(PublicView):
    template_name = "articles/reported.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        path = self.request.GET.get("story", "").replace("\x00", "")
        story = Publication.objects.stories().filter(path=path).first()
        return super().get_context_data() | {"story": story}

    def render_to_response(self, context: dict[str, Any], **response_kwargs: Any) -> HttpResponse:
        return unseen(super().render_to_response(context))


def unseen(response: HttpResponse) -> HttpResponse:
    """For nobody's cache and no search engine."""
    for name, value in UNSEEN.items():
        response.headers[name] = value
    return response
