"""The history of a story on the desk, and the preview of its newest revision."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import (
    GalleryBlock,
    Label,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    Revision,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.press import revisions
from tests.cast import add_block, change, make_article, make_page, make_photo, make_tweet, publish, take
from tests.desk import change_address, fields_of, form_of, messages_of, save, sign_in

pytestmark = pytest.mark.django_db


def page(client, article, path=""):
    return client.get(f"/desk/articles/article/{article.pk}/{path}")


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens", text="<p>The ferry left at dawn.</p>")
    take(article, by=editor)
    change(article, text="<p>The ferry left at noon.</p>")
    return article


def test_the_history_names_who_saved_what_and_why(editor, story):
    publish(story)
    revisions.restore(story.revisions.get(number=1), by=editor, reason="The first was right")
    shown = page(sign_in(editor), story, "history/").content.decode()
    for words in ("Restored", "The first was right", "editor", "(newest)", "(live)", "chief published it"):
        assert words in shown, words


def test_a_revision_shows_its_words(editor, story):
    shown = page(sign_in(editor), story, "history/1/").content.decode()
    assert "The ferry left at dawn." in shown and "Ines Calder" in shown and "noon" not in shown


def test_a_revision_shows_what_every_type_of_block_says(editor, story):
    photo = make_photo(title="Cranes", alternative_text="Cranes at dusk")
    add_block(story, PictureBlock, photo=photo, caption="Night shift", crop="1x1")
    add_block(story, GalleryBlock, photos=(photo, make_photo(title="Quay")))
    add_block(story, TweetBlock, tweet=make_tweet(text="It is open.", handle="port"))
    add_block(story, PullQuoteBlock, text="We sail.", attribution="The captain")
    add_block(story, RelatedBlock, article=make_article("A neighbour"))
    add_block(story, VideoBlock, title="The crossing", url="https://example.org/film")
    add_block(story, LinkCardBlock, title="The port", url="https://example.org/port", source="The port")
    add_block(story, TableBlock, rows="a | b")
    add_block(story, TextBlock, html="")
    change(story, seo_title="Searched", caption="Dusk", lead_picture=photo)
    shown = page(sign_in(editor), story, "history/3/").content.decode()
    places = [shown.index(f"<dt>{name}</dt>") for name in ("Headline", "Lead picture", "Caption", "SEO title")]
    assert places == sorted(places)
    for kind in ("Picture", "Gallery", "Tweet", "Pull quote", "Related story", "Video", "Link card", "Table"):
        assert f"<dt>{kind}</dt>" in shown, kind
    for words in (
        *("Photo: Cranes", "Caption: Night shift", "Crop: Square", "Pictures: Cranes, Quay", "It is open.", "(@port)"),
        *("We sail.", "Attribution: The captain", "A neighbour", "Title: The crossing", "a | b", "Empty"),
        *('<a href="https://example.org/film"', '<a href="https://example.org/port"', "Searched"),
        *("<dt>Lead picture</dt>", "<dt>SEO title</dt>"),
    ):
        assert words in shown, words


def test_an_address_that_is_none_of_the_web_is_no_link(editor, story):
    add_block(story, LinkCardBlock, title="Bad", url="javascript:alert(1)")
    take(story)
    shown = page(sign_in(editor), story, "history/3/").content.decode()
    assert "javascript:alert(1)" in shown and 'href="javascript' not in shown


def test_a_revision_names_other_peoples_stories_as_readers_know_them(reporter):
    live = make_article("Bridge closes")
    publish(live)
    gone = make_article("Gone by now")
    mine = make_article("Mine", owner=reporter, related=(live, gone))
    change(live, headline="Bridge scandal")
    add_block(mine, RelatedBlock, article=live)
    take(mine, by=reporter)
    number = gone.pk
    gone.delete()
    shown = page(sign_in(reporter), mine, "history/1/").content.decode()
    assert "Bridge closes" in shown and f"Story {number}, which is gone" in shown
    assert "scandal" not in shown and "Gone by now" not in shown


def test_an_author_stands_there_with_the_role_and_an_embargo_with_its_moment(editor):
    story = make_article(embargo_until=timezone.make_aware(dt.datetime(2030, 6, 1, 18)))
    story.credits.update(role="Photographs by")
    take(story)
    shown = page(sign_in(editor), story, "history/1/").content.decode()
    assert "Ines Calder (Photographs by)" in shown and "1 June 2030, 18:00" in shown


def test_two_revisions_are_compared_word_by_word(editor, story):
    shown = page(sign_in(editor), story, "history/compare/?a=2&b=1").content.decode()
    shown = shown.replace('<span class="visually-hidden">', "").replace("</span>", "")
    assert "<del>(was) dawn.</del> <ins>(now) noon.</ins>" in shown


@pytest.mark.parametrize("query", ["", "?a=1", "?a=1&b=99", "?a=x&b=²", "?a=99999999999999999999&b=1"])
def test_a_comparison_of_what_is_not_there_is_not_found(query, editor, story):
    assert page(sign_in(editor), story, f"history/compare/{query}").status_code == 404


def test_a_revision_belongs_to_its_story(editor, story):
    other = make_article()
    take(other)
    desk = sign_in(editor)
    assert page(desk, other, "history/2/").status_code == 404
    assert desk.post(f"/desk/articles/article/{other.pk}/history/2/restore/").status_code == 404


def test_restoring_makes_a_new_revision_and_changes_nothing_public(editor, story, client):
    version = publish(story)
    before = client.get(version.path).content
    answer = sign_in(editor).post(f"/desk/articles/article/{story.pk}/history/1/restore/", follow=True)
    assert messages_of(answer)[0] == "Restored as revision 3. Readers see no change."
    assert fields_of(answer)["articles_textblock_set-0-html"] == "<p>The ferry left at dawn.</p>"
    assert client.get(version.path).content == before


def test_restoring_says_what_is_no_longer_there(editor):
    photo = make_photo()
    story = make_article()
    block = add_block(story, PictureBlock, photo=photo)
    take(story)
    block.delete()
    photo.delete()
    take(story)
    answer = sign_in(editor).post(f"/desk/articles/article/{story.pk}/history/1/restore/", follow=True)
    assert any("is no longer there" in message for message in messages_of(answer))


def test_work_set_aside_is_restored_from_the_history(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"headline": "Mine"}
    change(story, headline="Theirs")
    desk.post(change_address(story), form)
    kept = story.revisions.get(kind=Revision.Kind.CONFLICT)
    desk.post(f"/desk/articles/article/{story.pk}/history/{kept.number}/restore/")
    story.refresh_from_db()
    assert story.headline == "Mine"


def test_the_preview_shows_the_newest_revision_and_no_cache_keeps_it(editor, story):
    photo = make_photo(caption="Cranes at dusk")
    add_block(story, PictureBlock, photo=photo)
    publish(story)
    change(story, headline="Not yet published", label=Label.OPINION, standfirst="Soon")
    answer = page(sign_in(editor), story, "preview/")
    shown = answer.content.decode()
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"] and "unsafe-inline" not in answer["Content-Security-Policy"]
    for words in ("Preview of revision 4", "Not yet published", "Soon", "noon", "Ines Calder", "Cranes at dusk"):
        assert words in shown, words
    assert f"as saved at {timezone.localtime(story.saved_at):%H:%M}" in shown
    assert f'<a href="{change_address(story)}" target="_top">Back to the story</a>' in shown


def test_the_preview_opens_beside_the_story(editor, story):
    shown = page(sign_in(editor), story, "change/").content.decode()
    address = f"/desk/articles/article/{story.pk}/preview/"
    assert (
        f'<a href="{address}widths/" target="_blank" rel="noopener" data-preview="{address}typed/">Preview</a>' in shown
    )
    assert (
        f'<iframe title="The story as readers would see it" src="{address}">'
        in page(sign_in(editor), story, "preview/widths/").content.decode()
    )


def test_the_preview_of_a_page_and_of_a_story_without_words_is_drawn(administrator):
    desk = sign_in(administrator)
    for story in (make_page("about-us"), make_article("Empty", text="", slug="", main_category=None, authors=[])):
        take(story)
        assert page(desk, story, "preview/").status_code == 200


def test_a_story_that_was_never_saved_has_no_preview(editor):
    assert page(sign_in(editor), make_article(), "preview/").status_code == 404


def test_the_preview_changes_nothing(editor, story, client):
    page(sign_in(editor), story, "preview/")
    path = f"/{timezone.localdate():%Y/%m/%d}/{story.slug}/"
    assert client.get(path).status_code == 404


def test_a_reader_who_is_signed_in_nowhere_sees_no_preview(story, client):
    answer = page(client, story, "preview/")
    assert answer.status_code == 302 and "/login/" in answer["Location"]


def test_saving_keeps_the_reader_of_the_history_informed_of_words(editor, story):
    save(sign_in(editor), story, **{"articles_textblock_set-0-html": "<p>One two three.</p>"})
    assert story.revisions.first().words == 3
