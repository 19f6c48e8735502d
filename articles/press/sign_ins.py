"""What an administrator does about a person's sign-in, and how it stands."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.db import transaction

from articles.press.roles import Action, require
from articles.press.sign_in_mails import tell_person
from articles.press.steps import log
from globepost.guessing import forget, tries_of
from globepost.models.session import end_sessions

Type = Authenticator.Type


@dataclass(frozen=True)
class Standing:
    """What a person has to sign in with, and how many wrong tries still count against the name."""

    has_app: bool
    passkeys: int
    codes_left: int
    tries: int

    @property
    def has_factor(self) -> bool:
        return self.has_app or self.passkeys > 0

    @property
    def words(self) -> str:
        if not self.has_factor:
            return "Not set up yet."
        app = ["an authenticator app"] if self.has_app else []
        keys = [f"{self.passkeys} passkey{'s' if self.passkeys > 1 else ''}"] if self.passkeys else []
        codes = f"{self.codes_left} recovery code{'' if self.codes_left == 1 else 's'} left"
        return f"Set up: {', '.join(app + keys)}; {codes}."


def standing(user: User) -> Standing:
    """Two queries."""
    held = list(Authenticator.objects.filter(user=user))
    kinds = Counter(one.type for one in held)
    codes: list[str] = next((one.wrap().get_unused_codes() for one in held if one.type == Type.RECOVERY_CODES), [])
    tries = sum(tries_of(user.get_username()).values_list("failures_since_start", flat=True))
    return Standing(kinds[Type.TOTP] > 0, kinds[Type.WEBAUTHN], len(codes), tries)


@transaction.atomic
def reset_second_factor(user: User, *, by: Any, reason: str) -> bool:
    """Take all second factors from a person and sign them out everywhere: the next sign-in begins with setting one up.

    The person is told by mail, and the log says why. False when there was nothing to take. Raises NotAllowed.
    """
    require(by, Action.SETTINGS)
    if not Authenticator.objects.filter(user=user).delete()[0]:
        return False
    end_sessions(user.pk)
    forget(user.get_username())
    log("reset second factor", f"user “{user}”", by=by, detail=reason)
    tell_person.enqueue(user.pk, "reset", [f"By: {by.get_full_name() or by.get_username()}"])
    return True


@transaction.atomic
def unlock(user: User, *, by: Any) -> bool:
    """Let a person who was shut out after wrong tries try again, from everywhere. Raises NotAllowed."""
    require(by, Action.SETTINGS)
    if not forget(user.get_username()):
        return False
    log("unlocked", f"user “{user}”", by=by)
    return True
