"""Backups of a paper whose pictures are in a bucket, and restoring into a bucket and into a folder."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from globepost import stamp
from globepost.backup import BackupError, fingerprint
from globepost.backup import media as backup_media
from globepost.backup.making import make_backup
from globepost.backup.restoring import restore
from tests.backups import wipe
from tests.cast import make_photo
from tests.globepost.test_bucket import bucket, server, stored  # noqa: F401

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("default:.*:DeprecationWarning:(moto|werkzeug|botocore|boto3)"),
]


def test_a_bucket_is_copied_and_filled_again(bucket, tmp_path, settings):  # noqa: F811
    stamp.raise_generation()
    names = {make_photo().file.name, default_storage.save("ab/film.mp4", ContentFile(b"film"))}
    backup = make_backup(tmp_path / "backups")
    before = fingerprint.of_database()
    assert {place.removeprefix("default/") for place in backup.media()} == names == stored(bucket)
    bucket.objects.all().delete()
    wipe()
    restore(backup.path)
    assert stored(bucket) == names and fingerprint.of_database() == before
    wipe()
    bucket.put_object(Key="other.jpg", Body=b"other")
    with pytest.raises(BackupError, match=r"other\.jpg and 0 more are not in the backup"):
        restore(backup.path)
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
    settings.MEDIA_ROOT = tmp_path / "media"
    restore(backup.path)
    assert fingerprint.of_database() == before
    assert (tmp_path / "media/ab/film.mp4").read_bytes() == b"film"


def test_a_file_is_read_once_for_all_backups(bucket, tmp_path, monkeypatch):  # noqa: F811
    default_storage.save("ab/film.mp4", ContentFile(b"film"))
    make_backup(tmp_path / "backups")
    monkeypatch.setattr(backup_media, "_copy", lambda store, place: pytest.fail(f"{place} is read again"))
    assert len(make_backup(tmp_path / "backups").media()) == 1


def test_a_file_that_vanishes_from_the_bucket_stops_nothing(bucket, tmp_path, monkeypatch):  # noqa: F811
    default_storage.save("ab/film.mp4", ContentFile(b"film"))
    present = backup_media.present

    def listed():
        found = present()
        bucket.objects.all().delete()
        return found

    monkeypatch.setattr(backup_media, "present", listed)
    assert make_backup(tmp_path / "backups").media() == {}
