"""The settings as a whole, in a process of their own, as a start meets them."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECRET = "kXw3-9sJ_qLr7TzVb2NcYp5HgDf8Ma1EuRi6OtSx4WvQjKlBnZ"
PRODUCTION = {"SITE_URL": "https://paper.example", "SECRET_KEY": SECRET}


@pytest.fixture
def manage(tmp_path: Path):
    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path / "data"),
            "ENV_FILE": os.devnull,
            "PYTHONWARNINGS": "error::DeprecationWarning:globepost",
        }
        command = [sys.executable, ROOT / "manage.py", *arguments]
        return subprocess.run(command, env=environment | variables, capture_output=True, text=True, timeout=60)

    return run


def value(manage, expression: str, **variables: str) -> str:
    code = f"from django.conf import settings as s; print({expression})"
    done = manage("shell", "-v", "0", "-c", code, **variables)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_deployment_check_is_clean_with_production_settings(manage) -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (0 silenced)."), done.stderr


def test_a_wrong_setting_stops_every_command_with_one_sentence(manage) -> None:
    done = manage("run", WEB_THREADS="many")
    assert done.returncode == 1
    assert done.stderr == (
        "Globe Post does not start. WEB_THREADS is 'many': write a whole number of at least 1, for example 4.\n"
    )


def test_the_web_server_finds_its_settings_by_itself(tmp_path: Path) -> None:
    command = [Path(sys.executable).with_name("gunicorn"), "--check-config", "-c", "python:globepost.serving"]
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), "ENV_FILE": os.devnull}
    done = subprocess.run(
        [*command, "globepost.wsgi"], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_outside_loopback_a_secret_must_be_given(manage) -> None:
    done = manage("check", SITE_URL="https://paper.example")
    assert done.returncode == 1
    assert done.stderr.startswith("Globe Post does not start. SECRET_KEY is missing: write a long random text")


def test_on_loopback_a_secret_is_made_once_for_the_owner_alone(manage, tmp_path: Path) -> None:
    first, second = (value(manage, "s.SECRET_KEY") for _ in range(2))
    assert first == second == (tmp_path / "data/secret-key").read_text()
    assert stat.S_IMODE((tmp_path / "data/secret-key").stat().st_mode) == 0o600


def test_the_address_follows_the_port(manage) -> None:
    assert value(manage, "s.SITE_URL, s.PORT", PORT="8765") == "http://127.0.0.1:8765 8765"
    assert value(manage, "s.SITE_URL, s.PORT", SITE_URL="http://localhost:9000") == "http://localhost:9000 9000"
    assert value(manage, "s.PORT", **PRODUCTION) == "8000"


def test_listening_beyond_loopback_counts_as_public(manage) -> None:
    assert value(manage, "s.IS_LOOPBACK", BIND_ADDRESS="0.0.0.0", SECRET_KEY=SECRET) == "False"


@pytest.mark.parametrize(
    ("variables", "is_asked"),
    [
        ({}, "False"),
        ({"SECOND_FACTOR": "yes"}, "True"),
        ({"SECOND_FACTOR": "no"}, "False"),
        (PRODUCTION, "True"),
        (PRODUCTION | {"SECOND_FACTOR": "yes"}, "True"),
        ({"BIND_ADDRESS": "0.0.0.0", "SECRET_KEY": SECRET}, "True"),
    ],
)
def test_a_second_factor_is_asked_for_wherever_others_can_reach_the_paper(manage, variables, is_asked) -> None:
    assert value(manage, "s.SECOND_FACTOR", **variables) == is_asked


@pytest.mark.parametrize("public", [PRODUCTION, {"BIND_ADDRESS": "0.0.0.0", "SECRET_KEY": SECRET}])
def test_without_a_second_factor_a_public_paper_does_not_start(manage, public) -> None:
    done = manage("run", SECOND_FACTOR="off", **public)
    assert done.returncode == 1
    assert done.stderr.startswith("Globe Post does not start. SECOND_FACTOR is off, and ")
    assert "write yes, or take the line out" in done.stderr


def test_sqlite_is_shared_well_by_processes(manage) -> None:
    code = (
        "from django.db import connection as c; q = c.cursor(); "
        "print([q.execute(f'PRAGMA {p}').fetchone()[0] for p in "
        "('journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout')], c.transaction_mode)"
    )
    assert manage("shell", "-v", "0", "-c", code).stdout.strip() == "['wal', 1, 1, 20000] IMMEDIATE"
