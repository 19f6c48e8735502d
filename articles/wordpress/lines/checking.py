"""The whole file is looked at before anything of it is brought in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from articles.models import ImportedItem, ImportSite
from articles.wordpress.lines.reading import BadLines, Problem, read
from articles.wordpress.lines.shapes import wrong

MOST = 50
"""Problems that are told at once."""


@dataclass
class Seen:
    """How many stories the file has, and the headlines of those that others show as cards, by their ids."""

    count: int = 0
    lines: dict[str, int] = field(default_factory=dict)
    headlines: dict[str, str] = field(default_factory=dict)
    cards: dict[str, tuple[int, str]] = field(default_factory=dict)


def check(path: Path, site: ImportSite | None) -> Seen:
    """Read the whole file and say what it has. Raises BadLines with the first fifty things that are wrong.

    Holds the ids and headlines of the stories. One query. A card may lead to a story that an earlier file brought.
    """
    seen = Seen()
    if found := list(islice(_problems(path, seen, site), MOST)):
        raise BadLines(found)
    seen.headlines = {source: seen.headlines.get(source, "") for source in seen.cards}
    return seen


def _problems(path: Path, seen: Seen, site: ImportSite | None) -> Iterator[Problem]:
    for number, story in read(path):
        if isinstance(story, Problem):
            yield story
            continue
        yield from (Problem(number, place, message) for place, message in wrong(story))
        yield from _note(number, story, seen)
    known = _known(site, seen.cards.keys() - seen.lines.keys())
    for source, (number, place) in seen.cards.items():
        if source not in seen.lines and source not in known:
            yield Problem(number, place, f"No story has the id {source}, neither here nor in this file.")


def _note(number: int, story: dict[str, Any], seen: Seen) -> Iterator[Problem]:
    source, body = str(story.get("id", "")), story.get("body")
    if source in seen.lines:
        yield Problem(number, "id", f"Line {seen.lines[source]} has the id {source} too.")
    seen.count += 1
    seen.lines[source] = number
    seen.headlines[source] = str(story.get("headline", ""))[:200]
    for place, block in enumerate(body if isinstance(body, list) else []):
        if isinstance(block, dict) and block.get("type") == "related":
            target = str(block.get("id", ""))
            seen.cards[target] = number, f"body[{place}].id"
            if target == source:
                yield Problem(number, f"body[{place}].id", "This is the story itself.")


def _known(site: ImportSite | None, sources: set[str]) -> set[str]:
    if site is None or not sources:
        return set()
    items = ImportedItem.objects.filter(site=site, kind=ImportedItem.Kind.ARTICLE, source_id__in=sources)
    return set(items.values_list("source_id", flat=True))
