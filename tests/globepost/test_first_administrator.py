"""`manage.py first_administrator`: the first person who may do everything."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from globepost.management.commands import first_administrator

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRST_ADMINISTRATOR_PASSWORD", PASSWORD)


def make(username: str = "ruth", email: str = "ruth@paper.example", **options: bool) -> str:
    out = StringIO()
    call_command("first_administrator", username, email, stdout=out, **options)
    return out.getvalue()


def test_makes_a_superuser_in_the_administrators_group() -> None:
    said = make()
    user = User.objects.get(username="ruth")
    assert user.is_superuser
    assert user.check_password(PASSWORD)
    assert list(user.groups.values_list("name", flat=True)) == ["administrator"]
    assert PASSWORD not in said


def test_a_made_password_is_printed_and_works() -> None:
    password = make(generate=True).strip().rsplit(" ", 1)[1]
    assert len(password) >= 20
    assert User.objects.get(username="ruth").check_password(password)


def test_without_anybody_to_ask_a_password_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIRST_ADMINISTRATOR_PASSWORD")
    monkeypatch.setattr("sys.stdin", StringIO())
    assert "shown this once" in make()


def test_a_typed_password_must_be_typed_twice_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIRST_ADMINISTRATOR_PASSWORD")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    typed = iter([PASSWORD, "another", PASSWORD, PASSWORD])
    monkeypatch.setattr(first_administrator.getpass, "getpass", lambda prompt: next(typed))
    with pytest.raises(CommandError, match="differ"):
        make()
    make()
    assert User.objects.get(username="ruth").check_password(PASSWORD)


def test_refuses_when_there_is_an_administrator_unless_another_is_wanted() -> None:
    make()
    with pytest.raises(CommandError, match=r"ruth is administrator already\. Add --another"):
        make("conrad", "conrad@paper.example")
    make("conrad", "conrad@paper.example", another=True)
    assert User.objects.filter(is_superuser=True).count() == 2


def test_said_twice_it_changes_nothing_and_says_so() -> None:
    make()
    with pytest.raises(CommandError, match="ruth is there already"):
        make(another=True)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    ("username", "email", "password"),
    [("ruth", "no address", PASSWORD), ("ru th", "r@paper.example", PASSWORD), ("ruth", "r@paper.example", "12345")],
)
def test_bad_input_makes_nobody(monkeypatch: pytest.MonkeyPatch, username: str, email: str, password: str) -> None:
    monkeypatch.setenv("FIRST_ADMINISTRATOR_PASSWORD", password)
    with pytest.raises(CommandError):
        make(username, email)
    assert not User.objects.exists()
