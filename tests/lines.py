"""Files of JSON lines for tests."""

import json
from pathlib import Path
from typing import Any

from articles.wordpress.lines.importing import Ledger, import_lines
from tests.cast import chief


def line(source: Any = "1", **fields: Any) -> dict[str, Any]:
    """A live story that passes every gate, with these fields besides or instead; None takes one away."""
    known = {
        "id": source,
        "status": "live",
        "headline": f"Story {source}",
        "slug": f"story-{source}",
        "published_at": "2019-02-28T14:05:00-05:00",
        "authors": ["Ines Calder"],
        "main_category": "World",
        "body": [{"type": "text", "html": "<p>The ferry left at dawn.</p>"}],
    } | fields
    return {name: value for name, value in known.items() if value is not None}


def write(folder: Path, *stories: Any) -> Path:
    """A file of these stories; a text stands in it as it is."""
    path = folder / "stories.jsonl"
    lines = (story if isinstance(story, str) else json.dumps(story) for story in stories)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def bring(folder: Path, *stories: Any, **options: Any) -> Ledger:
    return import_lines(write(folder, *stories), **{"name": "lines", "by": chief()} | options)
