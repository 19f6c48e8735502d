"""Backups of the whole paper, and restoring one: `docs/backup.md`."""


class BackupError(Exception):
    """A backup cannot be made, read or restored; the text says what to do."""
