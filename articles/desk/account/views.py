"""Signing in and out, and passwords: django-allauth's views in the desk's frame."""

from typing import Any

from allauth.account import views
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from articles.desk.account.pages import AccountPage, around
from globepost.guessing import forget


class SignIn(AccountPage, views.LoginView):
    title = "Sign in"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"then": self.get_next_url() or ""}


class SignOut(AccountPage, views.LogoutView):
    title = "Sign out"
    is_inside = True


class PasswordAgain(AccountPage, views.ReauthenticateView):
    title = "Your password, once more"
    is_inside = True


class ChangePassword(AccountPage, views.PasswordChangeView):
    title = "Change your password"
    is_inside = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Whoever has no password sets one by the mail."""
        if request.user.is_authenticated and not request.user.has_usable_password():
            return HttpResponseRedirect(reverse("account_reset_password"))
        return super().dispatch(request, *args, **kwargs)


class ForgottenPassword(AccountPage, views.PasswordResetView):
    title = "A new password"


class MailSent(AccountPage, views.PasswordResetDoneView):
    title = "Look into your mail"


class NewPassword(AccountPage, views.PasswordResetFromKeyView):
    title = "Set a new password"

    def form_valid(self, form: Any) -> HttpResponse:
        """Whoever reads the person's mail is no stranger: wrong tries are forgotten."""
        response = super().form_valid(form)
        forget(self.reset_user.get_username(), codes=False)
        return response


class PasswordIsSet(AccountPage, views.PasswordResetFromKeyDoneView):
    title = "Your new password is set"


def too_many(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """What whoever asks too often gets."""
    response = render(request, "account/too_many.html", around(request, "Too many tries"), status=429)
    response.headers["Retry-After"] = "60"
    return response
