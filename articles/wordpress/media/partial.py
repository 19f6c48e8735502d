"""Files on their way here, which a killed import finds again and goes on with."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

LONGEST = 300  # of a validator


class Partial:
    """The place of one address's file: its bytes so far, what tells whether they still are its, and the whole."""

    def __init__(self, folder: Path, address: str) -> None:
        name = hashlib.sha256(address.encode(errors="replace")).hexdigest()
        self.whole, self._bytes, self._tag = (folder / f"{name}.{end}" for end in ("whole", "part", "tag"))

    @property
    def validator(self) -> str:
        try:
            return self._tag.read_text()[:LONGEST]
        except OSError:
            return ""

    def begun(self, validator: str) -> None:
        self._tag.write_text(validator)

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Ended without an error it is whole; otherwise what came stays."""
        self._bytes.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._bytes.touch(mode=0o600)
        with self._bytes.open("r+b") as file:
            yield file
        self._bytes.replace(self.whole)

    def forget(self) -> None:
        for path in (self.whole, self._bytes, self._tag):
            path.unlink(missing_ok=True)
