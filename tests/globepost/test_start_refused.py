"""A paper that others can reach refuses a demo password at each of its three doors, as a process meets it."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from globepost.start.sign_ins import demo_sign_ins

ROOT = Path(__file__).parents[2]
MANAGE = [sys.executable, ROOT / "manage.py"]
DOORS = {
    "run": [*MANAGE, "run"],
    "worker": [*MANAGE, "worker", "--until-idle"],
    "wsgi": [sys.executable, "-c", "import globepost.wsgi"],
}
SIGN_IN = demo_sign_ins()[2]
SENTENCE = f"https://paper.example cannot start: the demo's public passwords still open the desk to {SIGN_IN.username}."
MAKE_SOMEBODY = (
    "from django.contrib.auth.models import User; "
    f"User.objects.create_user({SIGN_IN.username!r}, password={SIGN_IN.password!r})"
)


def free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])


def call(command: list[str | Path], data: Path) -> tuple[int, str]:
    """The exit code and what was said, for a public paper on SQLite in its own folder."""
    environment = {
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(data),
        "ENV_FILE": os.devnull,
        "PORT": str(free_port()),
        "SITE_URL": "https://paper.example",
        "SECRET_KEY": "kXw3-9sJ_qLr7TzVb2NcYp5HgDf8Ma1EuRi6OtSx4WvQjKlBnZ",
    }
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        said = process.communicate(timeout=40)[1]
    except subprocess.TimeoutExpired:
        process.terminate()  # what it started goes with it
        said = process.communicate()[1]
    return process.returncode, said


@pytest.fixture(scope="module")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose database has one person of the demo, with the demo's password."""
    data = tmp_path_factory.mktemp("refused") / "data"
    for arguments in (["migrate", "-v", "0"], ["shell", "-v", "0", "-c", MAKE_SOMEBODY]):
        code, said = call([*MANAGE, *arguments], data)
        assert code == 0, said
    return data


@pytest.fixture
def data(demo_data: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_data, tmp_path / "data"))


@pytest.mark.parametrize("door", DOORS)
def test_a_door_refuses_while_a_demo_password_opens_the_desk(door: str, data: Path) -> None:
    code, said = call(DOORS[door], data)
    assert (code, SENTENCE in said) == (1, True), said
    assert not (data / "static").exists(), "it went on to prepare the start"
