"""A paper that others can reach does not start while anybody could enter it."""

import pytest
from django.contrib.auth.models import User

from globepost.env import WrongSetting
from globepost.safe_start import check_safe_start
from globepost.secret import LOOPBACK_MARK
from globepost.start.sign_ins import demo_sign_ins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def public(settings, tmp_path) -> None:
    settings.SITE_URL, settings.IS_LOOPBACK, settings.DATA_DIR = "https://paper.example", False, tmp_path


def test_a_paper_without_demo_people_starts() -> None:
    User.objects.create_user("ruth", password="a password")
    check_safe_start()


def test_a_demo_password_that_works_stops_the_start() -> None:
    sign_in = demo_sign_ins()[0]
    user = User.objects.create_user(sign_in.username, password=sign_in.password)
    with pytest.raises(WrongSetting, match=f"demo's public passwords .* {sign_in.username}.*changepassword"):
        check_safe_start()
    user.set_password("quite another password")
    user.save()
    check_safe_start()


def test_a_demo_person_who_may_not_sign_in_is_harmless() -> None:
    sign_in = demo_sign_ins()[0]
    User.objects.create_user(sign_in.username, password=sign_in.password, is_active=False)
    check_safe_start()


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("short", "too short or too plain"),
        ("ab" * 40, "too short or too plain"),
        ("django-insecure-kXw3-9sJ_qLr7TzVb2NcYp5HgDf8Ma1EuRi6OtSx4WvQjKlBnZ", "everybody knows"),
        (LOOPBACK_MARK + "kXw3-9sJ_qLr7TzVb2NcYp5HgDf8Ma1EuRi6OtSx4WvQjKlBnZ", "on one machine"),
    ],
)
def test_a_weak_secret_stops_the_start(settings, key: str, why: str) -> None:
    settings.SECRET_KEY = key
    with pytest.raises(WrongSetting, match=f"SECRET_KEY .*{why}.*Write a long random text"):
        check_safe_start()
    settings.IS_LOOPBACK = True
    check_safe_start()
