"""Fill a paper with invented stories, for measuring."""

import datetime as dt
import time
from argparse import ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles.benchmark.writing import write
from articles.models import Article
from globepost.days import midnight

NOT_HERE = "This paper is not on this machine alone (SITE_URL), and its readers would see invented stories."
NOT_EMPTY = "There are articles here already."


class Command(BaseCommand):
    help = "Fill an empty paper with invented stories that are spread as a newspaper's are, for measuring."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--articles", type=_count, default=10_000, metavar="N", help="how many (10000)")
        parser.add_argument("--seed", type=int, default=1, help="the same seed and day write the same paper (1)")
        parser.add_argument("--until", type=dt.date.fromisoformat, help="the day before which all of it lies (today)")
        parser.add_argument("--add", action="store_true", help="to what is there, and wherever the paper stands")

    def handle(self, *args: Any, articles: int, seed: int, until: dt.date | None, add: bool, **options: Any) -> None:
        day = min(until or timezone.localdate(), timezone.localdate())
        if not add and not settings.IS_LOOPBACK:
            raise CommandError(f"{NOT_HERE} Give --add to do it all the same.")
        if not add and Article.objects.exists():
            raise CommandError(f"{NOT_EMPTY} Give --add to write the invented ones beside them.")
        self.started, self.total = time.perf_counter(), articles
        write(articles, seed=seed, until=midnight(day), progress=self._progress if options["verbosity"] else _silent)

    def _progress(self, done: int) -> None:
        rate = done / (time.perf_counter() - self.started)
        self.stdout.write(f"{done:,} of {self.total:,} stories, {rate:,.0f} a second")


def _silent(done: int) -> None:
    pass


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError("should be a number from 1 on")
    return int(text)
