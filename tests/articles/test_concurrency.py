"""The press with real processes: many at once, and killed in the middle."""

import datetime as dt
from functools import partial
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone

from articles.models import (
    Address,
    Article,
    Publication,
    PublicationAuthor,
    PublicationBody,
    PublicationCategory,
    PublicationPhoto,
    PublicationTag,
    Revision,
    Step,
)
from articles.press import publishing, withdrawing
from articles.press.versions import settle
from globepost.models import Generation
from tests.cast import change, chief, make_article, make_category, make_photo, publish, take
from tests.desk import change_address, sign_in
from tests.processes import at_once, killed_after_commit, killed_at_query, killed_before_commit, queries_of

ROWS = (PublicationCategory, PublicationAuthor, PublicationTag, PublicationPhoto)
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


def test_twenty_publish_buttons_for_one_slug_publish_one_story_and_say_why_not_the_others(editor):
    articles = [make_article(f"Rival {number}", slug="bridge-opens", owner=editor) for number in range(20)]
    desks = [(sign_in(editor), article.pk, take(article, by=editor).number) for article in articles]
    assert desks[0][0].get(change_address(articles[0])).status_code == 200  # so that nobody has to load anything

    def press(desk, pk, number):
        answer = desk.post(f"/desk/articles/article/{pk}/do/publish/", {"base": str(number)})
        return answer.status_code, desk.get(answer["Location"]).content.decode()

    tasks = [partial(press, *desk) for desk in desks]
    answers = at_once(tasks)
    assert not [answer for answer in answers if isinstance(answer, str)]
    assert {status for status, _ in answers} == {302}
    assert sorted("Published at /" in page for _, page in answers) == [False] * 19 + [True]
    refused = [page for _, page in answers if "Published at /" not in page]
    assert all("Nothing was published" in page and "Change the slug" in page for page in refused)
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
    assert set(answers[::2]) <= {"published", "unchanged"} and set(answers[1::2]) <= {True, False}, answers
    published, withdrawn = answers.count("published"), answers.count(True)
    assert Step.objects.filter(verb="published").count() == 1 + published
    assert Step.objects.filter(verb="withdrew").count() == withdrawn
    assert Publication.versions.count() == 1 + published
    assert list(Publication.objects.values_list("revision_id", flat=True)) in ([], [revision.pk])


def test_any_number_of_tidies_at_once_are_harmless():
    article, by = make_article(), chief()
    publish(article)
    withdrawing.withdraw(article, by=by, reason="Not ours", at=timezone.now() + dt.timedelta(seconds=1))
    later = timezone.now() + dt.timedelta(seconds=2)
    answers = at_once([lambda: settle(later)] * 6)
    assert all(isinstance(answer, int) for answer in answers)
    assert Publication.versions.get().ended
    assert not PublicationCategory.objects.exists()


def test_a_kill_anywhere_in_publishing_leaves_all_or_nothing():
    before, after, length = _rehearsal()
    kills = [(partial(killed_at_query, number=point), (before, after)) for point in range(1, length + 1)]
    kills += [(killed_before_commit, (before,)), (killed_after_commit, (after,))]
    for kill, allowed in kills:
        where = f"{kill}, of {length} queries"
        article, revision = _moved()
        generation = Generation.objects.get().number
        assert _state(article, generation) == before, where
        assert kill(partial(publishing.publish, revision, by=chief())), where  # who has asked for no right yet
        assert _state(article, generation) in allowed, where
        assert publishing.publish(revision, by=chief()).status in ("published", "unchanged"), where
        assert _state(article, generation) == after, where


def _moved() -> tuple[Article, Revision]:
    """A live story, and a revision of it that says something else at another address."""
    article = make_article(tags=("Bridges",), lead_picture=make_photo(), categories=(make_category("Ports"),))
    publish(article)
    return article, change(article, text="<p>At noon.</p>", slug=f"{article.slug}-moved")


def _rehearsal() -> tuple[dict[str, Any], dict[str, Any], int]:
    """How such a story stands before and after it is published, and how many queries that takes."""
    article, revision = _moved()
    generation = Generation.objects.get().number
    before = _state(article, generation)
    length = queries_of(partial(publishing.publish, revision, by=chief()))
    after = _state(article, generation)
    assert not [name for name in before if before[name] == after[name]], "publishing changes all that is looked at"
    return before, after, length


def _state(article: Article, generation: int) -> dict[str, Any]:
    """All that publishing changes, in words that are the same for every story."""
    versions = list(Publication.versions.filter(article_id=article.pk).order_by("number"))
    starts = {version.visible_from: version.number for version in versions} | {None: None}
    addresses = Address.objects.filter(article_id=article.pk).order_by("since")
    return {
        "generation": Generation.objects.get().number - generation,
        "versions": [(row.number, row.ended, row.is_planned, starts[row.visible_until]) for row in versions],
        "bodies": PublicationBody.objects.filter(publication__in=versions).count(),
        "addresses": [address.path.endswith("-moved/") for address in addresses],
        "steps": list(Step.objects.filter(article_id=article.pk).order_by("pk").values_list("verb", flat=True)),
        **{model.__name__: _numbers(model, versions) for model in ROWS},
    }


def _numbers(model: type[Model], versions: list[Publication]) -> list[int]:
    """Of each row of the model the number of its version."""
    return sorted(model.objects.filter(publication__in=versions).values_list("publication__number", flat=True))
