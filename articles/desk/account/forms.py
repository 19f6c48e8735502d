"""Forms of name and password. Labels stand above their fields, so no field has a placeholder."""

from typing import Any

from allauth.account import forms
from django import forms as django_forms
from django.contrib.auth.models import User

from articles.desk.account.words import ERRORS
from articles.desk.sign_in import NO_ROLE, may_enter


class Plain(django_forms.Form):
    """Without placeholders, and without the link to the forgotten password, for which the pages have a place."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
            if field.widget.attrs.get("autocomplete") == "current-password":
                field.help_text = ""


class SignInForm(Plain, forms.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= {"autofocus": True, "autocapitalize": "none", "spellcheck": "false"}

    def clean(self) -> Any:
        """Raises the same for a person made inactive as for a wrong password; whoever has no role is told so."""
        cleaned = super().clean()
        if self.user and not self.user.is_active:
            raise django_forms.ValidationError(ERRORS["username_password_mismatch"], code="invalid_login")
        if self.user and not may_enter(self.user):
            raise django_forms.ValidationError(NO_ROLE, code="no_role")
        return cleaned


class PasswordAgainForm(Plain, forms.ReauthenticateForm):
    pass


class ChangePasswordForm(Plain, forms.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = "Present password"
        self.fields["password1"].label, self.fields["password2"].label = "New password", "New password again"


class NewPasswordForm(Plain, forms.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label, self.fields["password2"].label = "New password", "New password again"


class ForgottenPasswordForm(Plain, forms.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = "Your e-mail address at the paper"

    def clean_email(self) -> str:
        """Finds people by the address that an administrator gave them, and nowhere else."""
        email = self.cleaned_data["email"].lower()
        found = User.objects.filter(email__iexact=email, is_active=True)
        self.users = [user for user in found if user.email.lower() == email]
        return email
