"""Mail that is paused waits, everything else goes on, and an administrator is told."""

import ast
from io import StringIO
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import call_command

from articles.press.sign_in_mails import tell_person
from globepost import mail_pause
from globepost.jobs import mailing, tasks
from globepost.models import Job, MailPause
from globepost.models.job import let_go
from globepost.worker import Worker, claim
from tests.desk import sign_in
from tests.globepost.chores.jobs import note

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]


@pytest.fixture
def waiting(reporter) -> Job:
    mail_pause.pause("The backup was restored.")
    return tell_person.enqueue(reporter.pk, "password", [])


def run() -> None:
    Worker().run(until_idle=True)


def resume(*arguments: str) -> str:
    out = StringIO()
    call_command("resume_mail", *arguments, stdout=out)
    return out.getvalue()


def test_a_mail_waits_and_other_jobs_are_done(waiting, tmp_path):
    note.enqueue(str(tmp_path / "notes"), "ferry")
    run()
    waiting.refresh_from_db()
    assert (waiting.state, waiting.attempts, mail.outbox) == ("waiting", 0, [])
    assert (tmp_path / "notes").read_text() == "ferry\n"
    assert list(mail_pause.waiting()) == [waiting]


def test_a_mail_whose_worker_died_waits_too(clock, waiting):
    mail_pause.resume()
    assert claim(seconds=30) == waiting
    mail_pause.pause("Once more.")
    clock.shift(31)
    assert claim() is None


def test_resumed_mail_goes_out(waiting):
    assert resume() == "Mail goes out again. 1 mail waited.\n"
    run()
    assert [sent.to for sent in mail.outbox] == [["reporter@example.org"]]
    assert resume() == "Mail is not paused.\n"


def test_what_waits_can_be_thrown_away(waiting, tmp_path):
    other = note.enqueue(str(tmp_path / "notes"), "ferry")
    assert "1 mail was thrown away" in resume("--discard")
    run()
    assert mail.outbox == [] and Job.objects.filter(pk=other.pk).exists()


def test_a_second_pause_says_the_newer_reason():
    mail_pause.pause("First.")
    mail_pause.pause("Second.")
    assert str(MailPause.objects.get()) == "Second."


def test_a_pause_costs_the_worker_no_query(django_assert_num_queries):
    with django_assert_num_queries(2):
        claim()


def test_leases_are_let_go(tmp_path):
    job = note.enqueue(str(tmp_path / "notes"), "ferry")
    claim(seconds=9_999)
    assert let_go() == 1
    job.refresh_from_db()
    assert (job.state, job.leased_by, job.lease_until) == ("waiting", None, None)
    assert let_go() == 0


def test_administrators_are_told_and_nobody_else(administrator, editor):
    assert "Mail is paused" not in sign_in(administrator).get("/desk/").content.decode()
    mail_pause.pause("The backup of noon was restored.")
    page = sign_in(administrator).get("/desk/").content.decode()
    assert "The backup of noon was restored." in page and "manage.py resume_mail" in page
    assert "Mail is paused" not in sign_in(editor).get("/desk/").content.decode()


def test_every_task_that_can_send_mail_says_so():
    """Of a module that imports Django's mail every task counts as one that sends it."""
    sending = set()
    for path in (
        path for app in ("articles", "newsletter", "opeds", "globepost") for path in (ROOT / app).rglob("*.py")
    ):
        tree = ast.parse(path.read_text())
        if any(isinstance(node, ast.ImportFrom) and node.module == "django.core.mail" for node in ast.walk(tree)):
            sending.add(".".join(path.relative_to(ROOT).with_suffix("").parts))
    assert {known.rpartition(".")[0] for known in mailing()} == sending
    assert not [name for name in tasks if name.rpartition(".")[0] in sending and name not in mailing()]
