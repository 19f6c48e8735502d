"""Counting wrong passwords and codes, in the database: all processes count together, and a start forgets nothing.

A person is shut out only at the address where the wrong passwords came from: whoever tries many from elsewhere does not
keep the newsroom from working. Codes are another matter, because only who knows the password is asked for one: they
are counted by the person, wherever they come from, or a thousand addresses would have a thousand times the tries.
"""

import datetime as dt
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import QuerySet, Sum
from django.http import HttpRequest
from django.utils import timezone

Credentials = dict[str, Any] | None

LIMITS = {("ip_address", "username"): 10, ("ip_address",): 50, ("username",): 5}
"""Wrong tries until the window has passed: for a name at an address, for an address, for the codes of a person."""
CODE = "code "


def plain(username: str) -> str:
    """A name as tries are counted under it, however it was typed. It has no blanks: none is taken for a code's."""
    return "".join(username.lower().split())[:200]


def name_of(request: HttpRequest, credentials: Credentials = None) -> str:
    """What the tries of a request are counted under; `is_code` among the credentials says that they are codes."""
    given = credentials or {}
    name = plain(str(given.get("username") or ""))
    return CODE + name if given.get("is_code") else name


def counted_by(request: HttpRequest, credentials: Credentials = None) -> list[Any]:
    """What tries are added up by, as django-axes names it."""
    return ["username"] if (credentials or {}).get("is_code") else [["username", "ip_address"], "ip_address"]


class Guesses(AxesDatabaseHandler):
    """django-axes knows one limit: here it is a hundred, in hundredths of the limit that is nearest."""

    def get_failures(self, request: HttpRequest, credentials: Credentials = None) -> int:
        tries = zip(self._limits(request, credentials), self.get_user_attempts(request, credentials), strict=True)
        return max(_added(attempts) * settings.AXES_FAILURE_LIMIT // limit for limit, attempts in tries)

    def reset_user_attempts(self, request: HttpRequest, credentials: Credentials = None) -> int:
        """Forget the tries of whoever has signed in, but not those of other names from the same address."""
        return forget(name_of(request, credentials), at=request.axes_ip_address)  # type: ignore[attr-defined]

    def waiting_time(self, request: HttpRequest, credentials: Credentials = None) -> dt.timedelta:
        """How long until the tries that are used up no longer count."""
        tries = zip(self._limits(request, credentials), self.get_user_attempts(request, credentials), strict=True)
        used_up = (attempts for limit, attempts in tries if _added(attempts) >= limit)
        last = max((attempts.latest("attempt_time").attempt_time for attempts in used_up), default=timezone.now())
        return last + settings.AXES_COOLOFF_TIME - timezone.now()

    def _limits(self, request: HttpRequest, credentials: Credentials) -> list[int]:
        by = counted_by(request, credentials)
        return [LIMITS[(one,) if isinstance(one, str) else tuple(sorted(one))] for one in by]


def tries_of(username: str) -> QuerySet[AccessAttempt]:
    """What still counts against a person: the wrong passwords by address, and the wrong codes."""
    name = plain(username)
    recent = AccessAttempt.objects.filter(attempt_time__gte=timezone.now() - settings.AXES_COOLOFF_TIME)
    return recent.filter(username__in=[name, CODE + name])


def forget(username: str, *, at: str | None = None, codes: bool = True) -> int:
    """Let a person begin anew: with passwords, at one address or at all, and with codes. Returns how many rows went."""
    name = plain(username)
    passwords = AccessAttempt.objects.filter(username=name)
    if at is not None:
        passwords = passwords.filter(ip_address=at)
    wrong_codes = AccessAttempt.objects.filter(username=CODE + name) if codes else AccessAttempt.objects.none()
    return passwords.delete()[0] + wrong_codes.delete()[0]


def _added(attempts: QuerySet[AccessAttempt]) -> int:
    return attempts.aggregate(tries=Sum("failures_since_start"))["tries"] or 0
