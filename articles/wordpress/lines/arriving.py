"""One line as a story on its way in."""

import hashlib
import json
from typing import Any

from django.utils.text import slugify

from articles.models import AudioBlock, Block, Kind, VideoBlock
from articles.wordpress.incoming import Incoming, Standing
from articles.wordpress.lines import html
from articles.wordpress.lines.blocks import Body, own_words
from articles.wordpress.lines.files import Files
from articles.wordpress.lines.rows import Rows
from articles.wordpress.lines.shapes import KNOWN
from articles.wordpress.lines.values import moment_of
from articles.wordpress.tally import Outcome, Subject, Tally
from globepost.text import clean_line

VERSION = 1
"""Raised when the same line would become another article."""
WORDS = (
    *("headline", "short_headline", "label", "standfirst", "slug", "path", "seo_title", "seo_description"),
    *("canonical_url", "notes"),
)
Line = dict[str, Any]


class Arriving:
    """Makes stories of lines that were checked. `numbers` are those of the articles that cards lead to."""

    def __init__(self, *, rows: Rows, files: Files, numbers: dict[str, int], by: Any) -> None:
        self.rows, self.files, self.numbers, self.by = rows, files, numbers, by

    def incoming(self, line: Line) -> Incoming:
        tally = Tally()
        told, legacy = self._told(line, tally)
        body = Body(told, files=self.files, numbers=self.numbers, by=self.by, tally=tally)
        legacy |= {"blocks left out": body.parked} if body.parked else {}
        incoming = Incoming(
            source_id=str(line["id"]),
            kind=line.get("kind", Kind.STORY),
            standing=Standing(line.get("status", Standing.DRAFT)),
            fields=self._fields(line, tally),
            fingerprint="",
            published_at=moment_of(line.get("published_at")),
            updated_at=moment_of(line.get("updated_at")),
            credits=self.rows.credits(line.get("authors", [])),
            categories=[self.rows.category(name) for name in line.get("categories", [])],
            tags=[self.rows.tag(name) for name in line.get("tags", [])],
            blocks=body.blocks,
            galleries=body.galleries,
            old_paths=line.get("old_addresses", []),
            legacy=legacy,
            tally=tally,
        )
        incoming.fingerprint = _fingerprint(line, incoming)
        return incoming

    def _told(self, line: Line, tally: Tally) -> tuple[list[Line], dict[str, Any]]:
        """The blocks, and what is kept and shown nowhere. Every field is counted."""
        tally.count(Subject.TYPE, line.get("kind", Kind.STORY), Outcome.IMPORTED)
        tally.count(Subject.STATUS, line.get("status", Standing.DRAFT), Outcome.IMPORTED)
        for name in line:
            tally.count(Subject.ELEMENT, clean_line(name)[:80], Outcome.IMPORTED if name in KNOWN else Outcome.PARKED)
        legacy: dict[str, Any] = {name: value for name, value in line.items() if name not in KNOWN}
        if "html" not in line:
            return line.get("body", []), legacy
        told, left = html.told(line["html"], tally)
        return told, legacy | left

    def _fields(self, line: Line, tally: Tally) -> dict[str, Any]:
        fields = {name: line[name] for name in WORDS if name in line}
        if line.get("kind", Kind.STORY) == Kind.STORY:
            fields.setdefault("slug", slugify(line["headline"])[:120].strip("-") or f"story-{slugify(str(line['id']))}")
        if "main_category" in line:
            fields["main_category"] = self.rows.category(line["main_category"])
        if "lead_picture" in line and (photo := self.files.photo(line["lead_picture"], tally)):
            fields |= {"lead_picture": photo} | own_words(line["lead_picture"], photo)
        return fields


def _fingerprint(line: Line, incoming: Incoming) -> str:
    """Of the line and of what its names lead to here."""
    rows = [
        [credit.author.pk for credit in incoming.credits],
        [category.pk for category in incoming.categories],
        [tag.pk for tag in incoming.tags],
        [getattr(incoming.fields.get(name), "pk", None) for name in ("main_category", "lead_picture")],
        [_file_of(block) for block in incoming.blocks],
        [[photo.pk for photo in photos] for photos in incoming.galleries.values()],
    ]
    told = json.dumps([VERSION, line, rows], sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _file_of(block: Block) -> Any:
    """What tells one picture, film or recording from another; None for all other blocks."""
    return str(block.file) if isinstance(block, VideoBlock | AudioBlock) else getattr(block, "photo_id", None)
