"""Signing in to the desk: a role is what opens it."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError

from articles.press.roles import roles_of

NO_ROLE = "You have no role at this paper, so the desk is closed to you. Ask an administrator for one."


def may_enter(user: Any) -> bool:
    return user.is_active and bool(roles_of(user))


class SignInForm(AuthenticationForm):
    """The same words for a wrong password, an unknown name and a person made inactive: strangers learn nothing."""

    error_messages: Any = {
        "invalid_login": "This name and password do not open the desk. Mind capital letters. "
        "If both are right, your sign-in was closed: ask an administrator.",
        "inactive": "Your sign-in was closed. Ask an administrator.",
    }

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if not may_enter(user):
            raise ValidationError(NO_ROLE, code="no_role")
