"""Who may order what of the press: many at once, in the past, one's own."""

import datetime as dt

import pytest

from articles.models import (
    Publication,
    SiteSettings,
    Step,
)
from articles.press import publishing
from articles.press.roles import NotAllowed
from tests.cast import (
    change,
    make_article,
    make_category,
    make_page,
    publish,
    take,
)
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db


def test_a_past_moment_is_refused(clock, editor):
    outcome = publishing.publish(take(make_article()), by=editor, at=NOON)
    assert [(finding.code, finding.field) for finding in outcome.blockers] == [("moment", "at")]
    assert "2 March 2026, 12:00" in outcome.blockers[0].message


def test_an_import_may_publish_in_the_past_and_in_order(clock, administrator):
    article = make_article(slug="bridge")
    first = publish(article, by=administrator, at=NOON - 9 * HOUR, backdated=True)
    assert first.path == "/2026/03/02/bridge/" and Publication.objects.get() == first
    assert first.position >> 20 == int((NOON - 9 * HOUR).timestamp() * 1000)
    change(article, headline="Later")
    second = publish(article, by=administrator, at=NOON - 8 * HOUR, backdated=True)
    assert second.updated_at == NOON - 8 * HOUR
    change(article, headline="Between")
    for at in (NOON - 8 * HOUR, NOON - 9 * HOUR, NOON + HOUR):
        outcome = publishing.publish(take(article), by=administrator, at=at, backdated=True)
        assert [finding.code for finding in outcome.blockers] == ["moment"], at


def test_a_story_of_the_past_has_the_address_of_its_day_in_the_newsroom(clock, administrator):
    at = dt.datetime(2019, 3, 1, 4, 59, tzinfo=dt.UTC)  # 23:59 the day before in New York
    assert publish(make_article(slug="x"), by=administrator, at=at, backdated=True).path == "/2019/02/28/x/"


def test_only_an_administrator_publishes_in_the_past(managing_editor):
    with pytest.raises(NotAllowed):
        publishing.publish(take(make_article()), by=managing_editor, at=NOON, backdated=True)


def test_a_batch_has_one_outcome_for_each_in_order(editor):
    good, bad = make_article("Good"), make_article("Bad", text="")
    revisions_of_both = [take(bad), take(good)]
    outcomes = publishing.publish_many(revisions_of_both, by=editor)
    assert [(outcome.status, outcome.revision) for outcome in outcomes] == [
        ("refused", revisions_of_both[0]),
        ("published", revisions_of_both[1]),
    ]
    assert publishing.publish_many([], by=editor) == []


def test_an_old_revision_of_kind_page_needs_the_right_to_pages(editor, managing_editor):
    article = make_page("about-us", "About")
    revision = take(article)
    change(article, kind="story", path="", slug="about", main_category=make_category())
    with pytest.raises(NotAllowed):
        publishing.publish(revision, by=editor)
    assert publishing.publish(revision, by=managing_editor).publication.path == "/about-us/"


def test_a_batch_takes_no_two_revisions_of_one_story(editor):
    article = make_article("One")
    pair = [take(article), change(article, headline="Two")]
    with pytest.raises(ValueError, match="only one revision"):
        publishing.publish_many(pair, by=editor)
    assert not Publication.versions.exists()


def test_nothing_of_a_batch_happens_when_one_is_out_of_reach(reporter):
    SiteSettings.objects.create(reporters_may_publish=True)
    mine, theirs = make_article(owner=reporter), make_article()
    with pytest.raises(NotAllowed):
        publishing.publish_many([take(mine), take(theirs)], by=reporter)
    assert not Publication.versions.exists() and not Step.objects.exists()


@pytest.mark.parametrize("allowed", [True, False])
def test_a_reporter_publishes_their_own_when_the_newsroom_allows_it(reporter, allowed):
    SiteSettings.objects.create(reporters_may_publish=allowed)
    revision = take(make_article(owner=reporter))
    if allowed:
        assert publishing.publish(revision, by=reporter).status == "published"
        return
    with pytest.raises(NotAllowed):
        publishing.publish(revision, by=reporter)
