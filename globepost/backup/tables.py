"""The tables as the migrations that the database had made them, whatever the code's models are by now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.files.storage import default_storage
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader

from globepost.backup import BackupError
from globepost.backup.values import Column

SESSIONS = {"globepost_desksession", "django_session"}
"""Never in a backup: after restoring everybody signs in again."""
MIGRATIONS = "django_migrations"
"""The manifest has these."""
CHUNK = 2_000


@dataclass(frozen=True)
class Table:
    model: type[models.Model]

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @cached_property
    def columns(self) -> list[Column]:
        fields = self.model._meta.local_concrete_fields
        return [Column(field) for field in fields if not getattr(field, "generated", False)]

    @property
    def counter(self) -> str | None:
        """The column that numbers its rows by itself, if one does."""
        key = self.model._meta.pk
        return key.column if isinstance(key, models.AutoField) else None

    def rows(self) -> Iterator[list[Any]]:
        """As a backup holds them, ordered by primary key. One query, streamed."""
        columns = self.columns
        quote = connection.ops.quote_name
        names = ", ".join(quote(column.name) for column in columns)
        key = ", ".join(quote(str(field.column)) for field in self.model._meta.pk_fields)
        with connection.chunked_cursor() as cursor:
            cursor.execute(f"SELECT {names} FROM {quote(self.name)} ORDER BY {key}")  # noqa: S608
            while chunk := cursor.fetchmany(CHUNK):
                for row in chunk:
                    yield [column.written(value) for column, value in zip(columns, row, strict=True)]

    def file_names(self) -> Iterator[str]:
        """What its file fields name in the storage of media. One query for each of them."""
        quote = connection.ops.quote_name
        for column in self.columns:
            field = column.field
            if isinstance(field, models.FileField) and field.storage is default_storage:
                name = quote(column.name)
                with connection.cursor() as cursor:
                    cursor.execute(f"SELECT DISTINCT {name} FROM {quote(self.name)} WHERE {name} <> ''")  # noqa: S608
                    yield from (found for (found,) in cursor.fetchall())


def applied(loader: MigrationLoader) -> list[str]:
    """The migrations of the database as `app.name`, sorted. Raises BackupError when the code lacks one of them."""
    names = sorted(f"{app}.{name}" for app, name in loader.applied_migrations)
    refuse_unknown(loader, names, "The database")
    return names


def refuse_unknown(loader: MigrationLoader, names: Iterable[str], what: str) -> None:
    unknown = [name for name in names if tuple(name.split(".", 1)) not in loader.disk_migrations]
    if unknown:
        raise BackupError(
            f"{what} comes from a newer version of the paper: this one does not know the migration {unknown[0]}. "
            "Install that version, or a later one, and try again."
        )


def leaves(loader: MigrationLoader, names: Iterable[str]) -> list[tuple[str, str]]:
    """Those of the migrations that no other of them builds on: whoever has them has all."""
    keys = {(app, name) for app, _, name in (one.partition(".") for one in names)} & loader.graph.nodes.keys()
    return sorted(key for key in keys if not any(child.key in keys for child in loader.graph.node_map[key].children))


def tables(loader: MigrationLoader, names: Iterable[str]) -> dict[str, Table]:
    """Every table of the models at those migrations, by name."""
    apps = loader.project_state(leaves(loader, names)).apps
    every = apps.get_models(include_auto_created=True)
    return {model._meta.db_table: Table(model) for model in every if model._meta.managed and not model._meta.proxy}


def of_no_model(known: Iterable[str]) -> list[str]:
    """What else is in the database but the engine's own: nothing knows how to write it down."""
    others = set(connection.introspection.table_names()) - set(known) - {MIGRATIONS}
    return sorted(name for name in others if not name.startswith("sqlite_"))
