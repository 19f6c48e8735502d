"""How a column's value stands in a backup: as JSON that SQLite and PostgreSQL both give and take alike.

The values are those of the rows. Nothing is cleaned on the way, as a field would do for a form.
"""

import base64
import datetime as dt
import decimal
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection, models
from django.db.models.expressions import Col

from globepost.backup import BackupError

MICROSECOND = dt.timedelta(microseconds=1)
AS_IT_IS = {
    *("AutoField", "BigAutoField", "SmallAutoField", "IntegerField", "BigIntegerField", "SmallIntegerField"),
    *("PositiveIntegerField", "PositiveBigIntegerField", "PositiveSmallIntegerField", "FloatField", "BooleanField"),
    *("CharField", "TextField", "SlugField", "FileField", "FilePathField", "GenericIPAddressField"),
}


def _same(value: Any) -> Any:
    return value


def _microseconds(value: Any) -> int:
    """SQLite stores them, PostgreSQL has a type."""
    return value // MICROSECOND if isinstance(value, dt.timedelta) else int(value)


def _duration(microseconds: Any) -> dt.timedelta:
    return microseconds * MICROSECOND


def _is_json(text: str) -> Any:
    return connection.ops.adapt_json_value(json.loads(text), None)


WAYS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = dict.fromkeys(AS_IT_IS, (_same, _same)) | {
    "DateTimeField": (dt.datetime.isoformat, dt.datetime.fromisoformat),
    "DateField": (dt.date.isoformat, dt.date.fromisoformat),
    "TimeField": (dt.time.isoformat, dt.time.fromisoformat),
    "DurationField": (_microseconds, _duration),
    "DecimalField": (str, decimal.Decimal),
    "UUIDField": (str, uuid.UUID),
    "BinaryField": (lambda value: base64.b64encode(value).decode(), base64.b64decode),
    "JSONField": (_same, _is_json),  # the text, so that a null in it is none of the database's
}
"""By a field's internal type: into the backup, and out of it."""


@dataclass(frozen=True)
class Column:
    field: "models.Field[Any, Any]"

    @property
    def name(self) -> str:
        return str(self.field.column)

    @cached_property
    def target(self) -> Col:
        """Of a foreign key the column that it points at."""
        return self.field.get_col(self.field.model._meta.db_table)

    @cached_property
    def kind(self) -> str:
        kind = self.target.output_field.get_internal_type()
        if kind not in WAYS:
            where = f"{self.field.model._meta.db_table}.{self.name}"
            raise BackupError(f"{where} is a {kind}, of which a backup does not know how to write it down.")
        return kind

    @cached_property
    def converters(self) -> list[Callable[..., Any]]:
        return connection.ops.get_db_converters(self.target)

    def written(self, value: Any) -> Any:
        """For the backup, from what the database gave."""
        for converter in self.converters:
            value = converter(value, self.target, connection)
        return None if value is None else WAYS[self.kind][0](value)

    def read(self, value: Any) -> Any:
        """For the database, from what stands in the backup."""
        if value is None:
            return None
        value = WAYS[self.kind][1](value)
        if self.kind == "JSONField":
            return value
        return self.target.output_field.get_db_prep_value(value, connection, prepared=True)
