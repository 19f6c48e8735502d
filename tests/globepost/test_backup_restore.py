"""Restoring: all of it into an installation that nobody used yet, or nothing and a sentence that says what to do."""

import dataclasses
import datetime as dt
import json
import os
import subprocess
import sys
import uuid
from io import StringIO

import pytest
from django.conf import settings as project
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from articles.models import Article, AudioBlock, Publication, Step
from articles.press.erasing import erase_article
from articles.press.sign_in_mails import tell_person
from globepost import stamp
from globepost.backup import BackupError, fingerprint, loading
from globepost.backup.making import make_backup
from globepost.backup.manifest import Backup
from globepost.backup.restoring import restore
from globepost.models import DeskSession, Generation, Job, MailPause
from globepost.worker import claim
from tests.backups import rewrite, stored, wipe, write_file
from tests.cast import add_block, chief, make_article, make_photo, publish
from tests.processes import killed_at_query

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def backup(tmp_path) -> Backup:
    """Of a paper with a story, a picture and a recording, which is gone."""
    article = make_article("The ferry’s bell 🔔", lead_picture=make_photo(), tags=("Harbours",))
    add_block(article, AudioBlock, title="The bell", file=ContentFile(b"sound", name="bell.mp3"))
    publish(article)
    made = make_backup(tmp_path / "backups")
    wipe()
    return made


def is_untouched() -> bool:
    return not Publication.versions.exists() and not User.objects.exists() and not stored("").exists()


def test_the_paper_is_what_it_was(backup, client):
    restore(backup.path)
    assert fingerprint.of_database() == fingerprint.of_backup(backup)
    (version,) = Publication.objects.all()
    page = client.get(version.path)
    assert "The ferry’s bell 🔔" in page.content.decode()
    recording = AudioBlock.objects.get().file.name
    assert b"".join(client.get(f"/media/{recording}").streaming_content) == b"sound"


def test_a_restored_paper_goes_on(backup):
    restore(backup.path)
    article = Article.objects.get()
    article.headline = "The ferry’s second bell"
    article.save()
    publish(article)
    publish(make_article("Another"))
    assert Publication.versions.count() == 3


def test_the_timeline_is_a_new_one(backup):
    before, wanted = stamp.read(), Generation(timeline=uuid.UUID(backup.manifest.timeline))
    restore(backup.path)
    after = stamp.read()
    assert after.timeline not in (before.timeline, wanted.timeline)
    assert after.generation == backup.manifest.generation


def test_nobody_is_signed_in_no_job_is_held_and_mail_waits(tmp_path):
    DeskSession.objects.create(session_key="k", session_data="", expire_date=timezone.now())
    stamp.raise_generation()
    mail = tell_person.enqueue(chief().pk, "password", [])
    claim(seconds=9_999)
    running = fingerprint.of_database()
    backup = make_backup(tmp_path / "backups")
    wipe()
    out = StringIO()
    call_command("restore", str(backup.path), stdout=out)
    assert "Mail is paused; 1 wait." in out.getvalue()
    assert not DeskSession.objects.exists()
    assert Job.objects.get().pk == mail.pk and Job.objects.get().state == Job.State.WAITING
    assert claim() is None
    assert MailPause.objects.get().reason == f"The backup of {backup.manifest.moment} was restored."
    assert fingerprint.of_database() == running


def test_an_erased_story_does_not_lend_its_number_to_another(tmp_path):
    article = make_article("Libel")
    publish(article)
    number = article.pk
    erase_article(article, by=chief(), reason="A court said so")
    backup = make_backup(tmp_path / "backups")
    wipe()
    restore(backup.path)
    assert Step.objects.get(verb="erased").article_id == number
    assert make_article().pk == number + 1


def test_a_database_with_rows_is_refused(backup):
    make_article()
    with pytest.raises(BackupError, match=r"The database is not empty: .* has rows\. .* Stop the paper"):
        restore(backup.path)
    assert Article.objects.count() == 1 and not stored("").exists()


def test_a_database_that_does_not_take_it_is_left_as_it_was(backup, monkeypatch):
    """Not a row of the backup, but something else that is in the way."""

    def refuse(self, *arguments):
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE articles_article (id integer)")

    monkeypatch.setattr(loading.MigrationExecutor, "migrate", refuse)
    with pytest.raises(CommandError, match=r"The database does not take it: .* Stop the paper.*Nothing was restored"):
        call_command("restore", str(backup.path), verbosity=0)
    assert not Publication.versions.exists()


def test_what_an_unused_paper_does_by_itself_is_no_hindrance(backup):
    stamp.raise_generation()
    call_command("worker", "--until-idle")
    assert Job.objects.exists()
    restore(backup.path)
    assert fingerprint.of_database() == fingerprint.of_backup(backup)


def test_other_files_are_refused(backup):
    write_file("cd/other.jpg", b"somebody's")
    with pytest.raises(BackupError, match=r"default/cd/other.jpg and 0 more are not in the backup"):
        restore(backup.path)
    assert not Publication.versions.exists() and stored("cd/other.jpg").exists()


def test_media_that_are_there_already_stay(backup):
    """The database alone was lost, or a restore was killed: what is half there is written again."""
    whole, half = sorted(backup.media())
    for place, end in ((whole, None), (half, -1)):
        copied = backup.store.path_of(backup.media()[place].sha256)
        write_file(place.removeprefix("default/"), copied.read_bytes()[:end])
    before = stored(whole.removeprefix("default/")).stat().st_mtime_ns
    restore(backup.path)
    assert fingerprint.of_database() == fingerprint.of_backup(backup)
    assert stored(whole.removeprefix("default/")).stat().st_mtime_ns == before


@pytest.mark.parametrize("query", [80, 150, 210])
def test_a_killed_restore_leaves_no_row_and_is_gone_on_with(backup, query):
    assert killed_at_query(lambda: restore(backup.path), query)
    assert not Publication.versions.exists() and not User.objects.exists()
    restore(backup.path)
    assert fingerprint.of_database() == fingerprint.of_backup(backup)


def test_a_row_that_does_not_fit_leaves_the_database_as_it_was(backup, monkeypatch):
    fill = loading.fill

    def twice(table, path):
        count = fill(table, path)
        return fill(table, path) if table.name == "articles_tag" else count

    monkeypatch.setattr(loading, "fill", twice)
    with pytest.raises(BackupError, match="A row of articles_tag does not fit into this database"):
        restore(backup.path)
    assert not Publication.versions.exists() and not Generation.objects.exists()


def test_a_row_that_points_nowhere_leaves_the_database_as_it_was(backup, monkeypatch):
    fill = loading.fill
    monkeypatch.setattr(loading, "fill", lambda table, path: 1 if table.name == "auth_user" else fill(table, path))
    with pytest.raises(BackupError, match="A row points at one that the backup has not"):
        restore(backup.path)
    assert not Publication.versions.exists()


def test_a_damaged_backup_is_refused_before_anything_is_touched(backup):
    path = backup.rows_of("articles_article")
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(BackupError, match=f"{path} is damaged"):
        restore(backup.path)
    assert is_untouched()


def test_a_copied_folder_without_its_media_is_refused(backup):
    backup.store.path.rename(backup.store.path.with_name("elsewhere"))
    with pytest.raises(BackupError, match="the backup is not whole"):
        restore(backup.path)
    assert is_untouched()


def test_a_newer_backup_is_refused(backup):
    rewrite(backup, migrations=[*backup.manifest.migrations, "articles.0999_later"])
    with pytest.raises(
        CommandError, match=r"does not know the migration articles.0999_later\. .* Nothing was restored"
    ):
        call_command("restore", str(backup.path))
    with pytest.raises(CommandError, match=r"does not know the migration articles.0999_later"):
        call_command("fingerprint", backup=backup.path)
    rewrite(backup, migrations=backup.manifest.migrations, format=2)
    with pytest.raises(BackupError, match="a newer version"):
        restore(backup.path)
    assert is_untouched()


def test_a_database_that_is_further_than_the_backup_is_refused(backup):
    """Rows of an older shape have no place in newer tables: those are made by the restore."""
    kept = [name for name in backup.manifest.migrations if name != "globepost.0003_mail_pause"]
    rewrite(backup, migrations=kept)
    with pytest.raises(BackupError, match=r"further than the backup: it has globepost.0003_mail_pause\. Stop"):
        restore(backup.path)
    assert is_untouched()


@pytest.mark.parametrize("place", ["default/../../evil.sh", "/etc/cron.d/evil", "../evil", "evil", 7])
def test_a_file_that_leads_out_of_the_media_is_refused(backup, place):
    row = {"file": place, "sha256": "0" * 64, "size": 1}
    rewrite(backup, media=json.dumps(row).encode())
    with pytest.raises(BackupError, match="names a file that cannot be"):
        restore(backup.path)
    assert is_untouched()


@pytest.mark.parametrize("digest", ["../../secret", "0" * 63, "G" * 64, None])
def test_a_copy_that_leads_out_of_the_store_is_refused(backup, digest):
    rewrite(backup, media=json.dumps({"file": "default/a.jpg", "sha256": digest, "size": 1}).encode())
    with pytest.raises(BackupError, match="no checksum where one belongs"):
        restore(backup.path)
    assert is_untouched()


def test_a_table_that_leads_out_of_the_folder_is_refused(backup):
    rewrite(backup, tables={"../../secret": backup.manifest.tables["auth_user"]})
    with pytest.raises(BackupError, match="names a table that cannot be"):
        restore(backup.path)
    assert is_untouched()


def test_rows_that_are_fewer_than_were_written_down_are_refused(backup):
    tables = backup.manifest.tables
    rewrite(backup, tables=tables | {"articles_tag": dataclasses.replace(tables["articles_tag"], rows=2)})
    with pytest.raises(BackupError, match="The backup has 1 rows of articles_tag, not 2: it is damaged"):
        restore(backup.path)
    assert not User.objects.exists()


def test_links_in_a_backup_are_not_followed(backup, tmp_path):
    path = backup.rows_of("auth_user")
    path.rename(tmp_path / "rows")
    path.symlink_to(tmp_path / "rows")
    with pytest.raises(BackupError, match=f"{path} cannot be read"):
        restore(backup.path)
    assert is_untouched()


def test_a_table_that_the_migrations_do_not_make_is_refused(backup):
    note = backup.manifest.tables["articles_tag"]
    backup.rows_of("articles_tag").rename(backup.rows_of("articles_gone"))
    tables = {name: one for name, one in backup.manifest.tables.items() if name != "articles_tag"}
    rewrite(backup, tables=tables | {"articles_gone": note})
    with pytest.raises(BackupError, match="a table articles_gone that its migrations do not make"):
        restore(backup.path)
    assert not User.objects.exists()


def test_an_older_backup_makes_its_own_tables_and_is_brought_up_to_date(tmp_path):
    """Another installation, on SQLite whatever this one runs on, from no table at all."""
    publish(make_article(lead_picture=make_photo(), embargo_until=dt.datetime(2020, 1, 1, 0, 0, 0, 17, tzinfo=dt.UTC)))
    backup = make_backup(tmp_path / "backups")
    manifest = backup.manifest
    rewrite(
        backup,
        migrations=[name for name in manifest.migrations if name != "globepost.0003_mail_pause"],
        tables={name: note for name, note in manifest.tables.items() if name != "globepost_mailpause"},
    )
    environment = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path / "new"), "ENV_FILE": os.devnull}

    def manage(*arguments: str) -> str:
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=project.BASE_DIR, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    manage("restore", str(backup.path))
    assert manage("migrate", "--check") == ""
    here = fingerprint.of_database()
    assert manage("fingerprint").splitlines() == [
        *(f"{number}  {name}" for name, number in sorted(here.items())),
        f"{fingerprint.whole(here)}  all of it",
    ]
    assert "Mail goes out again" in manage("resume_mail")


def test_the_fingerprint_tells_papers_apart(backup):
    restore(backup.path)
    before = fingerprint.of_database()
    Article.objects.update(headline="Another")
    assert {name for name, number in fingerprint.of_database().items() if number != before[name]} == {
        "articles_article"
    }
    write_file("ab/more.jpg", b"more")
    assert fingerprint.of_database()["media"] != before["media"]
    out = StringIO()
    call_command("fingerprint", backup=backup.path, stdout=out)
    assert out.getvalue().endswith(f"{fingerprint.whole(before)}  all of it\n")
    with pytest.raises(CommandError, match="is not there"):
        call_command("fingerprint", backup=backup.path / "nowhere")
