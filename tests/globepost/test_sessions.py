"""Sessions of the desk know whose they are."""

import datetime as dt

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from globepost.jobs import prune
from globepost.models import DeskSession
from globepost.models.session import end_sessions
from tests.desk import sign_in

pytestmark = pytest.mark.django_db


def test_all_sessions_of_a_person_end_but_one(editor, reporter) -> None:
    here, there, other = sign_in(editor), sign_in(editor), sign_in(reporter)
    assert end_sessions(editor.pk, but=here.session.session_key) == 1
    assert [client.get("/desk/").status_code for client in (here, there, other)] == [200, 302, 200]
    assert end_sessions(editor.pk) == 1
    assert here.get("/desk/").status_code == 302


def test_a_session_of_nobody_belongs_to_nobody() -> None:
    session = Client().session
    session["next"] = "/desk/"
    session.save()
    assert DeskSession.objects.get(session_key=session.session_key).user_id is None


def test_sessions_that_ended_are_pruned(editor) -> None:
    old, young = sign_in(editor).session.session_key, sign_in(editor).session.session_key
    DeskSession.objects.filter(session_key=old).update(expire_date=timezone.now() - dt.timedelta(days=1))
    prune()
    assert [session.session_key for session in DeskSession.objects.all()] == [young]


@pytest.mark.parametrize("key", [r'"\000abcdefghijkl"', r'"\n"', "x", "a" * 4000, "A" * 32, "a" * 31 + "é"])
def test_no_database_is_asked_for_a_key_that_was_never_given_out(key) -> None:
    with CaptureQueriesContext(connection) as asked:
        answer = Client().get("/desk/", HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}={key}")
    assert answer.status_code == 302 and "session_key" not in str(asked.captured_queries)
