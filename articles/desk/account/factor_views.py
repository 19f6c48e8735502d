"""The second factor: giving it, setting it up and taking it away."""

from typing import Any

from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from articles.desk.account import gate
from articles.desk.account.once import use_once
from articles.desk.account.pages import AccountPage
from articles.press.sign_ins import standing

FEW = 3


class GiveCode(AccountPage, base.AuthenticateView):
    title = "One more step"

    def form_valid(self, form: Any) -> HttpResponse:
        tell_codes_left(self.request, form)
        return super().form_valid(form)


class CodeAgain(AccountPage, base.ReauthenticateView):
    title = "A code, please"
    is_inside = True

    def form_valid(self, form: Any) -> HttpResponse:
        tell_codes_left(self.request, form)
        return super().form_valid(form)


class Overview(AccountPage, base.IndexView):
    title = "Your sign-in"
    is_inside = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"standing": standing(self.request.user)}  # type: ignore[arg-type]


class SetUpApp(AccountPage, totp.ActivateTOTPView):
    title = "Set up an authenticator app"
    is_inside = True

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        made = Authenticator.objects.get(user_id=self.request.user.pk, type=Authenticator.Type.TOTP)
        use_once(made, form.cleaned_data["code"])
        gate.remember_given(self.request, made)
        return response


class RemoveApp(AccountPage, totp.DeactivateTOTPView):
    title = "Remove the authenticator app"
    is_inside = True

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        gate.forget_given_without_factor(self.request)
        return response


class RecoveryCodes(AccountPage, codes.ViewRecoveryCodesView):
    title = "Recovery codes"
    is_inside = True


class NewRecoveryCodes(AccountPage, codes.GenerateRecoveryCodesView):
    title = "New recovery codes"
    is_inside = True


def tell_codes_left(request: HttpRequest, form: Any) -> None:
    """Whoever used a recovery code is told how many are left."""
    used = getattr(form, "authenticator", None)
    if used is None or used.type != Authenticator.Type.RECOVERY_CODES:
        return
    used.refresh_from_db()
    left = len(used.wrap().get_unused_codes())
    advice = " Make new ones now, on the page of your sign-in." if left <= FEW else ""
    messages.warning(request, f"That was a recovery code: {left} {'is' if left == 1 else 'are'} left.{advice}")
