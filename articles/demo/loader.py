"""Loading the demo: a small newspaper, entered through the same doors that the desk uses."""

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from articles.demo.building import Desk, build, build_page, change
from articles.demo.bylines import BYLINES
from articles.demo.edition import last_edition, next_edition
from articles.demo.frame import LINKS, SECTIONS, SETTINGS, SLOTS
from articles.demo.library import LIBRARY
from articles.demo.pages import PAGES
from articles.demo.pictures import draw_all
from articles.demo.sign_ins import SIGN_INS
from articles.demo.stories import LIVE, UNPUBLISHED
from articles.demo.story import Change, Story
from articles.models import Address, Article, Author, Category, FrontPageSlot, MenuLink, Photo, SiteSettings
from articles.photos.adding import add_photo
from articles.press import paper
from articles.press.correcting import Note
from articles.press.publishing import Outcome, publish
from articles.press.revisions import set_stage, take
from articles.press.withdrawing import withdraw
from globepost import stamp

PAGES_SINCE = dt.timedelta(days=1100)
SOURCE = "Drawn by code for the demonstration edition"
"""What the library says of each of the demo's pictures, and of no other: by it a paper is known to hold the demo."""
RETRACTION = (
    "The Globe Post has withdrawn an article which said that Brennick’s hospital would close its maternity ward. It "
    "rested on a letter that turned out to be forged. The ward stays open. We apologize to the hospital and to the "
    "families whom we alarmed."
)


class NotEmpty(Exception):
    """The demo loads into an empty paper only."""


class AlreadyLoaded(Exception):
    """The paper holds the demo, as it was or changed since."""


class Refused(Exception):
    """The press refused a demo story; the message says why."""


def load(say: Callable[[str], None] = lambda line: None) -> None:
    """Sign-ins, pictures, frame, stories, all or nothing; `say` is told what comes next.

    The content is the same on every run between two editions. Raises AlreadyLoaded or NotEmpty when there are articles.
    A run that was killed leaves files of pictures behind that nothing names.
    """
    _check_empty()
    say(f"Drawing {len(LIBRARY)} pictures.")
    drawn = draw_all()
    files: list[FieldFile] = []
    with transaction.atomic():
        stamp.lock()
        _check_empty()
        try:
            _Loader(timezone.now(), _sign_ins(), files, say).load(drawn)
        except BaseException:
            for file in files:
                file.delete(save=False)
            raise


def _check_empty() -> None:
    if not Article.objects.exists():
        return
    if Photo.objects.filter(source=SOURCE).exists():
        raise AlreadyLoaded("The demonstration edition is here already; nothing was changed.")
    raise NotEmpty("There are articles here already; the demo loads into an empty paper only.")


def _sign_ins() -> dict[str, User]:
    """The users by role, made when they are missing."""
    users = {}
    for sign_in in SIGN_INS:
        first, _, last = sign_in.full_name.partition(" ")
        user, is_new = User.objects.get_or_create(
            username=sign_in.username,
            defaults={
                "first_name": first,
                "last_name": last,
                "email": f"{sign_in.username}@example.org",
            },
        )
        if is_new:
            user.set_password(sign_in.password)
            user.save()
        user.groups.add(Group.objects.get_or_create(name=sign_in.role)[0])
        users[sign_in.role] = user
    return users


@dataclass
class _Loader:
    now: dt.datetime
    users: dict[str, User]
    files: list[FieldFile]
    say: Callable[[str], None]

    def load(self, drawn: dict[str, bytes]) -> None:
        self.edition = last_edition(self.now)
        self.chief = self.users["administrator"]
        self.say(f"Adding them to the library, {len(BYLINES)} authors and {len(SECTIONS)} categories.")
        self.desk = Desk(by=self.chief, photos=self._photos(drawn), path_of=self._path_of, files=self.files)
        self._frame()
        for page in PAGES:
            published = self.edition - PAGES_SINCE
            self._publish(build_page(page, desk=self.desk, published=published), by=self.chief, at=published)
        self.say(f"Publishing {len(PAGES)} pages and {len(LIVE)} stories.")
        withdrawn = [story for story in UNPUBLISHED if story.state == "withdrawn"]
        for story in sorted([*LIVE, *withdrawn], key=lambda story: -story.hours):
            self._live(story)
        for story in withdrawn:
            reason = "The letter that it rests on was forged."
            withdraw(self.desk.articles[story.slug], by=self.chief, reason=reason, retraction=RETRACTION)
        for story in UNPUBLISHED:
            if story.state != "withdrawn":
                self._unpublished(story)
        self._slots()

    def _photos(self, drawn: dict[str, bytes]) -> dict[str, Photo]:
        photos = {}
        for name, entry in LIBRARY.items():
            photos[name] = add_photo(
                io.BytesIO(drawn[name]),
                name=f"{name}.jpg",
                size=len(drawn[name]),
                by=self.users["editor"],
                title=entry.title,
                alternative_text=entry.alternative_text,
                caption=entry.caption,
                credit=entry.credit,
                source=SOURCE,
                licence="Free to use",
                focal_x=entry.focal[0],
                focal_y=entry.focal[1],
            )
            self.files.append(photos[name].file)
        return photos

    def _frame(self) -> None:
        categories: dict[str, Category] = {}
        for order, section in enumerate(SECTIONS):
            category = Category(
                name=section.name,
                slug=section.slug,
                parent=categories.get(section.parent),
                order=order,
                in_menu=section.in_menu,
                description=section.description,
                default_picture=self.desk.photos.get(section.picture),
            )
            self._save(category)
            categories[section.slug] = category
        users = {user.username: user for user in self.users.values()}
        for byline in BYLINES:
            self._save(
                Author(
                    slug=byline.slug,
                    name=byline.name,
                    kind=byline.kind,
                    source_line=byline.source_line,
                    biography=byline.biography,
                    picture=self.desk.photos.get(byline.picture),
                    links=byline.links,
                    user=users.get(byline.username),
                )
            )
        links: dict[str, MenuLink] = {}
        for order, link in enumerate(LINKS):
            row = MenuLink(place=link.place, label=link.label, address=link.address, order=order)
            row.parent = links.get(link.parent)
            self._save(row)
            links.setdefault(link.label, row)
        self._save(
            SiteSettings(
                **SETTINGS,
                featured_category=categories["featured"],
                opinion_category=categories["opinion"],
                default_picture=self.desk.photos["harbour"],
            )
        )

    def _slots(self) -> None:
        for place, slugs in SLOTS.items():
            for order, slug in enumerate(slugs):
                self._save(FrontPageSlot(place=place, order=order, article=self.desk.articles[slug]))

    def _save(self, thing: Any) -> None:
        thing.full_clean()
        paper.save(thing, by=self.chief)

    def _live(self, story: Story) -> None:
        first = self.edition - dt.timedelta(hours=story.hours)
        article = build(story, desk=self.desk, published=first, owner=self.users["reporter"])
        self._publish(article, by=self.chief, at=first)
        for later in story.changes:
            self._change(article, later, at=first + dt.timedelta(hours=later.hours))
        if story.planned:
            change(article, story.planned)
            self._schedule(article, next_edition(self.edition))

    def _change(self, article: Article, later: Change, *, at: dt.datetime) -> None:
        change(article, later)
        note = Note(later.note, later.kind) if later.kind else None
        self._publish(article, by=self.chief, at=at, note=note)

    def _unpublished(self, story: Story) -> None:
        when = next_edition(self.edition)
        owner = self.users["contributor" if story.state == "in review" else "reporter"]
        article = build(story, desk=self.desk, published=when, owner=owner)
        if story.embargo:
            article.embargo_until = self.edition + dt.timedelta(hours=story.hours)
            article.save()
        if story.state == "scheduled":
            self._schedule(article, when)
            return
        take(article, by=owner)
        if story.state != "draft":
            set_stage(article, story.state, by=self.users["editor"] if story.state == "approved" else owner)

    def _schedule(self, article: Article, at: dt.datetime) -> None:
        editor = self.users["editor"]
        _expect(publish(take(article, by=editor).revision, by=editor, at=at))

    def _publish(self, article: Article, *, by: User, at: dt.datetime, note: Note | None = None) -> None:
        _expect(publish(take(article, by=by).revision, by=by, at=at, backdated=True, note=note))

    def _path_of(self, slug: str) -> str:
        """The address of a story that is loaded already."""
        return Address.objects.get(article_id=self.desk.articles[slug].pk).path


def _expect(outcome: Outcome) -> None:
    if outcome.is_refused:
        reasons = " ".join(finding.message for finding in outcome.blockers)
        raise Refused(f"“{outcome.revision.headline}”: {reasons}")
