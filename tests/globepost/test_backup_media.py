"""Database and media of a backup fit together, whatever is renamed, deleted or written while it is made."""

import datetime as dt
from contextlib import contextmanager

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from articles.models import Photo, VideoBlock
from articles.photos.hiding import hide_photos
from articles.photos.hiding_files import hide_files
from articles.press.withdrawing import withdraw
from globepost.backup import BackupError, copying, rows
from globepost.backup import media as backup_media
from globepost.backup.making import make_backup
from globepost.backup.store import Store
from tests.backups import elsewhere, stored, write_file
from tests.cast import add_block, chief, make_article, make_photo, publish
from tests.waiting import run_jobs

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def directory(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def meanwhile(monkeypatch):
    """`before` and `after` the moment of the database copy, between the two passes over media, something happens."""
    entered = copying.snapshot

    def happens(*, before=lambda: None, after=lambda: None):
        happenings = {"before": before, "after": after}

        @contextmanager
        def snapshot():
            elsewhere(happenings.pop("before", lambda: None))
            with entered():
                elsewhere(happenings.pop("after", lambda: None))
                yield

        monkeypatch.setattr(copying, "snapshot", snapshot)

    return happens


@pytest.fixture
def photo():
    photo = make_photo()
    publish(make_article(lead_picture=photo))
    return photo


def hide(photo):
    """Its licence ends: it gets another name, and the file of the old one is deleted."""
    Photo.objects.filter(pk=photo.pk).update(licence_ends_at=timezone.now() - dt.timedelta(minutes=1), is_exposed=True)
    assert hide_photos() == 1
    run_jobs()


def named_in(backup):
    """What the photos of the database copy name."""
    note = backup.manifest.tables["articles_photo"]
    column = note.columns.index("file")
    return {row[column] for row in rows.read(backup.rows_of("articles_photo"), len(note.columns))}


def names_of(backup):
    return {place.removeprefix("default/") for place in backup.media()}


def test_a_photo_hidden_after_the_moment_is_there_by_its_old_name(directory, meanwhile, photo):
    meanwhile(after=lambda: hide(photo))
    backup = make_backup(directory)
    assert named_in(backup) == {photo.file.name}
    assert photo.file.name in names_of(backup) and not default_storage.exists(photo.file.name)
    assert backup.manifest.missing_media == []
    backup.verify()


def test_a_photo_hidden_before_the_moment_is_there_by_its_new_name_alone(directory, meanwhile, photo):
    """Nobody who knows the old address gets the picture from the restored paper."""
    meanwhile(before=lambda: hide(photo))
    backup = make_backup(directory)
    photo.refresh_from_db()
    assert named_in(backup) == names_of(backup) == {photo.file.name}


def test_a_film_that_only_revisions_name_is_there(directory, meanwhile):
    article = make_article()
    block = add_block(article, VideoBlock, title="Film", file=ContentFile(b"film", name="film.mp4"))
    publish(article)
    block.delete()
    name = block.file.name

    def hide():
        withdraw(article, by=chief(), reason="Not ours")
        assert hide_files() == 1
        run_jobs()

    meanwhile(after=hide)
    assert name in names_of(make_backup(directory)) and not default_storage.exists(name)


def test_a_photo_that_comes_and_goes_between_the_passes_makes_another_round(directory, meanwhile):
    made = []

    def come():
        made.append(make_photo())
        publish(make_article(lead_picture=made[0]))

    meanwhile(before=come, after=lambda: hide(made[0]))
    backup = make_backup(directory)
    (name,) = named_in(backup)
    assert name in names_of(backup) and name != made[0].file.name
    assert backup.manifest.missing_media == []


def test_a_photo_that_comes_after_the_moment_does_no_harm(directory, meanwhile, photo):
    meanwhile(after=make_photo)
    backup = make_backup(directory)
    assert named_in(backup) == {photo.file.name} < names_of(backup)


def test_a_file_that_vanishes_while_it_is_copied_stops_nothing(directory, monkeypatch, photo):
    write_file("ab/short-lived.mp4", b"film")
    sizes = backup_media.present

    def listed():
        found = sizes()
        stored("ab/short-lived.mp4").unlink(missing_ok=True)
        return found

    monkeypatch.setattr(backup_media, "present", listed)
    assert names_of(make_backup(directory)) == {photo.file.name}


def test_a_file_that_was_lost_long_ago_is_told_of(directory, photo):
    stored(photo.file.name).unlink()
    assert make_backup(directory).manifest.missing_media == [f"default/{photo.file.name}"]


def test_a_file_that_is_still_being_written_is_copied_again(directory):
    path = write_file("ab/film.mp4", b"the first half")
    first = make_backup(directory)
    path.write_bytes(b"the first half and the second")
    second = make_backup(directory)
    assert first.media() != second.media()
    assert second.media()["default/ab/film.mp4"].size == 29


def test_links_are_not_followed(directory, tmp_path, photo):
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    stored("ab").mkdir(exist_ok=True)
    stored("ab/link.jpg").symlink_to(tmp_path / "secret.jpg")
    stored("folder").symlink_to(tmp_path)
    assert names_of(make_backup(directory)) == {photo.file.name}


def test_a_name_that_no_backup_can_hold_is_told_of(directory):
    write_file("ab/two\nlines.jpg", b"odd")
    backup = make_backup(directory)
    assert (names_of(backup), backup.manifest.missing_media) == (set(), ["default/ab/two\nlines.jpg"])


def test_every_storage_but_the_static_files_is_in_it(directory, settings, tmp_path):
    private = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path / "private"}}
    settings.STORAGES = settings.STORAGES | {"private": private}
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "opinion.docx").write_bytes(b"words")
    backup = make_backup(directory)
    assert backup.media().keys() == {"private/opinion.docx"}
    settings.STORAGES = {name: one for name, one in settings.STORAGES.items() if name != "private"}
    with pytest.raises(BackupError, match="'private', which the settings do not name"):
        backup_media.put_back(Store(directory / "media"), backup.media(), [])
