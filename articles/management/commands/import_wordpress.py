"""Bring a WordPress archive in: `manage.py import_wordpress export.xml --uploads wp-content/uploads`."""

import json
import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.loader import render_to_string

from articles.models import ImportRun
from articles.press.roles import Action, NotAllowed, can
from articles.wordpress.problems import ImportProblem
from articles.wordpress.recording import carry_out
from articles.wordpress.report import Report
from articles.wordpress.running import Options, import_files

WIDTH = 24


class Command(BaseCommand):
    help = "Bring a WordPress archive in: one export file, or several of one site, in any order."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files", nargs="+", type=Path, metavar="FILE", help="made by Tools → Export (.xml, .xml.gz)"
        )
        parser.add_argument("--uploads", type=Path, help="a copy of the folder wp-content/uploads")
        parser.add_argument("--fetch", action="store_true", help="fetch pictures that are not in it from the old site")
        parser.add_argument("--dry-run", action="store_true", help="write the report and nothing else")
        parser.add_argument("--by", help="the administrator's user name; the first one otherwise")
        parser.add_argument("--zone", default=settings.TIME_ZONE, help="of the old site's clock, such as Europe/Paris")
        parser.add_argument("--report", type=Path, metavar="FILE.json", help="write the report for machines too")
        parser.add_argument("--html", type=Path, metavar="FILE.html", help="write it as a page too")
        parser.add_argument(
            "--no-relate", action="store_false", dest="relate", help="leave related stories for the night"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        by = self._who(options["by"])
        paths = options["files"]
        if missing := [path for path in paths if not path.is_file()]:
            raise CommandError(f"There is no file {missing[0]}.")
        if options["uploads"] and not options["uploads"].is_dir():
            raise CommandError(f"There is no folder {options['uploads']}.")
        for path in (options["report"], options["html"]):
            if path and not path.parent.is_dir():
                raise CommandError(f"There is no folder {path.parent} for the report.")
        wanted = Options(
            options["uploads"], options["fetch"], options["dry_run"], options["relate"], _zone(options["zone"])
        )
        bar = _Bar(self.stderr)
        try:
            report = self._import(paths, by, wanted, bar)
        except (ImportProblem, NotAllowed) as problem:
            raise CommandError(str(problem)) from None
        except KeyboardInterrupt:
            raise CommandError("Stopped. What was brought in stays; run this again to go on.") from None
        finally:
            bar.end()
        self._say(report, options)

    def _import(self, paths: list[Path], by: Any, wanted: Options, bar: "_Bar") -> Report:
        """With a row that the desk shows, unless it is only tried: that leaves nothing."""
        if wanted.is_dry:
            return import_files(paths, by=by, options=wanted, progress=bar)[1]
        record = ImportRun(by=by, sources=[path.name for path in paths], options={"fetch": wanted.fetch})
        return carry_out(record, paths, options=wanted, progress=bar)

    def _who(self, name: str | None) -> Any:
        users = get_user_model().objects.filter(is_active=True).order_by("pk")
        if name:
            by = users.filter(username=name).first()
            if by is None:
                raise CommandError(f"There is no user “{name}”.")
            return by
        by = next((user for user in users if can(user, Action.SETTINGS)), None)
        if by is None:
            raise CommandError(
                "Nobody is an administrator yet, and an import is one's. Make one, or name one with --by."
            )
        return by

    def _say(self, report: Report, options: dict[str, Any]) -> None:
        said = report.as_dict()
        if options["report"]:
            options["report"].write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
        if options["html"]:
            page = render_to_string("articles/import_report.html", {"report": said, "is_dry": options["dry_run"]})
            options["html"].write_text(page, encoding="utf-8")
        self.stdout.write(report.as_text())
        if options["dry_run"]:
            self.stdout.write("\nOnly tried: nothing was written.")


class _Bar:
    """How far it is, at what rate, and how long it will take: a line that changes on a terminal, lines elsewhere."""

    def __init__(self, out: Any) -> None:
        self.out, self.is_terminal = out, bool(getattr(out, "isatty", lambda: False)())
        self.stage, self.line, self.began, self.last, self.is_shown = "", "", 0.0, 0.0, True

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if stage != self.stage:
            self.end()
            self.stage, self.began, self.last = stage, now, 0.0
        self.line, self.is_shown = f"{stage}{self._how_far(done, total, now - self.began)}", False
        if not self.last or now > self.last + (0.2 if self.is_terminal else 10):
            self.last = now
            self._show()

    def end(self) -> None:
        """The stage is over: its line stays as it was last."""
        if not self.is_shown:
            self._show()
        if self.stage and self.is_terminal:
            self.out.write("")

    def _show(self) -> None:
        self.is_shown = True
        line = f"\r{self.line:<78}" if self.is_terminal else self.line
        self.out.write(line, ending="" if self.is_terminal else "\n")

    def _how_far(self, done: int, total: int, seconds: float) -> str:
        if not total:
            return f": {done:,}" if done else ""
        full = round(WIDTH * min(done / total, 1))
        rate = done / seconds if seconds > 0.5 else 0
        left = f", {(total - done) / rate:,.0f} s left" if rate else ""
        return f" [{'#' * full}{'.' * (WIDTH - full)}] {done:,} of {total:,}" + (
            f", {rate:,.0f}/s{left}" if rate else ""
        )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise CommandError(f"“{name}” is no time zone; write one such as Europe/Paris.") from None
