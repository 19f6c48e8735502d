"""Each button of a story's page says what it will do, as the story stands."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.desk.bar import context_for
from articles.press import withdrawing
from tests.cast import change, make_article, publish, take
from tests.desk import change_address, sign_in

pytestmark = pytest.mark.django_db
SOON = dt.timedelta(days=1)


@pytest.fixture
def story():
    article = make_article("Bridge opens", slug="bridge-opens")
    take(article)
    return article


@pytest.fixture
def says(rf, managing_editor):
    """What stands under each button that a managing editor meets, by the button's name."""

    def says(article, user=managing_editor):
        request = rf.get("/")
        request.user, request.session = user, {}
        context = context_for(request, article, [], None)
        return {one.button.name: one.says for one in [*context["panel"], *context["aside"]]}

    return says


def path():
    return f"/{timezone.localdate():%Y/%m/%d}/bridge-opens/"


def test_publishing_says_where_and_that_it_is_at_once(says, story):
    said = says(story)
    assert said["publish"] == f"Readers see it at once at {path()}. Everybody who opens the paper can read it."
    assert "from the moment that you choose" in said["schedule"]
    assert all("Readers see no change." in said[name] for name in ("review", "approve"))


def test_updating_says_what_becomes_of_the_old_address(says, story):
    publish(story)
    change(story, headline="Newer")
    assert says(story)["update"] == f"Readers see the new words at once at {path()}."
    assert "told what was wrong" in says(story)["correct"]
    change(story, slug="bridge-closes")
    assert says(story)["update"].endswith(f"/bridge-closes/; {path()} leads there.")
    story.refresh_from_db()
    assert "Readers see no change." in says(story)["review"]


def test_withdrawing_says_what_readers_find(says, story):
    publish(story)
    assert says(story)["withdraw"] == f"Readers no longer find it: {path()} says that it is gone."


def test_a_schedule_is_named_by_all_that_ends_it(says, story):
    at = timezone.now() + SOON
    publish(story, at=at)
    said = says(story)
    when = f"{timezone.localtime(at).day} {timezone.localtime(at):%B %Y, %H:%M}"
    assert f"Cancels the version scheduled for {when}." in said["publish"]
    assert f"Takes the place of the version scheduled for {when}." in said["schedule"]
    assert said["cancel"] == f"The version scheduled for {when} is dropped. Readers see nothing of it."
    assert said["withdraw"] == "The scheduled version is never seen by readers."


def test_over_a_live_story_a_schedule_says_what_stays(says, story):
    publish(story)
    change(story, headline="Later")
    publish(story, at=timezone.now() + SOON)
    said = says(story)
    assert said["cancel"].endswith("Readers keep what they see now.")
    assert said["withdraw"].endswith("The scheduled version is cancelled too.")


def test_a_planned_withdrawal_is_taken_back_by_name(says, story, managing_editor):
    publish(story)
    withdrawing.withdraw(story, by=managing_editor, reason="Over then", at=timezone.now() + SOON)
    assert says(story)["keep"].startswith("The withdrawal planned for ")


def test_what_was_withdrawn_is_called_so(says, story, managing_editor):
    publish(story)
    withdrawing.withdraw(story, by=managing_editor, reason="A judge said so")
    assert says(story)["publish"].startswith("It was withdrawn; readers see it at once at ")


def test_what_stops_it_is_said_to_those_who_can_and_cannot_waive_it(says, story, editor):
    change(story, standfirst="TK")
    assert says(story)["publish"].endswith("House rules stop it: mend them, or say why it goes out in spite of them.")
    assert says(story, editor)["publish"].endswith("House rules stop it: mend them, or ask a managing editor.")
    change(story, text="")
    assert says(story)["publish"].endswith("First mend what stops it.")


def test_the_sentences_stand_on_the_page_and_describe_their_buttons(editor, story):
    page = sign_in(editor).get(change_address(story)).content.decode()
    assert 'value="publish" aria-describedby="says-publish"' in page
    assert f'<p class="desk-says" id="says-publish">Readers see it at once at {path()}.' in page


def test_a_story_that_was_never_saved_has_no_buttons_yet(editor):
    page = sign_in(editor).get("/desk/articles/article/add/").content.decode()
    assert 'name="_do"' not in page and "Not saved yet" in page
