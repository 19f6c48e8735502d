"""Going round the lists of related stories: old stories get newer neighbours, lists with gaps are refilled."""

import time
from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from articles.models import Publication, PublicationTag, RelatedRound
from articles.press import relating
from articles.press.subjects import Entry, Subject
from globepost import stamp

SLICE = 50
"""Stories in one transaction, which holds the press for about a quarter of a second."""
NIGHT = range(1, 5)
"""Hours of the newsroom's day."""
LARGEST = 2**63 - 1


def is_night() -> bool:
    return timezone.localtime().hour in NIGHT


def go_on(seconds: float) -> int:
    """Compute lists anew from where the last call stopped, newest story first, and say how many.

    Ends after so many seconds, give or take a slice, or at the end of the round, after which the next call begins anew.
    """
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end and (done := next_slice()):
        count += done
    return count


def whole_round() -> Iterator[int]:
    """Every list of every live story, from the newest on; the number of stories in each slice as it is done.

    The terms of all are written before, so that each finds every other even where there were none.
    """
    place: int | None = LARGEST
    while place:
        place = _write_terms(place)
    RelatedRound.objects.all().delete()
    while done := next_slice():
        yield done


@transaction.atomic
def next_slice() -> int:
    """The lists of the next stories. How many; 0 at the end of the round. About eight queries.

    Locks the press, and raises the generation when readers may see a difference.
    """
    stamp.lock()
    place = RelatedRound.objects.filter(pk=1).first()
    versions = _below(place.position if place else LARGEST)
    if not versions:
        RelatedRound.objects.all().delete()
        return 0
    if _refresh(versions):
        stamp.raise_generation()
    RelatedRound.objects.update_or_create(pk=1, defaults={"position": versions[-1].position})
    return len(versions)


def _below(position: int) -> list[Publication]:
    live = Publication.objects.stories().filter(position__lt=position)
    return list(live.order_by("-position")[:SLICE])


@transaction.atomic
def _write_terms(position: int) -> int | None:
    """Of the stories next below the position; where they end."""
    stamp.lock()
    versions = _below(position)
    relating.write_terms(_subjects_of(versions))
    return versions[-1].position if versions else None


def _subjects_of(versions: list[Publication]) -> list[Subject]:
    tags: dict[int, list[int]] = {version.pk: [] for version in versions}
    for pk, tag_id in PublicationTag.objects.filter(publication__in=tags).values_list("publication_id", "tag_id"):
        tags[pk].append(tag_id)
    return [Subject.of(version, tags[version.pk]) for version in versions]


def _refresh(versions: list[Publication]) -> bool:
    """Whether the order of a list is another now. Those that stand in a list are weighed again with the newest."""
    subjects = _subjects_of(versions)
    relating.write_terms(subjects)
    before = relating.read(one.article_id for one in subjects)
    besides = {pk for entries in before.values() for pk, _ in entries}
    lists = relating.nearest_to(subjects, besides)
    relating.write({pk: entries for pk, entries in lists.items() if entries != before.get(pk)})
    return any(_order(entries) != _order(before.get(pk, [])) for pk, entries in lists.items())


def _order(entries: list[Entry]) -> list[int]:
    return [article_id for article_id, _ in entries]
