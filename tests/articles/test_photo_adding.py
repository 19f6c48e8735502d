"""Uploading by a script of the desk: each picture is answered by itself, and stands in the library once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles.models import Photo
from articles.press.roles import Role
from tests.cast import make_photo, make_user, picture_bytes
from tests.desk import form_of, messages_of, sign_in

pytestmark = pytest.mark.django_db
UPLOAD = "/desk/articles/photo/upload/"


def send(user, data=None, name="harbour.jpg", **more):
    data = picture_bytes(30, 20) if data is None else data
    return sign_in(user).post(UPLOAD, {"file": SimpleUploadedFile(name, data)} | more)


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.REPORTER, Role.EDITOR, Role.MANAGING_EDITOR])
def test_a_picture_is_added_under_whoever_sent_it(role):
    user = make_user("someone", role)
    answer = send(user)
    photo = Photo.objects.get()
    assert answer.status_code == 201 and answer.json()["id"] == photo.pk
    assert answer.json()["name"] == "harbour.jpg" and answer.json()["width"] == 30
    assert answer.json()["warnings"] == ["No credit", "No alternative text"]
    assert (photo.added_by, photo.original_name, len(photo.digest)) == (user, "harbour.jpg", 64)


def test_whoever_may_not_add_pictures_is_told_who_may(newsletter_editor):
    answer = send(newsletter_editor)
    assert answer.status_code == 403 and "Ask one of these" in answer.json()["error"]
    assert not Photo.objects.exists()


def test_without_a_role_or_a_session_nothing_is_taken(outsider):
    for client in (sign_in(outsider), Client()):
        answer = client.post(UPLOAD, {"file": SimpleUploadedFile("a.jpg", picture_bytes())})
        assert answer.status_code == 302 and "/login/" in answer["Location"]
    assert not Photo.objects.exists()


def test_it_is_only_ever_posted_and_only_from_our_own_pages(editor):
    assert sign_in(editor).get(UPLOAD).status_code == 405
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert client.post(UPLOAD, {"file": SimpleUploadedFile("a.jpg", picture_bytes())}).status_code == 403
    assert not Photo.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"<svg/>", "not a picture that can be read"), (b"GIF89a", "not a picture that can be read")],
)
def test_what_is_no_picture_is_refused_with_a_sentence(data, sentence, editor):
    answer = send(editor, data, "picture.jpg")
    assert answer.status_code == 422 and sentence in answer.json()["error"]


@pytest.mark.parametrize("posted", [{}, {"file": "words"}])
def test_a_post_without_a_file_is_answered(posted, editor):
    answer = sign_in(editor).post(UPLOAD, posted)
    assert answer.status_code == 400 and "Choose a picture" in answer.json()["error"]


def test_a_file_of_more_than_20_mb_is_refused(editor):
    answer = send(editor, picture_bytes() + bytes(20 * 1024 * 1024), "large.jpg")
    assert answer.status_code == 422 and "larger than 20 MB" in answer.json()["error"]


@pytest.mark.parametrize(
    "name", ["x" * 250 + ".jpg", "ж" * 120 + ".jpg", "../../etc/passwd.jpg", "a\u202egpj.exe.jpg", ".jpg"]
)
def test_names_of_any_kind_are_kept_short_and_clean(name, editor):
    assert send(editor, name=name).status_code == 201
    kept = Photo.objects.get().original_name
    assert len(kept) <= 200 and "/" not in kept and "\u202e" not in kept
    assert name[-8:] not in Photo.objects.get().file.name or name == ".jpg"


def test_a_name_of_5000_characters_is_no_error_of_ours(editor):
    answer = send(editor, name="x" * 5000 + ".jpg")
    assert answer.status_code in (201, 400)
    form = sign_in(editor).post("/desk/articles/photo/add/", {"file": SimpleUploadedFile("y" * 255, picture_bytes())})
    assert form.status_code == 200 or len(Photo.objects.latest("pk").original_name) <= 200


def test_the_same_picture_is_offered_instead_of_added_again(editor):
    send(editor)
    answer = send(editor, name="again.jpg")
    assert answer.status_code == 409 and "already: harbour.jpg." in answer.json()["error"]
    assert answer.json()["there"]["id"] == Photo.objects.get().pk
    assert send(editor, twice="1").status_code == 201 and Photo.objects.count() == 2


def test_the_same_picture_is_known_in_whatever_wrapping_it_comes(editor):
    send(editor)
    assert send(editor, picture_bytes(30, 20) + b"words after the end").status_code == 409
    assert send(editor, picture_bytes(31, 20)).status_code == 201


def test_of_two_the_one_that_is_not_retired_is_offered(editor):
    send(editor)
    send(editor, twice="1")
    first, second = Photo.objects.order_by("pk")
    Photo.objects.filter(pk=second.pk).update(retired=True)
    assert send(editor).json()["there"]["id"] == first.pk
    Photo.objects.update(retired=True)
    assert send(editor).json()["error"].endswith("harbour.jpg, retired.")


def test_the_plain_form_adds_it_and_says_that_it_was_there(editor):
    send(editor)
    desk = sign_in(editor)
    form = form_of(desk, "/desk/articles/photo/add/", "photo_form")
    upload = SimpleUploadedFile("again.jpg", picture_bytes(30, 20))
    answer = desk.post("/desk/articles/photo/add/", form | {"file": upload, "title": "<b>Again</b>"}, follow=True)
    assert Photo.objects.count() == 2 and "held this picture already" in messages_of(answer)[0]


def test_a_picture_from_before_digests_is_no_double(editor):
    make_photo(digest="")
    assert send(editor, picture_bytes()).status_code == 201
