"""How the database finds what every page of the site shows: by ranges of indexes, on the first page and on the last.

The statements are those that the pages ask, whatever they are. `make drill-lists` does the same among 100,000 stories,
with nothing forbidden to the planner.
"""

import os
from collections import defaultdict
from itertools import islice

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from articles.benchmark.writing import write
from articles.models import (
    Author,
    Category,
    FrontPageSlot,
    MenuLink,
    Publication,
    PublicationTag,
    RelatedList,
    RelatedRound,
    SubjectTerm,
    Tag,
)
from articles.press import paper, related_round, relating
from articles.press.subjects import Subject
from articles.site import frame
from globepost import stamp
from tests.cast import chief
from tests.plans import Asked, forbid_shortcuts, listening, plan_of
from tests.routes import addresses

pytestmark = pytest.mark.django_db
SMALL = 3_000
COUNT = int(os.environ.get("GENERATED_STORIES", SMALL))


@pytest.fixture
def stories():
    """The newest, one from the middle and the oldest of so many, on a front page that an editor filled."""
    with time_machine.travel(timezone.now(), tick=False):
        write(COUNT)
        write_terms()
        live = Publication.objects.stories().order_by("-position")
        chosen = [live[0], live[COUNT // 2], live.last()]
        for place in FrontPageSlot.Place.values:
            section = Category.objects.first() if place == FrontPageSlot.Place.BLOCK else None
            for story in chosen:
                paper.save(FrontPageSlot(place=place, category=section, article_id=story.article_id), by=chief())
        for thing in (Author.objects.first(), Tag.objects.first(), Category.objects.last(), *chosen):
            link = MenuLink(place="footer", label=f"{thing}"[:60], address=thing.get_absolute_url())
            paper.save(link, by=chief())
        if COUNT == SMALL:
            forbid_shortcuts()
        yield chosen


FAULTY = {
    "reads all of articles_publication": "SELECT id FROM articles_publication WHERE headline = 'x'",
    "sorts before it cuts": "SELECT id FROM articles_publication WHERE kind = 'story' ORDER BY headline LIMIT 3",
    "costs": "SELECT count(*) FROM articles_publication WHERE kind = 'story' AND NOT ended AND position > 0",
}
GOOD = "SELECT id FROM articles_publication WHERE kind = 'story' AND NOT ended ORDER BY position DESC LIMIT 3"


def asked_by(path):
    """What the page asks when nothing is remembered from the page before."""
    stamp.forget()
    frame.forget()
    with listening() as heard:
        response = Client().get(path)
    assert response.status_code in (200, 301, 302, 410) or "?" in path, path
    return heard


def faults_of(sql):
    asked = Asked(sql, ())
    return plan_of(asked).faults(asked)


def wrong_among(heard, seen, where):
    """What is wrong with the statements that were not seen before, by statement."""
    wrong = {}
    for asked in heard:
        if repr(asked) not in seen:
            seen.add(repr(asked))
            plan = plan_of(asked)
            if faults := plan.faults(asked):
                wrong[asked.sql] = f"{where} {' and '.join(faults)}\n{asked.sql}\n{asked.params}\n{plan.text}"
    return wrong


def write_terms():
    """What each story is about, and a list of related ones for each."""
    tags = defaultdict(list)
    for publication_id, tag_id in PublicationTag.objects.values_list("publication_id", "tag_id"):
        tags[publication_id].append(tag_id)
    live = Publication.objects.stories().order_by("pk")
    versions = live.iterator(chunk_size=2_000)
    while subjects := [Subject.of(version, tags[version.pk]) for version in islice(versions, 2_000)]:
        SubjectTerm.objects.bulk_create(row for subject in subjects for row in subject.rows())
        ids = [subject.article_id for subject in subjects]
        RelatedList.objects.bulk_create(
            RelatedList(article_id=pk, entries=[[other, 1.0] for other in ids[place + 1 : place + 13]])
            for place, pk in enumerate(ids)
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_every_page_and_the_press_find_what_they_need_by_ranges_of_indexes(stories):
    pages = addresses(stories)
    assert [route for route in pages if not pages[route]] == [], "tests/routes.py does not know what to put into these"
    seen, wrong = set(), {}
    for path in (path for paths in pages.values() for path in paths):
        wrong |= wrong_among(asked_by(path), seen, path)
    assert len(seen) > 100
    before = len(seen)
    RelatedRound.objects.create(position=stories[1].position)
    tag_ids = PublicationTag.objects.filter(publication=stories[0]).values_list("tag_id", flat=True)
    with listening() as heard:
        relating.relate([Subject.of(stories[0], tag_ids)])
        assert related_round.next_slice() == related_round.SLICE
    wrong |= wrong_among(heard, seen, "the related lists")
    assert len(seen) > before + 4
    assert not wrong, "\n\n".join(wrong.values())
    for fault, sql in FAULTY.items():  # so that this can fail
        assert any(found.startswith(fault) for found in faults_of(sql)), fault
    assert faults_of(GOOD) == []
