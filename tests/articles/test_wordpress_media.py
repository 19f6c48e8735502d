"""Attachments become photos of the library and stored files, each once."""

import datetime as dt
import re
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from articles.models import ImportCase, ImportedItem, Photo
from articles.photos.rendering import render
from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.media import files
from articles.wordpress.media.uploads import Uploads
from globepost.models import Job
from tests.wordpress_media import UPLOADS, attachment, bring, library, picture, put

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "uploads"


def rows() -> list[tuple[str, str]]:
    return sorted(ImportedItem.objects.values_list("source_id", "source_status"))


def cases() -> list[str]:
    return list(ImportCase.objects.values_list("code", flat=True))


def test_a_picture_comes_with_its_words(folder):
    put(folder, "2019/02/quay.jpg")
    caption = "<em>The quay</em> at six &amp; seven. Photo: Lena Osei, Harbour Agency"
    bring(
        attachment(7, "2019/02/quay.jpg", alt="A  grey quay", title="The quay", excerpt=caption, content="A hill"),
        source=Uploads(folder),
    )  # fmt: skip
    photo, item = Photo.objects.get(), ImportedItem.objects.get()
    assert (photo.title, photo.alternative_text, photo.credit) == (
        "The quay",
        "A grey quay",
        "Lena Osei, Harbour Agency",
    )
    assert (photo.caption, photo.source) == ("The quay at six & seven.", f"{UPLOADS}/2019/02/quay.jpg")
    assert (photo.width, photo.height, photo.original_name) == (60, 40, "quay.jpg")
    assert photo.uploaded_at == dt.datetime(2019, 2, 28, 14, 5, tzinfo=dt.UTC)
    assert (item.source_id, item.target_id, item.legacy["description"]) == ("7", photo.pk, "A hill")
    assert cases() == ["credit split"]


def test_a_picture_is_stored_clean_and_rendered_later(folder):
    put(folder, "2019/02/7.jpg")
    bring(attachment(7), source=Uploads(folder))
    photo = Photo.objects.get()
    assert default_storage.exists(photo.file.name) and re.fullmatch(r"[0-9a-f]{2}/[0-9a-f]{32}\.jpg", photo.file.name)
    assert [job.arguments["args"] for job in Job.objects.filter(name=render.name)] == [[photo.pk]]
    assert not Job.objects.filter(name__endswith="delete_files").exists()


def test_what_only_may_be_a_credit_stays_in_the_caption(folder):
    put(folder, "2019/02/7.jpg")
    bring(attachment(7, excerpt="Photo: the harbour as it was"), source=Uploads(folder))
    photo = Photo.objects.get()
    assert (photo.caption, photo.credit) == ("Photo: the harbour as it was", "")
    assert "Nothing was split" in ImportCase.objects.get().detail


def test_a_second_run_changes_nothing(folder):
    put(folder, "2019/02/7.jpg")
    put(folder, "2019/02/a.pdf", b"%PDF-1.4 words")
    items = [attachment(7), attachment(8, "2019/02/a.pdf"), attachment(9), attachment(10, "a.zip")]
    first = bring(*items, source=Uploads(folder))
    before = list(Photo.objects.values()), list(ImportedItem.objects.values()), Job.objects.count()
    again = bring(*items, source=Uploads(folder))
    assert (list(Photo.objects.values()), list(ImportedItem.objects.values()), Job.objects.count()) == before
    assert again == first and sum(first.counts.values()) == 4


def test_the_same_picture_twice_is_one_photo(folder):
    put(folder, "2019/02/7.jpg")
    put(folder, "2019/02/8.jpg")
    bring(attachment(7, alt="A quay"), attachment(8, alt="Another quay"), source=Uploads(folder))
    assert Photo.objects.get().alternative_text == "A quay"
    assert len(set(ImportedItem.objects.values_list("target_id", flat=True))) == 1
    assert cases() == ["picture twice"]


def test_a_missing_picture_is_listed_and_found_by_the_next_run(folder):
    folder.mkdir()
    bring(attachment(7, alt="A quay"), source=Uploads(folder))
    assert (rows(), cases(), Photo.objects.count()) == ([("7", "missing")], ["picture missing"], 0)
    put(folder, "2019/02/7.jpg")
    bring(attachment(7, alt="A quay"), source=Uploads(folder))
    assert (rows(), cases(), Photo.objects.get().alternative_text) == ([("7", "picture")], [], "A quay")


def test_without_a_source_all_is_missing():
    bring(attachment(7))
    assert "No folder of uploads was given" in ImportCase.objects.get().detail


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        ("a.bmp", picture(kind="BMP")),
        ("a.jpg", b"<html>not found</html>"),
        ("b.jpg", picture()[:300]),
        ("a.png", b""),
    ],
)
def test_what_is_no_picture_that_is_taken_is_refused(path, data, folder):
    put(folder, path, data)
    tally = bring(attachment(7, path), source=Uploads(folder))
    assert (rows(), cases(), Photo.objects.count()) == ([("7", "refused")], ["picture refused"], 0)
    assert "This is not a picture that can be read" in next(iter(tally.counts)).reason


def test_a_wrong_suffix_does_not_matter(folder):
    put(folder, "2019/02/7.jpg", picture(kind="PNG"))
    bring(attachment(7), source=Uploads(folder))
    assert Photo.objects.get().file.name.endswith(".jpg")


def test_of_an_original_that_is_too_large_the_scaled_one_is_taken(folder):
    put(folder, "quay.png", picture(kind="PNG", size=(5000, 4100)))
    put(folder, "quay-scaled.png", picture(kind="PNG", size=(200, 164)))
    bring(attachment(7, "quay-scaled.png"), source=Uploads(folder))
    assert (Photo.objects.get().width, cases()) == (200, [])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        *(("a.mp3", b"ID3\x04rest"), ("a.mp3", b"\xff\xfb\x90rest"), ("a.m4a", b"\0\0\0\x20ftypM4A ")),
        ("a.ogg", b"OggS"),
        *(("a.wav", b"RIFF1234WAVEfmt "), ("a.pdf", b"%PDF-1.7"), ("a.mp4", b"\0\0\0\x20ftypisom")),
        ("a.webm", b"\x1a\x45\xdf\xa3"),
    ],
)  # fmt: skip
def test_a_file_is_stored_under_a_random_name(name, data, folder):
    put(folder, name, data)
    with library(attachment(7, name), source=Uploads(folder)) as there:
        there.bring_all()
        stored = there.file(Medium(7, ""))
    with default_storage.open(stored) as file:
        assert stored.endswith(name[1:]) and file.read() == data
    assert rows() == [("7", "file")] and not Job.objects.exists()


@pytest.mark.parametrize("name", ["a.mp3", "a.m4a", "a.ogg", "a.wav", "a.pdf", "a.mp4", "a.webm"])
def test_a_file_that_is_not_what_it_is_called_is_refused(name, folder):
    put(folder, name, b"<html><script>alert(1)</script>")
    bring(attachment(7, name), source=Uploads(folder))
    assert (rows(), cases()) == ([("7", "refused")], ["file refused"])


@pytest.mark.parametrize("name", ["a.zip", "a.php", "a.docx", "a.html", "a.exe"])
def test_other_files_are_dropped_with_a_reason(name, folder):
    put(folder, name, b"x")
    tally = bring(attachment(7, name), source=Uploads(folder))
    assert rows() == [("7", "dropped")]
    assert [(entry.name, entry.outcome, bool(entry.reason)) for entry in tally.counts] == [(name[2:], "dropped", True)]


def test_a_newer_export_changes_words_that_nobody_changed_here(folder):
    put(folder, "2019/02/7.jpg")
    bring(attachment(7, alt="Old", title="Old"), source=Uploads(folder))
    Photo.objects.update(title="By hand")
    bring(attachment(7, alt="New", title="New"), source=Uploads(folder))
    photo = Photo.objects.get()
    assert (photo.alternative_text, photo.title) == ("New", "By hand")


def test_words_of_a_twin_do_not_change_the_photo(folder):
    put(folder, "2019/02/7.jpg")
    put(folder, "2019/02/8.jpg")
    bring(attachment(7, alt="A quay"), attachment(8), source=Uploads(folder))
    bring(attachment(7, alt="A quay"), attachment(8, alt="New"), source=Uploads(folder))
    assert Photo.objects.get().alternative_text == "A quay"


def test_a_file_that_is_too_large_is_refused(folder, monkeypatch):
    monkeypatch.setattr(files, "MOST_BYTES", 4)
    put(folder, "a.pdf", b"%PDF-1.4")
    bring(attachment(7, "a.pdf"), source=Uploads(folder))
    assert "is larger than" in ImportCase.objects.get().detail


@pytest.mark.parametrize("name", ["7.jpg", "7.pdf"])
def test_what_cannot_be_read_now_is_looked_for_again(name, folder, monkeypatch):
    monkeypatch.setattr(Uploads, "find", lambda self, wanted: folder / "gone")
    bring(attachment(7, name), source=Uploads(folder))
    assert rows() == [("7", "missing")]


def test_long_words_are_cut_between_two_words(folder):
    put(folder, "2019/02/7.jpg")
    bring(attachment(7, alt="harbour " * 60, title="x" * 500), source=Uploads(folder))
    photo = Photo.objects.get()
    assert photo.alternative_text.endswith("harbour…") and len(photo.alternative_text) <= 300
    assert photo.title == "x" * 200


@pytest.mark.parametrize(
    ("gmt", "local", "hour"),
    [
        ("0000-00-00 00:00:00", "2019-02-28 09:05:00", 14), ("", "", None), ("0001-01-01 00:00:00", "", None),
        ("9999-12-31 23:59:59", "9999-12-31 23:59:59", None),
    ],
)  # fmt: skip
def test_the_moment_is_the_old_sites(gmt, local, hour, folder, clock):
    put(folder, "2019/02/7.jpg")
    bring(attachment(7, date_gmt=gmt, date=local), source=Uploads(folder))
    at = Photo.objects.get().uploaded_at
    assert at.hour == hour if hour else 2019 < at.year < 9000


@pytest.mark.parametrize("piece", ["<br", "<a href='", "<!--", "&#", "\u202e<b>", "(", "Photo: "])
def test_words_that_are_up_to_no_good_are_words(piece, folder):
    put(folder, "2019/02/7.jpg")
    words = piece * 20_000
    bring(attachment(7, alt=words, title=words, excerpt=words, content=words), source=Uploads(folder))
    photo = Photo.objects.get()
    assert "<br" not in photo.caption and "\u202e" not in photo.caption + photo.alternative_text


@pytest.mark.parametrize("path", ["a%00.jpg", "%00", "a%0a%e2%80%ae.jpg", "?", "%"])
def test_an_address_that_is_up_to_no_good_is_a_missing_file(path, folder):
    folder.mkdir()
    bring(attachment(7, path, file=""), source=Uploads(folder))
    assert rows() == [("7", "missing")]
