from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from globepost import mail_pause
from globepost.backup import BackupError
from globepost.backup.restoring import restore


class Command(BaseCommand):
    help = "Bring a backup back, into an installation that nobody used yet."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="of one backup; the folder media lies beside it")

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        say = self.stdout.write if options["verbosity"] else lambda sentence: None
        try:
            backup = restore(folder.resolve(), say=say)
        except (BackupError, OSError) as error:
            raise CommandError(f"{error} Nothing was restored.") from None
        say(f"The paper is what it was at {backup.manifest.moment}. Nobody is signed in.")
        say(
            f"Mail is paused; {mail_pause.waiting().count()} wait. When this paper may write to people again: "
            "manage.py resume_mail"
        )
