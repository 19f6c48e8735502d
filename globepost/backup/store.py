"""Media of all backups of a directory, each content once: `media/ab/ab12…`, named by its SHA-256."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from globepost.backup.files import DIGEST, PIECE, Readable, Sum, writing


@dataclass(frozen=True)
class Store:
    path: Path

    def path_of(self, digest: str) -> Path:
        return self.path / digest[:2] / digest

    def has(self, wanted: Sum) -> bool:
        """By name and size alone: reading it all is for `backup --verify`."""
        try:
            return self.path_of(wanted.sha256).lstat().st_size == wanted.size
        except OSError:
            return False

    def put(self, file: Readable) -> Sum:
        """Copy a file in, unless its content is there. Under another name until it is whole."""
        self.path.mkdir(mode=0o700, exist_ok=True)
        draft = self.path / f"draft-{os.getpid()}"
        draft.unlink(missing_ok=True)
        with writing(draft) as copy:
            while piece := file.read(PIECE):
                copy.write(piece)
        if self.has(copy.sum):
            draft.unlink()
        else:
            path = self.path_of(copy.sum.sha256)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            draft.replace(path)
        return copy.sum

    def digests(self) -> Iterator[str]:
        for path in self.path.glob("??/*"):
            if DIGEST.fullmatch(path.name):
                yield path.name

    def remove_all_but(self, wanted: set[str]) -> int:
        """Delete what no backup names any more, and what a killed one left. Returns how many."""
        for draft in self.path.glob("draft-*"):
            draft.unlink()
        unwanted = [digest for digest in self.digests() if digest not in wanted]
        for digest in unwanted:
            self.path_of(digest).unlink()
        return len(unwanted)
