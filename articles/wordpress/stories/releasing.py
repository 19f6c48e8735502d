"""Bringing stories before readers, and taking them away, through the press."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from articles.models import Article, ImportSite, Revision
from articles.press.gates import Level
from articles.press.order import Past
from articles.press.publishing import Outcome, publish_many
from articles.press.revisions import take_many
from articles.press.withdrawing import withdraw
from articles.wordpress.incoming import Standing
from articles.wordpress.stories.arrivals import Arrival, Fate


def take(arrivals: Sequence[Arrival], site: ImportSite, by: Any) -> None:
    """A revision of each: of what is kept here, the export's stands beside it as a conflict."""
    reason = reason_of(site)
    written = [arrival for arrival in arrivals if arrival.is_written]
    beside = [arrival for arrival in arrivals if not arrival.is_written]
    for some, kind in ((written, Revision.Kind.IMPORT), (beside, Revision.Kind.CONFLICT)):
        pairs = [(arrival.article, arrival.content) for arrival in some]
        revisions = take_many(pairs, by=by, kind=kind, reason=reason) if pairs else []
        for arrival, revision in zip(some, revisions, strict=True):
            arrival.revision = revision
    approved = [one.article.pk for one in beside if one.article.stage == Article.Stage.APPROVED]
    if approved:  # what stands beside a working copy changes nothing of it
        Article.objects.filter(pk__in=approved).update(stage=Article.Stage.APPROVED)


def publish(arrivals: Sequence[Arrival], site: ImportSite, by: Any) -> list[Arrival]:
    """Publish what readers may see, each at its own moment, and answer those that they see now.

    What the gates refuse stays a draft, with a case; so has every house finding that was waived.
    """
    going = {arrival.revision.pk: arrival for arrival in arrivals if arrival.revision and arrival.is_public}
    if not going:
        return []
    if any(one.incoming.standing is not Standing.LIVE for one in going.values()):
        raise RuntimeError("Only what was live there may come before readers.")
    outcomes = publish_many(
        [arrival.revision for arrival in going.values()],
        by=by,
        past={pk: _past(arrival) for pk, arrival in going.items()},
        minor=True,
        waive=reason_of(site),
        relate=False,
    )
    for arrival, outcome in zip(going.values(), outcomes, strict=True):
        _report(arrival, outcome)
    return [one for one, outcome in zip(going.values(), outcomes, strict=True) if not outcome.is_refused]


def take_back(arrivals: Sequence[Arrival], site: ImportSite, by: Any) -> None:
    """Withdraw what is no longer live there. About seventeen queries for each."""
    for arrival in arrivals:
        if arrival.is_going and arrival.here and arrival.here.article:
            withdraw(arrival.here.article, by=by, reason=f"No longer public at {site}.")


def reason_of(site: ImportSite) -> str:
    return f"Imported from {site}"[:300]


def _past(arrival: Arrival) -> Past:
    """Its own moment; now for a story that readers saw here before, whose versions follow each other."""
    at = timezone.now() if arrival.here and arrival.here.first else arrival.first
    return Past(at, _changed(arrival.incoming.updated_at, arrival))


def _changed(at: dt.datetime | None, arrival: Arrival) -> dt.datetime | None:
    return at if at and arrival.first < at <= arrival.moment else None


def _report(arrival: Arrival, outcome: Outcome) -> None:
    if outcome.is_refused:
        arrival.fate = Fate.REFUSED
        for finding in outcome.blockers:
            if finding.level == Level.HARD:
                arrival.case("not published", finding.message)
        return
    for finding in outcome.findings:
        if finding.level == Level.HOUSE:
            arrival.case(f"waived: {finding.code}", finding.message)
