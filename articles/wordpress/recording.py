"""Runs of an import as rows: how far each is, how it ended, and who runs one now."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils import timezone

from articles.models import ImportRun
from articles.press.roles import NotAllowed
from articles.wordpress.problems import ImportProblem
from articles.wordpress.report import Report
from articles.wordpress.running import Options, Progress, import_files

State = ImportRun.State
FAULT = "A fault of the importer stopped it: {}. What it had brought in is here; the next run goes on from there."


def run(waiting: ImportRun, paths: list[Path], *, uploads: Path | None = None) -> None:
    """An import that the desk began. What is wrong with the files stands in its row."""
    options = Options(uploads=uploads, fetch=bool(waiting.options.get("fetch")), is_dry=waiting.is_dry)
    try:
        carry_out(waiting, paths, options=options)
    except (ImportProblem, NotAllowed):
        return


def carry_out(record: ImportRun, paths: list[Path], *, options: Options, progress: Progress | None = None) -> Report:
    """An import whose row says how far it is and how it ended. What stops it is raised once it is written there."""
    record.state, record.failure = State.RUNNING, ""
    record.save()
    try:
        site, report = import_files(paths, by=record.by, options=options, progress=_Told(record, progress), run=record)
    except (ImportProblem, NotAllowed) as problem:
        _end(record, State.FAILED, failure=str(problem))
        raise
    except KeyboardInterrupt:
        _end(record, State.STOPPED)
        raise
    except Exception as fault:
        _end(record, State.FAILED, failure=FAULT.format(type(fault).__name__))
        raise
    if not options.is_dry:
        record.site = site
    _end(record, State.FINISHED, report=report.as_dict())
    return report


def _end(record: ImportRun, state: str, **said: Any) -> None:
    for name, value in said.items():
        setattr(record, name, value)
    record.state, record.ended_at = state, timezone.now()
    record.save()


@dataclass
class _Told:
    """Writes into the row how far it is, once a second. Of what is only tried nobody could read it meanwhile."""

    record: ImportRun
    progress: Progress | None
    last: float = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self.progress:
            self.progress(stage, done, total)
        if self.record.is_dry or time.monotonic() < self.last + 1:
            return
        self.last = time.monotonic()
        words = f"{stage}: {done:,} of {total:,}" if total else stage
        self.record.progress = {"words": words, "done": done, "total": total}
        ImportRun.objects.filter(pk=self.record.pk).update(progress=self.record.progress)
