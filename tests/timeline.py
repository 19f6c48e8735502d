"""The versions of a story on a day that starts at noon in New York, with moments in hours from then."""

import datetime as dt
from typing import Any

from articles.models import Article, Publication
from articles.press import publishing, withdrawing
from articles.press.publishing import Outcome
from articles.press.withdrawing import Withdrawal
from tests.cast import change, chief

NOON = dt.datetime(2026, 3, 2, 17, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def lives(article: Article) -> list[tuple[str, float, float | None]]:
    """Each version's headline, start and end, in hours from noon."""

    def hours(moment):
        return None if moment is None else (moment - NOON) / HOUR

    rows = Publication.versions.filter(article_id=article.pk).order_by("number")
    return [(row.headline, hours(row.visible_from), hours(row.visible_until)) for row in rows]


def schedule(article: Article, headline: str, hours: float, **order: Any) -> Outcome:
    return publishing.publish(change(article, headline=headline), by=chief(), at=NOON + hours * HOUR, **order)


def withdraw(article: Article, hours: float | None = None, **words: Any) -> Withdrawal:
    at = None if hours is None else NOON + hours * HOUR
    return withdrawing.withdraw(article, by=chief(), reason="Not ours", at=at, **words)


def shown(article: Article) -> str | None:
    """The headline that readers see now."""
    version = Publication.objects.filter(article_id=article.pk).first()
    return version.headline if version else None
