"""A change that breaks a scheduled version's gates unschedules it at once, and whoever scheduled it is told."""

import datetime as dt

import pytest
from django.core import mail
from django.db import transaction

from articles.models import Address, Article, PictureBlock, Publication, Step
from articles.press import paper, publishing, revisions, withdrawing
from articles.press.erasing import erase_article
from articles.press.planned import recheck
from articles.press.telling import tell_unscheduled
from globepost.models import Generation, Job
from tests.cast import add_block, change, chief, make_article, make_photo, publish, take
from tests.timeline import HOUR, NOON, lives
from tests.waiting import run_jobs

pytestmark = pytest.mark.django_db


def schedule(editor, **fields) -> Article:
    article = make_article("The bridge", **fields)
    outcome = publishing.publish(take(article), by=editor, at=NOON + HOUR)
    assert outcome.status == "scheduled"
    return article


def is_scheduled(article: Article) -> bool:
    return Publication.versions.filter(article_id=article.pk, is_planned=True).exists()


@pytest.mark.parametrize(
    ("change_of_photo", "reason"),
    [
        ({"licence_ends_at": NOON + HOUR}, "the licence of"),
        ({"credit": ""}, "(credit)"),
        ({"alternative_text": ""}, "alternative text"),
    ],
)
@pytest.mark.parametrize("place", ["lead", "block"])
def test_a_change_of_a_photo_unschedules(clock, editor, change_of_photo, reason, place):
    photo = make_photo(title="The harbour")
    article = make_article("The bridge", lead_picture=photo if place == "lead" else None)
    if place == "block":
        add_block(article, PictureBlock, photo=photo)
    publishing.publish(take(article), by=editor, at=NOON + HOUR)
    before = Generation.objects.get().number
    for name, value in change_of_photo.items():
        setattr(photo, name, value)
    [message] = paper.save(photo, by=chief())
    assert message.startswith("“The bridge” is no longer scheduled: ") and reason in message
    assert not is_scheduled(article) and not Address.objects.exists()
    step = Step.objects.get(verb="unscheduled")
    assert (step.article_id, step.by) == (article.pk, chief())
    assert "cancelled" in step.detail and reason in step.detail
    assert Generation.objects.get().number > before


def test_the_licence_is_looked_at_as_of_the_scheduled_moment(clock, editor):
    photo = make_photo()
    article = schedule(editor, lead_picture=photo)
    photo.licence_ends_at = NOON + HOUR + dt.timedelta(seconds=1)
    assert paper.save(photo, by=chief()) == []
    assert is_scheduled(article)


def test_a_change_that_breaks_nothing_is_silent(clock, editor):
    photo = make_photo()
    article = schedule(editor, lead_picture=photo)
    photo.credit = "Somebody else"
    assert paper.save(photo, by=chief()) == [] and is_scheduled(article)
    assert not Job.objects.exists()


def test_a_later_embargo_on_the_working_copy_unschedules(clock, editor):
    article = schedule(editor)
    article.embargo_until = NOON + HOUR
    article.save()
    assert revisions.take(article, by=editor).messages == []
    article.embargo_until = NOON + 2 * HOUR
    article.save()
    [message] = revisions.take(article, by=editor).messages
    assert "under embargo until 2 March 2026, 14:00" in message
    assert not is_scheduled(article)


def test_restoring_an_embargo_unschedules_too(clock, editor):
    article = make_article(embargo_until=NOON + 2 * HOUR)
    old = take(article)
    change(article, embargo_until=None)
    publishing.publish(take(article), by=editor, at=NOON + HOUR)
    assert len(revisions.restore(old, by=editor).messages) == 1
    assert not is_scheduled(article)


def test_other_work_on_the_story_leaves_the_schedule_alone(clock, editor):
    article = schedule(editor)
    change(article, headline="TK", text="")
    assert is_scheduled(article)


def test_the_live_version_comes_back_when_its_update_is_unscheduled(clock, editor):
    photo = make_photo()
    article = make_article("First")
    publish(article)
    change(article, headline="Second", lead_picture=photo)
    publishing.publish(take(article), by=editor, at=NOON + HOUR)
    photo.credit = ""
    paper.save(photo, by=chief())
    assert lives(article) == [("First", 0, None)]


def test_what_the_live_version_has_too_does_not_unschedule(clock, editor):
    photo = make_photo()
    article = make_article("First", lead_picture=photo)
    publish(article)
    change(article, headline="Second")
    publishing.publish(take(article), by=editor, at=NOON + HOUR)
    photo.credit = ""
    assert paper.save(photo, by=chief()) == [] and is_scheduled(article)


def test_what_was_waived_does_not_unschedule(clock, managing_editor):
    photo = make_photo(credit="")
    article = make_article(lead_picture=photo)
    publishing.publish(take(article), by=managing_editor, at=NOON + HOUR, waive="An old picture")
    photo.source = "The cellar"
    assert paper.save(photo, by=chief()) == [] and is_scheduled(article)
    photo.alternative_text = ""
    assert len(paper.save(photo, by=chief())) == 1


def test_each_story_is_looked_at_and_only_those_that_are_scheduled(clock, editor, django_assert_max_num_queries):
    photo = make_photo()
    both = [schedule(editor, lead_picture=photo) for _ in range(2)]
    live = make_article(lead_picture=photo)
    publish(live)
    photo.credit = ""
    assert len(paper.save(photo, by=chief())) == 2
    assert not any(is_scheduled(article) for article in both)
    assert Publication.objects.get().article_id == live.pk


def test_a_version_whose_time_has_come_is_live_and_stays(clock, editor):
    photo = make_photo()
    article = schedule(editor, lead_picture=photo)
    clock.move_to(NOON + HOUR)
    photo.credit = ""
    assert paper.save(photo, by=chief()) == []
    assert Publication.objects.get().article_id == article.pk


def test_nothing_scheduled_is_nothing_to_do():
    assert recheck(Article.objects.all(), by=chief()) == []


def test_whoever_scheduled_it_last_is_told_why(clock, editor, managing_editor):
    photo = make_photo(title="The harbour")
    article = schedule(editor, lead_picture=photo)
    publishing.publish(take(article), by=managing_editor, at=NOON + 2 * HOUR)
    photo.credit = ""
    paper.save(photo, by=chief())
    run_jobs()
    [message] = mail.outbox
    assert message.to == ["managing@example.org"]
    assert "The bridge" in message.body and "who made “The harbour”" in message.body


def test_nobody_is_told_who_has_no_address_or_has_left(clock, editor):
    editor.email = ""
    editor.save()
    photo = make_photo()
    schedule(editor, lead_picture=photo)
    photo.credit = ""
    assert len(paper.save(photo, by=chief())) == 1
    assert not Job.objects.exists()
    step = Step.objects.get(verb="unscheduled")
    tell_unscheduled(step.pk, editor.pk)
    tell_unscheduled(step.pk, 0)
    assert mail.outbox == []


def test_nobody_is_told_of_a_change_that_was_rolled_back(clock, editor):
    photo = make_photo()
    article = schedule(editor, lead_picture=photo)
    with transaction.atomic():
        photo.credit = ""
        paper.save(photo, by=chief())
        transaction.set_rollback(True)
    assert is_scheduled(article) and not Job.objects.exists()


def test_the_waiting_mail_holds_no_word_of_the_story(clock, editor):
    photo = make_photo()
    article = schedule(editor, lead_picture=photo)
    photo.credit = ""
    paper.save(photo, by=chief())
    assert "bridge" not in str(Job.objects.get().arguments)
    erase_article(article, by=chief(), reason="The law")
    run_jobs()
    assert "bridge" not in mail.outbox[0].body


def test_a_withdrawal_that_was_planned_for_the_update_stays_for_the_live_version(clock, editor):
    photo = make_photo()
    article = make_article("First")
    publish(article)
    change(article, headline="Second", lead_picture=photo)
    publishing.publish(take(article), by=editor, at=NOON + HOUR)
    withdrawing.withdraw(article, by=chief(), reason="Wrong", at=NOON + 2 * HOUR)
    photo.credit = ""
    paper.save(photo, by=chief())
    assert lives(article) == [("First", 0, 2)]
