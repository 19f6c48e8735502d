"""The marks of an export: XML that nothing said in it can break, in the shapes of WordPress's own exporter."""

import datetime as dt
import html
from email.utils import format_datetime

from django.utils import timezone

from globepost.text import clean_text

NEVER = "0000-00-00 00:00:00"
"""How WordPress writes a moment that is not."""


def cdata(text: str) -> str:
    """Any text as CDATA. What XML cannot hold goes; an end mark within is cut into two sections."""
    return f"<![CDATA[{clean_text(text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def element(name: str, text: object = "") -> str:
    """An element that holds a number, an address or another plain word, escaped."""
    return f"<{name}>{html.escape(clean_text(str(text)), quote=False)}</{name}>"


def wrapped(name: str, text: str) -> str:
    """An element that holds writing, as CDATA."""
    return f"<{name}>{cdata(text)}</{name}>"


def row(name: str, *parts: str) -> str:
    """An element that holds others, on one line."""
    return f"<{name}>{''.join(parts)}</{name}>"


def written(text: str) -> str:
    """Plain text as WordPress keeps headlines, excerpts and names: HTML, so that `<` is read as itself again."""
    return html.escape(text, quote=False)


def local(moment: dt.datetime | None) -> str:
    """A moment in the newsroom's zone, which is the zone of the WordPress that takes the file."""
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M:%S}" if moment else NEVER


def universal(moment: dt.datetime | None) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}" if moment else NEVER


def published(moment: dt.datetime | None) -> str:
    """As RFC 2822 has it, for `pubDate`."""
    return format_datetime(moment.astimezone(dt.UTC)) if moment else ""
