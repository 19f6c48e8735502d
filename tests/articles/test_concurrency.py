"""The press with real processes: many at once, and killed in the middle."""

import datetime as dt
import random

import pytest
from django.utils import timezone

from articles.models import Address, Article, Publication, PublicationCategory, Revision, Step
from articles.press import publishing, withdrawing
from articles.press.versions import settle
from globepost.models import Generation
from tests.cast import change, chief, make_article, publish, take
from tests.processes import at_once, killed_at_query

pytestmark = pytest.mark.django_db(transaction=True)


def test_twenty_publishes_of_one_story_at_once_make_one_publication():
    revision, by = take(make_article()), chief()
    answers = at_once([lambda: publishing.publish(Revision.objects.get(pk=revision.pk), by=by).status] * 20)
    assert sorted(answers) == ["published"] + ["unchanged"] * 19
    assert Publication.versions.count() == 1
    assert Step.objects.filter(verb="published").count() == 1


def test_twenty_stories_with_one_slug_make_one_address_and_clear_errors():
    by = chief()
    pks = [take(make_article(f"Rival {number}", slug="bridge-opens")).pk for number in range(20)]

    def publish_one(pk):
        outcome = publishing.publish(Revision.objects.get(pk=pk), by=by)
        return outcome.status, [finding.message for finding in outcome.blockers]

    answers = at_once([lambda pk=pk: publish_one(pk) for pk in pks])
    assert sorted(status for status, _ in answers) == ["published"] + ["refused"] * 19
    refusals = [messages for status, messages in answers if status == "refused"]
    assert all(len(messages) == 1 and "Change the slug" in messages[0] for messages in refusals)
    assert Publication.objects.count() == Address.objects.count() == 1


def test_two_who_schedule_one_story_leave_one_scheduled_version():
    revision, by, now = take(make_article()), chief(), timezone.now()
    moments = [now + dt.timedelta(hours=hours) for hours in (1, 2, 3, 4)]
    answers = at_once([lambda at=at: publishing.publish(revision, by=by, at=at).status for at in moments])
    assert answers == ["scheduled"] * 4
    planned = Publication.versions.get()
    assert planned.is_planned
    assert Address.objects.get().since == planned.visible_from


def test_publishing_and_withdrawing_at_once_leave_one_or_none():
    article, by = make_article(), chief()
    publish(article)
    revision = change(article, text="<p>The ferry left at noon.</p>")
    answers = at_once(
        [
            lambda: publishing.publish(revision, by=by).status,
            lambda: withdrawing.withdraw(article, by=by, reason="Not ours").is_done,
        ]
        * 4
    )
    assert not [answer for answer in answers if isinstance(answer, str) and "Error" in answer]
    assert Publication.objects.count() <= 1
    assert Publication.versions.filter(visible_until=None).count() <= 1


def test_any_number_of_tidies_at_once_are_harmless():
    article, by = make_article(), chief()
    publish(article)
    withdrawing.withdraw(article, by=by, reason="Not ours", at=timezone.now() + dt.timedelta(seconds=1))
    later = timezone.now() + dt.timedelta(seconds=2)
    answers = at_once([lambda: settle(later)] * 6)
    assert all(isinstance(answer, int) for answer in answers)
    assert Publication.versions.get().ended
    assert not PublicationCategory.objects.exists()


def test_a_kill_in_the_middle_of_publishing_leaves_all_or_nothing():
    by, points = chief(), random.Random(20).sample(range(1, 45), 30)
    died = 0
    for point in points:
        article = make_article()
        publish(article)
        revision = change(article, text=f"<p>At {point} o'clock.</p>", slug=f"moved-{point}")
        before = _state(article)
        died += killed_at_query(lambda revision=revision: publishing.publish(revision, by=by), point)
        after = _state(article)
        assert after == before or (after["live"] == revision.pk and after["addresses"] == 2 and after["steps"] == 2)
        assert publishing.publish(revision, by=by).status in ("published", "unchanged")
        assert Publication.objects.filter(article_id=article.pk).count() == 1
    assert died >= 15


def _state(article: Article) -> dict[str, int]:
    live = Publication.objects.get(article_id=article.pk)
    return {
        "live": live.revision_id,
        "versions": Publication.versions.filter(article_id=article.pk).count(),
        "rows": PublicationCategory.objects.filter(publication=live).count(),
        "addresses": Address.objects.filter(article_id=article.pk).count(),
        "steps": Step.objects.filter(article_id=article.pk).count(),
        "generation": Generation.objects.get().number,
    }
