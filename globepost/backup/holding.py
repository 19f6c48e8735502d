"""One process at a time writes in a directory of backups, and nothing is removed from it while another reads."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from globepost.backup import BackupError


@contextmanager
def alone_in(directory: Path) -> Iterator[None]:
    """For writing; the directory is made if need be. Raises BackupError when another process has it."""
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BackupError(f"{directory} cannot be used ({error.strerror}): name another folder.") from None
    with _locked(directory, fcntl.LOCK_EX):
        yield


@contextmanager
def reading_in(directory: Path) -> Iterator[None]:
    with _locked(directory, fcntl.LOCK_SH):
        yield


@contextmanager
def _locked(directory: Path, how: int) -> Iterator[None]:
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, how | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupError(f"Another process is busy with the backups in {directory}: wait for its end.") from None
        yield
    finally:
        os.close(descriptor)
