"""Bring in stories from JSON lines."""

import json
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.press.roles import NotAllowed
from articles.wordpress.lines.importing import Ledger, import_lines
from articles.wordpress.lines.reading import BadLines
from articles.wordpress.problems import ImportProblem


class Command(BaseCommand):
    help = "Bring in stories, one JSON object on each line, as docs/importing-articles.md describes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the file of lines")
        parser.add_argument("--by", required=True, help="the administrator's user name")
        parser.add_argument("--site", default="lines", metavar="NAME", help="where they come from; the same next time")
        parser.add_argument("--media", type=Path, metavar="DIR", help="the folder of the files that they name")
        parser.add_argument("--dry-run", action="store_true", help="say what would be, and keep nothing")
        parser.add_argument("--report", type=Path, metavar="FILE", help="write the report there, as JSON")

    def handle(self, *args: Any, file: Path, media: Path | None, report: Path | None, **options: Any) -> None:
        by = get_user_model().objects.filter(username=options["by"]).first()
        if by is None:
            raise CommandError(f"There is no user “{options['by']}”.")
        if media is not None and not media.is_dir():
            raise CommandError(f"There is no folder {media}.")
        try:
            ledger = import_lines(
                file, name=options["site"], by=by, media=media, is_dry=options["dry_run"], say=self.say
            )
            if report:
                report.write_text(json.dumps(ledger.as_dict(), ensure_ascii=False, indent=1), encoding="utf-8")
        except (BadLines, ImportProblem, NotAllowed, OSError) as problem:
            raise CommandError(str(problem)) from None
        self.tell(ledger, is_dry=options["dry_run"])

    def say(self, done: int, count: int) -> None:
        self.stderr.write(f"{done:,} of {count:,} stories")

    def tell(self, ledger: Ledger, *, is_dry: bool) -> None:
        self.stdout.write("Nothing was kept; it would be:" if is_dry else "Brought in:")
        for fate, count in sorted(ledger.fates.items()):
            self.stdout.write(f"  {count:>7,} {fate}")
        for code, count in sorted(ledger.cases.items()):
            self.stdout.write(f"  {count:>7,} to look at: {code}")
        for subject, name, outcome, reason, times in ledger.tally.as_rows():
            self.stdout.write(f"  {times:>7,} {subject} {name}: {outcome}{f' ({reason})' if reason else ''}")
