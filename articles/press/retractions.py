"""What the corrections page will say at a withdrawal that is planned. It comes with the end of one version."""

from collections.abc import Iterable

from articles.models import Correction, Publication
from articles.models.correction import CorrectionQuerySet


def planned_for(going: Publication) -> CorrectionQuerySet:
    """What will be said when the version ends."""
    return Correction.objects.filter(
        article_id=going.article_id,
        after=None,
        visible_from=going.visible_until,  # type: ignore[misc]
    )


def give(retractions: Iterable[Correction], going: Publication) -> None:
    """They come with the end of this version and under its headline; those that were taken out are written anew."""
    for retraction in retractions:
        retraction.before, retraction.headline = going, going.headline
        retraction.save()
