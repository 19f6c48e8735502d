"""What readers should see of one story, as plain data: a second account of `articles.press`, of which it knows nothing.

Each step is a method that changes the model and says what the press should answer. `tests/press_steps.py` takes the
same steps in both, and `tests/press_sights.py` compares what came of them.
"""

from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from tests.press_words import Library, Moment, Said, Story, Version

NEW_YORK = ZoneInfo("America/New_York")


@dataclass
class PressModel:
    """`revisions` by number, `seen` oldest first, `paths` every address that was ever asked for."""

    now: Moment
    library: Library
    working: Story
    revisions: dict[int, Story] = field(default_factory=dict)
    seen: list[Version] = field(default_factory=list)
    planned: Version | None = None
    corrections: list[Said] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)

    @property
    def versions(self) -> list[Version]:
        return self.seen + ([self.planned] if self.planned else [])

    @property
    def live(self) -> Version | None:
        return next((version for version in self.seen if version.is_live(self.now)), None)

    @property
    def first(self) -> Moment | None:
        return self.versions[0].start if self.versions else None

    @property
    def is_followed(self) -> bool:
        return bool(self.live and self.planned and self.live.end == self.planned.start)

    @property
    def withdrawals(self) -> list[tuple[Version, Moment]]:
        """The versions that end without another taking over, in order."""
        rows = (None if self.is_followed else self.live, self.planned)
        return [(row, row.end) for row in rows if row and row.end]

    def story(self, version: Version) -> Story:
        return self.revisions[version.revision]

    def answer(self, path: str) -> tuple[int, str]:
        """What an address answers, and where it leads."""
        if self.live and self.live.path == path:
            return 200, ""
        if path not in {version.path for version in self.seen}:
            return 404, ""
        return (301, self.live.path) if self.live else (410, "")

    def is_shown(self, said: Said) -> bool:
        """Whether the corrections page has it: of a story that is gone only retractions."""
        return said.at <= self.now and bool(self.live or said.after is None)

    def standing_at(self, at: Moment) -> Version | None:
        """The live version, unless it will have been withdrawn before."""
        live = self.live
        gone = any(end < at for row, end in self.withdrawals if row is live or self.is_followed)
        return None if gone else live

    # What the gates find

    def new_findings(self, story: Story, at: Moment) -> set[str]:
        """Without those of the version that readers see until then."""
        standing = self.standing_at(at)
        return self.library.findings(story, at) - (
            self.library.findings(self.story(standing), at) if standing else set()
        )

    def is_embargoed(self, story: Story, at: Moment) -> bool:
        return any(until and at < until for until in (story.embargo, self.working.embargo))

    # Steps

    def pass_time(self, now: Moment) -> None:
        self.now = now
        if self.planned and self.planned.start <= now:
            self.seen.append(self.planned)
            self.planned = None

    def take(self, *, always: bool = False) -> int:
        """The number of the revision that stands for the working copy."""
        newest = max(self.revisions, default=0)
        if always or self.revisions.get(newest) != self.working:
            newest += 1
            self.revisions[newest] = self.working
        self.recheck()
        return newest

    def restore(self, number: int) -> int:
        self.working = replace(self.revisions[number], tweet=self.library.tweet)
        return self.take(always=True)

    def recheck(self) -> None:
        if self.planned:
            story, at = self.story(self.planned), self.planned.start
            if self.is_embargoed(story, at) or self.new_findings(story, at) - self.planned.waived:
                self.cancel()

    def erase_author(self, name: str) -> None:
        def without(story: Story) -> Story:
            return replace(story, authors=tuple(author for author in story.authors if author != name))

        self.library.authors.remove(name)
        self.working = without(self.working)
        self.revisions = {number: without(story) for number, story in self.revisions.items()}
        self.recheck()

    def publish(
        self,
        number: int,
        at: Moment | None,
        *,
        minor: bool = False,
        waive: bool = False,
        note: str = "",
        kind: str = "",
    ) -> str:
        """The status of the outcome."""
        moment = at or self.now
        if note and not self.seen:
            return "refused"
        if at and self.withdrawals and self.withdrawals[0][1] == at:
            return "refused"
        if self.live and self.live.revision > number:
            return "refused"
        standing = self.standing_at(moment)
        if standing and standing.revision == number:
            return self._correct_the_last_change(moment, note, kind)
        story = self.revisions[number]
        found = self.new_findings(story, moment)
        if self.is_embargoed(story, moment) or (found and not waive):
            return "refused"
        before = self.seen[-1] if self.seen else None
        version = Version(
            number,
            path=self.path(story.slug, self.seen[0].start if self.seen else moment),
            start=moment,
            end=None,
            updated=self._updated(before, story, moment, minor=minor),
            waived=frozenset(found),
        )
        self._take_over(version)
        if note and before:
            self.corrections.append(Said(note, moment, kind, before, version))
        return "scheduled" if at else "published"

    def withdraw(self, at: Moment | None, retraction: str) -> bool:
        """Whether there was anything to withdraw."""
        moment, going = at or self.now, self.live
        if at and self.planned and self.planned.start < at:
            going = self.planned
        elif not self.cancel() and going is None:
            return False
        if going is None:
            return True
        for said in self.retractions_of(going):
            said.at = moment
            if retraction:
                self.corrections.remove(said)
        going.end = moment
        if retraction:
            self.corrections.append(Said(retraction, moment, "retraction", going))
        return True

    def keep(self) -> bool:
        if not self.withdrawals:
            return False
        going = self.withdrawals[0][0]
        for said in self.retractions_of(going):
            self.corrections.remove(said)
        going.end = self.planned.start if self.planned and going is not self.planned else None
        return True

    def cancel(self) -> bool:
        planned, live, is_followed = self.planned, self.live, self.is_followed
        if planned is None:
            return False
        if live and is_followed:
            live.end = planned.end
            for said in self.retractions_of(planned):
                said.before = live
        self.planned = None
        self.corrections = [said for said in self.corrections if planned not in (said.before, said.after)]
        return True

    def retractions_of(self, going: Version) -> list[Said]:
        """What will be said when a version ends that has not ended yet."""
        return [said for said in self.corrections if said.before is going and said.after is None]

    def path(self, slug: str, first: Moment) -> str:
        path = f"/{first.astimezone(NEW_YORK):%Y/%m/%d}/{slug}/"
        self.paths.add(path)
        return path

    def _correct_the_last_change(self, moment: Moment, note: str, kind: str) -> str:
        if note and len(self.seen) < 2:
            return "refused"
        if note:
            self.corrections.append(Said(note, moment, kind, *self.seen[-2:]))
        return "unchanged"

    def _take_over(self, version: Version) -> None:
        """It ends the live version and takes the first withdrawal after its start, with what will be said then."""
        for going, end in self.withdrawals:
            if end > version.start and version.end is None:
                version.end = end
                for said in self.retractions_of(going):
                    said.before = version
        self.cancel()
        if self.live and not (self.live.end and self.live.end <= version.start):
            self.live.end = version.start
        if version.start > self.now:
            self.planned = version
        else:
            self.seen.append(version)

    def _updated(self, before: Version | None, story: Story, moment: Moment, *, minor: bool) -> Moment | None:
        if before is None:
            return None
        old = self.story(before)
        is_same = (old.headline, old.text) == (story.headline, story.text)
        return before.updated if minor or is_same else moment
