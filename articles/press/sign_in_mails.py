"""Mails about a person's sign-in. The worker sends them, so that a mail server that is slow or down stops nobody."""

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.http import int_to_base36

from articles.models import SiteSettings
from globepost.jobs import task

GUESSED = (
    "So many were wrong that codes are not taken for a while. If that was you, wait a quarter of an hour. "
    "If not, somebody has your password: change it now."
)
AND_NOW = "If that was you, all is well. If not, ask an administrator at once, and change your password."
CHANGES = {
    "password": ("Your password was changed", AND_NOW),
    "password_forgotten": ("Your password was changed by the link in a mail", AND_NOW),
    "password_given": ("An administrator gave you a new password", "Ask for it, and change it once you are in."),
    "app_on": ("An authenticator app was set up for you", AND_NOW),
    "app_off": ("Your authenticator app was removed", AND_NOW),
    "passkey_on": ("A passkey was added to your sign-in", AND_NOW),
    "passkey_off": ("A passkey of yours was removed", AND_NOW),
    "codes_new": ("You have new recovery codes", AND_NOW),
    "reset": ("An administrator reset your second factor", "At your next sign-in you set up another."),
    "guessing": ("Somebody who knows your password tried wrong codes", GUESSED),
}
"""What may have happened to a sign-in: the subject of the mail, and what to do about it."""


@task(sends_mail=True)
def tell_person(user_id: int, change: str, facts: list[str]) -> None:
    """Tell a person of one of the CHANGES; `facts` are lines with what is known of it."""
    subject, advice = CHANGES[change]
    _send(user_id, subject, f"{subject}.\n\n{advice}", *facts)


@task(max_attempts=3, sends_mail=True)
def send_reset_link(user_id: int) -> None:
    """Send the link that lets a person set a new password. It is made here, so that no table holds it."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        return
    key = {"uidb36": int_to_base36(user.pk), "key": PasswordResetTokenGenerator().make_token(user)}
    link = settings.SITE_URL + reverse("account_reset_password_from_key", kwargs=key)
    text = f"Somebody, we hope you, asked for a new password at the desk. Set it here:\n\n{link}\n\n"
    rest = "The link works once, for a day. If you did not ask, throw this mail away: your password stays what it is."
    _send(user_id, "Set a new password", text + rest)


def _send(user_id: int, subject: str, text: str, *facts: str) -> None:
    user = User.objects.filter(pk=user_id).exclude(email="").first()
    if user is None:
        return
    paper = SiteSettings.current().name
    lines = [f"Sign-in: {user.get_username()}", *facts, f"Desk: {settings.SITE_URL}{reverse('admin:index')}"]
    send_mail(f"{paper}: {subject}", text + "\n\n" + "\n".join(lines) + "\n", None, [user.email])
