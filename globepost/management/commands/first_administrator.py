import getpass
import secrets
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction

from globepost import env

GROUP = "administrator"


class Command(BaseCommand):
    help = "Make the first person who may do everything; the desk makes all others."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("email")
        parser.add_argument("--generate", action="store_true", help="make a password and print it, once")
        parser.add_argument("--another", action="store_true", help="even though there is an administrator")

    def handle(self, *args: Any, **options: Any) -> None:
        username, email = options["username"], options["email"]
        self.refuse(username, email, another=options["another"])
        user = User(username=username, email=email, is_superuser=True)
        password = "" if options["generate"] else env.password("FIRST_ADMINISTRATOR_PASSWORD") or self.ask()
        made = password or secrets.token_urlsafe(18)
        try:
            user.full_clean(exclude=["password"])
            validate_password(made, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        with transaction.atomic():
            user.set_password(made)
            user.save()
            user.groups.add(Group.objects.get_or_create(name=GROUP)[0])
        self.stdout.write(f"{username} may now do everything. The desk is at {settings.SITE_URL}/desk/")
        if not password:
            self.stdout.write(f"The password, shown this once: {made}")

    def refuse(self, username: str, email: str, *, another: bool) -> None:
        there = User.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if User.objects.filter(username=username).exists():
            raise CommandError(f"{username} is there already. Change the password: manage.py changepassword {username}")
        if there and not another:
            raise CommandError(f"{there.username} is administrator already. Add --another for one more.")
        try:
            validate_email(email)
        except ValidationError:
            raise CommandError(f"{email!r} is not an e-mail address.") from None

    def ask(self) -> str:
        """The password typed twice; empty when nobody is there to type it."""
        if not sys.stdin.isatty():
            return ""
        password = getpass.getpass("Password (empty: one is made): ")
        if password and password != getpass.getpass("Once more: "):
            raise CommandError("The two passwords differ. Nothing was changed.")
        return password
