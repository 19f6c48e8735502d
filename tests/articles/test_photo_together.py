"""The words of several pictures on one page."""

import pytest

from articles.models import Photo, Step
from tests.cast import make_photo
from tests.desk import fields_of, form_of, messages_of, sign_in

pytestmark = pytest.mark.django_db
TOGETHER = "/desk/articles/photo/together/"


def address(*photos):
    return f"{TOGETHER}?ids={','.join(str(photo.pk) for photo in photos)}"


@pytest.fixture
def photos(editor):
    return [make_photo(title=str(number), added_by=editor, credit="") for number in range(3)]


def send(user, photos, **changes):
    desk = sign_in(user)
    form = form_of(desk, address(*photos), "together_form")
    return desk.post(address(*photos), form | {name.replace("__", "-"): value for name, value in changes.items()})


def test_each_gets_its_own_words(editor, photos):
    changes = {f"{photo.pk}-alternative_text": f"Crane {photo.pk}" for photo in photos}
    answer = send(editor, photos, **changes)
    assert answer.status_code == 302 and answer["Location"] == "/desk/articles/photo/"
    assert [photo.alternative_text for photo in Photo.objects.order_by("pk")] == list(changes.values())
    assert Step.objects.filter(verb="changed").count() == 3


def test_what_is_written_for_all_goes_to_those_left_as_they_are(editor, photos):
    own = {f"{photos[0].pk}-credit": "Her own"}
    send(editor, photos, all__credit="Lena Osei", all__licence_ends_at="2030-01-02T03:04:05", **own)
    assert list(Photo.objects.order_by("pk").values_list("credit", flat=True)) == ["Her own", "Lena Osei", "Lena Osei"]
    assert {photo.licence_ends_at.year for photo in Photo.objects.all()} == {2030}


def test_nothing_changed_is_nothing_saved(editor, photos):
    desk = sign_in(editor)
    form = form_of(desk, address(*photos), "together_form")
    answer = desk.post(address(*photos), form, follow=True)
    assert messages_of(answer) == ["No change."] and not Step.objects.filter(verb="changed").exists()


def test_an_error_in_one_saves_none_and_loses_nothing(editor, photos):
    wrong = {f"{photos[1].pk}-licence_ends_at": "never", f"{photos[0].pk}-caption": "Typed"}
    answer = send(editor, photos, all__credit="Lena Osei", **wrong)
    form = fields_of(answer, "together_form")
    assert answer.status_code == 200 and "Write a date and a time" in answer.content.decode()
    assert form[f"{photos[0].pk}-caption"] == "Typed" and form["all-credit"] == "Lena Osei"
    assert set(Photo.objects.values_list("credit", flat=True)) == {""}


def test_only_ones_own_are_on_it(contributor, photos):
    mine = make_photo(added_by=contributor)
    page = sign_in(contributor).get(address(mine, *photos)).content.decode()
    assert f"{mine.pk}-caption" in page and f"{photos[0].pk}-caption" not in page
    send(contributor, [mine, *photos], **{f"{mine.pk}-caption": "Mine", f"{photos[0].pk}-caption": "Mine too"})
    assert [photo.caption for photo in Photo.objects.filter(caption__contains="Mine")] == ["Mine"]


@pytest.mark.parametrize("ids", ["", "x", "99999999999999999999,0", "%27"])
def test_without_any_it_leads_back_to_the_library(ids, editor):
    answer = sign_in(editor).get(f"{TOGETHER}?ids={ids}", follow=True)
    assert answer.redirect_chain and messages_of(answer) == ["None of these pictures is yours to change."]


def test_whoever_adds_no_pictures_does_not_enter(newsletter_editor, photos):
    assert sign_in(newsletter_editor).get(address(*photos)).status_code == 403
