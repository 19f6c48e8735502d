"""`bin/prepare.py` on machines that lack one thing or another; nothing is downloaded."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A checkout that needs no library."""
    (tmp_path / "bin").mkdir()
    shutil.copy(ROOT / "bin" / "prepare.py", tmp_path / "bin")
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text("# nothing\n")
    return tmp_path


def prepare(copy: Path, kind: str = "run", *, without: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run it with a Python from which these modules cannot be imported."""
    lacking = copy / "lacking"
    lacking.mkdir(exist_ok=True)
    (lacking / "sitecustomize.py").write_text(f"import sys\nsys.modules.update(dict.fromkeys({without!r}))\n")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_", "COV_"))}
    command = [BASE_PYTHON, copy / "bin" / "prepare.py", kind]
    return subprocess.run(
        command, env=environment | {"PYTHONPATH": str(lacking)}, capture_output=True, text=True, timeout=300
    )


def installed(copy: Path) -> set[str]:
    return {path.name for path in (copy / ".venv").glob("installed-*")}


def own_pip(copy: Path) -> int:
    command = [copy / ".venv" / "bin" / "python", "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True).returncode == 0


def has_pip() -> bool:
    """Whether the Python below the tests' own environment has a pip that can install into another."""
    command = [BASE_PYTHON, "-m", "pip", "--python", sys.executable, "--version"]
    return subprocess.run(command, capture_output=True).returncode == 0


needs_pip = pytest.mark.skipif(not has_pip(), reason="this machine's Python has no pip 22.3 or later outside of .venv")


@needs_pip
def test_without_ensurepip_the_machines_own_pip_installs(copy: Path) -> None:
    done = prepare(copy, without=("ensurepip",))
    assert (done.returncode, installed(copy)) == (0, {"installed-run"}), done.stderr
    assert not own_pip(copy)
    done = prepare(copy, "dev", without=("ensurepip",))
    assert (done.returncode, installed(copy)) == (0, {"installed-run", "installed-dev"}), done.stderr


def test_with_neither_ensurepip_nor_pip_it_says_what_to_install(copy: Path) -> None:
    done = prepare(copy, without=("ensurepip", "pip"))
    assert done.returncode == 1
    assert done.stderr.endswith("or pip 22.3 or later (on Debian: python3-pip).\n")
    assert installed(copy) == set()


def test_without_venv_it_says_what_to_install(copy: Path) -> None:
    done = prepare(copy, without=("venv",))
    assert done.returncode == 1
    assert done.stderr.endswith("Install its venv package (on Debian: python3-venv).\n")


@needs_pip
def test_what_is_installed_is_left_alone_until_a_pin_changes(copy: Path) -> None:
    prepare(copy, without=("ensurepip",))
    assert prepare(copy, without=("ensurepip", "pip")).stdout == ""
    (copy / "requirements.txt").write_text("# still nothing\n")
    assert "Installing what requirements.txt pins" in prepare(copy, without=("ensurepip",)).stdout
