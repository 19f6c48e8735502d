"""Slugs that the desk makes of headlines."""

import pytest

from articles.desk.scene import Scene
from articles.desk.slugs import free_slug, plain_words
from articles.models import Article
from tests.cast import make_article, publish, take
from tests.desk import change_address, save, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Bridge opens", "bridge-opens"),
        ("Café à Zürich: l’été", "cafe-a-zurich-lete"),
        ("Großer Sieg", "grosser-sieg"),
        ("🎉🎉", ""),
        ("Москва", ""),
        ("50% -- more!", "50-more"),
    ],
)
def test_words_are_folded_to_plain_letters(headline, slug):
    assert plain_words(headline, length=50) == slug


def test_a_long_headline_is_cut_at_a_word():
    assert plain_words("one two three four", length=9) == "one-two"
    assert plain_words("onetwothree", length=5) == "onetw"


def test_a_story_that_has_a_slug_keeps_it(editor):
    story = make_article("Bridge opens", slug="old-words")
    save(sign_in(editor), story, headline="New words")
    assert Article.objects.get().slug == "old-words"


def test_the_next_free_slug_of_the_day_is_taken(editor):
    publish(make_article("Bridge opens", slug="bridge-opens"))
    publish(make_article("Bridge opens", slug="bridge-opens-2"))
    story = make_article("Bridge opens", slug="x")
    save(sign_in(editor), story, slug="")
    story.refresh_from_db()
    assert story.slug == "bridge-opens-3"


def test_a_published_story_is_given_a_slug_of_its_own_day():
    story = make_article("Bridge opens", slug="bridge-opens")
    publish(story)
    assert free_slug(story, "Bridge opens") == "bridge-opens"


def test_a_headline_of_emoji_is_saved_and_the_gate_says_what_to_do(editor):
    story = make_article()
    take(story)
    desk = sign_in(editor)
    save(desk, story, "publish", headline="🎉🎉🎉", slug="")
    story.refresh_from_db()
    page = desk.get(change_address(story)).content.decode()
    assert story.headline == "🎉🎉🎉" and story.slug == ""
    assert "Give the story an address: a few plain words" in page and 'href="#id_slug"' in page


@pytest.mark.parametrize("slug", ["a b", "a/b", "é", "../x"])
def test_a_slug_that_is_none_is_an_error_on_the_page(slug, editor):
    assert save(sign_in(editor), make_article(), slug=slug).status_code == 200


@pytest.mark.parametrize(
    ("slug", "follows"), [("bridge-opens", True), ("bridge-opens-2", True), ("", True), ("other", False)]
)
def test_a_slug_follows_the_headline_while_nobody_chose_it(slug, follows, editor):
    story = make_article("Bridge opens", slug=slug)
    take(story)
    assert Scene(editor, story).has_slug_of_its_headline == follows


def test_a_published_slug_follows_nothing(editor):
    story = make_article("Bridge opens", slug="bridge-opens")
    publish(story)
    assert not Scene(editor, story).has_slug_of_its_headline


def test_the_sentence_on_the_old_address_stands_there_once_it_is_published(editor):
    story = make_article("Bridge opens", slug="bridge-opens")
    take(story)
    desk = sign_in(editor)
    assert "Change the address…" not in desk.get(change_address(story)).content.decode()
    version = publish(story)
    page = desk.get(change_address(story)).content.decode()
    assert "Change the address…" in page and f"Whoever comes to {version.path} is led to the new address" in page
