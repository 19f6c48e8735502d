from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.demo.loader import AlreadyLoaded, NotEmpty, load
from articles.demo.sign_ins import SIGN_INS


class Command(BaseCommand):
    help = "Fill an empty paper with a small demonstration edition, and print its sign-ins."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.IS_LOOPBACK:
            raise CommandError(
                "The demo's passwords are known to everybody, so it loads on this machine only: set SITE_URL to a "
                "loopback address such as http://127.0.0.1:8000."
            )
        say = (lambda line: None) if options["verbosity"] == 0 else self.stdout.write
        try:
            load(say)
        except AlreadyLoaded as there:
            say(str(there))
            return
        except NotEmpty as error:
            raise CommandError(str(error)) from None
        say("The demonstration edition is loaded. Sign in to the desk as one of these:")
        for sign_in in SIGN_INS:
            say(f"  {sign_in.role:<18} {sign_in.username:<14} {sign_in.password}")
