"""Making backups: whole or none, for their owner's eyes, each file once, and the older ones removed."""

import fcntl
import gzip
import json
import os
import stat
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Article
from globepost.backup import BackupError, copying, fingerprint
from globepost.backup.making import make_backup
from globepost.backup.manifest import MANIFEST, Backup, _seal, folders
from globepost.backup.tables import of_no_model
from globepost.models import DeskSession
from tests.backups import elsewhere, stored, write_file
from tests.cast import make_article, make_photo, publish
from tests.processes import killed_at_query

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def directory(tmp_path):
    return tmp_path / "backups"


def files(folder):
    return {path for path in folder.rglob("*") if path.is_file()}


def run(*arguments, **options):
    out, errors = StringIO(), StringIO()
    call_command("backup", *map(str, arguments), stdout=out, stderr=errors, **options)
    return out.getvalue() + errors.getvalue()


def test_a_backup_says_what_it_is(directory):
    version = publish(make_article("The ferry left"))
    backup = make_backup(directory)
    manifest = backup.manifest
    assert backup.path == directory / manifest.moment.replace(":", "")
    assert manifest.engine == connection.vendor and manifest.generation > 0
    assert manifest.tables["articles_publication"].rows == 1
    assert "globepost.0003_mail_pause" in manifest.migrations
    with gzip.open(backup.rows_of("articles_publication")) as lines:
        row = dict(zip(manifest.tables["articles_publication"].columns, json.loads(lines.read()), strict=True))
    assert (row["id"], row["headline"], row["visible_until"]) == (version.pk, "The ferry left", None)
    assert Backup.open(backup.path).manifest == manifest


def test_only_the_owner_may_read_it(directory):
    make_photo()
    make_backup(directory)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in directory.rglob("*") if path.is_file()}
    folder_modes = {stat.S_IMODE(path.stat().st_mode) for path in [directory, *directory.rglob("*")] if path.is_dir()}
    assert (modes, folder_modes) == ({0o600}, {0o700})


def test_every_table_is_in_it_but_sessions(directory):
    """A table that no model describes needs a word in `docs/backup.md`, and a way to be made anew after a restore."""
    DeskSession.objects.create(session_key="k", session_data="secret", expire_date="2030-01-01T00:00Z")
    manifest = make_backup(directory).manifest
    there = set(connection.introspection.table_names())
    assert there - manifest.tables.keys() == {"django_migrations", "django_session", "globepost_desksession"}
    assert manifest.not_in_it == []


def test_a_table_of_no_model_is_told_of(directory):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE somebodys (id integer)")
    try:
        assert "Not in the backup, for it is no model's: the table somebodys." in run(directory)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE somebodys")


def test_what_is_written_meanwhile_is_in_all_tables_or_in_none(directory, monkeypatch):
    """Stories published between the copies of two tables belong to the next backup."""
    publish(make_article("Before"))
    copy = copying.Copy._table

    def with_a_publication(self, table):
        if "_publication" in table.name:
            elsewhere(lambda: publish(make_article()))
        return copy(self, table)

    before = fingerprint.of_database()
    monkeypatch.setattr(copying.Copy, "_table", with_a_publication)
    backup = make_backup(directory)
    assert Article.objects.count() > 7
    assert fingerprint.of_backup(backup) == before
    assert fingerprint.of_backup(backup) != fingerprint.of_database()


def test_a_file_is_copied_once(directory):
    old = make_photo().file.name
    first = make_backup(directory)
    copied = {path: path.stat().st_mtime_ns for path in files(directory / "media")}
    make_photo()
    write_file("ab/more.mp4", b"film")
    second = make_backup(directory)
    assert {path: path.stat().st_mtime_ns for path in copied} == copied
    assert len(files(directory / "media")) == len(copied) + 1, "the two photos are the same picture"
    assert second.media().keys() - first.media().keys() > {"default/ab/more.mp4"}
    assert second.media()[f"default/{old}"] == first.media()[f"default/{old}"]


def test_a_copy_that_was_lost_is_made_again(directory):
    make_photo()
    make_backup(directory)
    (copied,) = files(directory / "media")
    copied.unlink()
    make_backup(directory).verify()
    assert files(directory / "media") == {copied}


def test_the_files_of_a_damaged_backup_are_read_again(directory):
    write_file("ab/film.mp4", b"film")
    first = make_backup(directory)
    (first.path / "media.jsonl").write_bytes(b"")
    assert make_backup(directory).media().keys() == {"default/ab/film.mp4"}


def test_the_newest_are_kept_and_what_only_others_had_is_removed(directory):
    film = write_file("ab/film.mp4", b"film")
    paper = [make_backup(directory)]
    film.unlink()
    write_file("ab/other.mp4", b"another")
    paper += [make_backup(directory), make_backup(directory, keep=2)]
    assert folders(directory) == [backup.path for backup in paper[1:]]
    assert {path.read_bytes() for path in files(directory / "media")} == {b"another"}
    for backup in paper[1:]:
        backup.verify()


@pytest.mark.parametrize("query", [3, 40, 90])
def test_a_killed_backup_is_never_taken_for_one(directory, query):
    make_photo()
    assert killed_at_query(lambda: make_backup(directory), query)
    assert folders(directory) == []
    backup = make_backup(directory, keep=1)
    backup.verify()
    assert {path.name for path in directory.iterdir()} == {backup.path.name, "media"}


def test_a_file_that_is_named_and_not_there_is_told_of(directory):
    stored(make_photo().file.name).unlink()
    assert "1 files are named and not there, such as default/" in run(directory)


def test_a_manifest_of_another_kind_is_none(directory):
    backup = make_backup(directory)
    for text in ("[]", "[" * 100_000, '{"format": Infinity, "seal": ""}'):
        (backup.path / MANIFEST).write_text(text)
        with pytest.raises(BackupError, match="is not the manifest of a backup"):
            Backup.open(backup.path)
    (backup.path / MANIFEST).unlink()
    backup.manifest.tables = {}
    rewritten = vars(backup.manifest) | {"format": 1, "another": 1}
    seal = _seal(rewritten)
    (backup.path / MANIFEST).write_text(json.dumps(rewritten | {"seal": seal}))
    with pytest.raises(BackupError, match="is not the manifest of a backup"):
        Backup.open(backup.path)


def test_two_do_not_write_at_once(directory):
    make_backup(directory)
    busy = os.open(directory, os.O_RDONLY)
    fcntl.flock(busy, fcntl.LOCK_SH)
    with pytest.raises(BackupError, match="Another process is busy"):
        make_backup(directory)
    os.close(busy)
    make_backup(directory)


def test_backups_are_not_written_where_readers_read(settings):
    with pytest.raises(CommandError, match="which readers can read"):
        run(settings.MEDIA_ROOT / "backups")
    assert not settings.MEDIA_ROOT.exists()


def test_the_setting_names_the_directory(settings, directory):
    with pytest.raises(CommandError, match="BACKUP_DIRECTORY"):
        run()
    settings.BACKUP_DIRECTORY = str(directory)
    assert f"{directory}/2" in run()
    with pytest.raises(CommandError, match="name another folder"):
        run("/dev/null/backups")


def test_a_backup_is_verified(directory):
    write_file("ab/film.mp4", b"film")
    backup = make_backup(directory)
    assert "is whole" in run(verify=backup.path)
    (copied,) = files(directory / "media")
    for path in (copied, backup.rows_of("articles_article"), backup.path / "media.jsonl", backup.path / MANIFEST):
        content = path.read_bytes()
        path.write_bytes(content[:-3] + b"\n\n}")
        with pytest.raises(CommandError, match=f"{path} is"):
            run(verify=backup.path)
        path.unlink()
        with pytest.raises(CommandError, match=f"{path} cannot be read"):
            run(verify=backup.path)
        path.write_bytes(content)
    run(verify=backup.path)


@pytest.mark.parametrize(("name", "advice"), [("backups", "is no backup"), ("nowhere", "is not there")])
def test_what_is_no_backup_is_not_verified(directory, tmp_path, name, advice):
    make_backup(directory)
    with pytest.raises(CommandError, match=advice):
        run(verify=tmp_path / name)


@pytest.mark.parametrize("keep", ["0", "-1", "few"])
def test_at_least_one_is_kept(directory, keep):
    with pytest.raises(CommandError, match="write 1 or more"):
        run(directory, f"--keep={keep}")


def test_a_database_without_tables_is_no_paper(directory, monkeypatch):
    monkeypatch.setattr(copying, "applied", lambda loader: [])
    with pytest.raises(BackupError, match=r"run manage\.py migrate first"):
        make_backup(directory)


def test_tables_of_no_model_are_seen():
    """So that the test above can fail."""
    assert "articles_article" in of_no_model({"articles_photo"})
