"""The buttons of a story's page: publish, schedule, update, correct, withdraw, and what stops them."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from articles.desk.buttons import BUTTONS
from articles.models import Article, Correction, Publication, SiteSettings, Step
from articles.press.roles import Role
from articles.press.versions import Versions
from tests.cast import change, make_article, make_user, publish, take
from tests.desk import TEXT, change_address, errors_of, fields_of, messages_of, save, sign_in

pytestmark = pytest.mark.django_db

LATER = "2030-06-01T18:00"


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", slug="bridge-opens")
    take(article, by=editor)
    return article


def press(client, article, button, **values):
    """Press a button that has a form of its own, seeing the newest revision."""
    newest = article.revisions.order_by("-number").first()
    posted = {f"{button}-{name}": value for name, value in values.items()} | {"base": str(newest.number)}
    return client.post(f"/desk/articles/article/{article.pk}/do/{button}/", posted, follow=True)


def live(article):
    return Publication.objects.filter(article_id=article.pk).first()


def test_publish_saves_what_was_typed_and_publishes_that(editor, story):
    answer = save(sign_in(editor), story, "publish", headline="Bridge opens early")
    assert answer.status_code == 302
    assert live(story).headline == "Bridge opens early" and story.revisions.count() == 2


def test_update_says_that_it_is_one_and_can_be_minor(editor, story):
    publish(story)
    desk = sign_in(editor)
    save(desk, story, "update", **{f"{TEXT}-0-html": "<p>A comma.</p>", "update-minor": "on"})
    assert live(story).number == 2 and live(story).updated_at is None
    save(desk, story, "update", **{f"{TEXT}-0-html": "<p>Another sentence.</p>"})
    assert live(story).updated_at is not None


def test_schedule_keeps_the_newsrooms_time(editor, story):
    answer = save(sign_in(editor), story, "schedule", **{"schedule-at": LATER})
    page = sign_in(editor).get(answer["Location"]).content.decode()
    planned = Versions.of(story).planned
    assert planned.visible_from == dt.datetime(2030, 6, 1, 22, tzinfo=dt.UTC)
    assert "Scheduled for 1 June 2030, 18:00" in page


@pytest.mark.parametrize(
    "moment", ["", "tomorrow", "2030-02-30T10:00", "2030-03-10T02:30", "9999-12-31T23:59", "0001-01-01T00:00", "\x00"]
)
def test_a_moment_that_makes_no_sense_saves_nothing_and_keeps_what_was_typed(moment, editor, story):
    answer = save(sign_in(editor), story, "schedule", headline="Typed", **{"schedule-at": moment})
    assert answer.status_code == 200 and "Nothing is saved yet" in " ".join(errors_of(answer))
    assert fields_of(answer)["headline"] == "Typed"
    assert not Versions.of(story).rows and story.revisions.count() == 1


def test_a_moment_that_has_passed_is_said_and_the_work_is_saved(editor, story):
    desk = sign_in(editor)
    answer = save(desk, story, "schedule", headline="Typed", **{"schedule-at": "2020-01-01T10:00"})
    page = desk.get(answer["Location"]).content.decode()
    assert story.revisions.count() == 2 and not Versions.of(story).rows
    assert "Saved as revision 2." in page and "1 January 2020, 10:00 has passed" in page


def test_a_refusal_shows_what_stops_it_and_keeps_the_words_of_the_button(editor, story):
    publish(story)
    desk = sign_in(editor)
    words = "It was Tuesday, not Monday."
    posted = {"headline": "TK", "correct-text": words, "correct-kind": "clarification"}
    page = desk.get(save(desk, story, "correct", **posted)["Location"])
    assert "“TK” still stands in the headline." in page.content.decode()
    assert fields_of(page)["correct-text"] == words and fields_of(page)["correct-kind"] == "clarification"
    assert fields_of(desk.get(change_address(story)))["correct-text"] == ""


def test_a_correction_names_the_words_that_changed(editor, story):
    publish(story)
    posted = {f"{TEXT}-0-html": "<p>The ferry left at noon.</p>", "correct-text": "Noon, not dawn."}
    save(sign_in(editor), story, "correct", **posted, **{"correct-kind": "correction"})
    correction = Correction.objects.get()
    assert (correction.text, correction.after, correction.is_diff_shown) == ("Noon, not dawn.", live(story), True)
    assert ["gone", "dawn."] in correction.diff[0]["words"]


def test_a_correction_without_words_is_not_sent(editor, story):
    publish(story)
    answer = save(sign_in(editor), story, "correct", **{"correct-text": " "})
    assert answer.status_code == 200 and not Correction.objects.exists()


def test_withdrawing_asks_for_a_reason(managing_editor, story):
    publish(story)
    desk = sign_in(managing_editor)
    answer = press(desk, story, "withdraw", reason="")
    assert answer.status_code == 400 and live(story)
    press(desk, story, "withdraw", reason="A judge said so", retraction="We were wrong.")
    assert live(story) is None and Correction.objects.get().text == "We were wrong."
    assert "A judge said so" in Step.objects.get(verb="withdrew").detail


def test_a_withdrawal_for_later_can_be_taken_back(managing_editor, story):
    publish(story)
    desk = sign_in(managing_editor)
    press(desk, story, "withdraw", reason="Ends then", at=LATER)
    assert live(story).visible_until is not None
    press(desk, story, "keep")
    assert live(story).visible_until is None


def test_a_schedule_can_be_cancelled(editor, story):
    desk = sign_in(editor)
    press(desk, story, "schedule", at=LATER)
    answer = press(desk, story, "cancel")
    assert "was cancelled" in messages_of(answer)[0] and not Versions.of(story).rows


def test_the_stage_goes_from_draft_to_review_to_approved_and_back(editor, story):
    desk = sign_in(editor)
    for button, stage in (("review", "in review"), ("approve", "approved"), ("draft", "draft")):
        press(desk, story, button)
        story.refresh_from_db()
        assert story.stage == stage


def test_a_contributor_sends_to_review_and_does_not_approve(contributor):
    story = make_article(owner=contributor)
    take(story, by=contributor)
    desk = sign_in(contributor)
    press(desk, story, "review")
    assert press(desk, story, "approve").status_code == 403
    story.refresh_from_db()
    assert story.stage == Article.Stage.IN_REVIEW


def test_nothing_is_published_that_the_editor_has_not_seen(editor, story):
    seen = {"base": "1"}
    change(story, headline="Saved meanwhile")
    answer = sign_in(editor).post(f"/desk/articles/article/{story.pk}/do/publish/", seen, follow=True)
    assert "was saved meanwhile" in messages_of(answer)[0] and live(story) is None


def test_a_button_forged_into_the_form_saves_and_says_no(contributor):
    story = make_article(owner=contributor)
    take(story, by=contributor)
    desk = sign_in(contributor)
    answer = desk.get(save(desk, story, "publish", headline="Typed")["Location"])
    assert any("You may not do this (publish)" in message for message in messages_of(answer))
    assert live(story) is None and story.revisions.count() == 2


def test_house_rules_are_waived_with_a_reason_by_those_who_may(editor, managing_editor):
    story = make_article(authors=[])
    take(story)
    press(sign_in(editor), story, "publish", waive="The desk is in a hurry")
    assert live(story) is None
    press(sign_in(managing_editor), story, "publish", waive="The desk is in a hurry")
    assert live(story) and "The desk is in a hurry" in Step.objects.get(verb="published").detail


def test_the_findings_lead_to_their_block_and_field(editor):
    story = make_article(text="<p>TK</p>", authors=[])
    take(story)
    page = sign_in(editor).get(change_address(story)).content.decode()
    assert "“TK” still stands in the body." in page and f'href="#{TEXT}-0"' in page and f'id="{TEXT}-0"' in page
    assert "Name an author" in page and 'href="#credits-group"' in page
    assert "Stops publication" in page and "A managing editor can publish in spite of it." in page
    assert "Suggestion" in page


def test_the_page_says_how_the_story_stands(editor, story):
    desk = sign_in(editor)
    assert "Never published; draft" in desk.get(change_address(story)).content.decode()
    publish(story)
    page = desk.get(change_address(story)).content.decode()
    assert "<strong>Live</strong>" in page and "Before it is published" not in page
    change(story, headline="Newer")
    press(desk, story, "review")
    page = desk.get(change_address(story)).content.decode()
    assert f'<strong>Live</strong> at <a href="{live(story).path}">' in page
    assert "<strong>, with newer work in review</strong>" in page


def shown(client, article):
    page = client.get(change_address(article)).content.decode()
    return {name for name in BUTTONS if f'name="_do" value="{name}"' in page}


@pytest.mark.parametrize(
    ("role", "before", "after"),
    [
        (Role.CONTRIBUTOR, {"review"}, set()),
        (Role.REPORTER, {"review"}, set()),
        (Role.EDITOR, {"review", "approve", "publish", "schedule"}, {"update", "schedule", "correct"}),
        (
            Role.MANAGING_EDITOR,
            {"review", "approve", "publish", "schedule"},
            {"update", "schedule", "correct", "withdraw"},
        ),
    ],
)
def test_only_those_buttons_stand_there_that_may_be_used_and_make_sense(role, before, after):
    user = make_user("someone", role)
    story = make_article(owner=user)
    take(story, by=user)
    assert shown(sign_in(user), story) == before
    publish(story)
    assert shown(sign_in(user), story) == after


def test_a_reporter_gets_the_buttons_when_the_newsroom_allows_it(reporter):
    SiteSettings.objects.create(reporters_may_publish=True)
    story = make_article(owner=reporter)
    take(story, by=reporter)
    save(sign_in(reporter), story, "publish")
    assert live(story)


def test_get_does_nothing(administrator, story):
    desk = sign_in(administrator)
    for button in BUTTONS:
        assert desk.get(f"/desk/articles/article/{story.pk}/do/{button}/").status_code == 405
    assert desk.get(f"/desk/articles/article/{story.pk}/history/1/restore/").status_code == 405


def test_a_posted_button_needs_its_token(administrator, story):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(administrator)
    answer = desk.post(f"/desk/articles/article/{story.pk}/do/publish/", {"base": "1"})
    assert answer.status_code == 403 and live(story) is None


def test_publishing_a_taken_address_says_whose_it_is(editor, story):
    publish(story)
    other = make_article("Another", slug="bridge-opens")
    take(other)
    answer = press(sign_in(editor), other, "publish")
    assert "belongs to “Bridge opens”" in answer.content.decode() and live(other) is None
    assert timezone.localdate().strftime("/%Y/%m/%d/bridge-opens/") in answer.content.decode()
