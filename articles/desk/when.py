"""Moments as a list says them: short, and shorter the nearer they are."""

import datetime as dt

from django.utils import timezone


def when(moment: dt.datetime) -> str:
    """In the newsroom's zone: "Today, 12:31", "24 Nov, 09:05", "1 Jun 2030, 18:00"; without the time when long past."""
    local, today = timezone.localtime(moment), timezone.localdate()
    time = f"{local:%H:%M}"
    near = {-1: "Yesterday", 0: "Today", 1: "Tomorrow"}.get((local.date() - today).days)
    if near:
        return f"{near}, {time}"
    day = f"{local.day} {local:%b}"
    if local.year == today.year:
        return f"{day}, {time}"
    return f"{day} {local.year}, {time}" if local.date() > today else f"{day} {local.year}"


def within(said: str) -> str:
    """The same within a sentence: "today, 12:31"."""
    return said[:1].lower() + said[1:]
