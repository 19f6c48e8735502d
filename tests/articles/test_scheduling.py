"""Versions for later: scheduling, moving, cancelling, and plans that meet each other."""

import datetime as dt

import pytest

from articles.models import Address, Article, Correction, Publication, PublicationCategory, Step
from articles.press import publishing, withdrawing
from articles.press.correcting import Note
from articles.press.roles import NotAllowed
from articles.press.versions import Versions
from globepost.models import Boundary
from tests.cast import change, chief, make_article, publish, take
from tests.timeline import HOUR, NOON, lives, schedule, shown, withdraw

DAY = dt.timedelta(days=1)
SECOND = dt.timedelta(seconds=1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def live(clock) -> Article:
    """A story that is live since noon."""
    article = make_article("First", slug="bridge")
    publish(article)
    return article


def test_a_scheduled_story_is_there_from_its_second_on(clock):
    article = make_article("First")
    publish(article, at=NOON + HOUR)
    assert Boundary.objects.filter(at=NOON + HOUR).exists()
    clock.move_to(NOON + HOUR - SECOND)
    assert shown(article) is None
    clock.move_to(NOON + HOUR)
    assert shown(article) == "First"


def test_a_scheduled_update_ends_the_live_version_at_its_second(clock, live):
    outcome = schedule(live, "Second", 1)
    assert (outcome.status, outcome.messages) == ("scheduled", [])
    assert lives(live) == [("First", 0, 1), ("Second", 1, None)]
    assert PublicationCategory.objects.count() == 2
    clock.move_to(NOON + HOUR)
    assert shown(live) == "Second"


def test_it_can_be_scheduled_again_when_no_worker_noticed_that_its_time_came(clock, live):
    schedule(live, "Second", 1)
    clock.move_to(NOON + 2 * HOUR)
    schedule(live, "Third", 3)
    assert lives(live) == [("First", 0, 1), ("Second", 1, 3), ("Third", 3, None)]
    assert [row.ended for row in Publication.versions.order_by("number")] == [True, False, False]


@pytest.mark.parametrize("hours", [2, 0.5])
def test_moving_a_scheduled_update_replaces_it_and_says_so(live, hours):
    schedule(live, "Second", 1)
    outcome = schedule(live, "Moved", hours)
    assert outcome.messages == ["The version scheduled for 2 March 2026, 13:00 was cancelled."]
    assert lives(live) == [("First", 0, hours), ("Moved", hours, None)]


def test_publishing_now_cancels_the_scheduled_version_and_says_so(live):
    schedule(live, "Second", 1)
    change(live, headline="Now")
    outcome = publishing.publish(take(live), by=chief())
    assert outcome.messages == ["The version scheduled for 2 March 2026, 13:00 was cancelled."]
    assert lives(live) == [("First", 0, 0), ("Now", 0, None)]
    assert "cancelled" in Step.objects.filter(verb="published").first().detail


def test_publishing_the_scheduled_revision_now_brings_it_forward(live):
    schedule(live, "Second", 1)
    assert publishing.publish(take(live), by=chief()).status == "published"
    assert lives(live) == [("First", 0, 0), ("Second", 0, None)]


def test_a_refused_update_leaves_the_scheduled_version_alone(live):
    schedule(live, "Second", 1)
    change(live, headline="TK")
    assert publishing.publish(take(live), by=chief()).is_refused
    assert lives(live) == [("First", 0, 1), ("Second", 1, None)]


def test_cancelling_restores_what_was(clock, live):
    before = lives(live)
    schedule(live, "Second", 1)
    result = withdrawing.cancel(live, by=chief())
    assert result.is_done and result.messages == ["The version scheduled for 2 March 2026, 13:00 was cancelled."]
    assert lives(live) == before
    clock.move_to(NOON + DAY)
    assert shown(live) == "First"
    assert not withdrawing.cancel(live, by=chief()).is_done


def test_what_is_live_can_come_back_after_its_withdrawal(clock):
    article = make_article("First")
    version = publish(article)
    withdrawing.withdraw(article, by=chief(), reason="For the night", at=NOON + HOUR)
    outcome = publishing.publish(take(article), by=chief(), at=NOON + 2 * HOUR)
    assert outcome.status == "scheduled" and outcome.revision.pk == version.revision_id
    assert "Readers see nothing of it from 2 March 2026, 13:00" in outcome.messages[0]
    clock.move_to(NOON + 2 * HOUR)
    assert shown(article) == "First"


def test_cancelling_the_first_version_leaves_no_trace_of_it(clock):
    article = make_article(slug="secret-slug")
    publish(article, at=NOON + HOUR)
    assert article.position is not None
    withdrawing.cancel(article, by=chief())
    article.refresh_from_db()
    assert article.position is None
    assert not Address.objects.exists() and not Publication.versions.exists()
    assert Versions.of(article).sentence() == "Never published"


def test_a_story_moved_to_another_day_gets_that_days_address_and_position(clock):
    article = make_article(slug="bridge")
    first = publish(article, at=NOON + HOUR)
    second = publish(article, at=NOON + DAY)
    assert (first.path, second.path) == ("/2026/03/02/bridge/", "/2026/03/03/bridge/")
    assert Address.objects.get().path == second.path
    assert second.position - first.position == 23 * 3_600_000 << 20
    assert second.first_published_at == NOON + DAY


@pytest.mark.parametrize("hours", [1, 3])
def test_an_address_is_known_from_the_moment_that_counts_last(clock, hours):
    article = make_article(slug="bridge")
    publish(article, at=NOON + 2 * HOUR)
    publish(article, at=NOON + hours * HOUR)
    assert Address.objects.get().since == NOON + hours * HOUR
    publish(article)
    assert Address.objects.get().since == NOON


def test_only_those_who_may_publish_cancel(live, contributor):
    schedule(live, "Second", 1)
    with pytest.raises(NotAllowed):
        withdrawing.cancel(live, by=contributor)
    assert len(lives(live)) == 2


def test_an_update_before_the_planned_withdrawal_is_withdrawn_with_it(clock, live):
    withdraw(live, 3)
    outcome = schedule(live, "Second", 1)
    assert outcome.messages == ["The withdrawal planned for 2 March 2026, 15:00 stays."]
    assert lives(live) == [("First", 0, 1), ("Second", 1, 3)]
    withdrawing.cancel(live, by=chief())
    assert lives(live) == [("First", 0, 3)]


def test_publishing_now_keeps_the_planned_withdrawal(live):
    withdraw(live, 3)
    change(live, headline="Second")
    outcome = publishing.publish(take(live), by=chief())
    assert outcome.messages == ["The withdrawal planned for 2 March 2026, 15:00 stays."]
    assert lives(live) == [("First", 0, 0), ("Second", 0, 3)]


def test_publishing_now_over_a_scheduled_version_keeps_that_versions_withdrawal(live):
    schedule(live, "Second", 1)
    withdraw(live, 3)
    change(live, headline="Now")
    publishing.publish(take(live), by=chief())
    assert lives(live) == [("First", 0, 0), ("Now", 0, 3)]


def test_an_update_after_the_planned_withdrawal_leaves_a_gap_and_says_so(clock, live):
    withdraw(live, 1)
    outcome = schedule(live, "Second", 3)
    assert "Readers see nothing of it from 2 March 2026, 13:00" in outcome.messages[0]
    assert lives(live) == [("First", 0, 1), ("Second", 3, None)]
    for hours, headline in ((0, "First"), (1, None), (2, None), (3, "Second")):
        clock.move_to(NOON + hours * HOUR)
        assert shown(live) == headline, hours


def test_cancelling_after_a_gap_leaves_the_withdrawal(live):
    withdraw(live, 1)
    schedule(live, "Second", 3)
    withdrawing.cancel(live, by=chief())
    assert lives(live) == [("First", 0, 1)]


def test_an_update_at_the_very_moment_of_the_withdrawal_is_refused(live):
    withdraw(live, 1)
    outcome = schedule(live, "Second", 1)
    assert [finding.code for finding in outcome.blockers] == ["moment"]
    assert lives(live) == [("First", 0, 1)]


def test_a_first_version_moved_past_its_own_withdrawal_stays_open_and_says_so(clock):
    article = make_article("First")
    publish(article, at=NOON + HOUR)
    withdraw(article, 2)
    outcome = publishing.publish(take(article), by=chief(), at=NOON + 3 * HOUR)
    assert "Its withdrawal planned for 2 March 2026, 14:00 was cancelled too." in outcome.messages
    assert lives(article) == [("First", 3, None)]


def test_a_scheduled_correction_waits_with_its_version(clock, live):
    outcome = schedule(live, "Second", 1, note=Note("The headline was wrong."))
    assert (outcome.correction.visible_from, outcome.correction.headline) == (NOON + HOUR, "Second")
    assert not Correction.objects.shown().exists()
    clock.move_to(NOON + HOUR)
    assert Correction.objects.shown().get() == outcome.correction


def test_the_words_of_a_cancelled_correction_are_told(live):
    schedule(live, "Second", 1, note=Note("The headline was wrong."))
    message = withdrawing.cancel(live, by=chief()).messages[0]
    assert message.endswith("The text of its correction was: The headline was wrong.")
    assert not Correction.objects.exists()
    assert "The headline was wrong." in Step.objects.get(verb="cancelled the schedule of").detail


def test_each_step_is_in_the_log_once(live):
    schedule(live, "Second", 1)
    withdrawing.cancel(live, by=chief())
    assert list(Step.objects.order_by("id").values_list("verb", flat=True)) == [
        *("published", "scheduled", "cancelled the schedule of"),
    ]
    assert "For 2 March 2026, 13:00" in Step.objects.get(verb="scheduled").detail
