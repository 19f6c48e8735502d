"""Moments of an export: WordPress writes each twice, in the old site's zone and in UTC, and either may be empty."""

import datetime as dt
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from articles.wordpress.records import Item

EARLIEST, LATEST = dt.datetime(1970, 1, 2, tzinfo=dt.UTC), dt.datetime(9000, 1, 1, tzinfo=dt.UTC)


def moment(utc: str, local: str, zone: ZoneInfo) -> dt.datetime | None:
    """The moment, to the second; None for the empty one (`0000-00-00 00:00:00`) and what is no moment."""
    for text, of in ((utc, dt.UTC), (local, zone)):
        try:
            found = dt.datetime.fromisoformat(text.strip()).replace(tzinfo=of).astimezone(dt.UTC)
        except (ValueError, OverflowError):
            continue
        if EARLIEST < found < LATEST:
            return found
    return None


def published(item: Item, zone: ZoneInfo) -> dt.datetime | None:
    found = moment(item.date_gmt, item.date, zone)
    if found is None and item.published:
        try:
            said = parsedate_to_datetime(item.published)
        except (ValueError, OverflowError):
            return None
        said = said if said.tzinfo else said.replace(tzinfo=dt.UTC)
        return said.astimezone(dt.UTC) if EARLIEST < said < LATEST else None
    return found


def modified(item: Item, zone: ZoneInfo) -> dt.datetime | None:
    return moment(item.modified_gmt, item.modified, zone)
