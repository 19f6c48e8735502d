#!/usr/bin/env python3
"""Starts a fresh copy of the paper twice, as a newcomer would, and measures it: `make drill-start`."""

import hashlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIRST, SECOND = 300.0, 5.0
"""Seconds that the first and the second start may take."""


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="globepost-drill-"))
    copy = folder / "paper"
    try:
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(copy)], check=True)
        port = free_port()
        first, said = start_and_stop(copy, port)
        assert "demo-" in said, f"no sign-ins were printed:\n{said}"
        before = state(copy)
        second, said = start_and_stop(copy, port)
        assert state(copy) == before, f"the second start changed {changed(before, state(copy))}"
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", port))
            taken.listen()
            refused = subprocess.run(make(port), cwd=copy, env=environment(), capture_output=True, text=True)
        assert f"Port {port} is already taken" in refused.stderr, refused.stderr
        assert refused.returncode, "a taken port must fail"
    finally:
        shutil.rmtree(folder)
    print(f"first start {first:.1f} s (at most {FIRST:.0f}), second {second:.1f} s (at most {SECOND:.0f})")
    if first > FIRST or second > SECOND:
        sys.exit("Too slow.")


def make(port: int) -> list[str]:
    return ["make", "--no-print-directory", "run", f"PORT={port}"]


def environment() -> dict[str, str]:
    """A newcomer's: no setting of the person who drills."""
    kept = re.compile(r"PATH|HOME|LANG|TMPDIR|PIP_.*|SSL_.*|.*_PROXY", re.IGNORECASE)
    return {name: value for name, value in os.environ.items() if kept.fullmatch(name)}


def free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return int(any_port.getsockname()[1])


def start_and_stop(copy: Path, port: int) -> tuple[float, str]:
    """Seconds until the front page answers, and what was printed until SIGTERM had stopped everything."""
    began = time.monotonic()
    run = subprocess.Popen(make(port), cwd=copy, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        while status(port) != 200:
            assert run.poll() is None, run.communicate()[0].decode()
            assert time.monotonic() - began < FIRST, "the front page does not answer"
            time.sleep(0.05)
        took = time.monotonic() - began
        time.sleep(2)
    finally:
        run.send_signal(signal.SIGTERM)
        said = run.communicate(timeout=30)[0].decode()
    assert "Stopping." in said, said
    assert status(port) is None, "something still answers after the stop"
    return took, said


def status(port: int) -> int | None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


def state(copy: Path) -> dict[str, str]:
    """What must stay as it is: every installed and collected file, and the stories in the database."""
    places = (copy / ".venv", copy / "var/static", copy / "var/media")
    found = {str(path): f"{path.stat().st_size} {path.stat().st_mtime_ns}" for place in places for path in files(place)}
    return found | {"secret": digest(copy / "var/secret-key"), "stories": stories(copy)}


def files(place: Path) -> list[Path]:
    return [path for path in place.rglob("*") if path.is_file() and path.suffix != ".pyc"]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def stories(copy: Path) -> str:
    models = "apps.get_app_config('articles').get_models()"
    code = f"from django.apps import apps; print({{m.__name__: m._base_manager.count() for m in {models}}})"
    command = [copy / ".venv/bin/python", "manage.py", "shell", "-v", "0", "-c", code]
    return subprocess.run(command, cwd=copy, env=environment(), capture_output=True, text=True, check=True).stdout


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return sorted(name for name in before | after if before.get(name) != after.get(name))


if __name__ == "__main__":
    main()
