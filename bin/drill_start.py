#!/usr/bin/env python3
"""Starts a fresh copy of the paper twice, as a newcomer would, reads all of it, and measures: `make drill-start`."""

import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from drill.paper import Paper, environment, free_port, make
from drill.reading import Reader
from drill.signing_in import printed, sign_in
from drill.state import changed, state

ROOT = Path(__file__).resolve().parents[1]
FIRST, SECOND, TRIES, PICTURES = 300.0, 5.0, 2, 300.0
"""Seconds that the first and the second start may take; on a busy machine the second may be late once."""
ROLES = {"contributor", "reporter", "editor", "managing editor", "newsletter editor", "administrator"}


def main() -> None:
    # Whoever stops the drill stops what it has started; and Ctrl-C reaches a program that a script started, too.
    signal.signal(signal.SIGTERM, lambda *signalled: sys.exit("The drill was stopped."))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="globepost-drill-"))
    try:
        copy, port = folder / "paper", free_port()
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(copy)], check=True)
        first = start_first(copy, port)
        before = state(copy)
        second = start_again(copy, port)
        differences = changed(before, state(copy))
        assert not differences, "the second start changed\n" + "\n".join(differences)
        refuse_taken_port(copy, port)
    finally:
        shutil.rmtree(folder)
    tries = ", then ".join(f"{seconds:.1f} s" for seconds in second)
    print(f"first start {first:.1f} s (at most {FIRST:.0f} s), second {tries} (at most {SECOND:.0f} s)")
    if second[-1] > SECOND:
        sys.exit(f"The second start was too slow {TRIES} times in a row.")


def start_first(copy: Path, port: int) -> float:
    paper = Paper(copy, port, within=FIRST)
    try:
        look_around(paper, f"http://127.0.0.1:{port}")
        wait_for_pictures(copy)
    except BaseException:
        paper.kill()
        raise
    paper.stop(signal.SIGTERM)
    return paper.took


def wait_for_pictures(copy: Path) -> None:
    """The worker makes the sizes of every picture once; until then the paper still changes by itself."""
    database = f"file:{copy / 'var/globepost.sqlite3'}?mode=ro"
    began = time.monotonic()
    while time.monotonic() - began < PICTURES:
        with closing(sqlite3.connect(database, uri=True)) as paper:
            (left,) = paper.execute("select count(*) from articles_photo where not is_rendered").fetchone()
        if not left:
            return
        time.sleep(0.5)
    raise AssertionError(f"{left} pictures have no sizes after {PICTURES:.0f} s")


def start_again(copy: Path, port: int) -> list[float]:
    """The seconds of each try, until one was quick enough."""
    took: list[float] = []
    while not took or (took[-1] > SECOND and len(took) < TRIES):
        paper = Paper(copy, port, within=60)
        took.append(paper.took)
        paper.stop(signal.SIGINT)
    return took


def look_around(paper: Paper, site: str) -> None:
    said, programs = paper.said(), paper.programs()
    assert f"{site}/\n" in said and f"{site}/desk/\n" in said, f"it does not say where it is:\n{said}"
    people = printed(said)
    assert {person.role for person in people} == ROLES, f"not every role can sign in:\n{said}"
    for person in people:
        assert 'id="user-tools"' in sign_in(site, person), f"{person.username} meets no desk"
    reader = Reader(site)
    reader.read_everything("/", "/sitemap.xml", "/robots.txt")
    assert not reader.wrong, "\n".join(reader.wrong)
    pages = len(reader.answers) - len(reader.loaded)
    assert pages > 40 and len(reader.loaded) > 20, f"only {pages} pages and {len(reader.loaded)} files were found"
    assert any(command.endswith("manage.py worker") for command in programs.values()), f"no worker in {programs}"
    assert programs == paper.programs(), f"of {programs} only {paper.programs()} are left"
    print(f"read {pages} pages and {len(reader.loaded)} files, signed in as {len(people)} people")


def refuse_taken_port(copy: Path, port: int) -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", port))
        taken.listen()
        refused = subprocess.run(make(port), cwd=copy, env=environment(), capture_output=True, text=True, timeout=60)
    assert f"Port {port} is already taken" in refused.stderr, refused.stderr
    assert refused.returncode, "a taken port must fail"


if __name__ == "__main__":
    main()
