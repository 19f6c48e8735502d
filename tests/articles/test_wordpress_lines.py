"""Stories from JSON lines: what comes over, once, and what is kept beside."""

import datetime as dt
import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import (
    Article,
    Author,
    Category,
    ImportedItem,
    ImportRun,
    Photo,
    Publication,
    Tag,
    Tweet,
)
from articles.press.bodies import blocks_of
from tests.cast import chief, make_author, make_category, make_photo, make_tag, picture_bytes
from tests.lines import bring, line, write

pytestmark = pytest.mark.django_db


def body(headline: str = "Story 1") -> list:
    return blocks_of(Article.objects.get(headline=headline))


def test_a_live_story_is_live_at_its_moment_and_address(tmp_path):
    bring(tmp_path, line(updated_at="2019-03-01T09:00:00Z", standfirst="In short", short_headline="Short"))
    story = Publication.objects.get()
    assert story.path == "/2019/02/28/story-1/"
    assert story.first_published_at == dt.datetime(2019, 2, 28, 19, 5, tzinfo=dt.UTC)
    assert story.updated_at == dt.datetime(2019, 3, 1, 9, tzinfo=dt.UTC)
    assert (story.standfirst, story.short_headline) == ("In short", "Short")


def test_a_draft_is_no_readers_business(tmp_path):
    bring(tmp_path, line("1", status="draft"), line("2", status=None, published_at="2999-01-01T10:00:00Z"))
    assert not Publication.versions.exists() and Article.objects.count() == 2


def test_a_page_stands_at_its_path(tmp_path):
    bring(tmp_path, line(kind="page", path="about/us", slug=None, main_category=None, authors=None))
    assert Publication.objects.get().path == "/about/us/"


def test_a_slug_is_made_of_the_headline(tmp_path):
    bring(tmp_path, line(slug=None, headline="Žofie’s ferry, at last!"))
    assert Publication.objects.get().path == "/2019/02/28/zofies-ferry-at-last/"


def test_names_find_what_the_paper_has(tmp_path):
    author, tag = make_author("Ines Calder"), make_tag("Harbours")
    category = make_category("Europe", parent=make_category("World"))
    authors = ["INES CALDER", {"name": "Abel Reed", "slug": "abel", "role": "Photographs by"}]
    bring(
        tmp_path, line(authors=authors, main_category="World/Europe", categories=["Europe", "Sport"], tags=["harbours"])
    )
    article = Article.objects.get()
    assert article.main_category == category and [one.name for one in article.other_categories.all()] == ["Sport"]
    assert list(article.tags.all()) == [tag]
    assert [(one.author.name, one.role) for one in article.credits.all()] == [
        (author.name, ""),
        ("Abel Reed", "Photographs by"),
    ]
    assert (Author.objects.count(), Category.objects.count(), Tag.objects.count()) == (2, 3, 1)


def test_sections_of_one_name_get_addresses_of_their_own(tmp_path):
    bring(tmp_path, line(main_category="World/Culture", categories=["Local/Culture"]))
    assert set(Category.objects.filter(name="Culture").values_list("slug", flat=True)) == {"culture", "local-culture"}


def test_every_type_of_block_comes_over(tmp_path):
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "a.jpg").write_bytes(picture_bytes())
    (tmp_path / "media" / "talk.mp3").write_bytes(b"ID3 sound")
    blocks = [
        {"type": "text", "html": "<p>One</p><script>alert(1)</script>"},
        {"type": "picture", "file": "a.jpg", "alternative_text": "A boat", "caption": "Mine", "crop": "16x9"},
        {"type": "gallery", "title": "Boats", "pictures": [{"url": "https://old.example/a.jpg"}]},
        {"type": "tweet", "address": "https://twitter.com/port/status/12", "name": "Port", "text": "Open."},
        {"type": "quote", "text": "We sail", "attribution": "The captain"},
        {"type": "related", "id": 2},
        {"type": "video", "title": "Film", "url": "https://videos.example/1"},
        {"type": "audio", "title": "Talk", "file": "talk.mp3"},
        {"type": "link", "title": "Report", "url": "https://port.example/report"},
        {"type": "table", "rows": [["City", "Ships"], ["Oslo", "3|4"]], "caption": "Fleets"},
        {"type": "archive", "html": "<dl><dt>a</dt></dl>"},
    ]
    bring(tmp_path, line("1", body=blocks), line("2"), media=tmp_path / "media")
    there = body()
    assert [type(block).__name__.removesuffix("Block").lower() for block in there] == [
        *("text", "picture", "gallery", "tweet", "pullquote", "related", "video", "audio", "linkcard", "table"),
        "archive",
    ]
    assert there[0].html == "<p>One</p>" and there[5].article == Article.objects.get(headline="Story 2")
    assert there[9].cells == [["City", "Ships"], ["Oslo", "3¦4"]]
    assert Photo.objects.count() == 1 and there[1].caption == "" and there[1].crop == "16x9"
    assert Tweet.objects.get().is_complete and there[7].file.name.endswith(".mp3")


def test_html_is_read_as_an_archive_is(tmp_path):
    bring(tmp_path, line(body=None, html="<p>Once <b onclick=x>upon</b></p><script>alert(1)</script>"))
    assert "Once" in body()[0].html and "onclick" not in body()[0].html and "alert" not in body()[0].html


def test_a_second_time_changes_nothing_and_a_changed_line_changes_its_story(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture_bytes())
    story = line(tags=["Ports"], lead_picture={"file": "a.jpg", "alternative_text": "A boat", "credit": "Lena Osei"})
    bring(tmp_path, story, line("2"), media=tmp_path)
    again = bring(tmp_path, story, line("2"), media=tmp_path)
    assert again.fates == {"unchanged": 2} and Photo.objects.count() == 1
    changed = bring(tmp_path, story, line("2", headline="Another"), media=tmp_path)
    assert changed.fates == {"unchanged": 1, "changed": 1}
    assert Publication.objects.filter(headline="Another").exists() and Publication.versions.live().count() == 2


def test_a_dry_run_leaves_nothing(tmp_path, settings):
    (tmp_path / "a.jpg").write_bytes(picture_bytes())
    ledger = bring(tmp_path, line(lead_picture={"file": "a.jpg"}, tags=["New"]), media=tmp_path, is_dry=True)
    assert ledger.fates == {"new": 1}
    for model in (Article, Author, Category, ImportedItem, ImportRun, Photo, Publication, Tag):
        assert not model._base_manager.exists()


@pytest.mark.parametrize(
    "name", ["../secret.jpg", "/etc/passwd", "link.jpg", "https://a.example/%2e%2e/secret.jpg", "a\x00"]
)
def test_no_file_outside_the_folder_is_read(tmp_path, name):
    folder = tmp_path / "media"
    folder.mkdir()
    (tmp_path / "secret.jpg").write_bytes(picture_bytes())
    (folder / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    ledger = bring(tmp_path, line(lead_picture={"file": name}), media=folder)
    assert not Photo.objects.exists() and ledger.cases["file missing"] == 1


def test_a_file_that_is_no_picture_is_refused_and_the_story_comes_over(tmp_path):
    (tmp_path / "a.jpg").write_text("<svg onload=alert(1)>")
    picture = {"type": "picture", "file": "a.jpg", "caption": "Kept"}
    ledger = bring(tmp_path, line(body=[picture, {"type": "text", "html": "<p>Words</p>"}]), media=tmp_path)
    assert ledger.cases["file refused"] == 1 and len(body()) == 1
    assert ImportedItem.objects.get(kind="article").legacy["blocks left out"] == [picture]


def test_a_picture_that_comes_later_is_added(tmp_path):
    story = line(lead_picture={"url": "https://old.example/img/a.jpg"})
    bring(tmp_path, story, media=tmp_path)
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "a.jpg").write_bytes(picture_bytes())
    assert bring(tmp_path, story, media=tmp_path).fates == {"changed": 1}
    assert Article.objects.get().lead_picture.source == "https://old.example/img/a.jpg"


def test_what_is_unknown_is_parked_and_counted(tmp_path):
    ledger = bring(tmp_path, line(mood="grave", id="1"))
    assert ImportedItem.objects.get().legacy["mood"] == "grave"
    rows = {(subject, name): outcome for subject, name, outcome, _, _ in ledger.tally.as_rows()}
    assert rows[("element", "mood")] == "parked" and rows[("element", "headline")] == "imported"


def test_words_of_the_library_win_only_where_the_story_says_nothing(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture_bytes())
    one = {"file": "a.jpg", "caption": "First", "alternative_text": "A boat"}
    bring(tmp_path, line("1", lead_picture=one), line("2", lead_picture=one | {"caption": "Second"}), media=tmp_path)
    captions = dict(Article.objects.values_list("headline", "caption"))
    assert captions == {"Story 1": "", "Story 2": "Second"} and Photo.objects.get().caption == "First"


def test_old_addresses_lead_to_the_story(tmp_path, client):
    bring(tmp_path, line(old_addresses=["/news/1.html"]))
    answer = client.get("/news/1.html")
    assert (answer.status_code, answer["Location"]) == (301, "/2019/02/28/story-1/")


def test_a_card_may_lead_to_a_story_of_an_earlier_file(tmp_path):
    bring(tmp_path, line("1"))
    bring(tmp_path, line("2", body=[{"type": "related", "id": "1"}]))
    assert body("Story 2")[0].article.headline == "Story 1" and Article.objects.count() == 2


def test_the_command_tells_what_it_did_and_writes_its_report(tmp_path, capsys):
    path = write(tmp_path, line())
    call_command("import_articles", str(path), "--by", chief().username, "--report", str(tmp_path / "report.json"))
    out = capsys.readouterr().out
    assert "1 new" in out and "element headline: imported" in out
    assert json.loads((tmp_path / "report.json").read_text())["stories"] == {"new": 1}
    run = ImportRun.objects.get()
    assert (run.form, run.state, run.site.address) == ("lines", "finished", "lines")


def test_the_command_says_what_is_wrong(tmp_path):
    path = write(tmp_path, line(headline=""))
    with pytest.raises(CommandError, match="Line 1, headline: It says nothing"):
        call_command("import_articles", str(path), "--by", chief().username)
    with pytest.raises(CommandError, match="no user"):
        call_command("import_articles", str(path), "--by", "nobody")
    with pytest.raises(CommandError, match="no folder"):
        call_command("import_articles", str(path), "--by", chief().username, "--media", str(tmp_path / "none"))


def test_an_import_that_fails_says_so_in_its_run(tmp_path, monkeypatch):
    def broken(*args, **options):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("articles.wordpress.lines.importing.bring", broken)
    with pytest.raises(RuntimeError):
        bring(tmp_path, line())
    run = ImportRun.objects.get()
    assert (run.state, run.failure) == ("failed", "RuntimeError: the disk is full")


def test_batches_come_to_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr("articles.wordpress.lines.importing.BATCH", 2)
    said = []
    bring(tmp_path, *(line(str(number)) for number in range(5)), say=lambda done, count: said.append((done, count)))
    assert said == [(2, 5), (4, 5), (5, 5)] and Publication.objects.count() == 5


def test_a_photo_that_the_library_has_is_not_added_twice(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture_bytes())
    (tmp_path / "b.jpg").write_bytes(picture_bytes())
    make_photo()
    bring(
        tmp_path, line("1", lead_picture={"file": "a.jpg"}), line("2", lead_picture={"file": "b.jpg"}), media=tmp_path
    )
    assert Article.objects.values("lead_picture").distinct().count() == 1


def test_characters_that_no_text_may_have_go_without_a_sound(tmp_path):
    (tmp_path / "a.jpg").write_bytes(picture_bytes())
    bad = "\x00\ud800\u202e"
    picture = {"file": "a.jpg", "caption": bad, "alternative_text": f"A{bad} boat"}
    quote = {"type": "quote", "text": f"We{bad} sail", "attribution": bad}
    story = line(headline=f"Sto{bad}ry", tags=[f"Po{bad}rts"], lead_picture=picture, body=[quote], **{f"odd{bad}": bad})
    bring(tmp_path, story, media=tmp_path)
    article = Article.objects.get()
    assert article.headline == "Story" and [tag.name for tag in article.tags.all()] == ["Ports"]
    assert article.lead_picture.alternative_text == "A boat" and body("Story")[0].text == "We sail"
