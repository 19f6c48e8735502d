"""Copying database and media so that they fit together, while the paper goes on.

A file is in its place before a row names it, and is deleted by a job that is enqueued when the last row forgets it.
So whatever the copy of the database names was there at its moment, and one of two passes has it: the one just before
that moment, or the one just after. What went between them is kept, unless its deletion had been decided by then.
"""

import datetime as dt
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import django
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from globepost import __version__
from globepost.backup import BackupError, counters, media, rows
from globepost.backup.files import writing
from globepost.backup.manifest import MEDIA, Manifest, TableNote, rows_file
from globepost.backup.media import Media
from globepost.backup.snapshot import snapshot
from globepost.backup.store import Store
from globepost.backup.tables import SESSIONS, Table, applied, of_no_model, tables


@dataclass
class Copy:
    """Into `folder` goes what is this backup's own, into `store` what it shares. `known` files need no reading."""

    folder: Path
    store: Store
    known: Media
    odd: list[str] = field(default_factory=list)

    def make(self) -> Manifest:
        self._pass()  # takes long the first time; the passes that count are quick
        suspected: set[str] = set()
        while True:
            before = self._pass()
            with snapshot():
                moment = timezone.now()
                after = self._pass()
                loader = MigrationLoader(connection)
                migrations = applied(loader)
                every = tables(loader, migrations)
                if "globepost_generation" not in every:
                    raise BackupError("The database has no tables of the paper: run manage.py migrate first.")
                gone = undecided(before.keys() - after.keys(), every)
                files = after | {place: before[place] for place in gone}
                lost = named(every) - files.keys()
                if lost <= suspected:
                    return self._write(moment, migrations, every, files, sorted(lost | set(self.odd)))
            # It came and went between the passes, or it was lost long ago: then it is missing the next time, too.
            suspected |= lost

    def _pass(self) -> Media:
        found, self.odd = media.collect(self.store, self.known)
        return found

    def _write(
        self, moment: dt.datetime, migrations: list[str], every: dict[str, Table], files: Media, missing: list[str]
    ) -> Manifest:
        generation = every["globepost_generation"].model._base_manager.first()
        return Manifest(
            moment=moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            paper=__version__,
            django=django.get_version(),
            engine=connection.vendor,
            timeline=str(getattr(generation, "timeline", "")),
            generation=getattr(generation, "number", 0),
            migrations=migrations,
            tables={name: self._table(every[name]) for name in sorted(every.keys() - SESSIONS)},
            media=self._list(files),
            not_in_it=of_no_model(every),
            missing_media=missing,
        )

    def _table(self, table: Table) -> TableNote:
        count, written = rows.write(rows_file(self.folder, table.name), table.rows())
        names = [column.name for column in table.columns]
        return TableNote(names, count, counters.last_number(table), written.sha256, written.size)

    def _list(self, files: Media) -> dict[str, Any]:
        with writing(self.folder / MEDIA) as file:
            for line in media.written(files):
                file.write(line)
        bytes_of_all = sum(one.size for one in files.values())
        return {"files": len(files), "bytes": bytes_of_all, "sha256": file.sum.sha256, "size": file.sum.size}


def undecided(gone: set[str], every: dict[str, Table]) -> set[str]:
    """Those of the places that no job of the database copy names. At most one query."""
    if not gone:
        return gone
    jobs = every["globepost_job"].model._base_manager.values_list("arguments", flat=True)
    words = "\n".join(json.dumps(arguments) for arguments in jobs.iterator(chunk_size=2_000))
    return {place for place in gone if place.partition("/")[2] not in words}


def named(every: dict[str, Table]) -> set[str]:
    """The places that the rows' file fields name. One query for each such field."""
    return {f"default/{name}" for table in every.values() for name in table.file_names()}
