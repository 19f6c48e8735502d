"""Exports as streams of records: nothing of a file is lost, and what is wrong with one is said with its place."""

import re
import tracemalloc
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.wordpress.problems import ImportProblem
from articles.wordpress.reading.stream import read
from articles.wordpress.records import Channel, Item, Person, Record, Term, TermUse
from tests.wordpress_exports import SITE, attachment, category, export, item, person, tag, term, write

EXPORTS = Path(__file__).parents[3] / "shared" / "data" / "wxr"
SECTION = re.compile(r"<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)


def items(path: Path) -> list[Item]:
    return [record for record in read(path) if isinstance(record, Item)]


def one(folder: Path, written: str, **rest: str) -> Item:
    [found] = items(write(folder, export([written], **rest)))
    return found


def refused(path: Path) -> str:
    with pytest.raises(ImportProblem) as problem:
        list(read(path))
    return str(problem.value)


def counted(records: list[Record]) -> Counter[str]:
    found: Counter[str] = Counter()
    for record in records:
        found.update(record.elements)
    return found


@pytest.mark.parametrize("name", ["small-export.xml", "theme-unit-test.xml"])
def test_every_element_of_a_real_export_is_counted(name: str) -> None:
    path = EXPORTS / name
    if not path.exists():
        pytest.skip("The exports are not beside the repository.")
    bare = SECTION.sub("", path.read_text("utf-8"))
    there = Counter(re.findall(r"<([A-Za-z:_]+)[\s>/]", bare)) - Counter(["rss", "channel"])
    assert counted(list(read(path))) == there


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_version_says_the_same(tmp_path: Path, version: str) -> None:
    parts = {"people": [person("lena")], "terms": [category("shore"), tag("ferry"), term("series", "tides")]}
    path = write(tmp_path, export([item(12)], version=version, **parts))
    site, lena, *terms, story = read(path)
    assert isinstance(site, Channel) and (site.address, site.version) == (SITE, version)
    assert isinstance(lena, Person) and (lena.login, lena.email) == ("lena", "lena@example.org")
    assert [(each.taxonomy, each.slug) for each in terms if isinstance(each, Term)] == [
        ("category", "shore"), ("post_tag", "ferry"), ("series", "tides"),
    ]  # fmt: skip
    assert isinstance(story, Item) and (story.number, story.slug) == (12, "story-12")


def test_other_prefixes_and_no_version_make_no_difference(tmp_path: Path) -> None:
    text = export([item(12, meta=[("a", "b")])]).replace("<wp:wxr_version>1.2</wp:wxr_version>", "")
    text = re.sub(r"\bwp:", "press:", text.replace("xmlns:wp=", "xmlns:press="))
    [found] = items(write(tmp_path, text))
    assert (found.number, found.meta, found.elements["wp:postmeta"]) == (12, [("a", "b")], 1)


def test_an_item_says_all_that_it_has(tmp_path: Path) -> None:
    found = one(tmp_path, item(
        12, title="Ferry & fog", excerpt="Short.", status="draft", modified="2020-01-02 03:04:05", parent=3, order=4,
        password="tide", sticky=True, terms=[("category", "shore", "Shore")],
        meta=[("_k", "1"), ("b", "2"), ("_k", "3")],
    ))  # fmt: skip
    assert (found.title, found.excerpt, found.status, found.modified_gmt) == (
        "Ferry & fog", "Short.", "draft", "2020-01-02 03:04:05",
    )  # fmt: skip
    assert (found.parent, found.order, found.password, found.is_sticky) == (3, 4, "tide", True)
    assert found.terms == [TermUse("category", "shore", "Shore")]
    assert found.meta == [("_k", "1"), ("b", "2"), ("_k", "3")]


def test_a_file_of_the_library_has_its_address(tmp_path: Path) -> None:
    found = one(tmp_path, attachment(20, "2019/02/ferry.jpg"))
    assert found.attachment == f"{SITE}/wp-content/uploads/2019/02/ferry.jpg"


def test_a_section_split_by_wordpress_is_one_text(tmp_path: Path) -> None:
    assert one(tmp_path, item(content="if (a[b[0]]>1) ]]> end")).content == "if (a[b[0]]>1) ]]> end"


def test_comments_keep_all_that_they_say(tmp_path: Path) -> None:
    meta = "<wp:commentmeta><wp:meta_key>rating</wp:meta_key><wp:meta_value>{}</wp:meta_value></wp:commentmeta>"
    written = item(comments=[{"content": "Well said.", "author_email": "reader@example.org"}])
    written = written.replace("</wp:comment>", f"{meta.format(4)}{meta.format(5)}</wp:comment>")
    [comment] = one(tmp_path, written).comments
    assert comment["content"] == "Well said." and comment["author_email"] == "reader@example.org"
    assert comment["meta rating"] == "4\n5"


def test_old_exports_name_each_category_twice_and_it_counts_once(tmp_path: Path) -> None:
    twice = "".join(
        f"<category{first}>{name}</category><category domain='{domain}' nicename='{name.lower()}'>{name}</category>"
        for first, domain, name in [("", "category", "Shore"), (" domain='tag'", "tag", "Fog")]
    )
    found = one(tmp_path, item(more=twice), version="1.0")
    assert found.terms == [TermUse("category", "shore", "Shore"), TermUse("post_tag", "fog", "Fog")]
    assert found.elements["category"] == 4


def test_elements_that_nobody_knows_are_kept_with_all_in_them(tmp_path: Path) -> None:
    more = '<enclosure url="a.mp3"/><enclosure url="b.mp3"/><x:odd xmlns:x="https://x.example/odd"><deep>Tide</deep></x:odd>'
    found = one(tmp_path, item(more=more))
    assert found.others == {"enclosure": 'url="a.mp3"\nurl="b.mp3"', "odd:odd": "Tide"}
    assert (found.elements["enclosure"], found.elements["odd:odd"], found.elements["deep"]) == (2, 1, 1)


def test_lines_are_those_of_the_file_however_long_it_is(tmp_path: Path) -> None:
    text = export(item(n, content="ebb\n" * 40) for n in range(1, 1400))
    there = [line for line, words in enumerate(text.split("\n"), 1) if words == "<item>"]
    assert there[-1] > 65_535
    assert [found.place.line for found in items(write(tmp_path, text))] == there


def test_a_file_cut_off_names_the_line_and_the_item(tmp_path: Path) -> None:
    text = export([item(1), item(2, title="Fog at sea")])
    cut = text[: text.index("<wp:post_name>story-2")]
    said = refused(write(tmp_path, cut))
    assert said.startswith(f"export.xml, line {cut.count(chr(10)) + 1}: ")
    assert "“Fog at sea” (post 2)" in said and "Was the file cut off?" in said


def test_a_file_cut_between_items_names_the_last_whole_one(tmp_path: Path) -> None:
    text = export([item(1), item(2, title="Fog at sea")])
    assert "last whole item before it was “Fog at sea” (post 2)" in refused(
        write(tmp_path, text[: text.index("</channel>")])
    )


def test_broken_markup_names_its_item(tmp_path: Path) -> None:
    text = export([item(1), item(2), item(3)])
    at = text.index("</content:encoded>", text.index("Story 2"))
    assert "“Story 2”" in refused(write(tmp_path, text[:at] + text[at + 18 :]))


def test_an_entity_that_nobody_declared_names_itself_and_its_line(tmp_path: Path) -> None:
    text = export([item(7, more="<wp:odd>\n\nHere&nbsp;and there</wp:odd>"), item(8), item(9)])
    line = text[: text.index("&nbsp;")].count("\n") + 1
    said = refused(write(tmp_path, text, "e.xml"))
    assert said.startswith(f"e.xml, line {line}: ") and "Entity 'nbsp' not defined" in said and "(post 7)" in said


@pytest.mark.parametrize("depth", [45, 20_000])
def test_elements_too_deep_are_refused(tmp_path: Path, depth: int) -> None:
    said = refused(write(tmp_path, export([item(2, more="<a>" * depth + "</a>" * depth)])))
    assert "elements stand 40 deep" in said and "(post 2)" in said


def test_a_text_too_long_is_refused(tmp_path: Path) -> None:
    assert "longer than 10 MB" in refused(write(tmp_path, export([item(content="x" * 10_100_000)])))


def test_an_item_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.wordpress.reading.stream.LARGEST", 300_000)
    path = write(tmp_path, export([item(1, content="x" * 200_000), item(2, more="<x>y</x>" * 100_000)]))
    said = refused(path)
    assert "larger than" in said and "(post 2)" in said


@pytest.mark.parametrize(
    "text",
    [
        "<!-- lost --><html><body>Not found</body></html>",
        "<rss/>",
        "<rss><channel><title>News</title><item><title>A</title><guid>b</guid></item></channel></rss>",
    ],
)
def test_other_xml_is_no_export(tmp_path: Path, text: str) -> None:
    assert "no export of WordPress" in refused(write(tmp_path, text))


WHOLE = export([item(n, meta=[("a", "b")], content="<p>Fog &amp; ebb</p>") for n in (1, 2)], people=[person("lena")])
FUZZED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZED
@given(at=st.integers(0, len(WHOLE.rstrip()) - 1))
def test_wherever_a_file_is_cut_the_problem_is_said(tmp_path: Path, at: int) -> None:
    assert refused(write(tmp_path, WHOLE[:at])).startswith("export.xml")


@FUZZED
@given(at=st.integers(0, len(WHOLE)), noise=st.binary(min_size=1, max_size=40))
def test_noise_is_read_or_refused_and_nothing_else(tmp_path: Path, at: int, noise: bytes) -> None:
    data = WHOLE.encode()
    with suppress(ImportProblem):
        assert list(read(write(tmp_path, data[:at] + noise + data[at + len(noise) :])))


def test_memory_stays_flat_however_long_a_file_is(tmp_path: Path) -> None:
    path = write(tmp_path, export(item(n, content="The ferry left. " * 1300) for n in range(1, 1001)))
    assert path.stat().st_size > 20_000_000
    tracemalloc.start()
    try:
        assert sum(1 for _ in read(path)) == 1001
        assert tracemalloc.get_traced_memory()[1] < 6_000_000
    finally:
        tracemalloc.stop()
