"""Take the second factor from a person, where nobody can sign in to do it on the desk."""

from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.press.roles import NotAllowed
from articles.press.sign_ins import reset_second_factor


class Command(BaseCommand):
    help = "Reset a person's second factor, for an administrator whose phone and recovery codes are lost."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--by", required=True, help="the administrator's user name; one's own will do")
        parser.add_argument("--reason", required=True, help="why, for the log")

    def handle(self, *args: Any, **options: Any) -> None:
        person, by = (self.find(options[name]) for name in ("username", "by"))
        try:
            was_there = reset_second_factor(person, by=by, reason=options["reason"])
        except NotAllowed as refusal:
            raise CommandError(str(refusal)) from None
        if not was_there:
            raise CommandError(f"{person} has no second factor.")
        self.stdout.write(f"{person} sets up another second factor at the next sign-in.")

    def find(self, username: str) -> User:
        person = User.objects.filter(username=username).first()
        if person is None:
            raise CommandError(f"There is no user “{username}”.")
        return person
