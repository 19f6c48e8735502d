"""Passkeys: adding, naming and removing them, and signing in with one."""

from typing import Any

from allauth.core.internal import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import views
from allauth.mfa.webauthn.internal import auth
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse, reverse_lazy

from articles.desk.account import gate
from articles.desk.account.pages import AccountPage
from articles.desk.account.words import WRONG_PASSKEY

UNUSED = 10 * 60
"""Seconds for which the session of a stranger who began to sign in is kept."""


class AddPasskey(AccountPage, views.AddWebAuthnView):
    title = "Add a passkey"
    is_inside = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, True)
        return context | {"js_data": {"creation_options": options}}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        gate.remember_given(self.request, _keys_of(self.request).latest("pk"))
        return response


class RenamePasskey(AccountPage, views.EditWebAuthnView):
    title = "Rename a passkey"
    is_inside = True
    success_url = reverse_lazy("mfa_index")


class RemovePasskey(AccountPage, views.RemoveWebAuthnView):
    title = "Remove a passkey"
    is_inside = True
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        gate.forget_given_without_factor(self.request)
        return response


class PasskeyAgain(AccountPage, views.ReauthenticateWebAuthnView):
    title = "Your passkey, please"
    is_inside = True

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))


class PasskeySignIn(views.LoginWebAuthnView):
    """GET asks for a challenge, which page and browser answer by POST."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not ratelimit.consume(request, app="allauth.mfa", action="webauthn_login", limit_get=True):
            return ratelimit.respond_429(request)
        options = auth.begin_authentication(user=None)
        request.session.set_expiry(UNUSED)
        return JsonResponse({"request_options": options})

    def form_valid(self, form: Any) -> HttpResponse:
        self.request.session.set_expiry(None)
        return super().form_valid(form)

    def form_invalid(self, form: Any) -> HttpResponse:
        messages.error(self.request, WRONG_PASSKEY)
        return HttpResponseRedirect(reverse("account_login"))


def _keys_of(request: HttpRequest) -> Any:
    return Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.WEBAUTHN)
