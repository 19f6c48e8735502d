from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from globepost import mail_pause


class Command(BaseCommand):
    help = "Let mails go out again after a restore."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--discard", action="store_true", help="throw away what waits")

    def handle(self, *args: Any, discard: bool, **options: Any) -> None:
        if mail_pause.current() is None:
            self.stdout.write("Mail is not paused.")
            return
        count = mail_pause.waiting().count()
        mail_pause.resume(discard=discard)
        mails, was = ("mail", "was") if count == 1 else ("mails", "were")
        done = f"{was} thrown away" if discard else "waited"
        self.stdout.write(f"Mail goes out again. {count} {mails} {done}.")
