"""What the environment may say, and what it is told when it says something else."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from globepost import env

HERE = Path("/")


@pytest.mark.parametrize(
    ("read", "value", "advice"),
    [
        (lambda name: env.number(name, 4, least=1), "four", "write a whole number of at least 1"),
        (lambda name: env.number(name, 4, least=1), "0", "write a whole number of at least 1"),
        (lambda name: env.number(name, 4), "-1", "write a whole number"),
        (lambda name: env.number(name, 4), "４", "write a whole number"),
        (env.flag, "perhaps", "write yes or no"),
        (lambda name: env.choice(name, "INFO", ("INFO", "DEBUG")), "loud", "write one of INFO, DEBUG"),
        (lambda name: env.site_url(name, ""), "paper.example", "write scheme and host alone"),
        (lambda name: env.site_url(name, ""), "ftp://paper.example", "write scheme and host alone"),
        (lambda name: env.site_url(name, ""), "https://paper.example/news", "write scheme and host alone"),
        (lambda name: env.site_url(name, ""), "https://paper.example:port", "write scheme and host alone"),
        (lambda name: env.site_url(name, ""), "https://me:secret@paper.example", "write scheme and host alone"),
        (lambda name: env.service(name, ""), "tweets.example/oembed", "write an address to ask at"),
        (lambda name: env.service(name, ""), "file:///etc/passwd", "write an address to ask at"),
        (lambda name: env.service(name, ""), "https://me:secret@tweets.example/", "write an address to ask at"),
        (lambda name: env.service(name, ""), "https://tweets.example/?a=b", "write an address to ask at"),
        (lambda name: env.service(name, ""), "https://tweets.example:port/", "write an address to ask at"),
        (lambda name: env.time_zone(name, "UTC"), "Mars/Olympus", "write the name of a time zone"),
        (lambda name: env.time_zone(name, "UTC"), "../etc/passwd", "write the name of a time zone"),
        (lambda name: env.database(name, HERE), "mysql://me@host/name", "write sqlite:////folder"),
        (lambda name: env.database(name, HERE), "postgres://me@host/", "write sqlite:////folder"),
        (lambda name: env.database(name, HERE), "postgres://me@host:port/name", "write sqlite:////folder"),
        (lambda name: env.email(name, ""), "pigeon://roof", "write smtp+tls://"),
        (lambda name: env.folder(name, HERE), "/dev/null/folder", "write a folder that may be written"),
    ],
)
def test_a_wrong_value_is_answered_with_what_to_write(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[str], Any], value: str, advice: str
) -> None:
    monkeypatch.setenv("SOMETHING", value)
    with pytest.raises(env.WrongSetting, match=f"^SOMETHING .*{re.escape(advice)}"):
        read("SOMETHING")


def test_a_password_in_a_wrong_address_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMETHING", "mysql://me:hunter2@host/name")
    with pytest.raises(env.WrongSetting) as caught:
        env.database("SOMETHING", HERE)
    assert "hunter2" not in str(caught.value)


def test_right_values_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMETHING", " yes ")
    assert env.flag("SOMETHING") is True
    monkeypatch.setenv("SOMETHING", "one.example, two.example,")
    assert env.words("SOMETHING", []) == ["one.example", "two.example"]
    monkeypatch.setenv("SOMETHING", "https://paper.example/")
    assert env.site_url("SOMETHING", "") == "https://paper.example"
    monkeypatch.setenv("SOMETHING", "http://127.0.0.1:9999/oembed")
    assert env.service("SOMETHING", "") == "http://127.0.0.1:9999/oembed"
    monkeypatch.setenv("SOMETHING", "postgres://me:pass@db.example:5433/paper")
    assert env.database("SOMETHING", HERE)["HOST"] == "db.example"
    monkeypatch.setenv("SOMETHING", "smtp+tls://me:pass@mail.example:587")
    assert env.email("SOMETHING", "") | {"EMAIL_HOST": "mail.example", "EMAIL_USE_TLS": True} == env.email(
        "SOMETHING", ""
    )


def test_an_empty_value_counts_as_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMETHING", "")
    assert env.number("SOMETHING", 7) == 7
    assert env.database("SOMETHING", Path("/data/paper.sqlite3"))["NAME"] == "/data/paper.sqlite3"


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# a comment\nGIVEN_TWICE=file\nGIVEN_IN_FILE='file'\n")
    monkeypatch.setenv("GIVEN_TWICE", "environment")
    monkeypatch.setenv("GIVEN_IN_FILE", "")
    monkeypatch.delenv("GIVEN_IN_FILE")
    env.read_file(file)
    assert (env.text("GIVEN_TWICE"), env.text("GIVEN_IN_FILE")) == ("environment", "file")


@pytest.mark.parametrize(
    ("host", "answer"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("paper.localhost", True),
        ("0.0.0.0", False),
        ("192.168.1.4", False),
        ("localhost.example", False),
        ("127.0.0.1.example", False),
    ],
)
def test_loopback_is_what_only_this_machine_reaches(host: str, answer: bool) -> None:
    assert env.is_loopback(host) is answer
