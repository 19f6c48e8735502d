"""What the dialog is told in which pictures are chosen."""

import pytest

from articles.desk import photo_list
from tests.cast import make_photo
from tests.desk import sign_in

pytestmark = pytest.mark.django_db
CHOOSE = "/desk/articles/photo/choose/"


def ask(user, **asked):
    answer = sign_in(user).get(CHOOSE, asked)
    assert answer.status_code == 200
    return answer.json()


def test_it_offers_pictures_with_their_words_newest_first(contributor):
    make_photo(title="Old")
    photo = make_photo(title="New", caption="Cranes")
    first, second = ask(contributor)["photos"]
    assert (first["id"], first["name"], second["name"]) == (photo.pk, "New", "Old")
    assert {"thumbnail", "width", "height", "alternative_text", "caption", "credit", "warnings"} <= set(first)


def test_it_is_searched_and_narrowed_to_ones_own(contributor):
    make_photo(title="Crane")
    make_photo(title="Mine", added_by=contributor)
    make_photo(title="Retired crane", retired=True)
    assert [photo["name"] for photo in ask(contributor, q="crane")["photos"]] == ["Crane"]
    assert [photo["name"] for photo in ask(contributor, whose="mine")["photos"]] == ["Mine"]


def test_a_page_says_whether_another_follows(editor, monkeypatch):
    monkeypatch.setattr(photo_list, "PER_PAGE", 2)
    for number in range(3):
        make_photo(title=str(number))
    assert ask(editor)["next"] == 2
    assert [photo["name"] for photo in ask(editor, page=2)["photos"]] == ["0"]
    assert ask(editor, page=2)["next"] is None


def test_pictures_are_told_by_their_numbers_in_that_order_retired_ones_too(editor):
    photos = [make_photo(title=str(number), retired=number == 1) for number in range(3)]
    numbers = f"{photos[2].pk},{photos[1].pk},{photos[2].pk},x,,99999999999999999999,999999"
    assert [photo["name"] for photo in ask(editor, ids=numbers)["photos"]] == ["2", "1"]


@pytest.mark.parametrize(
    "asked", [{"q": "\x0b%_'"}, {"page": "x"}, {"whose": "nobody"}, {"ids": "-1"}, {"q": "a " * 2000}]
)
def test_nonsense_is_answered_calmly(asked, editor):
    assert "photos" in ask(editor, **asked)


def test_it_is_read_alone_and_by_those_who_add_pictures(editor, newsletter_editor):
    assert sign_in(editor).post(CHOOSE).status_code == 405
    assert sign_in(newsletter_editor).get(CHOOSE).status_code == 403
