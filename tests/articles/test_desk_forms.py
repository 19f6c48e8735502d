"""The order of the desk's forms, and the headings of their rows."""

import re

import pytest

from articles.models import PictureBlock, TextBlock
from tests.cast import add_block, make_article, make_photo
from tests.desk import change_address, sign_in

pytestmark = pytest.mark.django_db


def rows(html):
    """The names of the fields that stand on the page, in order."""
    return re.findall(r'<div class="form-row[^"]* field-(\w+)"', html)


@pytest.mark.parametrize("model", ["author", "category", "photo", "tag", "tweet"])
def test_retired_stands_last(model, administrator):
    html = sign_in(administrator).get(f"/desk/articles/{model}/add/").content.decode()
    assert rows(html)[-1] == "retired"


def test_a_photo_is_uploaded_once_and_then_described(editor):
    desk = sign_in(editor)
    assert rows(desk.get("/desk/articles/photo/add/").content.decode())[0] == "file"
    html = desk.get(f"/desk/articles/photo/{make_photo().pk}/change/").content.decode()
    assert "file" not in rows(html) and "data-focal" in html
    assert rows(html)[0] == "alternative_text" and rows(html)[-1] == "retired"


def test_a_picture_block_begins_with_its_photo_and_a_film_with_its_file(editor):
    html = sign_in(editor).get("/desk/articles/article/add/").content.decode()

    def of(prefix):
        hidden = ("parent", "uid", "region", "ordering")
        found = re.findall(rf'name="articles_{prefix}_set-__prefix__-(\w+)"', html)
        return [name for name in found if name not in hidden]

    assert of("pictureblock")[:4] == ["photo", "caption", "alternative_text", "crop"]
    assert of("videoblock")[:3] == ["title", "file", "url"]


def test_the_heading_of_a_block_is_what_it_says(editor):
    story = make_article(text="<h2>Ships</h2><p>&amp; crews.</p>")
    add_block(story, PictureBlock, photo=make_photo(title="Cranes"))
    assert [str(block) for block in (TextBlock.objects.get(), PictureBlock.objects.get())] == [
        "Ships & crews.",
        "Cranes",
    ]
    assert str(TextBlock(html="")) == "text"
    html = sign_in(editor).get(change_address(story)).content.decode()
    assert 'block-kind">Text:</b>' in html and 'block-title">Ships &amp; crews.' in html
