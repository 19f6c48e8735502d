#!/usr/bin/env python3
"""Backs a busy paper up, wipes it, restores it, and compares: `make drill-backup`.

On SQLite, and on the PostgreSQL server that TEST_DATABASE_URL names; then from each to the other.
"""

import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drill.installation import Installation
from drill.paper import status

WRITERS, UNDER_LOAD = 2, 3
"""How many write at once, and how many backups are made meanwhile."""
WRITING = "bin/drill/writing.py"


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *signalled: sys.exit("The drill was stopped."))
    server = os.environ.get("TEST_DATABASE_URL", "")
    folder, began = Path(tempfile.mkdtemp(prefix="globepost-drill-")), time.monotonic()
    try:
        drill(folder / "sqlite", to=server)
        if server:
            drill(folder / "postgres", server=server)
        else:
            print("PostgreSQL was left out: TEST_DATABASE_URL names no server.")
    finally:
        shutil.rmtree(folder)
    print(f"All of it took {time.monotonic() - began:.0f} s.")


def drill(folder: Path, *, server: str = "", to: str = "") -> None:
    """One paper, on that server or on SQLite; its last backup is restored on the other one, too."""
    folder.mkdir()
    engine, directory = "PostgreSQL" if server else "SQLite", folder / "backups"
    with installation(folder / "paper", server, "drill_backup") as paper:
        program = paper.run()
        writers = [paper.begin(WRITING, "write", str(seed)) for seed in range(WRITERS)]
        time.sleep(3)
        for number in range(UNDER_LOAD):
            said = paper.manage("backup", str(directory))
            print(f"{engine}, {WRITERS} writing: {said.strip().rpartition('/')[2]}")
            assert all(writer.poll() is None for writer in writers), f"a writer failed during backup {number + 1}"
            assert status(paper.port) == 200, "the front page does not answer"
        kill_one(paper, directory)
        assert all(writer.poll() is None for writer in writers), "a writer failed"
        for each in (*writers, program):
            paper.end(each)
        paper.manage("backup", str(directory))
        live, made = paper.manage("fingerprint"), sorted(directory.glob("2*"))
        assert len(made) == UNDER_LOAD + 1, f"{made} are there: a killed backup is taken for one"
        for backup in (made[1], made[-1]):
            paper.empty()
            found = restored(paper, backup)
            assert backup != made[-1] or found == live, "the restored paper is not the one that was"
            print(f"{engine}: {backup.name} was restored, {found.split()[-4][:16]}…")
        assert "Mail goes out again" in paper.manage("resume_mail")
        assert paper.said(WRITING, "front") == "200\n", "the front page of the restored paper does not answer"
        if to or server:
            with installation(folder / "other", to, "drill_backup_other") as other:
                assert restored(other, made[-1]) == live, "another engine makes another paper of it"
            print(f"{engine}: {made[-1].name} was restored on {'PostgreSQL' if to else 'SQLite'}, too")


def kill_one(paper: Installation, directory: Path) -> None:
    """In the middle of its work, which is known by its folder."""
    backup = paper.begin("manage.py", "backup", str(directory))
    while not list(directory.glob("unfinished-*")):
        assert backup.poll() is None, "it was too quick to be killed"
        time.sleep(0.005)
    paper.end(backup, signal.SIGKILL)
    assert list(directory.glob("unfinished-*")), "it was too quick to be killed"


def restored(paper: Installation, backup: Path) -> str:
    """The fingerprint of the restored paper, which is that of the backup and has every file that its rows name."""
    paper.manage("restore", str(backup))
    found = paper.manage("fingerprint")
    assert found == paper.manage("fingerprint", "--backup", str(backup)), f"{backup} and what it restores differ"
    count, *missing = paper.said(WRITING, "missing").split()
    assert int(count) > 50 and not missing, f"of {count} files these are missing: {missing}"
    return found


@contextmanager
def installation(folder: Path, server: str, name: str) -> Iterator[Installation]:
    made = Installation(folder, server=server, name=name)
    try:
        yield made
    finally:
        made.remove()


if __name__ == "__main__":
    main()
