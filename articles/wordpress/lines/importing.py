"""The import of JSON lines: all is checked, then brought in, a batch of stories in each transaction."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import ImportRun, ImportSite
from articles.press.roles import Action, require
from articles.wordpress.lines.arriving import Arriving
from articles.wordpress.lines.checking import Seen, check
from articles.wordpress.lines.files import Files
from articles.wordpress.lines.reading import Problem, read
from articles.wordpress.lines.rows import Rows
from articles.wordpress.lock import only_import
from articles.wordpress.stories.bringing import bring
from articles.wordpress.stories.reserving import reserve
from articles.wordpress.tally import Tally

BATCH = 250
Say = Callable[[int, int], None]


@dataclass
class Ledger:
    """What became of the file: stories by their fate, cases by their code, and everything that was counted."""

    fates: Counter[str] = field(default_factory=Counter)
    cases: Counter[str] = field(default_factory=Counter)
    tally: Tally = field(default_factory=Tally)

    def as_dict(self) -> dict[str, Any]:
        return {"stories": dict(self.fates), "cases": dict(self.cases), "counts": self.tally.as_rows()}


def import_lines(
    path: Path,
    *,
    name: str,
    by: Any,
    media: Path | None = None,
    is_dry: bool = False,
    say: Say = lambda done, count: None,
) -> Ledger:
    """Bring the stories of a file in, under the name of the site that they come from. `say` hears how many of how many.

    Raises NotAllowed for anybody but an administrator, ImportProblem while another import runs, and BadLines, with
    nothing brought in, for a file that is not as it should be. A dry run does everything but to keep it: no row and no
    file is left of it. Run again after a kill it ends with the same.
    """
    require(by, Action.SETTINGS)
    seen = check(path, ImportSite.objects.filter(address=name).first())
    with only_import():
        if is_dry:
            return _tried(path, seen, name, by, media, say)
        return _recorded(path, seen, name, by, media, say)


def _tried(path: Path, seen: Seen, name: str, by: Any, media: Path | None, say: Say) -> Ledger:
    with transaction.atomic():
        ledger = _bring(path, seen, _site(name), by, media, is_dry=True, say=say)
        transaction.set_rollback(True)
    return ledger


def _recorded(path: Path, seen: Seen, name: str, by: Any, media: Path | None, say: Say) -> Ledger:
    site = _site(name)
    run = ImportRun.objects.create(
        site=site, form=ImportRun.Form.LINES, state=ImportRun.State.RUNNING, by=by, sources=[path.name]
    )
    try:
        ledger = _bring(path, seen, site, by, media, is_dry=False, say=say)
    except BaseException as problem:
        _end(run, ImportRun.State.FAILED, failure=f"{type(problem).__name__}: {problem}")
        raise
    _end(run, ImportRun.State.FINISHED, report=ledger.as_dict())
    return ledger


def _bring(path: Path, seen: Seen, site: ImportSite, by: Any, media: Path | None, *, is_dry: bool, say: Say) -> Ledger:
    ledger, done = Ledger(), 0
    numbers = reserve(seen.headlines, site=site, by=by) if seen.headlines else {}
    files = Files(media, site=site, by=by, is_dry=is_dry)
    arriving = Arriving(rows=Rows(by=by), files=files, numbers=numbers, by=by)
    waiting = _lines(path)
    while lines := list(islice(waiting, BATCH)):
        for brought in bring([arriving.incoming(line) for line in lines], site=site, by=by):
            ledger.fates[str(brought.outcome)] += 1
            ledger.cases.update(case.code for case in brought.cases)
            ledger.tally.add(brought.incoming.tally)
        done += len(lines)
        say(done, seen.count)
    return ledger


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines as they were checked. Whoever changes the file meanwhile stops the import."""
    for number, line in read(path):
        if isinstance(line, Problem):
            raise ValueError(f"Line {number} was changed while it was imported.")
        yield line


def _site(name: str) -> ImportSite:
    return ImportSite.objects.get_or_create(address=name, defaults={"name": name})[0]


def _end(run: ImportRun, state: str, **said: Any) -> None:
    ImportRun.objects.filter(pk=run.pk).update(state=state, ended_at=timezone.now(), **said)
