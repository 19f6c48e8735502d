"""The whole of an import: two passes over the files, and at the end a report that adds up."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import ImportCase, ImportedItem, ImportRun, ImportSite
from articles.press.related_round import whole_round
from articles.press.roles import Action, require
from articles.wordpress.lock import only_import
from articles.wordpress.problems import ImportProblem
from articles.wordpress.reading.index import Index, index_files
from articles.wordpress.reading.stream import read
from articles.wordpress.reading.text import Cleaned
from articles.wordpress.records import Channel, Item, Person, Term
from articles.wordpress.report import FILES, OTHERS, WHOLE, Report
from articles.wordpress.run.earlier import Earlier
from articles.wordpress.run.elements import count_elements
from articles.wordpress.run.endings import lead_attachments, name_paper, pin_sticky
from articles.wordpress.run.items import Desk, Read
from articles.wordpress.run.media import library_for
from articles.wordpress.run.menus import bring_menus
from articles.wordpress.run.others import STORIES, take_others
from articles.wordpress.run.people import People
from articles.wordpress.run.terms import Terms
from articles.wordpress.run.tweets import tweets_of
from articles.wordpress.stories import Fate, bring, reserve
from articles.wordpress.tally import Case, Outcome, Subject, Tally
from globepost.cycles import without_looking_for_cycles

BATCH = 250
"""Stories in one transaction."""
KILLED = "It was killed before its end. What it had brought in is here; the next run goes on from there."
State = ImportRun.State
Progress = Callable[[str, int, int], Any]


@dataclass(frozen=True)
class Options:
    """How files are imported. `uploads` is a copy of wp-content/uploads; `zone` that of the old site's clock."""

    uploads: Path | None = None
    fetch: bool = False
    is_dry: bool = False
    relate: bool = True
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo(settings.TIME_ZONE))


def import_files(
    paths: list[Path],
    *,
    by: Any,
    options: Options,
    progress: Progress = lambda stage, done, total: None,
    run: ImportRun | None = None,
) -> tuple[ImportSite, Report]:
    """Bring in what the files hold. Raises NotAllowed, or ImportProblem with what was wrong and where; what was brought
    in before that stays, and the next run goes on from there. `progress` is told the stage, and how many of how many;
    `run` is the row of this very import, if it has one.
    """
    require(by, Action.SETTINGS)
    with only_import():
        if not options.is_dry:
            _forget_killed(run)
            return _Import(paths, by, options, progress).run()
        with transaction.atomic():  # everything is tried and nothing kept
            found = _Import(paths, by, options, progress).run()
            transaction.set_rollback(True)
        return found


def _forget_killed(run: ImportRun | None) -> None:
    """Whoever holds the lock is the only one that runs: rows that say otherwise are of runs that were killed."""
    others = ImportRun.objects.filter(state=State.RUNNING)
    if run and run.pk:
        others = others.exclude(pk=run.pk)
    others.update(state=State.STOPPED, failure=KILLED, ended_at=timezone.now())


@dataclass
class _Import:
    paths: list[Path]
    by: Any
    options: Options
    progress: Progress
    report: Report = field(default_factory=Report)
    sticky: list[int] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)  # of the whole export; stories bring files too
    is_changed: bool = False

    def run(self) -> tuple[ImportSite, Report]:
        began = time.monotonic()
        with Index() as index:
            self._index(index)
            site = self._site(index)
            desk = self._desk(index, site)
            self._stories(index, site, desk)
            self._end(index, site, desk)
        if not self.options.is_dry:
            self._tell_of_media(site)
        self.report.check()
        self.report.seconds = time.monotonic() - began
        return site, self.report

    def _index(self, index: Index) -> None:
        total, before = sum(path.stat().st_size for path in self.paths), 0
        for path in self.paths:
            cleaned = Cleaned()
            index_files([path], index, lambda done, of=before: self.progress("Reading", of + done, total), cleaned)
            before += path.stat().st_size
            if cleaned.characters:
                detail = f"{cleaned.characters:,} characters were left out, for no XML may hold them."
                self.report.add_cases(path.name, [Case("cleaned", detail)])

    def _site(self, index: Index) -> ImportSite:
        channel = index.channel
        if channel is None or not channel.address:
            raise ImportProblem(f"{self.paths[0].name} does not say of which site it is (wp:base_blog_url).")
        known = {"name": channel.title[:200]}
        return ImportSite.objects.get_or_create(address=channel.address[:300], defaults=known)[0]

    def _desk(self, index: Index, site: ImportSite) -> Desk:
        self.progress("Authors, categories and tags", 0, 0)
        tally = self.tally
        people, terms = People(index, site, self.by, tally), Terms(index, site, self.by, tally)
        media = library_for(index, site, self.options, by=self.by, tally=tally)
        total = sum(1 for _ in index.attachments())
        media.bring_all(lambda done: self.progress("Pictures and files", done, total))
        targets = self._targets(index)
        numbers = reserve(targets, site=site, by=self.by) if targets else {}
        articles = {int(source): pk for source, pk in numbers.items()}
        return Desk(index, people, terms, media, articles, self.options.zone, timezone.now(), Earlier(site, articles))

    def _targets(self, index: Index) -> dict[str, str]:
        """The stories that others show as cards, with their titles: they get their numbers before anything is read."""
        headers = (index.header(number) for number in sorted(index.embedded_targets()))
        shown = (header for header in headers if header and header.type in STORIES and header.status != "trash")
        return {str(header.number): header.title for header in shown}

    def _stories(self, index: Index, site: ImportSite, desk: Desk) -> None:
        total, done = index.count(), 0
        for batch in batched(self._records(index), BATCH):
            stories = [item for item in batch if item.type in STORIES]
            self._bring([desk.read(item) for item in stories], site, desk)
            tally = Tally()
            take_others([item for item in batch if item.type not in STORIES], site, tally)
            self._add(OTHERS, tally)
            done += sum(item.type not in ("attachment", "nav_menu_item") for item in batch)
            self.progress("Stories", done, total)

    def _records(self, index: Index) -> Iterator[Item]:
        """The items that count, each once. All that is read on the way is counted."""
        sequence, tally, channel = 0, Tally(), None
        for path in self.paths:
            for record in read(path):
                if isinstance(record, Item):
                    sequence += 1
                    self._count(record)
                    if index.is_chosen(record, sequence):
                        yield record
                    else:
                        self._leave_copy(record, tally)
                elif isinstance(record, Person | Term):
                    count_elements(record.elements, tally)
                    self.report.read[Subject.ELEMENT] += sum(record.elements.values())
                else:
                    channel = record
            if isinstance(channel, Channel):
                count_elements(channel.elements, tally)
                self.report.read[Subject.ELEMENT] += sum(channel.elements.values())
        self._add(FILES, tally)

    def _leave_copy(self, item: Item, tally: Tally) -> None:
        """An item that stands in several files, or that no number tells from others: another copy counts, or none."""
        reason = "Another copy of it counts: the newest, or the last." if item.number else "It has no number."
        for name, times in item.elements.items():
            tally.count(Subject.ELEMENT, name, Outcome.DROPPED, reason, times=times)
        for subject, times in _counts(item).items():
            if times:
                tally.count(subject, "(of such an item)", Outcome.DROPPED, reason, times=times)
        if not item.number:
            tally.case("no number", f"{item.place}: “{item.title[:100]}” has no wp:post_id.")

    def _count(self, item: Item) -> None:
        """What was read, counted without a look at what becomes of it."""
        self.report.read[Subject.ELEMENT] += sum(item.elements.values())
        self.report.read.update(_counts(item))

    @without_looking_for_cycles()
    def _bring(self, reads: list[Read], site: ImportSite, desk: Desk) -> None:
        if not reads:
            return
        tweets = tweets_of((piece for one in reads for piece in one.pieces), by=self.by)
        incoming = [desk.incoming(one, tweets) for one in reads]
        self.sticky += [one.item.number for one in reads if one.item.is_sticky]
        for story, brought in zip(incoming, bring(incoming, site=site, by=self.by), strict=True):
            self.report.stories[str(brought.outcome)] += 1
            self.report.tally.add(story.tally)
            self.report.add_cases(f"{story.source_id} “{story.fields['headline'][:80]}”", brought.cases)
            self.is_changed = self.is_changed or brought.outcome in (Fate.NEW, Fate.CHANGED)

    def _end(self, index: Index, site: ImportSite, desk: Desk) -> None:
        tally = self.tally
        self.progress("Menus, the front page and old addresses", 0, 0)
        bring_menus(index, desk.terms, desk.links, site, self.by, tally)
        name_paper(index, self.by)
        pin_sticky(self.sticky, site, self.by, tally)
        lead_attachments(index, site, self.by, tally)
        self._add(WHOLE, tally)
        if self.options.relate and self.is_changed and not self.options.is_dry:
            done = 0
            for some in whole_round():
                done += some
                self.progress("Related stories", done, 0)

    def _tell_of_media(self, site: ImportSite) -> None:
        """As they are now: what an earlier import missed is missed still."""
        of_media = ImportCase.objects.filter(item__site=site, item__kind=ImportedItem.Kind.MEDIUM).order_by("id")
        rows = of_media.values_list("item__title", "item__source_id", "code", "detail")
        for title, source_id, code, detail in rows.iterator(chunk_size=2000):
            self.report.add_cases(title or source_id, [Case(code, detail)])

    def _add(self, what: str, tally: Tally) -> None:
        self.report.tally.add(tally)
        self.report.add_cases(what, tally.cases)


def _counts(item: Item) -> dict[str, int]:
    """How often each subject stands in an item."""
    return {
        Subject.TYPE: 1,
        Subject.STATUS: 1,
        Subject.META: len(item.meta),
        Subject.DOMAIN: len(item.terms),
        Subject.COMMENT: len(item.comments),
    }


def batched(items: Iterator[Item], size: int) -> Iterator[list[Item]]:
    while batch := list(islice(items, size)):
        yield batch
