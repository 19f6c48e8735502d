"""What the worker does for the articles. Nothing here decides what readers see; every task may run twice."""

import datetime as dt

from articles.photos.hiding import hide_photos
from articles.photos.hiding_files import hide_files
from articles.photos.rendering import render, render_missing
from articles.press import related_round, reports
from articles.press.files import delete_file, delete_files
from articles.press.sign_in_mails import send_reset_link, tell_person
from articles.press.telling import tell_unscheduled
from articles.press.versions import settle
from articles.tweets.asking import ask_service
from articles.wordpress.jobs import import_archive
from globepost.jobs import periodic

__all__ = [
    "ask_service",
    "delete_file",
    "delete_files",
    "draw_photos",
    "forget_reports",
    "import_archive",
    "relate_anew",
    "render",
    "send_reset_link",
    "tell_person",
    "tell_unscheduled",
    "tidy",
]


@periodic(every=dt.timedelta(minutes=5))
def tidy() -> None:
    """End the versions whose time has passed, and hide the files that readers may no longer see."""
    settle()
    hide_photos()
    hide_files()


@periodic(every=dt.timedelta(minutes=1))
def draw_photos() -> None:
    """Have renditions made of photos that lack them: of an import, of a change elsewhere, after a failure."""
    render_missing()


@periodic(every=dt.timedelta(days=1))
def forget_reports() -> None:
    """Delete what readers reported long ago, with their e-mail addresses."""
    reports.forget_old()


@periodic(every=dt.timedelta(minutes=10))
def relate_anew() -> None:
    """At night go on with the round of the related stories, for less than a worker that is asked to stop waits."""
    if related_round.is_night():
        related_round.go_on(seconds=6)
