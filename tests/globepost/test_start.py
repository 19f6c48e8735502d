"""The steps of `manage.py run`."""

import http.server
import json
import os
import signal
import socket
import sys
import threading
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from globepost.start import database, sign_ins, static_files
from globepost.start.answering import answers
from globepost.start.children import run_together
from globepost.start.greeting import greeting
from globepost.start.port import PortTaken, check_free
from globepost.start.sign_ins import SignIn

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_a_taken_port_is_said_in_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"^Port {port} is already taken: .*PORT={port + 1}`\.$"):
            check_free("127.0.0.1", port)
    check_free("127.0.0.1", port)


def test_an_address_of_another_machine_cannot_be_had() -> None:
    with pytest.raises(PortTaken, match=r"Cannot listen on 192\.0\.2\.1"):
        check_free("192.0.2.1", 8000)


def test_when_one_program_ends_the_other_is_stopped_and_the_code_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    last_words = tmp_path / "stopped"
    waiting = (
        "import pathlib, signal, sys, time\n"
        f"signal.signal(signal.SIGTERM, lambda *a: (pathlib.Path({str(last_words)!r}).touch(), sys.exit()))\n"
        f"pathlib.Path({str(tmp_path / 'ready')!r}).touch()\n"
        "time.sleep(60)"
    )
    failing = (
        f"import pathlib, sys, time\nwhile not pathlib.Path({str(tmp_path / 'ready')!r}).exists(): time.sleep(0.01)\n"
        "sys.exit(3)"
    )
    commands = {"worker": [sys.executable, "-c", waiting], "web server": [sys.executable, "-c", failing]}
    assert run_together(commands, say=said.append, tick=lambda: None) == 1
    assert said == ["The web server ended by itself (code 3); stopping everything."]
    assert last_words.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_everything_cleanly(number: signal.Signals) -> None:
    def tick() -> None:
        os.kill(os.getpid(), number)

    before = signal.getsignal(number)
    assert run_together({"one": SLEEP, "two": SLEEP}, say=lambda text: None, tick=tick) == 0
    assert signal.getsignal(number) == before


def test_a_program_that_does_not_listen_is_killed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("globepost.start.children.PATIENCE", 0.2)
    ready = tmp_path / "ready"
    deaf = (
        "import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"pathlib.Path({str(ready)!r}).touch(); time.sleep(60)"
    )

    def tick() -> None:
        if ready.exists():
            os.kill(os.getpid(), signal.SIGTERM)

    assert run_together({"deaf": [sys.executable, "-c", deaf]}, say=lambda text: None, tick=tick) == 0


def test_an_answer_is_noticed_whatever_it_says() -> None:
    class Refusing(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(503)

        def log_message(self, *args: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Refusing) as server:
        port = server.server_address[1]
        threading.Thread(target=server.handle_request).start()
        assert answers("127.0.0.1", port, "localhost")
    assert not answers("127.0.0.1", port, "localhost")


@pytest.mark.django_db
def test_a_migrated_database_is_left_alone_and_empty_without_people() -> None:
    assert database.migrate() is False
    assert database.is_empty()
    User.objects.create_user("ruth")
    assert not database.is_empty()


def test_static_files_are_collected_only_when_a_source_changed(settings, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "page.css").write_text("a {}")
    settings.DATA_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "static"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATICFILES_DIRS = [source]
    assert static_files.collect() is True
    assert static_files.collect() is False
    (source / "page.css").write_text("a { color: red }")
    assert static_files.collect() is True
    assert (tmp_path / "static/page.css").read_text() == "a { color: red }"


@pytest.fixture
def demo_people(settings, tmp_path: Path, db: None) -> list[SignIn]:
    settings.DATA_DIR = tmp_path
    for sign_in in sign_ins.demo_sign_ins():
        User.objects.create_user(sign_in.username, password=sign_in.password)
    return sign_ins.demo_sign_ins()


def test_sign_ins_are_shown_only_while_they_work(demo_people: list[SignIn]) -> None:
    assert sign_ins.working() == demo_people
    User.objects.filter(username=demo_people[0].username).delete()
    User.objects.filter(username=demo_people[1].username).update(is_active=False)
    changed = User.objects.get(username=demo_people[2].username)
    changed.set_password("another")
    changed.save()
    assert sign_ins.working() == demo_people[3:]


def test_passwords_are_checked_once_and_never_kept(
    demo_people: list[SignIn], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_ins.working()
    kept = (tmp_path / "demo-sign-ins.json").read_text()
    assert len(json.loads(kept)) == len(demo_people)
    assert demo_people[0].password not in kept
    monkeypatch.setattr(sign_ins, "check_password", lambda *args: pytest.fail("checked again"))
    assert sign_ins.working() == demo_people


def test_the_greeting_names_both_addresses_and_the_sign_ins() -> None:
    said = greeting("http://127.0.0.1:8765", [SignIn("ruth", "demo-pass", "editor")])
    for words in ("http://127.0.0.1:8765/\n", "http://127.0.0.1:8765/desk/", "ruth", "demo-pass", "editor"):
        assert words in said
    assert "demo" not in greeting("http://127.0.0.1:8765", [])
