"""What the gates say while somebody writes: of the form as it stands, and nothing is saved for it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, PictureBlock, PullQuoteBlock, RelatedBlock, Revision, Tag, TextBlock, TweetBlock
from articles.press import revisions
from tests.cast import add_block, change, make_article, make_page, make_photo, make_tweet, publish, take
from tests.desk import TEXT, add_row, change_address, form_of, sign_in
from tests.whole import use_everything

pytestmark = pytest.mark.django_db
NEW = "/desk/articles/article/add/"


def address(article):
    return f"/desk/articles/article/{article.pk}/findings/"


def ask(client, article, **values):
    """Open the story's form, type these values, and ask what the gates say."""
    form = form_of(client, change_address(article)) | values
    answer = client.post(address(article), form)
    assert answer.status_code == 200, answer.content
    return answer.json()


def messages(answer):
    return [finding["message"] for finding in answer["findings"]]


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", slug="bridge-opens", standfirst="At last", lead_picture=make_photo())
    take(article, by=editor)
    return article


def test_nothing_is_said_of_a_story_that_is_ready(editor, story):
    today = timezone.localdate()
    assert ask(sign_in(editor), story) == {
        "findings": [],
        "errors": [],
        "address": f"/{today:%Y/%m/%d}/bridge-opens/",
    }


def test_what_is_typed_is_looked_at_and_each_finding_has_its_place(editor, story):
    values = {"headline": "Bridge TK", f"{TEXT}-0-html": "<p>lorem ipsum</p>", "standfirst": "", "main_category": ""}
    found = ask(sign_in(editor), story, **values)["findings"]
    assert {(finding["place"], finding["stops"]) for finding in found} == {
        ("id_headline", True),
        (f"{TEXT}-0", True),
        ("id_main_category", True),
        ("id_standfirst", False),
    }


def test_a_new_block_is_looked_at_and_named_by_its_row(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    number = add_row(form, "articles_pictureblock_set", photo=str(make_photo(alternative_text="").pk), crop="")
    [finding] = desk.post(address(story), form).json()["findings"]
    assert (
        finding["place"] == f"id_articles_pictureblock_set-{number}-photo" and "alternative text" in finding["message"]
    )


def test_a_deleted_block_is_not_looked_at(editor, story):
    assert messages(ask(sign_in(editor), story, **{f"{TEXT}-0-DELETE": "on"})) == [
        "Write something in the body; it is empty."
    ]


def test_a_block_that_lacks_what_it_is_about_is_an_error_at_its_field(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {f"{TEXT}-0-DELETE": "on"}
    number = add_row(form, "articles_pictureblock_set", photo="", crop="")
    answer = desk.post(address(story), form).json()
    place = f"id_articles_pictureblock_set-{number}-photo"
    assert answer["errors"] == [{"place": place, "message": "This field is required."}]
    assert answer["findings"] == []


def test_what_can_be_checked_of_an_invalid_form_is(editor, story):
    answer = ask(sign_in(editor), story, slug="a b", seo_title="x" * 500, standfirst="TK")
    assert {error["place"] for error in answer["errors"]} == {"id_slug", "id_seo_title"}
    assert "“TK” still stands in the standfirst." in messages(answer)


def test_a_story_that_was_never_saved_is_looked_at(reporter):
    desk = sign_in(reporter)
    form = form_of(desk, NEW) | {"headline": "Ferry strike ends", "tags": "Ferries"}
    add_row(form, TEXT, html="<p>The crews voted TK.</p>")
    answer = desk.post("/desk/articles/article/add/findings/", form).json()
    assert answer["address"] == f"/{timezone.localdate():%Y/%m/%d}/ferry-strike-ends/"
    assert "“TK” still stands in the body." in messages(answer) and "Choose a main category." in messages(answer)
    assert not Article.objects.exists() and not Tag.objects.exists()


def test_an_address_that_another_story_has_is_told_at_once(editor, story):
    publish(make_article("Another", slug="taken"))
    [finding] = ask(sign_in(editor), story, slug="taken")["findings"]
    assert "belongs to “Another”" in finding["message"] and finding["place"] == "id_slug"


def test_what_readers_see_already_is_not_found_again(editor, managing_editor, story):
    change(story, standfirst="")
    publish(story)
    assert messages(ask(sign_in(editor), story, headline="Newer")) == []


def test_nothing_is_written_and_no_lock_is_held(editor, story):
    use_everything(story, "harbour", make_photo)
    take(story)
    before = (Revision.objects.count(), list(TextBlock.objects.values()), list(Article.objects.values()))
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"headline": "Other", "tags": "Quite new"}
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert desk.post(address(story), form).status_code == 200
    writes = ("INSERT", "UPDATE", "DELETE", "SELECT FOR", "BEGIN", "SAVEPOINT")
    assert [one["sql"] for one in queries if one["sql"].upper().startswith(writes) or "FOR UPDATE" in one["sql"]] == []
    assert (Revision.objects.count(), list(TextBlock.objects.values()), list(Article.objects.values())) == before


def test_a_form_whose_rows_were_written_anew_is_looked_at(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {f"{TEXT}-0-html": "<p>TK</p>"}
    revisions.restore(story.revisions.get(number=1), by=editor)
    answer = desk.post(address(story), form).json()
    assert answer["errors"] == [] and messages(answer) == ["“TK” still stands in the body."]


@pytest.mark.parametrize("values", [{}, {"headline": "x"}, {f"{TEXT}-TOTAL_FORMS": "zz"}, {"uid": "\0"}])
def test_a_form_that_is_none_is_answered(values, editor, story):
    desk = sign_in(editor)
    assert desk.post(address(story), values).status_code == 200
    assert desk.post("/desk/articles/article/add/findings/", values).status_code == 200


def test_another_persons_story_is_not_there(reporter, story):
    desk = sign_in(reporter)
    assert desk.post(address(story), {"headline": "x"}).status_code == 404
    assert desk.post(address(make_page("about")), {"headline": "x"}).status_code == 404


def test_whoever_writes_nothing_is_told_nothing(newsletter_editor, client):
    for one in (sign_in(newsletter_editor), client):
        assert one.post("/desk/articles/article/add/findings/", {}).status_code in (302, 403)


def test_looking_by_get_is_not_offered(editor, story):
    assert sign_in(editor).get(address(story)).status_code == 405


def test_a_story_of_sixty_blocks_is_looked_at_in_few_queries(editor, story):
    for number in range(40):
        add_block(story, TextBlock, html=f"<p>Words {number}.</p>")
    for _ in range(8):
        add_block(story, PictureBlock, photo=make_photo())
    for _ in range(6):
        add_block(story, PullQuoteBlock, text="We sail.")
        add_block(story, TweetBlock, tweet=make_tweet())
    add_block(story, RelatedBlock, article=make_article())
    take(story)
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    with CaptureQueriesContext(connection) as queries:
        assert desk.post(address(story), form).status_code == 200
    assert len(queries) < 160
