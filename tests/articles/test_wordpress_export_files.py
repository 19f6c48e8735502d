"""The files of an export: whole or not there, split, streamed, and in few queries."""

import stat

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import PictureBlock, TweetBlock
from articles.wordpress.writing import files, stories
from articles.wordpress.writing.exporting import Export
from articles.wordpress.writing.files import write
from articles.wordpress.writing.places import Media
from tests.cast import add_block, make_article, make_author, make_photo, make_tweet, publish, take
from tests.exported import Read, export

pytestmark = pytest.mark.django_db


def test_a_file_that_is_there_is_not_written_over_unless_forced(tmp_path):
    path = tmp_path / "paper.xml"
    path.write_text("mine")
    with pytest.raises(CommandError, match="there already"):
        call_command("export_wordpress", str(path))
    assert path.read_text() == "mine" and list(tmp_path.iterdir()) == [path]
    call_command("export_wordpress", str(path), "--force", verbosity=0)
    assert path.read_text().startswith("<?xml")


def test_only_its_owner_may_read_it(tmp_path):
    export(tmp_path)
    assert stat.S_IMODE((tmp_path / "paper.xml").stat().st_mode) == 0o600


def test_an_export_that_breaks_leaves_nothing(tmp_path, monkeypatch):
    take(make_article())

    def broken(*args):
        raise RuntimeError

    monkeypatch.setattr("articles.wordpress.writing.exporting.post", broken)
    with pytest.raises(RuntimeError):
        call_command("export_wordpress", str(tmp_path / "paper.xml"))
    assert list(tmp_path.iterdir()) == []


def test_split_files_are_whole_each_and_hold_every_item_once(tmp_path):
    for number in range(6):
        take(make_article(f"Story {number}", text=f"<p>{'word ' * 200}</p>"))
    paths = write(Export(Media()), tmp_path / "paper.xml", most=5_000)
    assert len(paths) > 2 and paths[1].name == "paper-2.xml"
    titles = [told["title"] for told in Read(paths).items]
    assert titles == [f"Story {number}" for number in range(6)]
    assert all(Read([path]).all("wp:author") for path in paths)


def test_the_standard_output_gets_the_same(tmp_path, capsys):
    take(make_article("Poured"))
    call_command("export_wordpress")
    out = capsys.readouterr().out
    assert "Poured" in out and out.endswith("</rss>\n")
    with pytest.raises(CommandError, match="one file"):
        call_command("export_wordpress", "--split", "1")


def test_files_are_fetched_from_where_one_says(tmp_path):
    photo = make_photo()
    (told,) = export(tmp_path, "--media-base", "https://media.example/all/").of_type("attachment")
    assert told["wp:attachment_url"] == f"https://media.example/all/{photo.file.name}"
    assert told.meta["_wp_attached_file"] == photo.file.name


def test_more_stories_cost_no_more_queries(tmp_path):
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            files.write(Export(Media()), tmp_path / "paper.xml", force=True)
        return len(seen)

    def story() -> None:
        article = make_article(lead_picture=make_photo(), tags=("Ports",), authors=[make_author()])
        add_block(article, PictureBlock, photo=make_photo())
        add_block(article, TweetBlock, tweet=make_tweet())
        publish(article)

    story()
    few = queries()
    for _ in range(4):
        story()
    assert queries() == few


def test_a_paper_of_many_batches_is_exported_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(stories, "BATCH", 2)
    for number in range(5):
        take(make_article(f"Story {number}"))
    assert len(export(tmp_path).of_type("post")) == 5
