"""Writing a backup's rows into the tables of this database."""

from itertools import islice
from pathlib import Path

from django.core.management import call_command
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from globepost.backup import BackupError, counters, rows
from globepost.backup.emptiness import an_empty_database
from globepost.backup.manifest import Backup
from globepost.backup.tables import Table, applied, leaves, refuse_unknown, tables

MOST_PARAMETERS = 10_000
"""In one statement, where the database sets no limit of its own."""


def refuse_migrations(backup: Backup) -> None:
    """Raise BackupError when the backup, or this database, is further on than it may be."""
    loader = MigrationLoader(connection)
    refuse_unknown(loader, backup.manifest.migrations, "The backup")
    further = set(applied(loader)) - set(backup.manifest.migrations)
    if further:
        raise BackupError(
            f"The database was migrated further than the backup: it has {min(further)}. {an_empty_database()}"
        )


def load(backup: Backup) -> None:
    """Make the tables as they were, fill them, and bring them up to date. Within one transaction."""
    executor = MigrationExecutor(connection)
    executor.migrate(leaves(executor.loader, backup.manifest.migrations))
    connection.check_constraints()  # after migrations, PostgreSQL checks each row at once; from here at the end
    every = tables(MigrationLoader(connection), backup.manifest.migrations)
    for table in every.values():
        _clear(table)
    for name, note in backup.manifest.tables.items():
        if name not in every or [column.name for column in every[name].columns] != note.columns:
            raise BackupError(f"The backup has a table {name} that its migrations do not make: it is damaged.")
        table = every[name]
        try:
            count = fill(table, backup.rows_of(name))
        except Error as error:
            raise BackupError(f"A row of {name} does not fit into this database: {said_by(error)}") from error
        if count != note.rows:
            raise BackupError(f"The backup has {count} rows of {name}, not {note.rows}: it is damaged.")
        counters.go_on_from(table, note.last_number)
    try:
        connection.check_constraints()
    except Error as error:
        raise BackupError(f"A row points at one that the backup has not: {said_by(error)}") from error
    call_command("migrate", interactive=False, verbosity=0)


def said_by(error: Error) -> str:
    """What a database says, on one line."""
    return " ".join(str(error).split())


def _clear(table: Table) -> None:
    """Of what the migrations wrote."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(table.name)}")  # noqa: S608


def fill(table: Table, path: Path) -> int:
    """Insert the rows that the file has, as they are. How many there were."""
    columns, count = table.columns, 0
    quote = connection.ops.quote_name
    names = ", ".join(quote(column.name) for column in columns)
    into = f"INSERT INTO {quote(table.name)} ({names}) VALUES "  # noqa: S608
    one = f"({', '.join(['%s'] * len(columns))})"
    batch = max(1, (connection.features.max_query_params or MOST_PARAMETERS) // len(columns))
    lines = rows.read(path, len(columns))
    with connection.cursor() as cursor:
        while chunk := list(islice(lines, batch)):
            values = [column.read(value) for row in chunk for column, value in zip(columns, row, strict=True)]
            cursor.execute(into + ", ".join([one] * len(chunk)), values)
            count += len(chunk)
    return count
