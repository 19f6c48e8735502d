"""A batch is brought in whole or not at all, and however it is cut the paper is the same in the end."""

import datetime as dt

import pytest
import time_machine
from django.db import transaction

from articles.models import RelatedBlock
from articles.wordpress import stories
from articles.wordpress.stories import copies, known, ledger, paths, releasing
from tests.cast import chief, make_author, make_category, make_photo, make_tag
from tests.incoming import THEN, make_incoming, make_site
from tests.same_paper import differences, paper_state
from tests.timeline import NOON

pytestmark = pytest.mark.django_db
STEPS = [
    (known, "arrivals"),
    (copies, "prepare"),
    (paths, "settle"),
    (copies, "write"),
    (copies, "describe"),
    (releasing, "take_back"),
    (releasing, "take"),
    (releasing, "publish"),
    (paths, "write"),
    (ledger, "record"),
]
STANDINGS = ["live", "draft", "live", "gone", "live"]


class Killed(Exception):
    """The process ends here."""


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def paper():
    """What the stories name is here before them."""
    return {"photo": make_photo(), "author": make_author("Ada Quay"), "tags": [make_tag("Tides"), make_tag("Ports")]}


def export(paper, *, newer=False):
    """Twelve stories of every standing, with cards of two of them; in the newer export half of them have changed."""
    numbers = stories.reserve({"4": "Story 4", "9": "Story 9"}, site=make_site(), by=chief())
    return [story(number, numbers, paper, newer=newer and number % 2 == 0) for number in range(1, 13)]


def story(number, numbers, paper, *, newer):
    standing = STANDINGS[(number + newer) % 5]
    return make_incoming(
        str(number),
        standing=standing,
        slug=f"tides-{number % 7}",
        text="" if number == 7 else f"<p>Tide {number}{' rose' if newer else ''}.</p>",
        blocks=[RelatedBlock(article_id=numbers[other]) for other in ("4", "9") if other != str(number)],
        authors=[paper["author"]] if number % 3 else [],
        lead_picture=paper["photo"],
        tags=paper["tags"],
        categories=[make_category("Ports"), make_category()],
        published_at=THEN + dt.timedelta(minutes=number),
        old_paths=[f"/?p={number}", f"/old/{number % 5}/"],
        legacy={"meta": {"tide": [str(number)]}},
    )


def bring(batch, size=250):
    brought = []
    for start in range(0, len(batch), size):
        brought += stories.bring(batch[start : start + size], site=make_site(), by=chief())
    return [(one.outcome, one.cases) for one in brought]


def test_a_second_time_changes_nothing(paper):
    bring(export(paper))
    before = paper_state()
    assert {outcome for outcome, _ in bring(export(paper))} == {"unchanged"}
    assert differences(before, paper_state()) == []


def test_a_newer_export_changes_nothing_the_second_time(paper):
    bring(export(paper))
    fates = {outcome for outcome, _ in bring(export(paper, newer=True))}
    assert {"unchanged", "changed", "new", "withdrawn"} <= fates
    before = paper_state()
    assert {outcome for outcome, _ in bring(export(paper, newer=True))} == {"unchanged"}
    assert differences(before, paper_state()) == []


@pytest.mark.parametrize("size", [1, 5])
def test_the_size_of_a_batch_makes_no_difference(paper, size):
    whole = in_the_end(lambda: bring(export(paper)) + bring(export(paper, newer=True)))
    parts = in_the_end(lambda: bring(export(paper), size) + bring(export(paper, newer=True), size))
    assert whole[0] == parts[0]
    assert differences(whole[1], parts[1]) == []


@pytest.mark.parametrize(("module", "step"), STEPS, ids=lambda one: getattr(one, "__name__", one))
def test_what_is_stopped_after_any_step_leaves_nothing_and_begins_anew(paper, monkeypatch, module, step):
    _, wanted = in_the_end(lambda: bring(export(paper)))
    bring(export(paper)[:4])
    before, real = paper_state(), getattr(module, step)
    with monkeypatch.context() as patch:
        patch.setattr(module, step, lambda *args, **fields: (real(*args, **fields), die()))
        with pytest.raises(Killed):
            bring(export(paper)[4:])
    assert differences(before, paper_state()) == []
    bring(export(paper))
    assert differences(wanted, paper_state()) == []


def in_the_end(work):
    """What the work answers and what the paper says then; the paper is as before afterwards."""
    with transaction.atomic():
        found = work(), paper_state()
        transaction.set_rollback(True)
    return found


def die():
    raise Killed
