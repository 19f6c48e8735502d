"""How django-allauth fits this paper: whom it lets in, where it leads, what it says and how it keeps secrets."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.app_settings import REAUTHENTICATION_TIMEOUT
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from articles.desk.account import gate, words
from articles.desk.account.places import is_of_the_desk
from articles.desk.account.sealing import seal, unseal
from articles.desk.sign_in import NO_ROLE, may_enter
from articles.models import SiteSettings
from articles.press.sign_in_mails import send_reset_link, tell_person
from articles.press.texts import moment
from globepost.models.session import end_sessions
from globepost.text import clean_line
from globepost.visitors import address_of


class Account(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | words.ERRORS

    def is_safe_url(self, url: str) -> bool:
        return is_of_the_desk(url)

    def is_ajax(self, request: HttpRequest) -> bool:
        """No page has a second form in JSON."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request)

    def get_login_stages(self) -> list[str]:
        return ["allauth.mfa.stages.AuthenticateStage"]

    def pre_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse | None:
        """Every way in passes here: by password and by passkey."""
        if may_enter(user):
            return super().pre_login(request, user, **kwargs)
        messages.error(request, NO_ROLE if user.is_active else words.ERRORS["account_inactive"])
        return HttpResponseRedirect(reverse("account_login"))

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever signed in a few minutes ago is not asked again."""
        records = get_authentication_records(self.request, self.request.user)
        return not any(time.time() - record["at"] < REAUTHENTICATION_TIMEOUT for record in records)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """A session that has not given the second factor gives that one, and not the password again."""
        ways = super().get_reauthentication_methods(user)
        if gate.has_factor(user) and not gate.has_given(self.request):
            ways = [way for way in ways if way["id"] != "reauthenticate"]
        return [way | {"description": words.METHODS[way["id"]]} for way in ways]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def add_message(
        self, request: HttpRequest, level: int, message_template: Any = None, *args: Any, message: Any = None, **kw: Any
    ) -> None:
        text = message or words.SAID.get(message_template)
        if text:
            messages.add_message(request, level, text)

    def send_password_reset_mail(self, user: Any, email: str, context: dict[str, Any]) -> None:
        send_reset_link.enqueue(user.pk)

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **kwargs: Any) -> None:
        """Tell the person what was changed, and end every session but the one that it was changed in."""
        self.sign_out_elsewhere(user)
        self.tell(user, words.MAILED[template_prefix])

    def sign_out_elsewhere(self, user: Any) -> None:
        is_own = self.request.user.is_authenticated and self.request.user.pk == user.pk
        end_sessions(user.pk, but=self.request.session.session_key if is_own else None)

    def tell(self, user: Any, change: str) -> None:
        browser = clean_line(self.request.META.get("HTTP_USER_AGENT", ""))[:200] or "not named"
        facts = [f"When: {moment(timezone.now())}", f"From: {address_of(self.request)}", f"Browser: {browser}"]
        tell_person.enqueue(user.pk, change, facts)


class Factors(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | words.FACTOR_ERRORS

    def get_totp_label(self, user: Any) -> str:
        return user.get_username()

    def get_totp_issuer(self) -> str:
        return self._get_site_name()

    def _get_site_name(self) -> str:
        return SiteSettings.current().name

    def _get_user_identifier(self, user: Any) -> str:
        return user.get_username()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002
        return f"Passkey of {moment(timezone.now())}"

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """What was written under another SECRET_KEY is lost: the answer is a secret that nobody has."""
        return unseal(encrypted_text) or generate_totp_secret()
