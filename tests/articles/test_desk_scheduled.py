"""A live story with another version scheduled: whose words the form holds, and what puts them before readers."""

import datetime as dt

import pytest

from articles.desk.scene import Scene
from articles.models import Publication
from tests.cast import change, make_article, publish, take
from tests.desk import change_address, errors_of, save, sign_in

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2030, 6, 1, 22, tzinfo=dt.UTC)
WARNING = "Update and Correct put these words before readers now."


@pytest.fixture
def story(editor):
    """Live as "Bridge opens", scheduled as "Bridge closes"."""
    article = make_article("Bridge opens", slug="bridge-opens")
    publish(article)
    change(article, headline="Bridge closes")
    publish(article, at=LATER)
    return article


def live(article):
    return Publication.objects.get(article_id=article.pk)


def test_the_page_says_that_the_form_holds_the_scheduled_words(editor, story):
    page = sign_in(editor).get(change_address(story)).content.decode()
    assert "This form holds the version scheduled for" in page and WARNING in page
    assert "; another version is scheduled for" in page and "newer" not in Scene(editor, story).sentence


@pytest.mark.parametrize("button", ["update", "correct"])
def test_the_scheduled_words_come_out_early_only_with_a_tick(button, editor, story):
    desk = sign_in(editor)
    words = {"correct-text": "It closes."} if button == "correct" else {}
    answer = save(desk, story, button, headline="Bridge closes soon", **words)
    assert "Nothing is saved yet" in " ".join(errors_of(answer)) and story.revisions.count() == 2
    assert f'href="#do-{button}"' in answer.content.decode() and f'id="do-{button}" open' in answer.content.decode()
    assert "Tick this if readers shall see the scheduled words now." in answer.content.decode()
    assert live(story).headline == "Bridge opens"
    save(desk, story, button, headline="Bridge closes soon", **words, **{f"{button}-at_once": "on"})
    assert live(story).headline == "Bridge closes soon"


def test_work_on_top_of_the_scheduled_words_needs_the_tick_too(editor, story):
    change(story, headline="Bridge closes soon")
    assert "Nothing is saved yet" in " ".join(errors_of(save(sign_in(editor), story, "update")))


def test_work_from_the_live_version_is_updated_without_a_tick(editor, story):
    desk = sign_in(editor)
    page = desk.get(change_address(story)).content.decode()
    restore = f"/desk/articles/article/{story.pk}/history/1/restore/"
    assert f'action="{restore}"' in page and 'form="work-from-live"' in page
    page = desk.post(restore, follow=True).content.decode()
    assert WARNING not in page and "cancels that schedule" in page and "newer work" not in page
    assert save(desk, story, "update", headline="Bridge opens early").status_code == 302
    assert live(story).headline == "Bridge opens early"


@pytest.mark.parametrize("newer", [False, True])
def test_going_back_and_forward_again_needs_the_tick(newer, editor, story):
    if newer:
        change(story, headline="Bridge closes soon")
    desk, scheduled = sign_in(editor), story.revisions.first().number
    desk.post(f"/desk/articles/article/{story.pk}/history/1/restore/")
    assert not Scene(editor, story).holds_scheduled_words
    desk.post(f"/desk/articles/article/{story.pk}/history/{scheduled}/restore/")
    assert WARNING in desk.get(change_address(story)).content.decode()
    save(desk, story, "update")
    assert live(story).headline == "Bridge opens"


def test_scheduling_anew_asks_for_no_tick(editor, story):
    save(sign_in(editor), story, "schedule", **{"schedule-at": "2031-01-01T10:00"})
    assert live(story).headline == "Bridge opens" and Publication.versions.filter(is_planned=True).count() == 1


def test_a_story_without_a_schedule_says_nothing_of_one(editor):
    story = make_article()
    take(story)
    assert "cancels that schedule" not in sign_in(editor).get(change_address(story)).content.decode()
