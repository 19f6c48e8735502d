"""How the database finds what every page of the site shows: by ranges of indexes, on the first page and on the last.

The statements are those that the pages ask, whatever they are. `make drill-lists` does the same among 100,000 stories,
with nothing forbidden to the planner.
"""

import os

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from articles.benchmark.writing import write
from articles.models import Author, Category, FrontPageSlot, MenuLink, Publication, Tag
from articles.press import paper
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
        live = Publication.objects.stories().order_by("-position")
        chosen = [live[0], live[COUNT // 2], live.last()]
        for place in FrontPageSlot.Place.values:
            for story in chosen:
                paper.save(FrontPageSlot(place=place, article_id=story.article_id), by=chief())
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
    assert response.status_code in (200, 301) or "?" in path, path
    return heard


def faults_of(sql):
    asked = Asked(sql, ())
    return plan_of(asked).faults(asked)


def test_every_page_finds_what_it_shows_by_ranges_of_indexes(stories):
    pages = addresses(stories)
    assert [route for route in pages if not pages[route]] == [], "tests/routes.py does not know what to put into these"
    seen, wrong = set(), {}
    for path in (path for paths in pages.values() for path in paths):
        for asked in asked_by(path):
            if repr(asked) not in seen:
                seen.add(repr(asked))
                plan = plan_of(asked)
                if faults := plan.faults(asked):
                    wrong[asked.sql] = f"{path} {' and '.join(faults)}\n{asked.sql}\n{asked.params}\n{plan.text}"
    assert not wrong, "\n\n".join(wrong.values())
    assert len(seen) > 100
    for fault, sql in FAULTY.items():  # so that this can fail
        assert any(found.startswith(fault) for found in faults_of(sql)), fault
    assert faults_of(GOOD) == []
