"""Passwords are kept under Argon2, and old ones come there at their next use."""

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import User

from globepost import signing_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def real_hashers(settings) -> None:
    settings.PASSWORD_HASHERS = signing_in.PASSWORD_HASHERS


def test_new_passwords_are_kept_under_argon2() -> None:
    assert make_password("a long pass phrase").startswith("argon2$argon2id$v=19$m=47104,t=1,p=1$")


def test_an_old_hash_becomes_argon2_at_the_next_sign_in() -> None:
    user = User.objects.create_user("ruth")
    user.password = make_password("a long pass phrase", hasher="pbkdf2_sha256")
    user.save()
    assert user.check_password("a long pass phrase")
    user.refresh_from_db()
    assert user.password.startswith("argon2$")
    assert not user.check_password("another")
