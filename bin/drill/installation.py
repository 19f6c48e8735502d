"""An installation of the paper with a data folder and a database of its own, run from this very code."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg2

from .paper import environment, free_port, status

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
"""Seconds that a command or a start may take."""


class Installation:
    def __init__(self, folder: Path, *, server: str = "", name: str = "") -> None:
        """On SQLite, or in a database of that name on the PostgreSQL server of that address."""
        self.folder, self.server, self.name = folder, server, name
        self.port = free_port()
        self.running: list[subprocess.Popen[bytes]] = []
        self.empty()

    def empty(self) -> None:
        """No table, and no file but the collected static ones, which no backup has."""
        self.folder.mkdir(exist_ok=True)
        for path in self.folder.iterdir():
            if path.is_dir() and path.name != "static":
                shutil.rmtree(path)
            elif path.is_file():
                path.unlink()
        if self.server:
            self._on_server(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)", f"CREATE DATABASE {self.name}")

    def remove(self) -> None:
        for program in self.running:
            self.end(program)
        if self.server:
            self._on_server(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")

    @property
    def environment(self) -> dict[str, str]:
        given = {"DATA_DIR": str(self.folder), "ENV_FILE": os.devnull, "LOG_LEVEL": "WARNING", "PORT": str(self.port)}
        if self.server:
            given["DATABASE_URL"] = urlunsplit(urlsplit(self.server)._replace(path=f"/{self.name}"))
        return environment() | given

    def begin(self, *command: str) -> "subprocess.Popen[bytes]":
        """A program that goes on by itself."""
        program = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
        )
        self.running.append(program)
        return program

    def end(self, program: "subprocess.Popen[bytes]", number: int = signal.SIGTERM) -> int:
        if program.poll() is None:
            os.kill(program.pid, number)
        return program.wait(PATIENCE)

    def said(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=PATIENCE
        )
        assert done.returncode == 0, f"{' '.join(command)}: {done.stderr}"
        return done.stdout

    def manage(self, *arguments: str) -> str:
        return self.said("manage.py", *arguments)

    def run(self) -> "subprocess.Popen[bytes]":
        """Server and worker, until its front page answers."""
        program, began = self.begin("manage.py", "run"), time.monotonic()
        while status(self.port) != 200:
            assert program.poll() is None, "it ended by itself"
            assert time.monotonic() - began < PATIENCE, "the front page does not answer"
            time.sleep(0.2)
        return program

    def _on_server(self, *statements: str) -> None:
        with closing(psycopg2.connect(self.server)) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                for statement in statements:
                    cursor.execute(statement)
