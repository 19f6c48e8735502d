"""The words of a snapshot: for counting, for placeholders, for what changed."""

import datetime as dt
import re
from html import unescape
from typing import Any

from django.utils import timezone
from django.utils.html import strip_tags

BREAK = re.compile(r"<(?:/p|/h\d|/li|/blockquote|br|hr|/tr|/td|/th|/figcaption)[^>]*>", re.IGNORECASE)
PROSE = {"textblock": "html", "archiveblock": "html"}
WORDS = (
    "title",
    "text",
    "caption",
    "attribution",
    "description",
    "rows",
    "source",
    "credit",
    "alternative_text",
)


def plain(html: str) -> str:
    """The words of some HTML, a line for each paragraph, heading, list item or cell."""
    lines = unescape(strip_tags(BREAK.sub("\n", html))).replace("\xa0", " ").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def prose_of(block: dict[str, Any]) -> str:
    """What a block says in words of its own."""
    fields = block["fields"]
    parts = [plain(fields[PROSE[block["type"]]])] if block["type"] in PROSE else []
    return "\n".join(parts + [str(fields[name]) for name in WORDS if fields.get(name)])


def fields_of(content: dict[str, Any]) -> dict[str, str]:
    """What the story says, by field: the three that `updated_at` and corrections look at."""
    article = content["article"]
    body = "\n".join(filter(None, map(prose_of, content["blocks"])))
    return {"headline": article["headline"], "standfirst": article["standfirst"], "body": body}


def count_words(content: dict[str, Any]) -> int:
    return len(fields_of(content)["body"].split())


def moment(at: dt.datetime) -> str:
    """A moment as the desk says it, in the newsroom's zone: 3 October 2023, 14:05."""
    local = timezone.localtime(at)
    return f"{local.day} {local:%B %Y, %H:%M}"
