"""Publishing lists: as quick as one story, and each as if it had been published alone."""

from collections import Counter
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.models import (
    Address,
    Article,
    Correction,
    GalleryBlock,
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationFile,
    PublicationPhoto,
    PublicationTag,
    Revision,
    Step,
    SubjectTerm,
    VideoBlock,
)
from articles.press import publishing, revisions, withdrawing
from articles.press.correcting import Note
from globepost.models import Boundary
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_category,
    make_page,
    make_photo,
    publish,
    take,
)
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
ROWS = (
    *(Address, Boundary, Correction, Publication, PublicationAuthor, PublicationBody, PublicationCategory),
    *(PublicationFile, PublicationPhoto, PublicationTag, Step, SubjectTerm),
)
VERSIONS = {"publication_id", "before_id", "after_id"}


def rows() -> Counter[str]:
    """All that the press wrote, without the numbers of its own rows."""
    names = {row.pk: (row.article_id, row.number) for row in Publication.versions.all()}
    found: Counter[str] = Counter()
    for model in ROWS:
        for values in model._base_manager.values():
            said = {key: names.get(value) if key in VERSIONS else value for key, value in values.items() if key != "id"}
            found[f"{model.__name__} {said}"] += 1
    found.update(map(str, Article.objects.values_list("pk", "position", "stage")))
    return found


def said(outcomes: list[publishing.Outcome]) -> list[Any]:
    return [(one.status, one.revision, one.findings, one.messages, one.correction is None) for one in outcomes]


def mixed() -> list[Revision]:
    """Of stories that stand in every way in which a story can stand."""
    section = make_category("City", parent=make_category("News"))
    ready = [make_article(category=section, tags=("Tolls", "Art"), lead_picture=make_photo()) for _ in range(3)]
    add_block(ready[0], GalleryBlock, photos=(make_photo(), make_photo()))
    add_block(ready[1], VideoBlock, file="films/ferry.mp4", title="The ferry")
    again, gone, leaving, moving, unchanged, scheduled = (make_article(slug=f"slug-{n}") for n in range(6))
    for article in (again, gone, leaving, moving, unchanged):
        publish(article)
    change(moving, slug="on-the-move")
    publish(moving, at=NOON + 2 * HOUR)
    publish(scheduled, at=NOON + 3 * HOUR)
    withdrawing.withdraw(gone, by=chief(), reason="Wrong")
    withdrawing.withdraw(leaving, by=chief(), reason="Wrong", at=NOON + 4 * HOUR, retraction="It was wrong.")
    old = take(again)
    for article in (again, gone, leaving, scheduled):
        change(article, headline=f"New words {article.pk}", text="<p>New words.</p>")
    change(moving, slug="at-home")
    older = make_article()
    oldest = take(older)
    change(older, headline="Newer")
    publish(older)
    beside = make_article("Mine")
    change(beside, headline="Theirs")
    beside.headline = "Mine too"
    beside.save()
    conflict = revisions.take(beside, by=chief(), base=old.number + 5).revision
    others = [*ready, make_article(text=""), again, gone, leaving, scheduled, unchanged, moving]
    others += [make_article("Takes what is free", slug="on-the-move"), make_article("Too late", slug="on-the-move")]
    others += [make_page("about"), make_page("about"), make_page("feed"), make_article("TK", authors=[])]
    return [*map(take, others), oldest, conflict]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"at": NOON + HOUR},
        {"at": NOON + 4 * HOUR},
        {"waive": "Agency copy", "minor": True},
        {"note": Note("It was a ferry.")},
        {"relate": False},
    ],
    ids=str,
)
def test_a_batch_ends_as_if_each_had_been_published_alone(clock, order):
    wanted, by = mixed(), chief()
    with transaction.atomic():
        alone = said([publishing.publish(revision, by=by, **order) for revision in wanted])
        expected = rows()
        transaction.set_rollback(True)
    together = said(publishing.publish_many(wanted, by=by, **order))
    assert together == alone and len({status for status, *_ in alone}) >= 2
    assert rows() == expected


def test_of_two_that_want_one_address_the_first_has_it(clock):
    first, second = make_article("First", slug="bridge"), make_article("Second", slug="bridge")
    outcomes = publishing.publish_many([take(first), take(second)], by=chief())
    assert [outcome.status for outcome in outcomes] == ["published", "refused"]
    assert outcomes[1].blockers[0].message.startswith("The address /2026/03/02/bridge/ belongs to “First”.")
    assert Address.objects.get().article_id == first.pk


def test_two_of_a_batch_never_share_a_position(clock):
    first = make_article()
    others = [make_article(id=first.pk + (n << 20)) for n in (1, 2)]
    publish(others[0])
    publishing.publish_many(map(take, [first, others[1]]), by=chief())
    positions = list(Article.objects.order_by("pk").values_list("position", flat=True))
    assert [position - min(positions) for position in positions] == [1 << 20, 0, 2 << 20]


def queries_of(count: int) -> int:
    by, section = chief(), make_category("City", parent=make_category("News"))
    wanted = [
        take(make_article(category=section, tags=(f"Tag {n % 7}", "Tolls"), lead_picture=make_photo()))
        for n in range(count)
    ]
    with CaptureQueriesContext(connection) as captured:
        outcomes = publishing.publish_many(wanted, by=by, relate=False)
    assert {outcome.status for outcome in outcomes} == {"published"}
    return len(captured)


def test_a_long_list_costs_as_many_queries_as_a_short_one():
    make_category("City", parent=make_category("News"))
    queries_of(1)
    counts = [queries_of(count) for count in (2, 40)]
    assert counts[0] == counts[1] <= 30, counts


def test_versions_that_take_over_cost_the_same_for_many_and_for_one():
    by, counts = chief(), []
    publishing.publish_many([take(make_article()) for _ in range(14)], by=by)
    changed = [change(story, headline="Other words") for story in Article.objects.order_by("pk")]
    for part in (changed[:2], changed[2:]):
        with CaptureQueriesContext(connection) as captured:
            publishing.publish_many(part, by=by, relate=False)
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 40, counts
    assert Publication.versions.filter(ended=True).count() == len(changed)
    assert PublicationCategory.objects.count() == len(changed)


def test_a_list_that_fails_in_the_middle_leaves_nothing(monkeypatch):
    wanted = [take(make_article()) for _ in range(3)]
    monkeypatch.setattr(Step.objects, "bulk_create", None)
    with pytest.raises(TypeError):
        publishing.publish_many(wanted, by=chief())
    assert not Publication.versions.exists() and not Address.objects.exists()
