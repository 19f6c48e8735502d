"""From the demo's plain way of writing to the HTML of a text block."""

import datetime as dt
import re
from collections.abc import Callable

from django.utils import timezone

DAY = re.compile(r"\{day([+-]\d+)?\}")
STORY = re.compile(r'href="story:([a-z0-9-]+)"')


def html(prose: str, *, published: dt.datetime, path_of: Callable[[str], str]) -> str:
    """Chunks as headings, lists, quotations and paragraphs; weekdays and links to stories filled in."""
    chunks = [chunk.strip() for chunk in prose.strip().split("\n\n")]
    linked = STORY.sub(lambda match: f'href="{path_of(match[1])}"', "".join(map(_element, chunks)))
    return days(linked, published)


def days(words: str, published: dt.datetime) -> str:
    """`{day-1}` as the weekday before the one of publication, in the newsroom's zone."""
    today = timezone.localtime(published)
    return DAY.sub(lambda match: f"{today + dt.timedelta(days=int(match[1] or 0)):%A}", words)


def _element(chunk: str) -> str:
    line = " ".join(chunk.split("\n"))
    if chunk.startswith("## "):
        return f"<h2>{line[3:]}</h2>"
    if chunk.startswith("> "):
        return f"<blockquote><p>{line[2:]}</p></blockquote>"
    if chunk.startswith("- "):
        items = re.split(r"\n- ", chunk[2:])
        return "<ul>" + "".join(f"<li><p>{' '.join(item.split())}</p></li>" for item in items) + "</ul>"
    return f"<p>{line}</p>"
