"""The second factor: whoever has a role gives it, on every path below /desk/, before anything else is open."""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY, get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from articles.desk.account.places import with_way_back
from articles.desk.sign_in import may_enter
from globepost.headers import is_desk

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

OPEN = {
    *("admin:login", "admin:logout", "admin:colour"),
    *("account_login", "account_logout", "mfa_authenticate", "mfa_login_webauthn"),
    *("account_reset_password", "account_reset_password_done"),
    *("account_reset_password_from_key", "account_reset_password_from_key_done"),
}
"""Open to strangers, so to everybody: they show nothing of the desk, and end a session or begin one."""
SETTING_UP = {"mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"}
"""Open to a person who has no second factor yet."""
GIVING = {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
"""Open to a person who has one and has not given it in this session."""


def has_factor(user: Any) -> bool:
    """One query."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def has_given(request: HttpRequest) -> bool:
    """Whether the person gave a second factor in this session, or set one up in it. No query."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def remember_given(request: HttpRequest, authenticator: Authenticator) -> None:
    """A factor that was set up in this session was shown in it."""
    kind: dict[str, Any] = {"id": authenticator.pk, "type": authenticator.type}
    record_authentication(request, request.user, "mfa", **kind)


def forget_given_without_factor(request: HttpRequest) -> None:
    """When the last factor is gone this session is as one that never gave any, and sets one up next."""
    if has_factor(request.user):
        return
    kept = [one for one in get_authentication_records(request, request.user) if one.get("method") != "mfa"]
    request.session[AUTHENTICATION_METHODS_SESSION_KEY] = kept


class SecondFactor:
    """Stands before every view below /desk/, whoever wrote it. On loopback it can be switched off."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponseBase | None:
        if not settings.SECOND_FACTOR or not is_desk(request):
            return None
        if _view_of(request) in OPEN or not request.user.is_authenticated or has_given(request):
            return None
        return self._first(request)

    def _first(self, request: HttpRequest) -> HttpResponseBase | None:
        """What comes before the page that was asked for, if anything."""
        if not may_enter(request.user):
            return HttpResponseRedirect(reverse("admin:login"))
        open_now, place = (SETTING_UP, "mfa_index")
        if has_factor(request.user):
            open_now, place = (GIVING, _way_of(request.user))
        if _view_of(request) in open_now:
            return None
        back = request.get_full_path() if request.method == "GET" else ""
        return HttpResponseRedirect(with_way_back(reverse(place), back))


def _view_of(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def _way_of(user: Any) -> str:
    has_codes = Authenticator.objects.filter(user_id=user.pk).exclude(type=Authenticator.Type.WEBAUTHN).exists()
    return "mfa_reauthenticate" if has_codes else "mfa_reauthenticate_webauthn"
