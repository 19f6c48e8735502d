"""The log of steps. Written in the transaction of the step itself, so that neither stands without the other."""

from typing import Any

from django.db import models

from articles.models import Step


def log(verb: str, subject: Any, *, by: Any, article_id: int | None = None, detail: str = "") -> Step:
    return Step.objects.create(
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
