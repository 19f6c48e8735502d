"""Where a page of a list begins or ends: a moment and a number, in the list's address.

The last page is found as quickly as the first, for nothing is counted off. Nonsense in an address is the beginning.
"""

import datetime as dt
import re

from django.db.models import Q
from django.http import HttpRequest

OLDER, NEWER = "older", "newer"
END = "0-0"
CURSOR = re.compile(r"(\d{1,17})-(\d{1,18})")
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)
Cursor = tuple[dt.datetime, int]


def place(request: HttpRequest) -> tuple[bool, Cursor | None]:
    """Whether the page ends at a place rather than beginning there, and that place. Nonsense is the beginning."""
    for name in (NEWER, OLDER):
        cursor = read(request.GET.get(name, ""))
        if cursor:
            return name == NEWER, cursor
    return False, None


def beyond(name: str, cursor: Cursor, *, later: bool) -> Q:
    moment, number = cursor
    side = "gt" if later else "lt"
    further = Q(**{f"{name}__{side}": moment}) | Q(**{name: moment, f"pk__{side}": number})
    return Q(**{f"{name}__{side}e": moment}) & further  # the first half is what an index is asked


def written(key: Cursor) -> str:
    return f"{(key[0] - EPOCH) // MICROSECOND}-{key[1]}"


def read(cursor: str) -> Cursor | None:
    match = CURSOR.fullmatch(cursor)
    try:
        return (EPOCH + int(match[1]) * MICROSECOND, int(match[2])) if match else None
    except OverflowError:
        return None
