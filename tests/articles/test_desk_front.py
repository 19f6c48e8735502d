"""The desk's front: what matters to this person now, in few queries."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from globepost.models import Job
from tests.cast import make_article, make_page, publish
from tests.desk import sign_in

pytestmark = pytest.mark.django_db


def shelves(user):
    answer = sign_in(user).get("/desk/")
    return {shelf.title: [story.headline for story in shelf.stories] for shelf in answer.context["shelves"]}


@pytest.fixture
def world(editor, reporter):
    make_article("My draft", owner=editor)
    make_article("My reporter's draft", owner=reporter)
    make_article("In review", owner=reporter, stage="in review")
    make_page("about", "A page")
    publish(make_article("Live", owner=reporter))
    for day, name in ((2, "Second"), (1, "First")):
        publish(make_article(name), at=dt.datetime(2030, 6, day, tzinfo=dt.UTC))


def test_an_editor_sees_what_waits_what_comes_and_what_is_live(editor, world):
    assert shelves(editor) == {
        "My drafts": ["My draft"],
        "Waiting for review": ["In review"],
        "Scheduled next": ["First", "Second"],
        "Live lately": ["Live"],
    }


def test_a_reporter_sees_their_own_alone(reporter, world):
    assert shelves(reporter) == {
        "My drafts": ["My reporter's draft"],
        "In review": ["In review"],
        "Scheduled next": [],
        "Live lately": ["Live"],
    }


def test_each_shelf_leads_to_all_of_its_kind(editor, world):
    desk = sign_in(editor)
    for shelf in desk.get("/desk/").context["shelves"]:
        listed = desk.get(f"/desk/articles/article/?{shelf.query}").context
        assert [row.headline for row in listed["cl"].result_list] == [story.headline for story in shelf.stories]
        assert any(tab.is_current for tab in listed["tabs"])


def test_empty_shelves_say_so(editor):
    page = sign_in(editor).get("/desk/").content.decode()
    for words in (
        "You have no draft.",
        "Nothing waits for review.",
        "Nothing is scheduled.",
        "Nothing is live yet.",
    ):
        assert words in page
    assert "Write a story" in page


def test_dead_jobs_are_shown_to_those_who_run_the_paper(administrator, editor):
    Job.objects.create(name="send_mail", state=Job.State.DEAD, last_error="No such host")
    assert "send_mail: No such host" in sign_in(administrator).get("/desk/").content.decode()
    assert "send_mail" not in sign_in(editor).get("/desk/").content.decode()


def test_three_stories_and_thirty_take_as_many_queries(administrator):
    desk, spent = sign_in(administrator), []
    for many in (3, 27):
        for _ in range(many):
            publish(make_article(owner=administrator))
            make_article(owner=administrator, stage="in review")
            make_article(owner=administrator)
        with CaptureQueriesContext(connection) as captured:
            desk.get("/desk/")
        spent.append(len(captured))
        assert not any(re.search(r"COUNT\(", one["sql"]) for one in captured.captured_queries)
    assert spent[0] == spent[1] <= 15
