"""One import at a time. The lock ends with the process that holds it, however that ends."""

import fcntl
import hashlib
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection
from django.utils import timezone

from articles.models import ImportRun
from articles.wordpress.problems import ImportProblem

NUMBER = 7_203_911
"""Of the advisory lock on PostgreSQL."""
_HERE = threading.Lock()
BUSY = "Another import is running{}. Wait until it has ended: the desk says how far it is, under Imports."


@contextmanager
def only_import() -> Iterator[None]:
    """Raises ImportProblem when another import runs on the same database, in whatever process, with who began it."""
    if not _HERE.acquire(blocking=False):  # PostgreSQL gives one session its lock as often as it asks
        raise ImportProblem(_busy())
    try:
        with _on_server() if connection.vendor == "postgresql" else _on_file():
            yield
    finally:
        _HERE.release()


@contextmanager
def _on_server() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [NUMBER])
        if not cursor.fetchone()[0]:
            raise ImportProblem(_busy())
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [NUMBER])


@contextmanager
def _on_file() -> Iterator[None]:
    """A file whose lock the system lets go of when the process ends; SQLite has no lock that outlives a transaction."""
    name = str(connection.settings_dict["NAME"])
    digest = hashlib.sha256(name.encode()).hexdigest()[:16]
    beside = Path(name).with_name(f".{Path(name).name}.import")
    path = beside if Path(name).is_absolute() and beside.parent.is_dir() else Path(tempfile.gettempdir()) / digest
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ImportProblem(_busy()) from None
        yield


def _busy() -> str:
    """The oldest row that says so is that of the run that holds the lock; who only tries files has none."""
    other = ImportRun.objects.filter(state=ImportRun.State.RUNNING).select_related("by").order_by("pk").first()
    if other is None:
        return BUSY.format("")
    since = f"{timezone.localtime(other.started_at):%Y-%m-%d %H:%M}"
    return BUSY.format(f" since {since}" + (f", begun by {other.by.get_username()}" if other.by else ""))
