"""A copy of wp-content/uploads on this machine. No path of an export leads out of it."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from articles.wordpress.media.wanted import Got, Wanted

SITE = re.compile(r"/(sites/\d{1,9})/")
LONGEST = 1000
NOT_THERE = "The file is not in the folder of uploads."


class Uploads:
    """The folder itself, or one that holds it as `uploads` or `wp-content/uploads`."""

    def __init__(self, folder: Path) -> None:
        inner = (folder / "wp-content" / "uploads", folder / "uploads")
        self.root = next((path for path in inner if path.is_dir()), folder).resolve()
        self._names: dict[Path, dict[str, str]] = {}

    def bring(self, wanted: Iterable[Wanted]) -> Iterator[Got]:
        for one in wanted:
            path = self.find(one)
            yield Got(one, path, "" if path else NOT_THERE)

    def forget(self, got: Got) -> None:
        """The folder is somebody's, and stays as it is."""

    def find(self, wanted: Wanted) -> Path | None:
        """The first of its paths where a file lies: as written, decoded, or in other capitals."""
        site = SITE.search(wanted.address)
        for path in wanted.paths:
            forms = dict.fromkeys([path, unquote(path)])
            for form in [*forms, *(f"{site[1]}/{form}" for form in forms if site)]:
                if found := self._file(form):
                    return found
        return None

    def _file(self, path: str) -> Path | None:
        parts = path.replace("\\", "/").split("/")
        if len(path) > LONGEST or "\0" in path or any(part in ("", ".", "..") for part in parts):
            return None
        try:
            found = self._walk(parts)
            return found if found and found.is_file() and found.is_relative_to(self.root) else None
        except (OSError, RuntimeError, ValueError):  # a name that no disk holds, or links that lead in a circle
            return None

    def _walk(self, parts: list[str]) -> Path | None:
        """Resolved, so that a link that leads out of the folder is seen."""
        exact = self.root.joinpath(*parts)
        if exact.is_file():
            return exact.resolve()
        at = self.root
        for part in parts:
            name = self._listing(at).get(_folded(part))
            if name is None:
                return None
            at = (at / name).resolve()
            if not at.is_relative_to(self.root):
                return None
        return at

    def _listing(self, folder: Path) -> dict[str, str]:
        if folder not in self._names:
            names = sorted(os.listdir(folder)) if folder.is_dir() else []
            self._names[folder] = {_folded(name): name for name in names}
        return self._names[folder]


def _folded(name: str) -> str:
    """The same for all capitals, and for letters whose accents a Mac has taken apart."""
    return unicodedata.normalize("NFC", name).casefold()
