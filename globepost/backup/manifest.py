"""What a backup says of itself: `manifest.json`, and the folder that it lies in."""

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from globepost.backup import BackupError
from globepost.backup.files import Sum, check, reading, writing
from globepost.backup.media import Media
from globepost.backup.media import read as read_media
from globepost.backup.store import Store

FORMAT = 1
FOLDER = re.compile(r"\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z")
"""A backup that is whole; every other name is of one that was killed, or is being made or deleted."""
TABLE = re.compile(r"[a-z0-9_]{1,100}")
MANIFEST = "manifest.json"
MEDIA = "media.jsonl"


@dataclass
class TableNote:
    """Of one table: its columns in order, how many rows, and the highest number that it ever gave to one."""

    columns: list[str]
    rows: int
    last_number: int | None
    sha256: str
    size: int


@dataclass
class Manifest:
    """`moment` is when the database was copied, ISO 8601 in UTC. `seal` is the SHA-256 of all the rest."""

    moment: str
    paper: str
    django: str
    engine: str
    timeline: str
    generation: int
    migrations: list[str]
    tables: dict[str, TableNote]
    media: dict[str, Any]
    not_in_it: list[str] = field(default_factory=list)
    missing_media: list[str] = field(default_factory=list)
    format: int = FORMAT
    seal: str = ""

    def write(self, path: Path) -> None:
        self.seal = _seal(asdict(self))
        with writing(path) as file:
            file.write(json.dumps(asdict(self), indent=1).encode())

    @classmethod
    def read(cls, path: Path) -> "Manifest":
        """Raises BackupError when it is not one that this version reads, or not as it was written."""
        with reading(path) as file:
            text = file.read()
        try:
            data = json.loads(text)
            number, seal = int(data["format"]), data["seal"]
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            raise BackupError(f"{path} is not the manifest of a backup.") from None
        if number > FORMAT:
            raise BackupError(f"{path} was written by a newer version of the paper: install that one.")
        if seal != _seal(data):
            raise BackupError(f"{path} is damaged: its checksum is not the one that was written down.")
        try:
            tables = {name: TableNote(**note) for name, note in data.pop("tables").items()}
            manifest = cls(tables=tables, **data)
        except (TypeError, AttributeError, KeyError):
            raise BackupError(f"{path} is not the manifest of a backup.") from None
        odd = [name for name in tables if not TABLE.fullmatch(name)]
        if odd:
            raise BackupError(f"{path} names a table that cannot be: {odd[0]!r}.")
        return manifest


@dataclass(frozen=True)
class Backup:
    """One backup that is whole, with the store that it shares with the others beside it."""

    path: Path
    manifest: Manifest

    @classmethod
    def open(cls, path: Path) -> "Backup":
        if not path.is_dir():
            raise BackupError(f"{path} is not there: name the folder of one backup.")
        if not FOLDER.fullmatch(path.name):
            raise BackupError(f"{path} is no backup: name a folder such as 2026-11-25T171500.123Z in it or beside it.")
        return cls(path, Manifest.read(path / MANIFEST))

    @property
    def store(self) -> Store:
        return Store(self.path.parent / "media")

    def rows_of(self, table: str) -> Path:
        return rows_file(self.path, table)

    def media(self) -> Media:
        """Every file's sum by its place; read from the list, whose own sum is checked first."""
        check(self.path / MEDIA, Sum.of(self.manifest.media))
        return read_media(self.path / MEDIA)

    def verify(self) -> None:
        """Read everything and compare it with the manifest. Raises BackupError for the first file that differs."""
        for name, note in self.manifest.tables.items():
            check(self.rows_of(name), Sum(note.sha256, note.size))
        for expected in dict.fromkeys(self.media().values()):
            check(self.store.path_of(expected.sha256), expected)


def rows_file(folder: Path, table: str) -> Path:
    return folder / "database" / f"{table}.jsonl.gz"


def folders(directory: Path) -> list[Path]:
    """The backups of a directory that are whole, oldest first."""
    return sorted(path for path in directory.iterdir() if FOLDER.fullmatch(path.name) and path.is_dir())


def _seal(data: dict[str, Any]) -> str:
    rest = {name: value for name, value in data.items() if name != "seal"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()
