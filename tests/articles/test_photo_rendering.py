"""The job that makes a photo's renditions, and what becomes of their files."""

import datetime as dt
import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from articles.jobs import draw_photos
from articles.models import Photo, Step
from articles.photos import rendering
from articles.photos.adding import add_photo, save_photo
from articles.photos.hiding import hide_photos
from articles.photos.rendering import render
from articles.press import erasing, paper, withdrawing
from globepost import stamp
from globepost.models import Job
from tests.cast import chief, make_article, picture_bytes, publish
from tests.waiting import run_jobs

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def media(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def add(width: int = 700, height: int = 400, **fields) -> Photo:
    data = picture_bytes(width, height)
    fields = {"alternative_text": "A grey harbour", "credit": "Lena Osei"} | fields
    return add_photo(io.BytesIO(data), name="harbour.jpg", size=len(data), by=chief(), **fields)


def rendered(**fields) -> Photo:
    photo = add(**fields)
    render(photo.pk)
    photo.refresh_from_db()
    return photo


def stored(media: Path) -> set[str]:
    return {path.relative_to(media).as_posix() for path in media.rglob("*") if path.is_file()}


def everything_of(photo: Photo) -> set[str]:
    photo.refresh_from_db()
    return {photo.file.name, *photo.rendition_names()}


def test_an_upload_asks_for_renditions_and_the_job_makes_them(media):
    photo = add()
    assert [job.arguments["args"] for job in Job.objects.filter(name=render.name)] == [[photo.pk]]
    assert not photo.is_rendered and photo.renditions == {}
    run_jobs()
    photo.refresh_from_db()
    assert photo.is_rendered and set(photo.renditions) == {"", "16x9", "3x2", "1x1", "4x5"}
    assert photo.cut("").sizes == ((320, 183), (480, 274), (640, 366), (700, 400))
    assert photo.cut("1x1").sizes == ((320, 320), (400, 400))
    assert stored(media) == everything_of(photo)


def test_names_tell_nothing_and_no_frame_leads_to_another():
    photo = rendered()
    stems = {photo.cut(crop).stem for crop in photo.renditions} | {photo.file.name.partition(".")[0]}
    assert len({stem[3:] for stem in stems}) == 6 and all(len(stem) == 35 for stem in stems)


def test_a_second_run_makes_nothing(media):
    photo = rendered()
    before = everything_of(photo)
    render(photo.pk)
    run_jobs()
    assert everything_of(photo) == before == stored(media)


def test_a_photo_that_is_gone_stops_nobody():
    render(999)


def test_two_at_once_leave_one_set(media, monkeypatch):
    photo, draw = add(), rendering._draw

    def draw_twice(photo):
        monkeypatch.setattr(rendering, "_draw", draw)
        render(photo.pk)
        return draw(photo)

    monkeypatch.setattr(rendering, "_draw", draw_twice)
    render(photo.pk)
    run_jobs()
    assert stored(media) == everything_of(photo) and photo.is_rendered


@pytest.mark.parametrize("place", ["first file", "tenth file", "row"])
def test_a_worker_that_is_killed_leaves_nothing_that_nothing_names(media, monkeypatch, place):
    photo, save, count = add(), default_storage.save, {"first file": 0, "tenth file": 9}.get(place, 999)
    kept = []

    def killed(*args) -> str:
        if len(kept) >= count:
            raise KeyboardInterrupt
        kept.append(save(*args))
        return kept[-1]

    with monkeypatch.context() as patch:
        patch.setattr(rendering.default_storage, "save", killed)
        if place == "row":
            patch.setattr(rendering, "_write", killed_at_once)
        with pytest.raises(KeyboardInterrupt):
            render(photo.pk)
    assert len(stored(media)) == 1 + len(kept)
    run_jobs()
    assert stored(media) == everything_of(photo) and photo.is_rendered


def killed_at_once(*args) -> None:
    raise KeyboardInterrupt


def test_a_promise_that_was_carried_out_meanwhile_is_not_written(media, monkeypatch):
    photo, write = add(), rendering._write
    with monkeypatch.context() as patch:
        patch.setattr(rendering, "_write", lambda *args: (Job.objects.filter(pk=args[2].pk).delete(), write(*args)))
        render(photo.pk)
    photo.refresh_from_db()
    assert not photo.is_rendered and photo.renditions == {}


def test_a_file_that_changed_meanwhile_is_not_listed(media, monkeypatch):
    photo, draw = add(), rendering._draw

    def draw_and_replace(old):
        drawn = draw(old)
        photo.file = ContentFile(picture_bytes(330, 330), name="other.jpg")
        paper.save(photo, by=chief())
        return drawn

    with monkeypatch.context() as patch:
        patch.setattr(rendering, "_draw", draw_and_replace)
        render(photo.pk)
    photo.refresh_from_db()
    assert not photo.is_rendered
    run_jobs()
    assert stored(media) == everything_of(photo)
    assert photo.cut("").sizes == ((320, 320), (330, 330))


def test_a_new_focal_point_cuts_the_frames_anew_and_keeps_the_whole(media):
    photo = rendered()
    whole, square = photo.cut(""), photo.cut("1x1")
    photo.focal_x = 0
    save_photo(photo, by=chief())
    photo.refresh_from_db()
    assert set(photo.renditions) == {""} and not photo.is_rendered
    assert set(square.names()) <= stored(media)  # for pages that are open
    run_jobs()
    photo.refresh_from_db()
    assert photo.cut("") == whole and photo.cut("1x1") != square
    assert stored(media) == everything_of(photo)


def test_other_words_leave_the_renditions_alone():
    photo = rendered()
    before = photo.renditions
    photo.caption = "Boats"
    photo.renditions = {}  # as in a form that was opened before they were made
    save_photo(photo, by=chief())
    photo.refresh_from_db()
    assert photo.is_rendered and photo.renditions == before
    assert Step.objects.latest("pk").detail == "caption:  → Boats"


def test_a_replaced_file_takes_its_renditions_along(media, django_capture_on_commit_callbacks):
    photo = rendered()
    before = everything_of(photo)
    with django_capture_on_commit_callbacks(execute=True):
        photo.file = ContentFile(picture_bytes(330, 330), name="other.jpg")
        save_photo(photo, by=chief())
    assert not before & stored(media)
    run_jobs()
    assert stored(media) == everything_of(photo) and photo.width == 330


def test_a_rollback_leaves_the_old_renditions(media):
    photo = rendered()
    before = everything_of(photo)
    with transaction.atomic():
        photo.focal_x = 0
        save_photo(photo, by=chief())
        transaction.set_rollback(True)
    run_jobs()
    assert everything_of(photo) == before == stored(media)


def test_new_renditions_change_the_pages_that_readers_have_and_no_others():
    hidden, shown = add(), add()
    publish(make_article(lead_picture=shown))
    for photo, step in ((hidden, 0), (shown, 1)):
        before = stamp.read().generation
        render(photo.pk)
        stamp.forget()
        assert stamp.read().generation == before + step


@pytest.mark.parametrize("reason", ["withdrawn", "licence"])
def test_renditions_of_what_is_no_longer_public_go_and_come_back_under_other_names(media, reason):
    photo = rendered(licence_ends_at=timezone.now() + HOUR)
    article = make_article(lead_picture=photo)
    publish(article)
    before = everything_of(photo)
    if reason == "withdrawn":
        withdrawing.withdraw(article, by=chief(), reason="Not ours")
    else:
        Photo.objects.update(licence_ends_at=timezone.now())
    assert hide_photos() == 1
    Job.objects.filter(name=render.name).delete()
    run_jobs()
    assert not before & stored(media)
    draw_photos()
    run_jobs()
    after = everything_of(photo)
    assert stored(media) == after and len(after) == len(before) and not after & before
    assert not photo.is_exposed


def test_an_erased_photo_takes_every_file_along(media, django_capture_on_commit_callbacks):
    photo = add()
    render(photo.pk)  # which the object in hand does not know of
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase_object(photo, by=chief(), reason="The law")
    assert stored(media) == set()


@pytest.mark.parametrize("data", [None, b"no picture", picture_bytes()[:400]])
def test_a_file_that_is_lost_or_broken_has_no_renditions_and_is_not_tried_for_ever(media, data, caplog):
    photo = add()
    (media / photo.file.name).unlink()
    if data is not None:
        (media / photo.file.name).write_bytes(data)
    render(photo.pk)
    photo = Photo.objects.get()
    assert photo.is_rendered and photo.renditions == {}
    assert f"photo {photo.pk}" in caplog.text


def test_a_storage_that_fails_lets_the_job_fail(monkeypatch):
    photo = add()
    monkeypatch.setattr(rendering.default_storage, "open", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        render(photo.pk)
    assert not Photo.objects.get().is_rendered


def test_photos_without_renditions_are_found_and_not_asked_for_twice():
    photos = [add() for _ in range(3)]
    Job.objects.all().delete()
    draw_photos()
    draw_photos()
    asked = [job.arguments["args"][0] for job in Job.objects.filter(name=render.name)]
    assert sorted(asked) == [photo.pk for photo in photos]


def test_the_command_makes_them_all(capsys):
    photos = [add() for _ in range(2)]
    call_command("renditions")
    assert "2 photos" in capsys.readouterr().out
    for photo in photos:
        photo.refresh_from_db()
        assert photo.is_rendered and photo.renditions


def test_the_command_can_make_them_anew(media, capsys):
    photo = rendered()
    before = set(photo.rendition_names())
    call_command("renditions", "--anew")
    run_jobs()
    assert not before & everything_of(photo) and stored(media) == everything_of(photo)


def test_the_thumbnail_is_the_file_until_there_is_a_small_one():
    photo = add()
    assert photo.thumbnail_url == photo.file.url
    render(photo.pk)
    photo.refresh_from_db()
    assert photo.thumbnail_url == default_storage.url(photo.cut("").name(320, "webp"))
    assert Photo().thumbnail_url == ""
