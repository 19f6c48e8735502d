"""The library as an editor meets it: newest first, searched, narrowed, a page at a time."""

import datetime as dt

import pytest
from django.db import connection
from django.db.models import ForeignObjectRel
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.desk import photo_list
from articles.desk.photo_card import licence_state, warnings
from articles.desk.photo_list import Narrowing, found
from articles.desk.photo_unused import HOLDERS
from articles.models import Author, Category, GalleryBlock, Photo, PictureBlock, SiteSettings, VideoBlock
from tests.cast import add_block, make_article, make_author, make_category, make_photo, make_tweet, publish
from tests.desk import sign_in

pytestmark = pytest.mark.django_db
LIBRARY = "/desk/articles/photo/"


def names(user, query=""):
    answer = sign_in(user).get(LIBRARY + query)
    assert answer.status_code == 200
    return [card["name"] for card in answer.context["cards"]]


def test_the_newest_stand_first(editor):
    old = make_photo(title="Old", uploaded_at=timezone.now() - dt.timedelta(days=3))
    new = make_photo(title="New")
    assert names(editor) == ["New", "Old"]
    page = sign_in(editor).get(LIBRARY).content.decode()
    assert f"{LIBRARY}{new.pk}/change/" in page and old.credit in page


@pytest.mark.parametrize("field", ["title", "alternative_text", "caption", "credit", "source", "original_name"])
def test_a_search_finds_words_wherever_they_stand(field, editor):
    make_photo(title="Another")
    photo = make_photo(**{field: "The Quincewyrm harbour"})
    assert list(found(editor, q="harbour QUINCE")) == [photo]
    assert list(found(editor, q="quince desert")) == []


def test_it_is_narrowed_by_what_a_newsroom_looks_for(editor, reporter):
    now = timezone.now()
    mine = make_photo(title="Mine", added_by=editor)
    wordless = make_photo(title="Wordless", alternative_text="")
    make_photo(title="Decorative", alternative_text="", is_decorative=True)
    uncredited = make_photo(title="Uncredited", credit="")
    ending = make_photo(title="Ending", licence_ends_at=now + dt.timedelta(days=20))
    ended = make_photo(title="Ended", licence_ends_at=now - dt.timedelta(days=1))
    make_photo(title="Later", licence_ends_at=now + dt.timedelta(days=40))
    retired = make_photo(title="Retired", retired=True)
    for query, photo in {
        "whose=mine": mine,
        "lacking=words": wordless,
        "lacking=credit": uncredited,
        "licence=ending": ending,
        "licence=ended": ended,
        "standing=retired": retired,
    }.items():
        assert names(editor, f"?{query}") == [str(photo)], query
    assert "Retired" not in names(editor) and len(names(editor)) == 7


@pytest.mark.parametrize(
    "query", ["?whose=x", "?page=0", "?page=x", "?page=99999999999999999999", "?q=" + "a%20" * 999]
)
def test_nonsense_is_answered_calmly(query, editor):
    make_photo()
    assert sign_in(editor).get(f"{LIBRARY}?{query}").status_code == 200


def test_pages_follow_each_other_and_keep_what_was_asked(editor, monkeypatch):
    monkeypatch.setattr(photo_list, "PER_PAGE", 2)
    for number in range(5):
        make_photo(title=f"Crane {number}")
    assert names(editor, "?q=crane") == ["Crane 4", "Crane 3"]
    assert names(editor, "?q=crane&page=3") == ["Crane 0"]
    page = sign_in(editor).get(f"{LIBRARY}?q=crane&page=2").content.decode()
    assert "?q=crane&amp;page=1" in page and "?q=crane&amp;page=3" in page
    assert "Older" not in sign_in(editor).get(f"{LIBRARY}?page=3").content.decode()


def test_it_costs_the_same_for_three_and_for_thirty_and_counts_nothing(editor):
    desk = sign_in(editor)
    numbers = []
    for more in (3, 27):
        for _ in range(more):
            make_photo()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk.get(LIBRARY)
        numbers.append(len(queries))
    assert numbers[0] == numbers[1] <= 8
    assert not any("COUNT(" in query["sql"] for query in queries)


def test_used_nowhere_means_nowhere(editor):
    photos = [make_photo(title=str(number)) for number in range(9)]
    story = make_article(lead_picture=photos[0], social_picture=photos[1])
    add_block(story, PictureBlock, photo=photos[2])
    add_block(story, GalleryBlock, photos=(photos[3],))
    add_block(story, VideoBlock, title="Film", url="https://example.org/", poster=photos[4])
    make_tweet().tweet_pictures.create(photo=photos[5])
    Author.objects.filter(pk=make_author().pk).update(picture=photos[6])
    Category.objects.filter(pk=make_category().pk).update(default_picture=photos[7])
    assert list(found(editor, standing="unused")) == [photos[8]]
    SiteSettings.objects.create(default_picture=photos[8])
    assert not found(editor, standing="unused")


def test_a_picture_of_a_version_is_used_when_the_working_copy_has_left_it(editor):
    photo = make_photo()
    story = make_article(lead_picture=photo)
    publish(story)
    story.lead_picture = None
    story.save()
    assert not found(editor, standing="unused")


def test_every_relation_to_a_photo_is_a_use_but_for_what_is_made_of_it():
    known = {(model, name) for model, name in HOLDERS}
    relations = [one for one in Photo._meta.get_fields(include_hidden=True) if isinstance(one, ForeignObjectRel)]
    held = {(one.related_model, one.field.name) for one in relations if not one.many_to_many}
    assert {pair for pair in held if pair[0].__name__ != "Rendition"} == known


def test_a_card_says_what_its_picture_lacks(clock):
    now = timezone.now()
    assert warnings(make_photo()) == []
    assert warnings(make_photo(credit="", alternative_text="", retired=True)) == [
        "No credit",
        "No alternative text",
        "Retired",
    ]
    assert warnings(make_photo(alternative_text="", is_decorative=True)) == []
    soon, past = make_photo(licence_ends_at=now + dt.timedelta(days=9)), make_photo(licence_ends_at=now)
    assert licence_state(soon).startswith("Licence ends ") and licence_state(past).startswith("Licence ended ")
    assert licence_state(make_photo(licence_ends_at=now + dt.timedelta(days=800))).endswith(str(now.year + 2))
    assert warnings(make_photo(licence_ends_at=now + dt.timedelta(days=40))) == []


def test_the_form_of_what_can_be_asked_knows_its_choices():
    assert Narrowing({"whose": "everybody"}).asked() == {"q": "", "lacking": "", "licence": "", "standing": ""}
