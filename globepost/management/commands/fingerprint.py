from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from globepost.backup import BackupError, fingerprint
from globepost.backup.manifest import Backup


class Command(BaseCommand):
    help = "Print what the paper consists of as numbers: a restored paper has those of its backup."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--backup", type=Path, metavar="FOLDER", help="of what is in this backup instead")

    def handle(self, *args: Any, backup: Path | None, **options: Any) -> None:
        try:
            found = fingerprint.of_backup(Backup.open(backup.resolve())) if backup else fingerprint.of_database()
        except BackupError as error:
            raise CommandError(str(error)) from None
        for name, number in sorted(found.items()):
            self.stdout.write(f"{number}  {name}")
        self.stdout.write(f"{fingerprint.whole(found)}  all of it")
