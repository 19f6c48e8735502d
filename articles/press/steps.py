"""The log of steps. Written in the transaction of the step itself, so that neither stands without the other."""

from typing import Any

from django.db import models

from articles.models import Step


def log(verb: str, subject: Any, *, by: Any, article_id: int | None = None, detail: str = "") -> Step:
    step = step_of(verb, subject, by=by, article_id=article_id, detail=detail)
    step.save(force_insert=True)
    return step


def step_of(verb: str, subject: Any, *, by: Any, article_id: int | None = None, detail: str = "") -> Step:
    """The row, not saved."""
    return Step(
        verb=verb,
        subject=str(subject)[:220],
        by=by,
        by_name=(by.get_full_name() or by.get_username())[:150] if by else "The press",
        article_id=article_id,
        detail=detail,
    )


def numbered(thing: models.Model) -> str:
    """The beginning of the subject of every step about an object of the paper: author 3."""
    return f"{thing._meta.verbose_name} {thing.pk}"
