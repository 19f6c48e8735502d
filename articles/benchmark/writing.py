"""Writing an invented paper of any size: slice by slice, in bulk, past the press but as the press would have."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from random import Random
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import F, Max
from django.utils import timezone

from articles.benchmark.calendar import Calendar
from articles.benchmark.pages import publish_pages
from articles.benchmark.paper import Cast, make_cast
from articles.benchmark.story import Fate, Numbers, Stories
from articles.benchmark.words import Words
from articles.benchmark.working_copy import Writers
from articles.models import Article, Publication, Revision
from globepost import stamp
from globepost.cycles import without_looking_for_cycles

SLICE = 2_000
DAY = dt.timedelta(days=1)
NUMBERED = (Article, Revision, Publication)
DRAFTS, PLANNED, WITHDRAWN, UPDATED, NOTED = 0.02, 0.0004, 0.03, 0.08, 0.3
"""How many of a hundred: shares of all stories; the last is that of notes among the withdrawn and the updated."""


def write(
    count: int, *, seed: int = 1, until: dt.datetime | None = None, progress: Callable[[int], Any] = lambda done: None
) -> Cast:
    """Write so many stories of the fifteen years before `until` (default: now), and a few pages.

    The same for the same seed and `until` in a paper with the same rows. `progress` is told how many are written. Each
    slice of 2,000 is a transaction of its own, and all memory that is needed.
    """
    rng, words = Random(seed), Words(seed)  # noqa: S311 - nothing here is secret
    calendar = Calendar(count, until or timezone.now())
    with transaction.atomic():
        cast = make_cast(count, words=words, rng=rng)
    writers = Writers(cast, words.said_by(rng), rng, embargo=calendar.until + 3 * DAY)
    stories = Stories(writers, _last_numbers())
    for first in range(0, count, SLICE):
        numbers = range(first, min(first + SLICE, count))
        _write_slice(stories, [calendar.moment(calendar.rank(number)) for number in numbers], calendar.until, rng)
        progress(numbers.stop)
    publish_pages(cast, words.said_by(rng))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return cast


@without_looking_for_cycles()
@transaction.atomic
def _write_slice(stories: Stories, moments: list[dt.datetime], until: dt.datetime, rng: Random) -> None:
    stamp.lock()
    before = stories.numbers.article
    rows: dict[type[models.Model], list[models.Model]] = defaultdict(list)
    for at in moments:
        fate = _fate(at, until, rng)
        if fate and fate.is_planned:
            stamp.mark([fate.published])
        for row in stories.write(at, fate):
            rows[type(row)].append(row)
    _insert(rows)
    Article.objects.filter(pk__gt=before).update(saved_at=F("created_at"))
    _reset_sequences()
    stamp.raise_generation()


def _fate(at: dt.datetime, until: dt.datetime, rng: Random) -> Fate | None:
    """None for a draft."""
    drawn, is_noted = rng.random(), rng.random() < NOTED
    later = at + DAY * rng.random() * 3
    if drawn < DRAFTS:
        return None
    if drawn < DRAFTS + PLANNED:
        ahead = until + DAY * (2 + 6 * rng.random())
        return Fate(ahead, is_planned=True) if ahead > timezone.now() else Fate(at)
    if drawn < DRAFTS + PLANNED + WITHDRAWN and later < until:
        return Fate(at, withdrawn=later, is_noted=is_noted)
    if drawn > 1 - UPDATED and later < until:
        return Fate(at, updated=later, is_noted=is_noted)
    return Fate(at)


def _insert(rows: dict[type[models.Model], list[models.Model]]) -> None:
    """By type, as they came first: those that others name stand before them."""
    for model, alike in rows.items():
        model._base_manager.bulk_create(alike, batch_size=500)


def _last_numbers() -> Numbers:
    article, revision, publication = (model._base_manager.aggregate(last=Max("pk"))["last"] or 0 for model in NUMBERED)
    return Numbers(article, revision, publication)


def _reset_sequences() -> None:
    """So that the next row that is saved gets a number of its own: PostgreSQL counts only what it numbers itself."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), NUMBERED):
            cursor.execute(sql)
