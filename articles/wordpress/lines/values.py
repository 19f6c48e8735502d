"""What a single value may be. A check answers with a sentence that says what to write, or with nothing."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import slugify

from articles.models.article import PATH
from articles.models.tweet import named_by
from articles.sanitising import is_safe_address
from globepost.text import clean_line, has_visible

Check = Callable[[Any], str]
YEARS = range(1000, 9000)
"""Of four figures in every zone, as addresses and databases want them."""


def text(value: Any) -> str:
    return "" if isinstance(value, str) else "Write a text in quotes."


def words(value: Any) -> str:
    """Text of which something can be seen."""
    return text(value) or ("" if has_visible(value) else "It says nothing.")


def name(value: Any) -> str:
    """Words of which an address can be made."""
    return words(value) or ("" if slugify(value) else "No address can be made of it: it has no letter of the alphabet.")


def identity(value: Any) -> str:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if not is_number and not (isinstance(value, str) and has_visible(value) and clean_line(value) == value):
        return "Write the story's number or name in your system, of which each story has its own."
    return "" if len(str(value)) <= 300 else "It is longer than 300 characters."


def one_of(*names: str) -> Check:
    def check(value: Any) -> str:
        return "" if isinstance(value, str) and value in names else f"Write {', '.join(names[:-1])} or {names[-1]}."

    return check


def flag(value: Any) -> str:
    return "" if isinstance(value, bool) else "Write true or false."


def moment(value: Any) -> str:
    return "" if moment_of(value) else "Write a moment such as 2019-02-28T14:05:00-05:00."


def moment_of(value: Any) -> dt.datetime | None:
    """The moment, in the newsroom's zone where it names none; None for what is none."""
    try:
        found = parse_datetime(value) if isinstance(value, str) else None
        found = timezone.make_aware(found) if found and timezone.is_naive(found) else found
    except (ValueError, OverflowError):
        return None
    return found if found and found.year in YEARS else None


def slug(value: Any) -> str:
    is_slug = isinstance(value, str) and value and slugify(value) == value
    return "" if is_slug else "Write small letters, figures and hyphens, such as ferry-is-back."


def path(value: Any) -> str:
    is_path = isinstance(value, str) and PATH.regex.match(value)  # type: ignore[union-attr]
    return "" if is_path else str(PATH.message)


def old_path(value: Any) -> str:
    is_path = isinstance(value, str) and value.startswith("/") and not value.startswith(("//", "/\\"))
    return (
        ""
        if is_path and "".join(clean_line(value).split()) == value
        else "Write a path that begins with one slash, such as /news/12.html."
    )


def web(value: Any) -> str:
    is_web = isinstance(value, str) and value.lower().startswith(("http://", "https://")) and is_safe_address(value)
    return "" if is_web and _host(value) else "Write an address that begins with https:// or http://."


def tweet(value: Any) -> str:
    is_tweet = isinstance(value, str) and named_by(value)
    return "" if is_tweet else "Write the tweet's address: https://x.com/name/status/number."


def category(value: Any) -> str:
    """A name, or two with a slash between: the section and the one within it."""
    parts = value.split("/") if isinstance(value, str) else []
    if not 1 <= len(parts) <= 2:
        return "Write a name such as Politics, or Politics/Europe. There are two levels, no more."
    return next(filter(None, map(name, parts)), "")


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
