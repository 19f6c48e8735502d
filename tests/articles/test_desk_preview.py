"""What is typed, on the page of the site, without saving it."""

import pytest

from articles.models import Article, Revision, TextBlock
from tests.cast import make_article, make_author, take
from tests.desk import TEXT, add_row, change_address, form_of, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", slug="bridge-opens")
    take(article, by=editor)
    return article


def typed(article):
    return f"/desk/articles/article/{article.pk}/preview/typed/"


def test_what_is_typed_is_drawn_and_not_saved(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"headline": "Bridge closes", f"{TEXT}-0-html": "<p>At noon.</p>"}
    add_row(form, "articles_pullquoteblock_set", text="We sail.", attribution="The crews")
    answer = desk.post(typed(story), form)
    shown = answer.content.decode()
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"] and "noindex" in answer["X-Robots-Tag"]
    for words in ("Bridge closes", "At noon.", "We sail.", "Ines Calder", "Preview of what is typed"):
        assert words in shown, words
    story.refresh_from_db()
    assert story.headline == "Bridge opens" and TextBlock.objects.get().html == "<p>The ferry left at dawn.</p>"
    assert Revision.objects.count() == 1


def test_the_page_may_stand_in_a_frame_of_the_desk_alone(editor, story):
    desk = sign_in(editor)
    answer = desk.post(typed(story), form_of(desk, change_address(story)))
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_a_form_that_could_not_be_saved_is_drawn_as_far_as_it_goes(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"slug": "a b", "standfirst": "Still shown"}
    add_row(form, "articles_pictureblock_set", photo="", crop="")
    shown = desk.post(typed(story), form).content.decode()
    assert "Still shown" in shown and "Left out is what is not filled in yet." in shown


def test_a_story_that_was_never_saved_is_drawn(reporter):
    desk = sign_in(reporter)
    form = form_of(desk, "/desk/articles/article/add/") | {"headline": "Ferry strike ends", "tags": "Ferries"}
    add_row(form, TEXT, html="<p>The crews voted.</p>")
    add_row(form, "credits", author=str(make_author("Amos Reed").pk), role="", order="")
    shown = desk.post("/desk/articles/article/add/preview/", form).content.decode()
    assert "Ferry strike ends" in shown and "The crews voted." in shown and "Amos Reed" in shown
    assert not Article.objects.exists()


def test_a_script_is_taken_out_before_it_is_drawn(editor, story):
    desk = sign_in(editor)
    html = '<p onclick="x()">Words.</p><script>alert(1)</script>'
    shown = desk.post(typed(story), form_of(desk, change_address(story)) | {f"{TEXT}-0-html": html}).content.decode()
    assert "Words." in shown and "alert(1)" not in shown and "onclick" not in shown


def test_nobody_draws_a_story_that_is_not_theirs(reporter, newsletter_editor, client, story):
    assert sign_in(reporter).post(typed(story), {"headline": "x"}).status_code == 404
    assert sign_in(reporter).get(typed(story).replace("typed", "widths")).status_code == 404
    for one in (sign_in(newsletter_editor), client):
        assert one.post("/desk/articles/article/add/preview/", {}).status_code in (302, 403)
