"""What an administrator does about a person's sign-in, from the person's page: begin the second factor anew, unlock."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.generic import View

from articles.press.roles import Action, can
from articles.press.sign_ins import Standing, reset_second_factor, standing, unlock
from globepost.fields import LineFormField


class ReasonForm(forms.Form):
    use_required_attribute = False
    reason = LineFormField(
        max_length=300,
        label="Why",
        help_text="For the log. Make sure first that it is the person who asks: see them, or ring them up.",
        widget=forms.TextInput(attrs={"size": 60}),
    )


class OfPerson(View):
    """A page about one person's sign-in, for administrators. GET asks, POST does it."""

    http_method_names = ["get", "head", "post"]
    model_admin: Any = None
    title = button = explanation = ""
    form: type[forms.Form] = forms.Form

    @cached_property
    def person(self) -> User:
        if not can(self.request.user, Action.SETTINGS):
            raise PermissionDenied
        return get_object_or_404(User, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.page(self.form())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self.form(request.POST)
        person = self.person
        if not form.is_valid():
            return self.page(form, status=400)
        messages.success(request, self.do(person, form.cleaned_data))
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[person.pk]))

    def do(self, person: User, data: dict[str, Any]) -> str:
        """Do it, and say what came of it."""
        raise NotImplementedError

    def page(self, form: forms.Form, *, status: int = 200) -> HttpResponse:
        context = self.model_admin.admin_site.each_context(self.request) | {
            "title": f"{self.title}: {self.person.get_username()}",
            "person": self.person,
            "form": form,
            "button": self.button,
            "explanation": self.explanation,
            "is_inside": True,
        }
        return TemplateResponse(self.request, "admin/auth/user/sign_in.html", context, status=status)


class ResetFactorView(OfPerson):
    title, button, form = "Reset the second factor", "Reset it", ReasonForm
    explanation = (
        "The authenticator app, the passkeys and the recovery codes of this person stop working, and they are signed "
        "out everywhere. At the next sign-in they set up another, with their password alone. They get a mail about it."
    )

    def do(self, person: User, data: dict[str, Any]) -> str:
        if reset_second_factor(person, by=self.request.user, reason=data["reason"]):
            return f"{person} has no second factor any more, and is signed out everywhere."
        return f"{person} had no second factor. Nothing was changed."


class UnlockView(OfPerson):
    title, button = "Unlock", "Unlock"
    explanation = "Wrong passwords and codes typed under this name are forgotten: it can be tried again at once."

    def do(self, person: User, data: dict[str, Any]) -> str:
        return f"{person} can try again." if unlock(person, by=self.request.user) else f"{person} was not shut out."


def factor_of(person: User) -> SafeString:
    """How a person's second factor stands, and the way to begin it anew."""
    stands = standing(person)
    if not stands.has_factor:
        return format_html("{}", stands.words)
    address = reverse("admin:auth_user_reset_factor", args=[person.pk])
    return format_html('{} <a class="button" href="{}">Reset it</a>', stands.words, address)


def tries_of(person: User) -> SafeString:
    """How many wrong tries count against a person now, and the way to forget them."""
    stands: Standing = standing(person)
    if not stands.tries:
        return format_html("{}", "None.")
    address = reverse("admin:auth_user_unlock", args=[person.pk])
    return format_html('{} within 15 minutes. <a class="button" href="{}">Unlock</a>', stands.tries, address)
