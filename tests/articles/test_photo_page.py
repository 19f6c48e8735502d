"""The page of one picture: what it says, where it is used, and who may change it."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.desk import photo_uses
from articles.desk.photo_uses import uses_of
from articles.models import (
    Author,
    FrontPageSlot,
    GalleryBlock,
    Photo,
    PictureBlock,
    SiteSettings,
    TweetBlock,
    VideoBlock,
)
from tests.cast import add_block, make_article, make_author, make_category, make_page, make_photo, make_tweet, publish
from tests.desk import form_of, sign_in

pytestmark = pytest.mark.django_db


def address(photo):
    return f"/desk/articles/photo/{photo.pk}/change/"


def used_everywhere(photo):
    tweet = make_tweet()
    tweet.tweet_pictures.create(photo=photo)
    story = make_article("Bridge opens", lead_picture=photo, social_picture=photo)
    add_block(story, PictureBlock, photo=photo)
    add_block(story, GalleryBlock, photos=(photo,))
    add_block(story, VideoBlock, title="Film", url="https://example.org/", poster=photo)
    add_block(story, TweetBlock, tweet=tweet)
    Author.objects.filter(pk=make_author("Lena Osei").pk).update(picture=photo)
    SiteSettings.objects.create(default_picture=photo)
    category = make_category("Harbours")
    category.default_picture = photo
    category.save()
    return story


def test_it_names_every_place_of_a_story(editor):
    photo = make_photo()
    story = used_everywhere(photo)
    publish(story)
    FrontPageSlot.objects.create(place="lead", article=story)
    [named] = uses_of(photo, editor).stories
    places = set(named.places.split(", "))
    assert places == {
        *("lead picture", "social picture", "picture", "gallery", "poster of a film", "tweet"),
        *("live", "front page"),
    }
    assert named.name == "Bridge opens" and named.address == f"/desk/articles/article/{story.pk}/change/"
    page = sign_in(editor).get(address(photo)).content.decode()
    assert "Bridge opens" in page and named.address in page


def test_what_the_paper_says_about_itself_is_named_and_led_to_where_it_opens(editor, managing_editor):
    photo = make_photo()
    used_everywhere(photo)
    found = {use.name: use.address for use in uses_of(photo, editor).paper}
    assert set(found) >= {"Author: Lena Osei", "Category: Harbours", "Site settings"}
    assert found["Author: Lena Osei"] and not found["Category: Harbours"] and not found["Site settings"]
    assert {use.name: use.address for use in uses_of(photo, managing_editor).paper}["Category: Harbours"]


def test_stories_of_other_people_are_counted_and_not_named(contributor):
    photo = make_photo(added_by=contributor)
    make_article("Mine", lead_picture=photo, owner=contributor)
    secret = make_article("Quincewyrm", lead_picture=photo)
    public = make_article("Quincewyrm too", lead_picture=photo)
    publish(public)
    page = make_page("quincewyrm", "Quincewyrm page")
    page.lead_picture = photo
    page.save()
    shown = sign_in(contributor).get(address(photo)).content.decode()
    assert "Mine" in shown and "3 stories of other people" in shown
    assert "Quincewyrm" not in shown and f"/{secret.pk}/change/" not in shown


def test_a_version_counts_when_the_working_copy_has_left_the_picture(editor):
    photo, story = make_photo(), make_article("Ferry strike")
    story.lead_picture = photo
    story.save()
    publish(story, at=timezone.now() + dt.timedelta(days=1))
    story.lead_picture = None
    story.save()
    [named] = uses_of(photo, editor).stories
    assert named.places == "scheduled version"


def test_a_picture_without_a_use_says_so(editor):
    photo = make_photo()
    assert uses_of(photo, editor).is_none
    assert "Nothing yet." in sign_in(editor).get(address(photo)).content.decode()


def test_many_stories_are_read_up_to_a_bound(editor, monkeypatch):
    monkeypatch.setattr(photo_uses, "MOST_ROWS", 5)
    monkeypatch.setattr(photo_uses, "MOST_NAMED", 2)
    photo = make_photo()
    for _ in range(7):
        make_article(lead_picture=photo)
    found = uses_of(photo, editor)
    assert (len(found.stories), found.more, found.is_all) == (2, 3, False)
    assert "3 or more other stories" in sign_in(editor).get(address(photo)).content.decode()


def test_its_uses_cost_the_same_few_queries_for_three_and_for_thirty(editor):
    photo, numbers = make_photo(), []
    for more in (3, 27):
        for _ in range(more):
            publish(make_article(lead_picture=photo))
        uses_of(photo, editor)  # the roles are asked once
        with CaptureQueriesContext(connection) as queries:
            uses_of(photo, editor)
        numbers.append(len(queries))
    assert numbers[0] == numbers[1] <= 9


def test_another_persons_picture_is_shown_and_not_changed(contributor):
    photo = make_photo(caption="Cranes")
    desk = sign_in(contributor)
    assert "Cranes" in desk.get(address(photo)).content.decode()
    assert desk.post(address(photo), {"caption": "Mine"}).status_code == 403
    assert Photo.objects.get().caption == "Cranes"


def test_its_words_and_focal_point_are_saved_and_its_file_stays(editor):
    photo = make_photo()
    desk = sign_in(editor)
    form = form_of(desk, address(photo), "photo_form")
    assert "file" not in form and (form["focal_x"], form["focal_y"]) == ("50", "50")
    desk.post(address(photo), form | {"focal_x": "12", "focal_y": "88", "caption": "Cranes", "file": "x"})
    changed = Photo.objects.get()
    assert (changed.focal_x, changed.focal_y, changed.caption) == (12, 88, "Cranes")
    assert changed.file.name == photo.file.name


@pytest.mark.parametrize("wrong", [{"focal_x": "101"}, {"focal_y": "-1"}, {"focal_x": "x"}, {"focal_x": ""}])
def test_a_focal_point_outside_the_picture_is_an_error_and_loses_nothing(wrong, editor):
    photo = make_photo()
    desk = sign_in(editor)
    answer = desk.post(address(photo), form_of(desk, address(photo), "photo_form") | {"caption": "Typed"} | wrong)
    assert answer.status_code == 200 and "Typed" in answer.content.decode()


def test_decorative_leaves_no_words(editor):
    photo = make_photo()
    desk = sign_in(editor)
    form = form_of(desk, address(photo), "photo_form") | {"is_decorative": "on"}
    assert "clear one of the two" in desk.post(address(photo), form).content.decode()
    del form["alternative_text"]  # as a browser does with a field that is switched off
    assert desk.post(address(photo), form).status_code == 302
    assert Photo.objects.get().is_decorative and Photo.objects.get().alternative_text == ""


def test_a_picture_is_never_deleted(administrator):
    assert (
        sign_in(administrator).post(f"/desk/articles/photo/{make_photo().pk}/delete/", {"post": "yes"}).status_code
        == 403
    )
    assert Photo.objects.exists()
