"""A paper in a clone of its own, started and stopped as a newcomer would."""

import http.client
import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

PATIENCE = 60.0
"""Seconds that everything has to end."""


class Paper:
    """`make run` in a folder. It leads a process group, as a terminal's foreground program does."""

    def __init__(self, folder: Path, port: int, *, within: float) -> None:
        """Start it and wait until the front page answers, for so many seconds at most."""
        self.port = port
        self.log = folder.with_name(f"log-{time.monotonic_ns()}")
        began = time.monotonic()
        with self.log.open("wb") as log:
            self.make = subprocess.Popen(
                make(port), cwd=folder, env=environment(), stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )
        try:
            while status(port) != 200:
                assert self.make.poll() is None, f"it ended by itself:\n{self.said()}"
                assert time.monotonic() - began < within, f"the front page does not answer:\n{self.said()}"
                time.sleep(0.05)
            self.took = time.monotonic() - began
            while "Ctrl-C stops it." not in self.said():
                assert time.monotonic() - began < within, f"it greets nobody:\n{self.said()}"
                time.sleep(0.1)
        except BaseException:
            self.kill()
            raise

    def said(self) -> str:
        return self.log.read_text()

    def programs(self) -> dict[int, str]:
        """The command line of everything that was started, by its process id."""
        table = processes()
        found = {self.make.pid: table[self.make.pid].command} if self.make.pid in table else {}
        while more := {pid: row.command for pid, row in table.items() if row.parent in found and pid not in found}:
            found |= more
        return found

    def stop(self, number: signal.Signals) -> None:
        """By SIGTERM to make alone, or by SIGINT to its whole group, which is what Ctrl-C does."""
        started = self.programs()
        if number == signal.SIGINT:
            os.killpg(self.make.pid, number)
        else:
            self.make.send_signal(number)
        try:
            self.make.wait(PATIENCE)
            left = wait_for_end(started)
        finally:
            self.kill(started)
        said = self.said()
        assert not left, f"{number.name} left {left}"
        assert "Stopping." in said and "Traceback" not in said, said
        assert status(self.port) is None, "something still answers after the stop"

    def kill(self, started: dict[int, str] | None = None) -> None:
        """End what is left of our own programs, when something has gone wrong."""
        for pid in wait_for_end(started or self.programs(), seconds=0):
            os.kill(pid, signal.SIGKILL)
        self.make.poll()


class Process(NamedTuple):
    parent: int
    command: str


def processes() -> dict[int, Process]:
    """Everything that runs on this machine, but for what has ended and was not waited for."""
    rows = subprocess.run(["ps", "-eo", "pid=,ppid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    split = (row.split(None, 3) for row in rows.splitlines())
    return {int(row[0]): Process(int(row[1]), row[3]) for row in split if len(row) == 4 and row[2][0] != "Z"}


def wait_for_end(programs: dict[int, str], *, seconds: float = 5.0) -> dict[int, str]:
    """Those that are still there after so long."""
    deadline = time.monotonic() + seconds
    while True:
        table = processes()
        left = {pid: command for pid, command in programs.items() if pid in table and table[pid].command == command}
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.1)


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


def status(port: int) -> int | None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()
