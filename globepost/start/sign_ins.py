"""The demo's sign-ins that still work."""

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password
from django.utils.module_loading import import_string


class SignIn(NamedTuple):
    username: str
    password: str
    role: str


def demo_sign_ins() -> list[SignIn]:
    return [SignIn(*row[:3]) for row in import_string(settings.DEMO_SIGN_INS)]


def working() -> list[SignIn]:
    """Those whose person exists, is active and still has the demo's password.

    A check takes half a second by design, so what was found is remembered as a digest of the stored password.
    """
    stored = stored_passwords()
    remembered = read_memory()
    memory = {}
    for sign_in in demo_sign_ins():
        encoded = stored.get(sign_in.username)
        if encoded is None:
            continue
        digest = hashlib.sha256(f"{sign_in.password} {encoded}".encode()).hexdigest()
        works = remembered.get(digest)
        memory[digest] = check_password(sign_in.password, encoded) if works is None else works
        if not memory[digest]:
            del stored[sign_in.username]
    if memory != remembered:
        memory_file().write_text(json.dumps(memory))
    return [sign_in for sign_in in demo_sign_ins() if sign_in.username in stored]


def stored_passwords() -> dict[str, str]:
    usernames = [sign_in.username for sign_in in demo_sign_ins()]
    people = get_user_model().objects.filter(username__in=usernames, is_active=True)
    return dict(people.values_list("username", "password"))


def memory_file() -> Path:
    return settings.DATA_DIR / "demo-sign-ins.json"


def read_memory() -> dict[str, bool]:
    try:
        return dict(json.loads(memory_file().read_text()))
    except (OSError, ValueError):
        return {}
