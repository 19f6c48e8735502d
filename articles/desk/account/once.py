"""A code of an authenticator app is good for one use (RFC 6238, 5.2), in whichever process, until its time is over."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from allauth.mfa.utils import decrypt
from django.db import transaction

LAST = "last_counter"


@transaction.atomic
def use_once(authenticator: Authenticator, code: str) -> bool:
    """Whether this code is newer than the last that was used; then it is the last. Three queries."""
    held = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    secret = decrypt(held.data["secret"])
    fitting = (counter for counter in auth.yield_hotp_counters_from_time() if _fits(secret, counter, code))
    counter = max(fitting, default=-1)
    if counter <= held.data.get(LAST, -1):
        return False
    held.data[LAST] = counter
    held.save(update_fields=["data"])
    return True


def _fits(secret: str, counter: int, code: str) -> bool:
    return auth.compare_user_code(actual=code, expected=auth.format_hotp_value(auth.hotp_value(secret, counter)))
