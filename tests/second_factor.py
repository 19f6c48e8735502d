"""Second factors as a person has them: an app that shows codes, made here from the standard library (RFC 6238)."""

import base64
import hashlib
import hmac
import struct
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import User

KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code_of(key: str = KEY, *, steps: int = 0) -> str:
    """What the app shows now, or so many half minutes from now."""
    counter = int(time.time()) // 30 + steps
    digest = hmac.new(base64.b32decode(key), struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def wrong_code(key: str = KEY) -> str:
    """A code that is not right now, nor just before or after."""
    right = {code_of(key, steps=steps) for steps in (-2, -1, 0, 1, 2)}
    return next(code for code in ("000000", "111111", "222222", "333333", "444444", "555555") if code not in right)


def give_app(user: User, key: str = KEY) -> Authenticator:
    return TOTP.activate(user, key).instance


def give_codes(user: User) -> list[str]:
    return RecoveryCodes.activate(user).get_unused_codes()
