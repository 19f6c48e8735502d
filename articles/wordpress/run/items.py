"""A post or a page of an export as a story on its way in."""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from articles.models import Block, Kind, PictureBlock
from articles.wordpress.bodies import footnotes
from articles.wordpress.bodies.converting import convert
from articles.wordpress.bodies.pieces import Medium, Piece, Prose
from articles.wordpress.incoming import Credit, Incoming, Standing
from articles.wordpress.reading.index import Index
from articles.wordpress.reading.surroundings import Surroundings
from articles.wordpress.records import Item
from articles.wordpress.run import moments, paths, words
from articles.wordpress.run.earlier import Earlier
from articles.wordpress.run.elements import count_elements
from articles.wordpress.run.enclosures import enclosed
from articles.wordpress.run.linked import with_linked
from articles.wordpress.run.metadata import count_metadata
from articles.wordpress.run.people import CAP, People
from articles.wordpress.run.placing import Media, Placing
from articles.wordpress.run.terms import Terms
from articles.wordpress.tally import Outcome, Subject, Tally
from globepost.text import clean_line, whole_number

VERSION = 1
"""Raise it when stories are read differently: then the next import looks at all of them anew."""
MINUTE = dt.timedelta(seconds=60)
STATUSES = {"publish", "draft", "private", "pending", "future", "trash", "auto-draft", "inherit"}
FORMAT = "post_format"


@dataclass
class Read:
    """A post whose body was read; `pieces` still name media, tweets and other posts by what they were there."""

    item: Item
    pieces: list[Piece]
    tally: Tally


@dataclass
class Desk:
    """All that turns posts into stories. `articles` are the numbers here of those that others show as cards."""

    index: Index
    people: People
    terms: Terms
    media: Media
    articles: dict[int, int]
    zone: ZoneInfo
    now: dt.datetime
    earlier: Earlier

    def __post_init__(self) -> None:
        self.links = paths.Links(self.index, self.zone)
        self.site_address = self.index.channel.address.rstrip("/") if self.index.channel else ""
        self.site_name = self.index.channel.title if self.index.channel else ""

    def read(self, item: Item) -> Read:
        """Read its body. No query but to the index."""
        tally = Tally()
        around = Surroundings(self.index, item, self.links.address_of, self.earlier)
        pieces = convert(item.content, around, tally).pieces
        pieces = with_linked(pieces, self.site_address, around, tally)
        pieces += enclosed(item, around)
        if notes := footnotes.prose_of(item.of_meta(footnotes.META_KEY)):
            pieces.append(Prose(notes))
        return Read(item, pieces, tally)

    def incoming(self, read: Read, tweets: dict[str, Any]) -> Incoming:
        """The story, with rows that are here for all that it names."""
        item, tally = read.item, read.tally
        published_at = moments.published(item, self.zone)
        standing = self._standing(item, published_at, tally)
        self._count(item, tally)
        placing = Placing(self.media, tweets, self.articles, item.number, tally)
        placing.place(read.pieces)
        fields = self._fields(item, read, standing, published_at)
        self._lead(item, fields, placing)
        categories = self.terms.categories_of(item) if item.type == "post" else []
        fields["main_category"] = categories[0] if categories else None
        modified, roles = moments.modified(item, self.zone), roles_of(item)
        story = Incoming(
            source_id=str(item.number),
            kind=Kind.PAGE if item.type == "page" else Kind.STORY,
            standing=standing,
            fields=fields,
            fingerprint="",
            published_at=published_at,
            updated_at=modified if modified and published_at and modified > published_at + MINUTE else None,
            credits=[Credit(author, roles.get(author.slug, "")) for author in self.people.of(item)],
            categories=categories[1:],
            tags=self.terms.tags_of(item),
            blocks=placing.blocks,
            galleries=placing.galleries,
            old_paths=[
                *paths.old_paths_of(item, published_at),
                *map(clean_line, item.all_of_meta("_globepost_old_address")),
            ],
            legacy=self._legacy(item, tally),
            tally=tally,
        )
        story.fingerprint = fingerprint(story)
        return story

    def _standing(self, item: Item, published_at: dt.datetime | None, tally: Tally) -> Standing:
        """Live is what every reader of the old site could read; whatever anybody is unsure of is a draft."""
        status = item.status.lower()
        tally.count(
            Subject.STATUS, item.status or "(none)", Outcome.IMPORTED if status == "publish" else Outcome.CONVERTED
        )
        if status == "trash":
            return Standing.GONE
        if status not in STATUSES:
            tally.case("unknown status", f"“{item.status}” is no status of WordPress: it came as a draft.")
        if status != "publish":
            return Standing.DRAFT
        if item.password:
            tally.case("password", "It had a password there, so it came as a draft.")
            return Standing.DRAFT
        if published_at is None or published_at > self.now:
            tally.case("no moment", "It was public there without a moment that has passed, so it came as a draft.")
            return Standing.DRAFT
        return Standing.LIVE

    def _fields(self, item: Item, read: Read, standing: Standing, published_at: dt.datetime | None) -> dict[str, Any]:
        headline = words.headline_of(item, item.content)
        if not words.plain(item.title):
            read.tally.case(
                "no headline", f"It had no title; it stands under the first words of its body: “{headline}”."
            )
        place = {"path": paths.page_path(item)} if item.type == "page" else {"slug": paths.slug_of(item)}
        notes = []
        if item.status == "future" and published_at:
            wished = f"{timezone.localtime(published_at):%Y-%m-%d %H:%M}"
            notes.append(f"In WordPress it was scheduled for {wished}. Nothing publishes it but you.")
            read.tally.case("was scheduled", f"It was scheduled there for {wished}; it is a draft here.")
        return {
            "headline": headline,
            "standfirst": words.standfirst_of(item),
            "label": words.label_of(item),
            "notes": "\n".join(notes),
            **place,
            **words.search_words(item, headline, self.site_name),
            **of_ours(item),
        }

    def _lead(self, item: Item, fields: dict[str, Any], placing: Placing) -> None:
        """The featured picture. One that opens the body too, as many themes wanted it, stands once."""
        number = whole_number(item.of_meta("_thumbnail_id").strip())
        if not number:
            return
        header = self.index.header(number)
        medium = Medium(number, header.attachment if header else "")
        photo = self.media.photo(medium)
        if photo is None:
            placing.tally.case("picture missing", f"The featured picture, {medium.address or f'attachment {number}'}.")
            return
        fields["lead_picture"] = photo
        first = placing.blocks[0] if placing.blocks else None
        if isinstance(first, PictureBlock) and first.photo_id == photo.pk and len(placing.blocks) > 1:
            placing.blocks.pop(0)
            fields.setdefault("caption", first.caption)
            fields.setdefault("alternative_text", first.alternative_text)
            placing.tally.case(
                "picture stood twice", "The featured picture opened the body too; it stands above it alone."
            )

    def _count(self, item: Item, tally: Tally) -> None:
        count_elements(item.elements, tally)
        tally.count(Subject.TYPE, item.type, Outcome.IMPORTED)
        for use in item.terms:
            if use.domain in ("category", "post_tag", CAP):
                tally.count(Subject.DOMAIN, use.domain, Outcome.IMPORTED)
            elif use.domain == FORMAT:
                tally.count(
                    Subject.DOMAIN,
                    FORMAT,
                    Outcome.DROPPED,
                    "Stories have one form here: their blocks say what they are.",
                )
            else:
                tally.count(Subject.DOMAIN, use.domain, Outcome.PARKED)
        tally.count(Subject.COMMENT, "comment", Outcome.PARKED, times=len(item.comments)) if item.comments else None

    def _legacy(self, item: Item, tally: Tally) -> dict[str, Any]:
        """What has no place here, under names that say what it is."""
        legacy: dict[str, Any] = dict(tally.parked)
        if parked := count_metadata(item, tally):
            legacy["metadata"] = parked
        if item.comments:
            legacy["comments"] = item.comments
        if item.others:
            legacy["elements"] = item.others
        if terms := [
            [use.domain, use.slug, use.name] for use in item.terms if use.domain not in ("category", "post_tag")
        ]:
            legacy["terms"] = terms
        if words.subtitle_of(item) and item.excerpt.strip():
            legacy["excerpt"] = item.excerpt
        if item.password:
            legacy["password"] = True
        if item.status != "publish":
            legacy["status"], legacy["wished"] = item.status, item.date
        return legacy


def of_ours(item: Item) -> dict[str, Any]:
    """What our own export says of a story that no field of WordPress holds."""
    found = {}
    for name in ("short_headline", "label", "caption", "alternative_text", "crop", "notes"):
        if value := item.of_meta(f"_globepost_{name}"):
            found[name] = value
    return found


def roles_of(item: Item) -> dict[str, str]:
    """What each byline did, by the author's slug, as our own export says it."""
    try:
        said = json.loads(item.of_meta("_globepost_roles") or "{}")
    except (ValueError, RecursionError):
        return {}
    pairs = said.items() if isinstance(said, dict) else ()
    return {slug: clean_line(role)[:60] for slug, role in pairs if isinstance(role, str)}


def fingerprint(story: Incoming) -> str:
    """Of all that would make another article of it, and of nothing else."""
    said = [
        VERSION, story.kind, story.standing, sorted((name, _named(value)) for name, value in story.fields.items()),
        story.published_at, story.updated_at, [(one.author.pk, one.role) for one in story.credits],
        [one.pk for one in story.categories], [one.pk for one in story.tags],
        [_block(block, story) for block in story.blocks], story.old_paths, sorted(story.legacy.items(), key=str),
    ]  # fmt: skip
    return hashlib.sha256(repr(said).encode(errors="replace")).hexdigest()


def _block(block: Block, story: Incoming) -> list[Any]:
    values = [getattr(block, field.attname) for field in block._meta.concrete_fields if field.name not in ("id", "uid")]
    return [type(block).__name__, *map(str, values), [photo.pk for photo in story.galleries.get(block.uid, [])]]


def _named(value: Any) -> str:
    return f"#{value.pk}" if hasattr(value, "pk") else str(value)
