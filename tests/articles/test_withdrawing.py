"""Taking a story from the readers, now or later, with or without a word about it."""

import datetime as dt

import pytest

from articles.models import Article, Correction, Publication, PublicationCategory, Step
from articles.press import publishing, withdrawing
from articles.press.roles import NotAllowed
from globepost.models import Boundary, Generation
from tests.cast import change, chief, make_article, publish, take
from tests.timeline import HOUR, NOON, lives, schedule, shown, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def live(clock) -> Article:
    article = make_article("First")
    publish(article)
    return article


def generation() -> int:
    return Generation.objects.get().number


def retractions() -> list[tuple[str, float]]:
    return [(row.text, (row.visible_from - NOON) / HOUR) for row in Correction.objects.order_by("id")]


def test_withdrawing_now_takes_it_from_every_list(live):
    before = generation()
    result = withdraw(live)
    assert result.is_done and result.messages == ["Readers no longer see it."]
    assert shown(live) is None and not PublicationCategory.objects.exists()
    assert Publication.versions.get().ended
    assert generation() == before + 1


def test_withdrawing_later_ends_it_at_that_second(clock, live):
    assert withdraw(live, 1).messages == ["Readers see it until 2 March 2026, 13:00."]
    assert Boundary.objects.filter(at=NOON + HOUR).exists()
    clock.move_to(NOON + HOUR - dt.timedelta(seconds=1))
    assert shown(live) == "First"
    clock.move_to(NOON + HOUR)
    assert shown(live) is None


@pytest.mark.parametrize("hours", [0, -1])
def test_a_past_moment_is_refused(live, hours):
    result = withdraw(live, hours)
    assert not result.is_done and "has passed" in result.messages[0]
    assert lives(live) == [("First", 0, None)]


def test_what_readers_do_not_see_cannot_be_withdrawn(clock, live):
    withdraw(live)
    for article in (live, make_article()):
        result = withdraw(article)
        assert not result.is_done and "nothing to withdraw" in result.messages[0]
    assert Step.objects.filter(verb="withdrew").count() == 1


def test_withdrawing_now_cancels_the_scheduled_version_and_says_so(clock, live):
    schedule(live, "Second", 1)
    result = withdraw(live)
    assert "was cancelled" in result.messages[1]
    assert lives(live) == [("First", 0, 0)]
    clock.move_to(NOON + 2 * HOUR)
    assert shown(live) is None


@pytest.mark.parametrize("hours", [None, 0.5, 1])
def test_withdrawing_a_story_that_is_only_scheduled_keeps_it_from_appearing(clock, hours):
    article = make_article("First")
    publish(article, at=NOON + HOUR)
    result = withdraw(article, hours, retraction="Wrong.")
    assert result.is_done and "was cancelled" in result.messages[1]
    assert "No retraction is shown." in result.messages[0] and not Correction.objects.exists()
    assert "Wrong." in Step.objects.get(verb="withdrew").detail
    clock.move_to(NOON + 2 * HOUR)
    assert shown(article) is None


def test_withdrawing_a_withdrawn_story_again_cancels_its_return(clock, live):
    withdraw(live)
    schedule(live, "Back", 1)
    assert withdraw(live).is_done
    clock.move_to(NOON + 2 * HOUR)
    assert shown(live) is None


def test_withdrawing_before_the_scheduled_version_cancels_it(live):
    schedule(live, "Second", 2)
    assert "was cancelled" in withdraw(live, 1).messages[1]
    assert lives(live) == [("First", 0, 1)]


def test_withdrawing_after_the_scheduled_version_ends_that_one(clock, live):
    schedule(live, "Second", 1)
    assert len(withdraw(live, 2).messages) == 1
    assert lives(live) == [("First", 0, 1), ("Second", 1, 2)]
    clock.move_to(NOON + 2 * HOUR)
    assert shown(live) is None


def test_a_withdrawal_can_be_moved(live):
    withdraw(live, 1)
    withdraw(live, 2)
    assert lives(live) == [("First", 0, 2)]


def test_keeping_takes_the_plan_back(clock, live):
    withdraw(live, 1, retraction="Wrong.")
    result = withdrawing.keep(live, by=chief())
    assert result.is_done and lives(live) == [("First", 0, None)]
    assert not Correction.objects.exists()
    assert Step.objects.filter(verb="took back the withdrawal of").count() == 1
    assert not withdrawing.keep(live, by=chief()).is_done
    clock.move_to(NOON + 2 * HOUR)
    assert shown(live) == "First"


def test_keeping_the_scheduled_version_leaves_its_start(live):
    schedule(live, "Second", 1)
    withdraw(live, 2)
    assert withdrawing.keep(live, by=chief()).is_done
    assert lives(live) == [("First", 0, 1), ("Second", 1, None)]


def test_keeping_closes_a_gap(live):
    withdraw(live, 1)
    schedule(live, "Second", 3)
    assert withdrawing.keep(live, by=chief()).is_done
    assert lives(live) == [("First", 0, 3), ("Second", 3, None)]
    assert not withdrawing.keep(live, by=chief()).is_done


def test_of_two_withdrawals_keeping_takes_back_the_first_and_its_words(live):
    withdraw(live, 1, retraction="The first.")
    schedule(live, "Second", 3)
    withdraw(live, 4, retraction="The second.")
    assert retractions() == [("The first.", 1), ("The second.", 4)]
    withdrawing.keep(live, by=chief())
    assert retractions() == [("The second.", 4)]
    assert lives(live) == [("First", 0, 3), ("Second", 3, 4)]


def test_a_retraction_stays_when_the_story_is_gone(live):
    withdraw(live, retraction="It was not so.")
    correction = Correction.objects.shown().get()
    assert (correction.kind, correction.after, correction.headline) == ("retraction", None, "First")


def test_a_planned_retraction_shows_with_the_withdrawal(clock, live):
    withdraw(live, 1, retraction="It was not so.")
    assert not Correction.objects.shown().exists()
    clock.move_to(NOON + HOUR)
    assert Correction.objects.shown().exists()


@pytest.mark.parametrize(("hours", "then"), [(2, 2), (0.5, 0.5), (None, 0)])
def test_a_retraction_moves_with_its_withdrawal(live, hours, then):
    withdraw(live, 1, retraction="It was not so.")
    withdraw(live, hours)
    assert retractions() == [("It was not so.", then)]


def test_a_new_retraction_takes_the_place_of_the_one_planned(live):
    withdraw(live, 1, retraction="Old words.")
    withdraw(live, 2, retraction="New words.")
    assert retractions() == [("New words.", 2)]


@pytest.mark.parametrize("step", ["cancel", "publish"])
def test_the_retraction_of_a_scheduled_version_stays_with_the_withdrawal(live, step):
    schedule(live, "Second", 1)
    withdraw(live, 2, retraction="It was not so.")
    if step == "cancel":
        [message] = withdrawing.cancel(live, by=chief()).messages
        assert message.endswith("The withdrawal planned for 2 March 2026, 14:00 stays.")
        assert lives(live) == [("First", 0, 2)]
    else:
        publishing.publish(change(live, headline="Now"), by=chief())
        assert lives(live) == [("First", 0, 0), ("Now", 0, 2)]
    assert retractions() == [("It was not so.", 2)]


@pytest.mark.parametrize("step", ["cancel", "publish"])
def test_a_retraction_never_says_a_headline_that_readers_did_not_see(live, step):
    schedule(live, "Minister to resign", 1)
    withdraw(live, 2, retraction="It was not so.")
    if step == "cancel":
        withdrawing.cancel(live, by=chief())
    else:
        publishing.publish(change(live, headline="Now"), by=chief())
    assert Correction.objects.get().headline == ("First" if step == "cancel" else "Now")


def test_a_retraction_says_the_headline_of_the_version_that_goes(live):
    withdraw(live, 2, retraction="It was not so.")
    publishing.publish(change(live, headline="Now"), by=chief())
    assert Correction.objects.get().headline == "Now"


def test_a_retraction_stays_when_a_story_comes_out_before_its_moment(clock):
    article = make_article("First")
    publish(article, at=NOON + HOUR)
    withdraw(article, 2, retraction="It was not so.")
    outcome = publishing.publish(change(article, headline="Now"), by=chief())
    assert outcome.messages[-1] == "The withdrawal planned for 2 March 2026, 14:00 stays."
    assert "The text of its correction" not in " ".join(outcome.messages)
    assert lives(article) == [("Now", 0, 2)] and retractions() == [("It was not so.", 2)]


def test_the_withdrawal_of_a_scheduled_version_after_a_gap_stays_with_its_new_moment(live):
    withdraw(live, 1)
    schedule(live, "Second", 3)
    [said] = withdraw(live, 6, retraction="It was not so.").messages
    assert said == (
        "From 2 March 2026, 13:00 until 2 March 2026, 15:00 readers see nothing of it. "
        "Readers see it until 2 March 2026, 18:00."
    )
    outcome = schedule(live, "Third", 4)
    assert lives(live) == [("First", 0, 1), ("Third", 4, 6)] and retractions() == [("It was not so.", 6)]
    assert outcome.messages[1:] == [
        "Readers see nothing of it from 2 March 2026, 13:00, its planned withdrawal, until 2 March 2026, 16:00.",
        "The withdrawal planned for 2 March 2026, 18:00 stays.",
    ]


def test_the_first_of_two_withdrawals_stays_when_a_version_comes_before_both(live):
    withdraw(live, 1)
    schedule(live, "Second", 3)
    withdraw(live, 6, retraction="It was not so.")
    outcome = publishing.publish(change(live, headline="Now"), by=chief())
    assert lives(live) == [("First", 0, 0), ("Now", 0, 1)] and retractions() == []
    assert outcome.messages[1:] == [
        "The withdrawal planned for 2 March 2026, 13:00 stays.",
        "Its withdrawal planned for 2 March 2026, 18:00 was cancelled too.",
    ]
    assert outcome.messages[0].endswith("The text of its correction was: It was not so.")


def test_the_words_of_a_retraction_that_goes_with_its_version_are_told(clock):
    article = make_article()
    publish(article, at=NOON + HOUR)
    withdraw(article, 2, retraction="It was not so.")
    assert withdrawing.cancel(article, by=chief()).messages[0].endswith("It was not so.")
    assert not Correction.objects.exists()


def test_an_older_retraction_is_never_touched(clock, live):
    withdraw(live, retraction="The first time.")
    clock.shift(HOUR)
    publishing.publish(take(live), by=chief())
    withdraw(live, 3)
    withdrawing.keep(live, by=chief())
    assert retractions() == [("The first time.", 0)]


def test_only_managing_editors_and_administrators_withdraw(live, editor, managing_editor):
    for act in (lambda: withdrawing.withdraw(live, by=editor, reason="x"), lambda: withdrawing.keep(live, by=editor)):
        with pytest.raises(NotAllowed, match="managing editor"):
            act()
    assert withdrawing.withdraw(live, by=managing_editor, reason="Not ours").is_done


@pytest.mark.parametrize(("hours", "verb"), [(None, "withdrew"), (1, "planned to withdraw")])
def test_the_log_says_why(live, hours, verb):
    withdraw(live, hours, retraction="It was not so.")
    step = Step.objects.get(verb=verb)
    assert step.detail.startswith("Not ours\nIt was not so.\nReaders")
    assert Step.objects.count() == 2
