"""Forms that carry what a browser says for a passkey. Anything else that is sent in its place is a wrong passkey."""

from typing import Any

from allauth.mfa.webauthn import forms
from django.core.exceptions import ValidationError

from articles.desk.account.forms import Plain
from articles.desk.account.words import WRONG_PASSKEY
from globepost.text import clean_line

LONGEST = 80


class Careful(Plain):
    """The libraries below raise whatever they stumble over, from KeyError to an error of CBOR: all of it means no."""

    def _clean_fields(self) -> None:
        self._or_wrong(super()._clean_fields)  # type: ignore[misc]

    def _clean_form(self) -> None:
        self._or_wrong(super()._clean_form)  # type: ignore[misc]

    def _or_wrong(self, clean: Any) -> None:
        try:
            clean()
        except Exception:
            self.add_error(None, ValidationError(WRONG_PASSKEY, code="incorrect_code"))
        if self.has_error("credential"):
            del self.errors["credential"]
            self.add_error(None, ValidationError(WRONG_PASSKEY, code="incorrect_code"))


class AddPasskeyForm(Careful, forms.AddWebAuthnForm):
    """Every passkey is one to sign in with alone: the device asks for a finger, a face or a PIN."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["passwordless"]
        _ask_for_a_name(self.fields["name"])

    def clean_name(self) -> str:
        return _short(super().clean_name())

    def clean(self) -> Any:
        self.cleaned_data["passwordless"] = True
        return super().clean()


class RenamePasskeyForm(Plain, forms.EditWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_for_a_name(self.fields["name"])

    def clean_name(self) -> str:
        return _short(self.cleaned_data["name"])


class PasskeyForm(Careful, forms.AuthenticateWebAuthnForm):
    pass


class PasskeyAgainForm(Careful, forms.ReauthenticateWebAuthnForm):
    pass


class PasskeySignInForm(Careful, forms.LoginWebAuthnForm):
    pass


def _ask_for_a_name(field: Any) -> None:
    field.label = "What you call it"
    field.help_text = "For example: laptop, phone, the blue key."
    field.widget.attrs["maxlength"] = LONGEST


def _short(name: str) -> str:
    return clean_line(name)[:LONGEST]
