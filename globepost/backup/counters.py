"""The highest number that a table ever gave to a row: what was erased must not lend its number to another."""

from django.db import connection

from globepost.backup.tables import Table


def last_number(table: Table) -> int | None:
    """None when the table gives no numbers, or has not yet given one. One query."""
    if table.counter is None:
        return None
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", _names(table))
            (sequence,) = cursor.fetchone()
            cursor.execute(f"SELECT CASE WHEN is_called THEN last_value END FROM {sequence}")  # noqa: S608
        else:
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table.name])
        row = cursor.fetchone()
    return row[0] if row else None


def go_on_from(table: Table, number: int | None) -> None:
    """The next row has a number above this one, and above that of every row there is. At most three queries."""
    if table.counter is None:
        return
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MAX({quote(table.counter)}) FROM {quote(table.name)}")  # noqa: S608
        last = max(number or 0, cursor.fetchone()[0] or 0)
        if not last:
            return
        if connection.vendor == "postgresql":
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s)", [*_names(table), last])
        else:
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table.name])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table.name, last])


def _names(table: Table) -> list[str | None]:
    """The table quoted, as an identifier; the column as it is."""
    return [connection.ops.quote_name(table.name), table.counter]
