"""Write the whole paper as a WordPress export."""

from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.wordpress.writing.exporting import Export
from articles.wordpress.writing.files import InTheWay, pour, write
from articles.wordpress.writing.places import Media

MEGABYTE = 1_000_000


class Command(BaseCommand):
    help = "Write the whole paper, drafts and notes with it, as WXR 1.2, which WordPress's own importer takes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="where to; - or nothing is the standard output")
        parser.add_argument("--split", type=int, default=0, metavar="MB", help="files of about so many megabytes")
        parser.add_argument("--media-base", default="", metavar="URL", help="where WordPress fetches our files")
        parser.add_argument("--public", action="store_true", help="only what readers see now")
        parser.add_argument("--force", action="store_true", help="write over files that are there")

    def handle(self, *args: Any, file: str, split: int, media_base: str, public: bool, **options: Any) -> None:
        export = Export(Media(media_base), is_public=public)
        if file == "-":
            if split:
                raise CommandError("The standard output is one file: name a file to split.")
            pour(export, partial(self.stdout.write, ending=""))
            return
        try:
            paths = write(export, Path(file).expanduser(), most=split * MEGABYTE, force=options["force"])
        except (InTheWay, OSError) as problem:
            raise CommandError(str(problem)) from None
        said = ", ".join(f"{count:,} of type {name}" for name, count in sorted(export.counts.items()))
        self.stdout.write(f"{', '.join(map(str, paths))}: {said or 'nothing'}.")
