"""Forms for the code of an authenticator app, or a recovery code: each works once, and none is guessed for long."""

from typing import Any

from allauth.core import context
from allauth.mfa.base import forms
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from axes.handlers.proxy import AxesProxyHandler
from django.core.exceptions import ValidationError

from articles.desk.account.adapters import Account
from articles.desk.account.forms import Plain
from articles.desk.account.once import use_once
from articles.desk.account.words import FACTOR_ERRORS

DIGITS_ALONE = {"inputmode": "numeric", "autocapitalize": "none", "spellcheck": "false"}


class Counted(Plain, forms.BaseAuthenticateForm):
    """Wrong codes count against the person, from wherever they come."""

    user: Any
    authenticator: Authenticator

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = "Code of the app, or a recovery code"
        self.fields["code"].widget.attrs |= DIGITS_ALONE | {"autofocus": True}

    def clean_code(self) -> str:
        credentials = {"username": self.user.get_username(), "is_code": True}
        if not AxesProxyHandler.is_allowed(context.request, credentials):
            context.request.axes_locked_out, context.request.axes_credentials = True, credentials
            raise _wrong()
        try:
            code = super().clean_code()
            if self.authenticator.type == Authenticator.Type.TOTP and not use_once(self.authenticator, code):
                raise _wrong()
        except ValidationError:
            AxesProxyHandler.user_login_failed(type(self), credentials, context.request)
            if context.request.axes_locked_out:
                Account(context.request).tell(self.user, "guessing")
            raise
        return code


class CodeForm(Counted, forms.AuthenticateForm):
    pass


class CodeAgainForm(Counted, forms.ReauthenticateForm):
    pass


class FirstCodeForm(Plain, ActivateTOTPForm):
    """The code that shows that the app has the key."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = "The six digits that the app shows"
        self.fields["code"].widget.attrs |= DIGITS_ALONE


def _wrong() -> ValidationError:
    return ValidationError(FACTOR_ERRORS["incorrect_code"], code="incorrect_code")
