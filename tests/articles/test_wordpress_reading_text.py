"""The bytes of an export: what no XML may hold is taken out and counted, what none needs is refused."""

import gzip
from pathlib import Path

import pytest

from articles.wordpress.problems import ImportProblem
from articles.wordpress.reading.stream import read
from articles.wordpress.reading.text import CHUNK, Cleaned
from articles.wordpress.records import Item
from tests.wordpress_exports import export, item, write


def items(path: Path, cleaned: Cleaned | None = None) -> list[Item]:
    return [record for record in read(path, cleaned=cleaned) if isinstance(record, Item)]


def refused(path: Path) -> str:
    with pytest.raises(ImportProblem) as problem:
        list(read(path))
    return str(problem.value)


def test_comments_within_a_body_stay_where_they_stood(tmp_path: Path) -> None:
    body = "<!-- wp:paragraph -->\n<p>The ferry left.</p>\n<!-- /wp:paragraph --><?php echo 1 ?>"
    assert items(write(tmp_path, export([item(content=body)])))[0].content == body


def test_control_characters_are_taken_out_and_counted(tmp_path: Path) -> None:
    cleaned = Cleaned()
    [found] = items(write(tmp_path, export([item(content="The\x0b fer\x00ry\x1f left\x86.")])), cleaned)
    assert found.content == "The ferry left."
    assert (cleaned.characters, cleaned.bytes) == (4, 0)


def test_bytes_that_are_no_text_are_replaced_and_counted(tmp_path: Path) -> None:
    cleaned = Cleaned()
    data = export([item(content="The ferry@ left.")]).encode().replace(b"@", b"\xff\xfe")
    [found] = items(write(tmp_path, data), cleaned)
    assert found.content == "The ferry\ufffd left."
    assert (cleaned.characters, cleaned.bytes) == (0, 2)


def test_a_letter_of_several_bytes_may_lie_across_two_pieces(tmp_path: Path) -> None:
    cleaned = Cleaned()
    [found] = items(write(tmp_path, export([item(content="x" + "é" * CHUNK)])), cleaned)
    assert found.content == "x" + "é" * CHUNK
    assert cleaned.bytes == 0


def test_halves_of_letters_written_as_bytes_are_replaced(tmp_path: Path) -> None:
    data = export([item(content="The ferry@.")]).encode().replace(b"@", b"\xed\xa0\x80")
    assert items(write(tmp_path, data))[0].content == "The ferry\ufffd."


@pytest.mark.parametrize("name", ["ISO-8859-1", "windows-1252", "latin1"])
def test_western_encodings_are_honoured_with_the_quotes_of_windows(tmp_path: Path, name: str) -> None:
    text = export([item(content="The café’s ferry")], declaration=f'<?xml version="1.0" encoding="{name}"?>\n')
    assert items(write(tmp_path, text.encode("cp1252")))[0].content == "The café’s ferry"


@pytest.mark.parametrize("name", ["Shift_JIS", "UTF-7", "made-up", "zlib"])
def test_other_encodings_are_refused_by_name(tmp_path: Path, name: str) -> None:
    text = export([item()], declaration=f'<?xml version="1.0" encoding="{name}"?>\n')
    assert f"written in {name}. Save it as UTF-8" in refused(write(tmp_path, text))


def test_utf_16_is_refused_with_what_to_do(tmp_path: Path) -> None:
    assert "Save it as UTF-8" in refused(write(tmp_path, export([item()]).encode("utf-16")))


@pytest.mark.parametrize("before", ["\ufeff", "\n\n  \n", "\ufeff\n", "<!-- made by\nhand -->\n"])
def test_blanks_and_marks_before_the_declaration_do_no_harm(tmp_path: Path, before: str) -> None:
    assert len(items(write(tmp_path, before + export([item()])))) == 1


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss SYSTEM "https://elsewhere.example/rss.dtd">',
        "<!-- harmless --><!doctype html>",
    ],
)
def test_declarations_of_types_and_entities_are_refused(tmp_path: Path, declared: str) -> None:
    text = export([item(title="&b;")]).replace("<rss", f"{declared}\n<rss", 1)
    assert "declares types or entities" in refused(write(tmp_path, text))


def test_a_declaration_further_down_and_unknown_entities_are_refused(tmp_path: Path) -> None:
    late = export([item()], more='<!DOCTYPE rss [<!ENTITY a "ha">]>')
    assert "no well-formed XML" in refused(write(tmp_path, late))
    assert "no well-formed XML" in refused(write(tmp_path, export([item(more="<note>&ha;</note>")])))


def test_a_packed_export_is_read_as_it_is(tmp_path: Path) -> None:
    assert items(write(tmp_path, gzip.compress(export([item(7)]).encode()), "export.xml.gz"))[0].number == 7


@pytest.mark.parametrize("spoil", [lambda data: data[:-30], lambda data: data[:60] + b"\xff" * 60 + data[120:]])
def test_a_packed_export_that_is_damaged_says_so(tmp_path: Path, spoil) -> None:
    data = gzip.compress(export([item(n, content=f"{n} ferries") for n in range(1, 50)]).encode())
    assert "cannot be unpacked" in refused(write(tmp_path, spoil(data), "export.xml.gz"))


def test_a_zip_archive_is_to_be_unpacked_first(tmp_path: Path) -> None:
    assert "Unpack it" in refused(write(tmp_path, b"PK\x03\x04" + bytes(40)))


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert "missing.xml cannot be read" in refused(tmp_path / "missing.xml")


@pytest.mark.parametrize(
    "text", ["", "\n", '{"posts": []}', "Warning: in export.php on line 3\n<rss/>", "<!--" * 40_000]
)
def test_what_does_not_begin_as_xml_is_no_export(tmp_path: Path, text: str) -> None:
    assert "is no export of WordPress" in refused(write(tmp_path, text))


def test_progress_is_told_in_bytes_of_the_file(tmp_path: Path) -> None:
    path, told = write(tmp_path, export([item(content="x" * 3 * CHUNK)])), []
    list(read(path, progress=told.append))
    assert told == sorted(told)
    assert told[-1] == path.stat().st_size
