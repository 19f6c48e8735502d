"""The field of a picture in the forms of the desk: a number under its name, and the picture as data beside it."""

import json
import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Author, PictureBlock
from tests.cast import add_block, make_article, make_author, make_photo, take
from tests.desk import change_address, form_of, save, sign_in

pytestmark = pytest.mark.django_db


def shown(html):
    """The pictures that the page's fields hold, by the name of the field."""
    fields = re.findall(r'<photo-field[^>]*data-photo="([^"]*)">\s*<input[^>]*name="([^"]*)"', html)
    return {name: json.loads(unescape(photo)) for photo, name in fields if photo}


def test_it_holds_the_number_and_shows_the_picture(editor):
    photo = make_photo(title="Cranes", credit="")
    story = make_article(lead_picture=photo)
    block = add_block(story, PictureBlock, photo=photo)
    take(story)
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    assert form["lead_picture"] == str(photo.pk) == form["articles_pictureblock_set-0-photo"]
    found = shown(desk.get(change_address(story)).content.decode())
    assert found["lead_picture"]["name"] == "Cranes" and "No credit" in found["lead_picture"]["warnings"]
    assert found["articles_pictureblock_set-0-photo"]["id"] == block.photo_id


def test_another_number_is_saved_and_none_is_none(editor):
    first, second = make_photo(), make_photo()
    story = make_article(lead_picture=first)
    take(story)
    for value in (second, None):
        assert save(sign_in(editor), story, lead_picture=value.pk if value else "").status_code == 302
        story.refresh_from_db()
        assert story.lead_picture == value


@pytest.mark.parametrize("number", ["99999999999999999999", "999999", "x", "-1", "1,2", "<b>"])
def test_what_is_no_picture_is_said_at_the_field_and_nothing_is_lost(number, editor):
    story = make_article()
    take(story)
    answer = save(sign_in(editor), story, lead_picture=number, standfirst="Typed")
    page = answer.content.decode()
    assert answer.status_code == 200 and "There is no such picture, or it is retired" in page and "Typed" in page


def test_a_retired_picture_stays_where_it_is_and_goes_nowhere_else(editor):
    old, other = make_photo(retired=True), make_photo(retired=True)
    story = make_article(lead_picture=old)
    take(story)
    assert save(sign_in(editor), story, standfirst="New").status_code == 302
    assert save(sign_in(editor), story, lead_picture=other.pk).status_code == 200


def test_the_name_of_a_picture_is_no_markup(editor):
    story = make_article(lead_picture=make_photo(title='"><script>alert(1)</script>'))
    page = sign_in(editor).get(change_address(story)).content.decode()
    assert "<script>alert" not in page and shown(page)["lead_picture"]["name"].startswith('">')


def test_authors_have_the_same_field(editor):
    author, photo = make_author(), make_photo()
    desk = sign_in(editor)
    address = f"/desk/articles/author/{author.pk}/change/"
    desk.post(address, form_of(desk, address, "author_form") | {"picture": str(photo.pk)})
    assert Author.objects.get().picture == photo
    assert shown(desk.get(address).content.decode())["picture"]["id"] == photo.pk


def test_a_storys_form_costs_the_same_for_two_pictures_and_for_twenty(editor):
    story = make_article(lead_picture=make_photo())
    desk, numbers = sign_in(editor), []
    for more in (2, 18):
        for _ in range(more):
            add_block(story, PictureBlock, photo=make_photo())
        take(story)
        with CaptureQueriesContext(connection) as queries:
            desk.get(change_address(story))
        numbers.append(len([query for query in queries if '"articles_photo"' in query["sql"]]))
    assert numbers[0] == numbers[1]
