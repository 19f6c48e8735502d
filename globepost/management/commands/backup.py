import time
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.defaultfilters import filesizeformat

from globepost.backup import BackupError
from globepost.backup.holding import reading_in
from globepost.backup.making import make_backup
from globepost.backup.manifest import Backup


class Command(BaseCommand):
    help = "Copy the whole paper, while it runs, into a new folder of a directory of backups; or check one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("directory", nargs="?", help="where backups are; BACKUP_DIRECTORY names it too")
        parser.add_argument("--keep", type=at_least_one, help="then remove all but the newest so many")
        parser.add_argument("--verify", type=Path, metavar="FOLDER", help="make none; check every sum of this one")

    def handle(self, *args: Any, directory: str | None, keep: int | None, verify: Path | None, **options: Any) -> None:
        began = time.monotonic()
        try:
            backup = self.verified(verify.resolve()) if verify else self.make(directory, keep)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from None
        manifest = backup.manifest
        rows = sum(note.rows for note in manifest.tables.values())
        size = filesizeformat(manifest.media["bytes"]).replace("\xa0", " ")
        if options["verbosity"]:
            said = "is whole" if verify else "is made"
            self.stdout.write(
                f"{backup.path} {said}: {rows:,} rows of {len(manifest.tables)} tables, "
                f"{manifest.media['files']:,} files of {size}, in {time.monotonic() - began:.1f} s."
            )

    def make(self, directory: str | None, keep: int | None) -> Backup:
        where = directory or settings.BACKUP_DIRECTORY
        if not where:
            raise CommandError("Name a directory for the backups, here or as BACKUP_DIRECTORY in the settings.")
        backup = make_backup(Path(where).expanduser().absolute(), keep=keep)
        for table in backup.manifest.not_in_it:
            self.stderr.write(f"Not in the backup, for it is no model's: the table {table}.")
        missing = backup.manifest.missing_media
        if missing:
            self.stderr.write(f"{len(missing)} files are named and not there, such as {missing[0]}: see the manifest.")
        return backup

    def verified(self, folder: Path) -> Backup:
        backup = Backup.open(folder)
        with reading_in(folder.parent):
            backup.verify()
        return backup


def at_least_one(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(f"{text} is no number of backups: write 1 or more.")
    return int(text)
