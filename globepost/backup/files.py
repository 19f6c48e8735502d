"""Files of a backup: for the owner's eyes alone, with their checksum, and never through a link."""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Protocol

from globepost.backup import BackupError

PIECE = 1024 * 1024
DIGEST = re.compile(r"[0-9a-f]{64}")


class Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True)
class Sum:
    """The SHA-256 of a file, in hexadecimal, and its size in bytes."""

    sha256: str
    size: int

    @classmethod
    def of(cls, row: Any) -> "Sum":
        """From what a manifest says. Raises BackupError when it says no such thing."""
        match row:
            case {"sha256": str(sha256), "size": int(size)} if DIGEST.fullmatch(sha256) and size >= 0:
                return cls(sha256, size)
        raise BackupError(f"The manifest has no checksum where one belongs: {str(row)[:100]!r}.")


class Summing:
    """A file that is written, and what will be its sum."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.digest, self.size = file, hashlib.sha256(), 0

    def write(self, data: bytes) -> int:
        self.digest.update(data)
        self.size += len(data)
        return self.file.write(data)

    def flush(self) -> None:
        self.file.flush()

    @property
    def sum(self) -> Sum:
        return Sum(self.digest.hexdigest(), self.size)


@contextmanager
def writing(path: Path) -> Iterator[Summing]:
    """A new file that only its owner may read."""
    with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        yield Summing(file)


@contextmanager
def reading(path: Path) -> Iterator[IO[bytes]]:
    """Raises BackupError when it is not there, or a link."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError as error:
        raise BackupError(f"{path} cannot be read ({error.strerror}): the backup is not whole.") from None
    with open(descriptor, "rb") as file:
        yield file


def sum_of(file: Readable) -> Sum:
    digest, size = hashlib.sha256(), 0
    while piece := file.read(PIECE):
        digest.update(piece)
        size += len(piece)
    return Sum(digest.hexdigest(), size)


def check(path: Path, expected: Sum) -> None:
    """Raises BackupError when the file is another than the one that was written. Reads all of it."""
    with reading(path) as file:
        if sum_of(file) != expected:
            raise BackupError(f"{path} is damaged: its checksum is not the one that was written down.")


def is_safe(name: str) -> bool:
    """Whether a name, with slashes, stays below the folder that it is put into."""
    path = PurePosixPath(name)
    is_plain = name.isprintable() and "\\" not in name and path.as_posix() == name
    return is_plain and bool(path.parts) and not path.is_absolute() and ".." not in path.parts
