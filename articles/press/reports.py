"""What becomes of the errors that readers report."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.models import ErrorReport
from articles.press.roles import Action, require
from articles.press.steps import log, numbered

KEEP = dt.timedelta(days=365)
KEEP_PARKED = dt.timedelta(days=30)
VERBS = {
    ErrorReport.State.OPEN: "opened again",
    ErrorReport.State.DONE: "marked as done",
    ErrorReport.State.PARKED: "parked",
}


@transaction.atomic
def settle(report: ErrorReport, *, state: str, by: Any, note: str = "") -> None:
    """Mark a report as done, open it again or park it, with a note of what came of it. Raises NotAllowed.

    The log says that it was done; the reader's words and address stay out of it.
    """
    require(by, Action.REPORTS)
    state = ErrorReport.State(state)
    rows = ErrorReport.objects.select_for_update().filter(pk=report.pk)
    before = rows.get()
    if (before.state, before.note) == (state, note):
        return
    rows.update(state=state, note=note, handled_by=by, handled_at=timezone.now())
    verb = VERBS[state] if before.state != state else "noted on"
    log(verb, f"{numbered(report)}", by=by, article_id=report.article_id)


def forget_old() -> None:
    """Delete reports a year after they came, and parked ones after a month: addresses are personal data."""
    now = timezone.now()
    ErrorReport.objects.filter(received_at__lt=now - KEEP).delete()
    ErrorReport.objects.filter(state=ErrorReport.State.PARKED, received_at__lt=now - KEEP_PARKED).delete()
