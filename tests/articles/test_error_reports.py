"""“Report an error”: from a reader without cookie or script to the desk."""

import datetime as dt
import re

import pytest
from django.core.cache import cache
from django.test import Client

from articles.jobs import forget_reports
from articles.models import ErrorReport, Step
from articles.press import erasing, reports, withdrawing
from articles.press.roles import NotAllowed
from globepost.bodies import most_of
from tests.cast import chief, make_article, make_page, publish
from tests.desk import form_of, sign_in
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
WORDS = "The ferry left at noon, not at dawn."


@pytest.fixture
def story(clock):
    article = make_article("The ferry")
    article.version = publish(article)
    return article


def address_of(story):
    page = Client().get(story.version.path).content.decode()
    return re.search(r'<a rel="nofollow" href="(/report-an-error/\?story=[^"]+)">Report an error', page)[1]


def stamp_in(answer):
    return re.search(r'name="stamp" value="([^"]+)"', answer.content.decode())[1]


def open_form(story, clock, seconds=60):
    """The form as it was given out so many seconds ago."""
    stamp = stamp_in(Client().get(address_of(story)))
    clock.shift(dt.timedelta(seconds=seconds))
    return {"text": WORDS, "email": "", "website": "", "stamp": stamp}


def send(story, form, **extra):
    return Client(enforce_csrf_checks=True).post(address_of(story), form, **extra)


def test_a_report_reaches_the_desk_without_a_cookie(story, clock):
    answer = Client().get(address_of(story))
    assert answer["Cache-Control"] == "no-store" and answer["X-Robots-Tag"] == "noindex, nofollow"
    assert not answer.cookies and "csrf" not in answer.content.decode()
    answer = send(story, open_form(story, clock) | {"email": "ruth@reader.example"}, follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain[0][1] == 303 and "Thank you" in page and "Back to “The ferry”" in page
    assert not answer.cookies and answer["Cache-Control"] == "no-store"
    report = ErrorReport.objects.get()
    assert (report.article_id, report.publication_id) == (story.pk, story.version.pk)
    assert (report.text, report.email, report.state) == (WORDS, "ruth@reader.example", "open")


@pytest.mark.parametrize("stamp", ["", "x", "1.abc:1:forged", "\x00"])
def test_a_form_that_we_never_gave_out_is_refused_and_what_was_typed_stays(stamp, story, clock):
    answer = send(story, {"text": WORDS, "stamp": stamp})
    assert answer.status_code == 403 and WORDS in answer.content.decode()
    assert not ErrorReport.objects.exists()
    clock.shift(HOUR)
    send(story, {"text": WORDS, "stamp": stamp_in(answer)})
    assert ErrorReport.objects.get().state == "open"


def test_a_form_that_stood_open_for_days_is_given_again_with_what_was_typed(story, clock):
    answer = send(story, open_form(story, clock, seconds=2 * 24 * 60 * 60))
    assert (
        answer.status_code == 409
        and WORDS in answer.content.decode()
        and "stood open for long" in answer.content.decode()
    )
    clock.shift(HOUR)
    send(story, {"text": WORDS, "stamp": stamp_in(answer)})
    assert ErrorReport.objects.get().text == WORDS


def test_a_form_sent_twice_is_one_report(story, clock):
    form = open_form(story, clock)
    assert [send(story, form | {"text": text}).status_code for text in (WORDS, WORDS, "Buy this")] == [303] * 3
    assert ErrorReport.objects.get().text == WORDS


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"text": ""}, "Say what is wrong."),
        ({"text": "\u200b \u2060"}, "Say what is wrong."),
        ({"text": "x" * 4001}, "Please keep to 4,000 characters."),
        ({"email": "ruth at home"}, "This is no e-mail address."),
    ],
)
def test_what_is_wrong_about_a_form_is_said_and_nothing_is_lost(change, sentence, story, clock):
    form = open_form(story, clock) | {"email": "ruth@reader.example"} | change
    answer = send(story, form)
    page = answer.content.decode()
    assert answer.status_code == 400 and sentence in page and form["email"] in page and form["text"] in page
    assert not ErrorReport.objects.exists()


def test_what_a_reader_writes_is_cleaned_and_shown_as_words(story, clock, editor):
    send(story, open_form(story, clock) | {"text": "<b>Noon</b>\x0b\u202enot\x00 dawn"})
    report = ErrorReport.objects.get()
    assert report.text == "<b>Noon</b>\nnot dawn"
    for address in ("", f"{report.pk}/change/"):
        page = sign_in(editor).get(f"/desk/articles/errorreport/{address}").content.decode()
        assert "&lt;b&gt;Noon" in page and "<b>Noon" not in page


@pytest.mark.parametrize(
    ("change", "seconds", "reason"),
    [
        ({"website": "https://spam.example"}, 60, "a field that nobody sees was filled in"),
        ({}, 1, "sent within 3 seconds"),
        ({"text": "http://a.example www.b.example [url=c]"}, 60, "many links"),
    ],
)
def test_what_looks_like_spam_is_thanked_for_and_parked(change, seconds, reason, story, clock):
    assert send(story, open_form(story, clock, seconds) | change).status_code == 303
    report = ErrorReport.objects.get()
    assert (report.state, report.parked_for) == ("parked", reason)


def test_one_network_sends_six_in_an_hour_and_loses_nothing(story, clock):
    forms = [open_form(story, clock, seconds=10) for _ in range(7)]
    clock.shift(-dt.timedelta(seconds=10))
    statuses = [send(story, form).status_code for form in forms]
    assert statuses == [303] * 6 + [429]
    answer = send(story, forms[6])
    assert WORDS in answer.content.decode() and "Thank you for reading so closely" in answer.content.decode()
    assert send(story, forms[6], REMOTE_ADDR="198.51.100.7").status_code == 303
    clock.shift(HOUR)
    assert send(story, open_form(story, clock)).status_code == 303


def test_very_many_at_once_are_parked(story, clock, monkeypatch):
    monkeypatch.setattr("articles.site.reporting.BY_ALL", (2, 3600))
    for number in range(3):
        send(story, open_form(story, clock, 10), REMOTE_ADDR=f"198.51.100.{number}")
    assert [report.state for report in ErrorReport.objects.order_by("pk")] == ["open", "open", "parked"]


def test_without_its_cache_the_limit_still_holds(story, clock, monkeypatch):
    def broken(*args, **kwargs):
        raise ConnectionError

    monkeypatch.setattr(cache, "add", broken)
    statuses = [send(story, open_form(story, clock, 5), REMOTE_ADDR="203.0.113.5").status_code for _ in range(7)]
    assert statuses == [303] * 6 + [429]


def test_there_is_no_form_for_what_readers_do_not_see(story, clock):
    page, draft = publish(make_page("about")), make_article()
    paths = ("", "?story=/nowhere/", f"?story={page.path}", f"?story=/2026/03/02/{draft.slug}/", "?story=%00")
    for query in paths:
        assert Client().get(f"/report-an-error/{query}").status_code == 404
        assert Client().post(f"/report-an-error/{query}", {"text": WORDS}).status_code == 410
    assert Client().get("/report-an-error/thanks/?story=%00").status_code == 200


def test_a_report_of_a_story_that_is_withdrawn_meanwhile_is_taken(story, clock):
    form, address = open_form(story, clock), address_of(story)
    withdrawing.withdraw(story, by=chief(), reason="Not ours")
    assert Client().post(address, form).status_code == 303
    assert ErrorReport.objects.get().publication_id == story.version.pk


@pytest.mark.parametrize("seconds", [60, 400 * 24 * 60 * 60])
def test_the_form_repeats_nothing_of_a_story_that_is_withdrawn_meanwhile(seconds, story, clock):
    form, address = open_form(story, clock, seconds), address_of(story)
    withdrawing.withdraw(story, by=chief(), reason="A libel")
    for text in ("", WORDS):
        answer = Client().post(address, form | {"text": text, "email": "nobody"})
        page = answer.content.decode()
        assert answer.status_code in (400, 409) and "“" not in page and story.version.path not in page
    again = Client().post("/report-an-error/", form | {"stamp": stamp_in(answer)})
    assert again.status_code == 303 and ErrorReport.objects.get().article_id == story.pk


def test_an_address_that_no_row_holds_is_refused(story, clock):
    longest = ErrorReport._meta.get_field("email").max_length
    form = open_form(story, clock) | {"email": f"{'r' * longest}@reader.example"}
    assert send(story, form).status_code == 400
    assert send(story, form | {"email": form["email"][-longest:]}).status_code == 303


def test_a_long_body_is_refused_unread_and_other_methods_are_not_known(story):
    assert most_of("/report-an-error/") == 64 * 1024
    answer = Client().post("/report-an-error/", {"text": "x" * 70_000})
    assert answer.status_code == 413 and "larger than 64 KB" in answer.content.decode()
    assert Client().put("/report-an-error/").status_code == 405
    assert "Disallow: /report-an-error/" in Client().get("/robots.txt").content.decode()


def make_report(story, **fields):
    fields = {"text": WORDS, "nonce": f"n{ErrorReport.objects.count()}", "publication_id": story.version.pk} | fields
    return ErrorReport.objects.create(article_id=story.pk, **fields)


def test_the_desk_lists_open_ones_first_with_their_story(story, editor, clock):
    for state, text in (("done", "A"), ("open", "B"), ("parked", "C"), ("open", "D")):
        make_report(story, state=state, text=text)
        clock.shift(HOUR)
    answer = sign_in(editor).get("/desk/articles/errorreport/")
    assert [row.text for row in answer.context["cl"].result_list] == ["D", "B", "A", "C"]
    assert f'<a href="/desk/articles/article/{story.pk}/change/">The ferry</a>' in answer.content.decode()
    assert "2 reports of errors are open" in sign_in(editor).get("/desk/").content.decode()


def test_the_storys_form_says_that_there_are_open_ones(story, editor, reporter):
    report, desk, other = make_report(story), sign_in(editor), make_article()
    address = f"/desk/articles/article/{story.pk}/change/"
    line = re.search(r'reports an error in this story. <a href="([^"]+)"', desk.get(address).content.decode())
    listed = desk.get(line[1].replace("&amp;", "&")).context["cl"].result_list
    assert [row.pk for row in listed] == [report.pk]
    assert not desk.get(f"/desk/articles/errorreport/?article_id={other.pk}").context["cl"].result_list
    reports.settle(report, state="done", by=editor)
    assert "reports an error" not in desk.get(address).content.decode()


def test_an_editor_marks_it_as_done_with_a_note_and_opens_it_again(story, editor):
    report, desk = make_report(story, email="ruth@reader.example"), sign_in(editor)
    address = f"/desk/articles/errorreport/{report.pk}/change/"
    form = form_of(desk, address, "errorreport_form")
    assert form["state"] == "open" and "text" not in form
    desk.post(address, form | {"state": "done", "note": "Put right.", "text": "Forged"})
    report.refresh_from_db()
    assert (report.state, report.note, report.handled_by, report.text) == ("done", "Put right.", editor, WORDS)
    desk.post(address, form_of(desk, address, "errorreport_form") | {"state": "open"})
    verbs = list(
        Step.objects.filter(subject=f"report of an error {report.pk}").order_by("pk").values_list("verb", flat=True)
    )
    assert verbs == ["marked as done", "opened again"]
    assert not Step.objects.filter(detail__contains="ruth").exists()
    desk.post("/desk/articles/errorreport/", {"action": "mark_as_done", "_selected_action": report.pk})
    report.refresh_from_db()
    assert (report.state, report.note) == ("done", "Put right.")
    reports.settle(report, state="done", note="Put right.", by=editor)
    reports.settle(report, state="done", note="Twice.", by=editor)
    assert Step.objects.filter(verb="noted on").count() == 1


def test_only_editors_see_and_settle_reports(story, reporter):
    report = make_report(story)
    with pytest.raises(NotAllowed):
        reports.settle(report, state="done", by=reporter)
    assert sign_in(reporter).get(f"/desk/articles/errorreport/{report.pk}/change/").status_code == 403
    assert "report of an error" not in sign_in(reporter).get("/desk/").content.decode().lower()


def test_the_desks_front_counts_to_a_hundred(story, editor):
    make_report(story)
    assert "One report of an error is open" in sign_in(editor).get("/desk/").content.decode()
    for _ in range(100):
        make_report(story)
    assert "More than 100 reports of errors are open" in sign_in(editor).get("/desk/").content.decode()


def test_reports_and_their_addresses_are_deleted_after_a_year_and_spam_after_a_month(story, clock):
    for days, state in ((366, "open"), (366, "done"), (364, "done"), (31, "parked"), (29, "parked")):
        make_report(story, state=state, text=f"{days} {state}", received_at=NOON - dt.timedelta(days=days))
    forget_reports()
    assert {report.text for report in ErrorReport.objects.all()} == {"364 done", "29 parked"}


def test_an_erased_story_takes_its_reports_along(story, clock):
    form, address, other = open_form(story, clock), address_of(story), make_article()
    other.version = publish(other)
    kept = make_report(other)
    make_report(story)
    erasing.erase_article(story, by=chief(), reason="A court says so")
    assert ErrorReport.objects.get() == kept
    assert Client().post(address, form).status_code == 410
    assert ErrorReport.objects.get() == kept
