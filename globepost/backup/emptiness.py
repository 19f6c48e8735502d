"""Whether the installation is one that nobody used yet: nothing else is ever restored into."""

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from globepost.backup import BackupError, media
from globepost.backup.media import Media
from globepost.backup.tables import SESSIONS, applied, tables

BY_MIGRATIONS = {"django_content_type", "auth_permission", "auth_group", "auth_group_permissions"}
BY_ITSELF = {"globepost_generation", "globepost_boundary", "globepost_job", "globepost_periodicrun"} | SESSIONS
"""What a server and a worker write before anybody did anything."""


def refuse_rows() -> None:
    """Raise BackupError when a table has rows that somebody may miss. One query for each table."""
    loader = MigrationLoader(connection)
    for name in sorted(tables(loader, applied(loader)).keys() - BY_MIGRATIONS - BY_ITSELF):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(name)} LIMIT 1")  # noqa: S608
            if cursor.fetchone():
                raise BackupError(
                    f"The database is not empty: {name} has rows. A backup is restored into a new installation only. "
                    f"{an_empty_database()}"
                )


def refuse_files(expected: Media) -> set[str]:
    """Raise BackupError when there is a file that the backup has not. Those that it has, a killed restore left."""
    there = set(media.present())
    strange = sorted(there - expected.keys())
    if strange:
        raise BackupError(
            f"The media are not empty: {strange[0]} and {len(strange) - 1} more are not in the backup. "
            "Move them away, or name another folder or bucket in the settings, and try again."
        )
    return there


def an_empty_database() -> str:
    """What to do, in a sentence."""
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"Stop the paper, move {name} away and try again."
    return f"Stop the paper, make another database than {name} with `createdb`, name it in DATABASE_URL and try again."
