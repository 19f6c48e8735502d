"""What a paper consists of, as one number for each table and one for its media: equal papers have equal ones.

Every row counts with all that it says, its number too, but for what a restore changes: sessions, leases, the timeline,
when periodic jobs are due, and the pause of mail.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from globepost.backup import media, rows
from globepost.backup.manifest import Backup
from globepost.backup.media import Media
from globepost.backup.snapshot import snapshot
from globepost.backup.tables import SESSIONS, Table, applied, refuse_unknown, tables

CLOCKS = SESSIONS | {"globepost_periodicrun", "globepost_mailpause"}
CHANGED = {"globepost_generation": {"timeline"}, "globepost_job": {"lease_until", "leased_by"}}
"""Columns that count for nothing, by table."""
Fingerprint = dict[str, str]
"""SHA-256 by table, and one for `media`."""


def of_database() -> Fingerprint:
    """Of the paper as it is: the rows of one moment, and every file, which is read."""
    with snapshot():
        loader = MigrationLoader(connection)
        every = tables(loader, applied(loader))
        found = {name: _of_rows(table, table.rows()) for name, table in every.items() if name not in CLOCKS}
    return found | {"media": _of_media(media.sums())}


def of_backup(backup: Backup) -> Fingerprint:
    """Of what is in it, as `of_database` would have found it at that moment."""
    loader = MigrationLoader(connection)
    refuse_unknown(loader, backup.manifest.migrations, "The backup")
    every = tables(loader, backup.manifest.migrations)
    found = {}
    for name, note in backup.manifest.tables.items():
        if name not in CLOCKS:
            found[name] = _of_rows(every[name], rows.read(backup.rows_of(name), len(note.columns)))
    return found | {"media": _of_media(backup.media())}


def whole(fingerprint: Fingerprint) -> str:
    """All of it in one number."""
    return hashlib.sha256(json.dumps(fingerprint, sort_keys=True).encode()).hexdigest()


def _of_rows(table: Table, found: Iterable[list[Any]]) -> str:
    """The same in whatever order the rows come."""
    return _of_all(json.dumps(list(_said(table, row))).encode() for row in found)


def _said(table: Table, row: list[Any]) -> Iterator[Any]:
    for column, value in zip(table.columns, row, strict=True):
        if column.name in CHANGED.get(table.name, ()):
            continue
        if column.kind == "JSONField" and value is not None:
            yield json.dumps(json.loads(value, parse_float=_number), sort_keys=True)  # PostgreSQL keeps no order
        elif (table.name, column.name, value) == ("globepost_job", "state", "running"):
            yield "waiting"
        else:
            yield value


def _number(digits: str) -> float | int:
    """PostgreSQL makes 1e3 a 1000."""
    number = float(digits)
    return int(number) if number.is_integer() else number


def _of_media(files: Media) -> str:
    return _of_all(f"{place} {one.sha256}".encode() for place, one in files.items())


def _of_all(things: Iterable[bytes]) -> str:
    total = hashlib.sha256()
    for digest in sorted(hashlib.sha256(thing).digest() for thing in things):
        total.update(digest)
    return total.hexdigest()
