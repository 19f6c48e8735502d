"""The files of an export: written under other names beside their places, and renamed when all are whole."""

import os
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import IO

from articles.wordpress.writing.channel import FOOT
from articles.wordpress.writing.exporting import Export


class InTheWay(Exception):
    """A file of that name is there already."""


def write(export: Export, path: Path, *, most: int = 0, force: bool = False) -> list[Path]:
    """Write the export, in files of about `most` bytes when that is given: paper.xml, paper-2.xml and so on. Returns
    where they are.

    Only their owner may read them. Raises InTheWay for a name that is taken, unless forced, and then changes nothing.
    """
    files = Files(export, path, force=force)
    try:
        for text in chain([""], export.items()):
            files.add(text.encode(), most)
        files.end()
        return files.put_in_place()
    finally:
        files.clear_away()


def pour(export: Export, write: Callable[[str], object]) -> None:
    """Write the export as one stream, a piece at a time."""
    for text in chain(export.head(), export.items(), [FOOT]):
        write(text)


class Files:
    """The files that are being written, of which the last is open."""

    def __init__(self, export: Export, path: Path, *, force: bool) -> None:
        self.export, self.path, self.force = export, path, force
        self.parts: list[tuple[Path, Path]] = []
        self.open: IO[bytes] | None = None

    def add(self, text: bytes, most: int) -> None:
        """To the file that is open; to a new one when that would have more than `most` bytes (0: no end)."""
        file = self.open
        if file is None or (most and file.tell() + len(text) > most):
            self.end()
            file = self._begin()
        file.write(text)

    def end(self) -> None:
        if self.open:
            self.open.write(FOOT.encode())
            self.open.flush()
            os.fsync(self.open.fileno())
            self.open.close()

    def put_in_place(self) -> list[Path]:
        for part, place in self.parts:
            part.replace(place)
        return [place for _, place in self.parts]

    def clear_away(self) -> None:
        if self.open:
            self.open.close()
        for part, _ in self.parts:
            part.unlink(missing_ok=True)

    def _begin(self) -> IO[bytes]:
        number = len(self.parts) + 1
        place = self.path if number == 1 else self.path.with_name(f"{self.path.stem}-{number}{self.path.suffix}")
        if place.exists() and not self.force:
            raise InTheWay(f"{place} is there already. Name another file, or write over it with --force.")
        part = place.with_name(f".{place.name}.part")
        part.unlink(missing_ok=True)
        self.parts.append((part, place))
        self.open = os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        self.open.writelines(text.encode() for text in self.export.head())
        return self.open
