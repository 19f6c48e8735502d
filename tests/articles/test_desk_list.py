"""The list of stories says how each stands before readers, and can be narrowed to those that stand so."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Publication
from articles.press import withdrawing
from articles.press.versions import Versions
from tests.cast import change, chief, make_article, publish, take
from tests.desk import change_address, errors_of, save, sign_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2030, 6, 1, 22, tzinfo=dt.UTC)


@pytest.fixture
def withdrawn():
    article = make_article("Withdrawn story")
    publish(article)
    withdrawing.withdraw(article, by=chief(), reason="A judge said so")
    return article


@pytest.fixture
def stories(withdrawn):
    publish(make_article("Live story"))
    publish(make_article("Scheduled story"), at=LATER)
    take(make_article("New story"))
    updated, ending = make_article("Updated story"), make_article("Ending story")
    for story in (updated, ending):
        publish(story)
    change(updated, standfirst="Newer")
    publish(updated, at=LATER)
    withdrawing.withdraw(ending, by=chief(), reason="Ends then", at=LATER)


def rows(client, query=""):
    changelist = client.get(f"/desk/articles/article/{query}").context["cl"]
    return {row.headline.removesuffix(" story"): changelist.model_admin.standing(row) for row in changelist.result_list}


def test_each_story_says_how_it_stands(editor, stories):
    assert rows(sign_in(editor)) == {
        "Live": "Live",
        "Scheduled": "Scheduled 1 Jun 2030, 18:00",
        "New": "",
        "Updated": "Live, update 1 Jun 2030, 18:00",
        "Ending": "Live until 1 Jun 2030, 18:00",
        "Withdrawn": "Withdrawn",
    }


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("live", {"Live", "Updated", "Ending"}),
        ("update", {"Updated"}),
        ("until", {"Ending"}),
        ("scheduled", {"Scheduled"}),
        ("ahead", {"Scheduled", "Updated"}),
        ("withdrawn", {"Withdrawn"}),
        ("nothing", {"New"}),
        ("nonsense", {"Live", "Updated", "Ending", "Scheduled", "Withdrawn", "New"}),
    ],
)
def test_the_list_is_narrowed_to_those_that_stand_so(wanted, found, editor, stories):
    assert set(rows(sign_in(editor), f"?standing={wanted}")) == found


@pytest.mark.parametrize("button", ["publish", "schedule"])
def test_what_was_withdrawn_is_published_again_only_with_a_tick(button, editor, withdrawn):
    desk = sign_in(editor)
    at = {"schedule-at": "2030-06-01T18:00"} if button == "schedule" else {}
    answer = save(desk, withdrawn, button, headline="Back again", **at)
    assert "Nothing is saved yet" in " ".join(errors_of(answer))
    assert "Tick this if readers shall see again what was withdrawn." in answer.content.decode()
    save(desk, withdrawn, button, headline="Back again", **at, **{f"{button}-again": "on"})
    assert Versions.of(withdrawn, timezone.now()).rows[-1].headline == "Back again"


def test_nothing_is_asked_of_a_story_that_was_never_withdrawn(editor):
    story = make_article()
    take(story)
    assert "what was withdrawn" not in sign_in(editor).get(change_address(story)).content.decode()
    save(sign_in(editor), story, "publish")
    assert Publication.objects.filter(article_id=story.pk).exists()
