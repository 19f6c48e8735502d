"""Taking revisions of a whole list of working copies, whose content the caller knows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Publication, Revision, Step
from articles.press import revisions
from articles.press.revisions import take_many
from articles.press.roles import NotAllowed
from articles.press.snapshot import snapshot
from tests.cast import chief, make_article, make_page, publish, take
from tests.timeline import HOUR, NOON, schedule

pytestmark = pytest.mark.django_db
SAID = ("article_id", "number", "kind", "stage", "headline", "by_id", "reason", "words", "packed")


def taken(*articles: Article, **order) -> list[Revision]:
    order = {"by": chief(), "kind": Revision.Kind.IMPORT, "reason": "Moved in"} | order
    return take_many([(article, snapshot(article)) for article in articles], **order)


def test_each_working_copy_gets_the_revision_that_it_gets_alone():
    articles = [make_article(tags=("Tolls",)), make_page("about")]
    many = [[getattr(one, name) for name in SAID] for one in taken(*articles)]
    connection.cursor().execute(f"DELETE FROM {Revision._meta.db_table}")
    order = {"by": chief(), "kind": Revision.Kind.IMPORT, "reason": "Moved in"}
    alone = [revisions.take(article, **order).revision for article in articles]
    assert many == [[getattr(one, name) for name in SAID] for one in alone]
    assert [one.content for one in alone] == [snapshot(article) for article in articles]


def test_the_numbers_go_on_beyond_what_was_saved_beside_another():
    article = make_article("One")
    base = take(article).number
    article.headline = "Two"
    article.save()
    revisions.take(article, by=chief(), base=base + 1)
    article.headline = "Three"
    article.save()
    assert [(one.number, one.headline) for one in taken(article)] == [(3, "Three")]


def test_where_nothing_changed_the_newest_revision_is_returned():
    same, other = make_article("Same"), make_article("Other")
    kept = take(same)
    take(other)
    other.headline = "Changed"
    other.save()
    found = taken(other, same)
    assert [one.number for one in found] == [2, 1] and found[1] == kept
    assert Revision.objects.count() == 3 and taken(other, same) == found


def test_what_was_saved_beside_another_is_not_the_newest():
    article = make_article("One")
    first = take(article)
    article.headline = "Beside"
    article.save()
    revisions.take(article, by=chief(), base=first.number + 1)
    article.refresh_from_db()
    assert taken(article) == [first]


def test_what_was_approved_is_a_draft_again_where_it_changed():
    changed, same = make_article(), make_article()
    for article in (changed, same):
        take(article)
        revisions.set_stage(article, Article.Stage.APPROVED, by=chief())
    changed.refresh_from_db()
    changed.headline = "Changed"
    changed.save()
    found = taken(changed, same)
    assert [one.stage for one in found] == ["draft", "draft"]
    assert list(Article.objects.order_by("pk").values_list("stage", flat=True)) == ["draft", "approved"]


def test_what_cannot_be_scheduled_any_more_is_not(clock):
    article = make_article()
    schedule(article, "Later", 2)
    article.refresh_from_db()
    article.embargo_until = NOON + 3 * HOUR
    article.save()
    taken(article)
    assert not Publication.versions.exists()
    assert "under embargo" in Step.objects.get(verb="unscheduled").detail


def test_nothing_is_taken_when_one_is_out_of_reach(reporter):
    with pytest.raises(NotAllowed):
        taken(make_article(owner=reporter), make_article(), by=reporter)
    assert not Revision.objects.exists()


def test_a_list_takes_no_working_copy_twice():
    article = make_article()
    with pytest.raises(ValueError, match="only one revision"):
        taken(article, article)


def test_nothing_of_nothing():
    assert taken() == []


def test_many_cost_as_many_queries_as_one():
    by, counts = chief(), []
    taken(make_article(), by=by)
    for count in (1, 30):
        contents = [(article, snapshot(article)) for article in [make_article() for _ in range(count)]]
        with CaptureQueriesContext(connection) as captured:
            take_many(contents, by=by)
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 10, counts


def test_what_was_taken_can_be_published_in_the_same_breath():
    article = make_article("Bridge opens")
    (revision,) = taken(article)
    assert revision.pk and publish(article).revision_id == revision.pk
