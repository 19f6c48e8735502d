"""Which fields a story has, and which each thing within it; what is not here is unknown."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from articles.models import Crop, Label
from articles.wordpress.lines.values import (
    Check,
    category,
    flag,
    identity,
    moment,
    moment_of,
    name,
    old_path,
    one_of,
    path,
    slug,
    text,
    tweet,
    web,
    words,
)

Found = Iterator[tuple[str, str]]
PLAIN: dict[str, Check] = {
    "id": identity,
    "kind": one_of("story", "page"),
    "status": one_of("live", "draft"),
    "headline": words,
    "short_headline": text,
    "label": one_of(*filter(None, Label.values)),
    "standfirst": text,
    "slug": slug,
    "path": path,
    "published_at": moment,
    "updated_at": moment,
    "main_category": category,
    "seo_title": text,
    "seo_description": text,
    "canonical_url": web,
    "notes": text,
    "html": text,
}
LISTS: dict[str, Check] = {"categories": category, "tags": name, "old_addresses": old_path}
PICTURE: dict[str, Check] = {
    "file": words,
    "url": web,
    "alternative_text": text,
    "caption": text,
    "credit": text,
}
AUTHOR: dict[str, Check] = {"name": name, "slug": slug, "role": text}
FILE: dict[str, Check] = {"title": words, "file": words, "url": web, "caption": text, "credit": text}
BLOCKS: dict[str, dict[str, Check]] = {
    "text": {"html": text},
    "picture": PICTURE | {"crop": one_of(*filter(None, Crop.values))},
    "gallery": {"title": text},
    "tweet": {"address": tweet, "name": text, "handle": text, "text": text, "posted_at": moment},
    "quote": {"text": words, "attribution": text},
    "related": {"id": identity},
    "video": FILE,
    "audio": FILE,
    "link": {"url": web, "title": words, "description": text, "source": text},
    "table": {"header": flag, "caption": text, "source": text},
    "archive": {"html": text},
}
NEEDED = {
    "text": ["html"],
    "tweet": ["address"],
    "quote": ["text"],
    "related": ["id"],
    "video": ["title"],
    "audio": ["title"],
    "link": ["url", "title"],
    "archive": ["html"],
}
KNOWN = {*PLAIN, *LISTS, "authors", "lead_picture", "body"}


def wrong(story: dict[str, Any]) -> Found:
    """Each field of a line that is not as it should be, as a path, and what to write there."""
    yield from _fields(story, PLAIN, "", ["id", "headline"])
    for field, check in LISTS.items():
        yield from _each(story, field, lambda value, place, check=check: _one(value, check, place))
    yield from _each(story, "authors", _author)
    yield from _each(story, "body", _block)
    if "lead_picture" in story:
        yield from _picture(story["lead_picture"], "lead_picture")
    if "html" in story and "body" in story:
        yield "html", "Give a body or HTML, not both."
    yield from _times(story)
    yield from _address(story)


def _times(story: dict[str, Any]) -> Found:
    published, updated = moment_of(story.get("published_at")), moment_of(story.get("updated_at"))
    if story.get("status") == "live" and "published_at" not in story:
        yield "published_at", "A live story needs the moment at which it was published."
    if story.get("status") == "live" and published and published > timezone.now():
        yield "published_at", "A live story was published before now. Make it a draft, and schedule it here."
    if published and updated and updated < published:
        yield "updated_at", "It cannot be changed before it was published."


def _address(story: dict[str, Any]) -> Found:
    is_page = story.get("kind") == "page"
    if is_page and "path" not in story:
        yield "path", "A page needs an address of its own, such as about/who-we-are."
    if not is_page and "path" in story:
        yield "path", "Only pages have a free address; a story's is made of its date and slug."


def _fields(given: dict[str, Any], checks: dict[str, Check], place: str, needed: list[str]) -> Found:
    for field in needed:
        if field not in given:
            yield place + field, "It is missing."
    for field, check in checks.items():
        if field in given:
            yield from _one(given[field], check, place + field)


def _one(value: Any, check: Check, place: str) -> Found:
    if message := check(value):
        yield place, message


def _each(given: dict[str, Any], field: str, check: Any, place: str = "") -> Found:
    values = given.get(field, [])
    if not isinstance(values, list):
        yield place + field, "Write a list: […]."
        return
    for number, value in enumerate(values):
        yield from check(value, f"{place}{field}[{number}]")


def _author(value: Any, place: str) -> Found:
    if isinstance(value, dict):
        yield from _fields(value, AUTHOR, f"{place}.", ["name"])
    else:
        yield from _one(value, name, place)


def _picture(value: Any, place: str) -> Found:
    if not isinstance(value, dict):
        yield place, 'Write an object: {"file": "…"}.'
        return
    yield from _fields(value, PICTURE, f"{place}.", [])
    yield from _source(value, place)


def _source(value: dict[str, Any], place: str) -> Found:
    if ("file" in value) == ("url" in value):
        yield place, "Give a file or an address (url), one of the two."


def _block(value: Any, place: str) -> Found:
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in BLOCKS:
        yield f"{place}.type", f"Write an object with a type: {', '.join(BLOCKS)}."
        return
    yield from _fields(value, BLOCKS[kind], f"{place}.", NEEDED.get(kind, []))
    if kind in ("picture", "video", "audio"):
        yield from _source(value, place)
    if kind == "gallery":
        yield from _each(value, "pictures", _picture, f"{place}.")
    if kind == "table":
        yield from _rows(value, place)


def _rows(value: dict[str, Any], place: str) -> Found:
    rows = value.get("rows")
    is_table = isinstance(rows, list) and rows and all(isinstance(row, list) and row for row in rows)
    if not is_table or any(not isinstance(cell, str) for row in rows or [] for cell in row):
        yield f"{place}.rows", 'Write lists of texts: [["City", "Ships"], ["Oslo", "3"]].'
