import os
import sys
from argparse import ArgumentParser
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from globepost.safe_start import check_safe_start
from globepost.start import database, sign_ins, static_files
from globepost.start.answering import answers
from globepost.start.children import run_together
from globepost.start.greeting import greeting
from globepost.start.port import PortTaken, check_free


class Command(BaseCommand):
    help = "Bring everything up to date, then run the web server and the worker until Ctrl-C or SIGTERM."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, help="where to listen; PORT does the same")

    def handle(self, *args: Any, port: int | None = None, **options: Any) -> None:
        if port and port != settings.PORT:
            # The site's own address follows the port, and it was read before this argument was.
            os.environ["PORT"] = str(port)
            os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606
        try:
            check_free(settings.BIND_ADDRESS, settings.PORT)
        except PortTaken as error:
            raise CommandError(str(error)) from None
        self.prepare()
        code = run_together(self.commands(), say=self.say, tick=self.greet_once)
        if code:
            sys.exit(code)

    def prepare(self) -> None:
        if database.migrate():
            self.say("The database is up to date.")
        if settings.IS_LOOPBACK and database.is_empty():
            self.say("Loading the demo, once; this takes a moment.")
            call_command("demo", stdout=StringIO())
        check_safe_start()
        if static_files.collect():
            self.say("The static files are up to date.")

    def commands(self) -> dict[str, list[str]]:
        gunicorn = [sys.executable, "-m", "gunicorn", "-c", "python:globepost.serving", "globepost.wsgi:application"]
        return {
            "web server": gunicorn,
            "worker": [sys.executable, str(settings.BASE_DIR / "manage.py"), "worker"],
        }

    greeted = False

    def greet_once(self) -> None:
        if not self.greeted and answers(settings.BIND_ADDRESS, settings.PORT, settings.SITE_HOST):
            self.greeted = True
            self.say(greeting(settings.SITE_URL, sign_ins.working() if settings.IS_LOOPBACK else []))

    def say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
