"""Restoring a backup into an installation that nobody used yet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.db import Error, connection, transaction

from globepost import mail_pause, stamp
from globepost.backup import BackupError, media
from globepost.backup.emptiness import an_empty_database, refuse_files, refuse_rows
from globepost.backup.holding import reading_in
from globepost.backup.loading import load, refuse_migrations, said_by
from globepost.backup.manifest import Backup
from globepost.models.job import let_go


def restore(path: Path, *, say: Callable[[str], None] = lambda sentence: None) -> Backup:
    """Everything that the backup has; then a new timeline, nobody signed in, no lease, and mail paused.

    The database is all or nothing: one transaction, with its tables. Files come before it: when the restore is stopped
    among them no row names them, and the next one goes on with what is there. Raises BackupError, before anything is
    touched if the backup is not whole or the installation not empty.
    """
    backup = Backup.open(path)
    with reading_in(path.parent):
        refuse_migrations(backup)
        refuse_rows()
        files = backup.media()
        there = refuse_files(files)
        say("Reading the backup to see whether it is whole.")
        backup.verify()
        say(f"Writing {len(files)} files.")
        media.put_back(backup.store, files, there)
        say("Writing the database.")
        try:
            _fill(backup)
        except Error as error:
            raise BackupError(f"The database does not take it: {said_by(error)}. {an_empty_database()}") from error
    return backup


def _fill(backup: Backup) -> None:
    with _all_or_nothing():
        load(backup)
        ContentType.objects.clear_cache()
        stamp.start_timeline()
        let_go()
        mail_pause.pause(f"The backup of {backup.manifest.moment} was restored.")


@contextmanager
def _all_or_nothing() -> Iterator[None]:
    """A transaction in which tables are made and filled in any order; what points where is checked at its end."""
    connection.disable_constraint_checking()
    try:
        with transaction.atomic():
            yield
            connection.check_constraints()
    finally:
        connection.enable_constraint_checking()
