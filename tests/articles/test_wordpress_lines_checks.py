"""A file of JSON lines is checked as a whole, and each problem says its line and its field."""

import pytest

from articles.models import Article, ImportRun, ImportSite
from articles.press.roles import NotAllowed
from articles.wordpress.lines import reading
from articles.wordpress.lines.reading import BadLines
from articles.wordpress.lock import only_import
from articles.wordpress.problems import ImportProblem
from tests.cast import make_user
from tests.lines import bring, line

pytestmark = pytest.mark.django_db
PICTURE = {"type": "picture", "file": "a.jpg"}


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"id": None}, "id"),
        ({"id": True}, "id"),
        ({"id": "x" * 301}, "id"),
        ({"id": "a\x00b"}, "id"),
        ({"headline": None}, "headline"),
        ({"headline": "\u200b "}, "headline"),
        ({"headline": 7}, "headline"),
        ({"kind": "essay"}, "kind"),
        ({"status": "publish"}, "status"),
        ({"slug": "Not a slug"}, "slug"),
        ({"path": "about"}, "path"),
        ({"kind": "page"}, "path"),
        ({"kind": "page", "path": "/About/"}, "path"),
        ({"published_at": None}, "published_at"),
        ({"published_at": "yesterday"}, "published_at"),
        ({"published_at": "2019-02-30T10:00:00Z"}, "published_at"),
        ({"published_at": "2999-01-01T10:00:00Z"}, "published_at"),
        ({"published_at": "0001-01-01T00:00:00Z"}, "published_at"),
        ({"status": "draft", "published_at": "9999-12-31T23:59:59-05:00"}, "published_at"),
        ({"updated_at": "2018-01-01T10:00:00Z"}, "updated_at"),
        ({"authors": "Ines Calder"}, "authors"),
        ({"authors": ["…"]}, "authors[0]"),
        ({"authors": [{"slug": "ines"}]}, "authors[0].name"),
        ({"main_category": "A/B/C"}, "main_category"),
        ({"categories": ["World", "A//B"]}, "categories[1]"),
        ({"tags": [7]}, "tags[0]"),
        ({"label": "scoop"}, "label"),
        ({"canonical_url": "javascript:alert(1)"}, "canonical_url"),
        ({"old_addresses": ["https://old.example/a"]}, "old_addresses[0]"),
        ({"old_addresses": ["/a", "/b\x00"]}, "old_addresses[1]"),
        ({"lead_picture": "a.jpg"}, "lead_picture"),
        ({"lead_picture": {"file": "a.jpg", "url": "https://a.example/a.jpg"}}, "lead_picture"),
        ({"body": "<p>Words</p>"}, "body"),
        ({"html": "<p>Words</p>"}, "html"),
        ({"body": [{"type": "slider"}]}, "body[0].type"),
        ({"body": [PICTURE, {"type": "picture"}]}, "body[1]"),
        ({"body": [PICTURE | {"crop": "2x1"}]}, "body[0].crop"),
        ({"body": [{"type": "gallery", "pictures": [7]}]}, "body[0].pictures[0]"),
        ({"body": [{"type": "tweet", "address": "https://a.example/"}]}, "body[0].address"),
        ({"body": [{"type": "quote"}]}, "body[0].text"),
        ({"body": [{"type": "related", "id": "404"}]}, "body[0].id"),
        ({"body": [{"type": "related", "id": "1"}]}, "body[0].id"),
        ({"body": [{"type": "video", "title": "Film"}]}, "body[0]"),
        ({"body": [{"type": "link", "title": "Page", "url": "//a.example"}]}, "body[0].url"),
        ({"body": [{"type": "table", "rows": [["a", 1]]}]}, "body[0].rows"),
        ({"body": [{"type": "table", "rows": 7}]}, "body[0].rows"),
    ],
)
def test_a_wrong_field_is_named(tmp_path, fields, place):
    with pytest.raises(BadLines) as refused:
        bring(tmp_path, line("0"), line("1", **fields))
    assert [(problem.line, problem.field) for problem in refused.value.problems] == [(2, place)]


@pytest.mark.parametrize("text", ["{", "[]", "7", '{"id": NaN}', "[" * 100_000, '"\\ud800"'])
def test_a_line_that_is_no_object_is_named(tmp_path, text):
    with pytest.raises(BadLines, match="Line 3"):
        bring(tmp_path, line("0"), "", text)


def test_bytes_that_are_no_text_are_named(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_bytes(b'{"id": "\xff"}\n')
    assert [str(problem) for _, problem in reading.read(path)] == ["Line 1: It is not UTF-8."]


def test_a_line_without_end_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LONGEST", 100)
    with pytest.raises(BadLines, match="longer than 100 bytes"):
        bring(tmp_path, " " * 101)


def test_one_bad_line_and_nothing_is_brought_in(tmp_path):
    with pytest.raises(BadLines):
        bring(tmp_path, line("1"), line("2", headline=""))
    assert not Article.objects.exists() and not ImportRun.objects.exists() and not ImportSite.objects.exists()


def test_an_id_stands_once_in_a_file(tmp_path):
    with pytest.raises(BadLines, match="Line 2, id: Line 1 has the id 7 too"):
        bring(tmp_path, line(7), line("7"))


def test_fifty_problems_are_told_at_once(tmp_path):
    with pytest.raises(BadLines) as refused:
        bring(tmp_path, *(line(str(number), headline="") for number in range(60)))
    assert len(refused.value.problems) == 50


def test_only_an_administrator_imports(tmp_path):
    with pytest.raises(NotAllowed):
        bring(tmp_path, line(), by=make_user("somebody"))


def test_two_imports_keep_apart(tmp_path):
    with only_import(), pytest.raises(ImportProblem, match="Another import"):
        bring(tmp_path, line())
    assert not Article.objects.exists()
