"""Footnotes of WordPress's editor: the body has their numbers, and the post's metadata the notes."""

import json
from typing import Any

from articles.sanitising import clean_prose

META_KEY = "footnotes"


def prose_of(value: str) -> str:
    """The notes as a numbered list, of what the metadata say (a JSON list of notes with `content` and `id`); "" when
    there are none or they cannot be read.
    """
    try:
        notes = json.loads(value)
    except (ValueError, RecursionError):
        return ""
    words = [clean_prose(word) for word in map(_content, notes if isinstance(notes, list) else []) if word]
    return clean_prose(f"<ol>{''.join(f'<li>{word}</li>' for word in words)}</ol>") if words else ""


def _content(note: Any) -> str:
    content = note.get("content") if isinstance(note, dict) else None
    return content if isinstance(content, str) else ""
