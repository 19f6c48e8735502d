"""Reading the database as it was at one moment, while others write."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot() -> Iterator[None]:
    """Every query within sees what was committed when it was entered. Nobody waits for it; it must not write.

    PostgreSQL: REPEATABLE READ. SQLite: a read transaction beside the log of writes (WAL), begun by hand, as the
    paper's own transactions take the only write lock at once.
    """
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT 1")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            cursor.execute("SELECT name FROM sqlite_master LIMIT 1").fetchall()
            yield
        finally:
            cursor.execute("ROLLBACK")
