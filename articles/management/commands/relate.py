from typing import Any

from django.core.management.base import BaseCommand

from articles.press.related_round import whole_round

STEP = 1_000


class Command(BaseCommand):
    help = "Compute the related stories of every live story anew, here and now. The worker goes round at night too."

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for done in whole_round():
            if (count + done) // STEP > count // STEP:
                self.stdout.write(f"{count + done} stories")
            count += done
        self.stdout.write(f"Related stories of {count} stories computed.")
