"""Tasks for the tests of jobs. An app in the settings of the tests' own workers; what it did stands in a file."""

import os
import time

from globepost.jobs import is_last_attempt, task


@task(max_attempts=30, backoff=0.05)
def leave_lines(path: str, name: str, seconds: float) -> None:
    """Two lines with time between them. Each is one write to the end of the file, which a kill cannot halve."""
    _write(f"{path}.{os.getpid()}", "at work\n")
    _write(path, f"began {name}\n")
    time.sleep(seconds)
    _write(path, f"finished {name}\n")


@task(max_attempts=3, backoff=10)
def note(path: str, text: str, *, loud: bool = False) -> None:
    _write(path, f"{text.upper() if loud else text}\n")


@task(max_attempts=3, backoff=10.0)
def fail(message: str) -> None:
    raise ValueError(message)


@task(max_attempts=3, backoff=10)
def fail_aloud(path: str) -> None:
    _write(path, "for good\n" if is_last_attempt() else "for now\n")
    raise ValueError


@task(max_attempts=2)
def leave() -> None:
    raise SystemExit(1)


def _write(path: str, line: str) -> None:
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, line.encode())
    os.close(file)
