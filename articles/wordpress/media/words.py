"""What an attachment says of its picture, as the library has it."""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import SuspiciousOperation

from articles.models import Photo
from articles.press.texts import plain
from articles.wordpress.media.credits import split
from articles.wordpress.media.wanted import Wanted
from articles.wordpress.run.moments import moment
from globepost.text import clean_line, clean_text

MOST_READ = 20_000  # characters of a field, before its tags are looked at
LONGEST = {"title": 200, "alternative_text": 300, "credit": 160, "source": 300}


@dataclass
class Words:
    """`fields` are those of `Photo`; `legacy` is what has no place there; `cases` are codes and sentences."""

    fields: dict[str, Any]
    legacy: dict[str, Any]
    cases: list[tuple[str, str]]

    @property
    def fingerprint(self) -> str:
        rows = json.dumps([self.fields, self.legacy], sort_keys=True, default=str)
        return hashlib.sha256(rows.encode(errors="replace")).hexdigest()


def words_of(wanted: Wanted) -> Words:
    """No query. The moment of the upload is left out where the export has none."""
    header = wanted.header
    source = clean_line(wanted.address)[: LONGEST["source"]]
    if header is None:
        return Words({"source": source}, {}, [])
    whole = clean_text(_plain(header.caption))
    caption, credit, is_sure = split(whole)
    fields = {
        "title": _line(header.title, "title"),
        "alternative_text": _line(header.alt, "alternative_text"),
        "caption": caption,
        "credit": credit if is_sure else "",
        "source": source,
    }
    legacy = {"description": clean_text(header.description)} if header.description.strip() else {}
    cases = [("credit split", _case(wanted, caption, credit, is_sure))] if credit else []
    if credit and is_sure:
        legacy["caption"] = whole
    return Words(fields, legacy, cases)


def uploaded_at(wanted: Wanted) -> dt.datetime | None:
    """When the old site took it in; None where it does not say."""
    header = wanted.header
    if header is None:
        return None
    return moment(header.date_gmt, header.date, ZoneInfo(settings.TIME_ZONE))


def refresh(photo: Photo, old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Give the photo the words that changed in the export, but for those that somebody changed here."""
    changed = {name for name, value in new.items() if value != old.get(name) and getattr(photo, name) == old.get(name)}
    if photo.is_decorative:
        changed -= {"alternative_text"}
    for name in changed:
        setattr(photo, name, new[name])
    return bool(changed)


def _line(text: str, field: str) -> str:
    """On one line, without tags, cut between two words."""
    line, longest = clean_line(_plain(text)), LONGEST[field]
    if len(line) <= longest:
        return line
    return line[: longest - 1].rpartition(" ")[0].rstrip(" ,;:") + "…" if " " in line[: longest - 1] else line[:longest]


def _plain(html: str) -> str:
    try:
        return plain(html[:MOST_READ])
    except SuspiciousOperation:  # more tags that do not end than anybody writes
        return plain(html[:MOST_READ].replace("<", " "))


def _case(wanted: Wanted, caption: str, credit: str, is_sure: bool) -> str:
    if is_sure:
        return f"{wanted.name}: “{credit}” became the credit, and “{caption}” stayed the caption."
    return f"{wanted.name}: “{credit}” at the end of the caption may be the credit. Nothing was split."
