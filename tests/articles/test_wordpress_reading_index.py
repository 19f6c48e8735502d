"""What the first pass finds is found again in the second, wherever in the files it stands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.wordpress.problems import ImportProblem
from articles.wordpress.reading.index import Index, index_files
from articles.wordpress.reading.stream import read
from articles.wordpress.records import Item
from tests.wordpress_exports import SITE, attachment, category, export, item, person, write

UPLOADS = f"{SITE}/wp-content/uploads"


@pytest.fixture
def index() -> Iterator[Index]:
    with Index() as made:
        yield made


def fill(index: Index, folder: Path, *texts: str) -> list[Path]:
    paths = [write(folder, text, f"part-{number}.xml") for number, text in enumerate(texts, 1)]
    index_files(paths, index)
    return paths


def test_the_headers_of_items_are_found_by_number(index: Index, tmp_path: Path) -> None:
    fill(index, tmp_path, export([item(12, title="Fog", status="draft", parent=3, order=4, password="tide")]))
    found = index.header(12)
    assert found and (found.title, found.status, found.parent, found.order, found.password) == (
        "Fog", "draft", 3, 4, "tide",
    )  # fmt: skip
    assert index.header(13) is None


@pytest.mark.parametrize(
    "address",
    [
        f"{SITE}/2019/02/fog/",
        "http://www.old.example.org/2019/02/FOG?utm_source=x#top",
        f"{SITE}/?p=12",
        f"{SITE}/?page_id=12",
    ],
)
def test_posts_are_found_by_address_however_it_is_written(index: Index, tmp_path: Path, address: str) -> None:
    fill(index, tmp_path, export([item(12, slug="fog")]))
    assert index.number_at(address) == 12


@pytest.mark.parametrize(
    "address", ["https://elsewhere.example/2019/02/fog/", f"{SITE}/2019/03/fog/", f"{SITE}/?p=13", f"{SITE}/?p=²", SITE]
)
def test_no_post_is_found_where_none_is(index: Index, tmp_path: Path, address: str) -> None:
    fill(index, tmp_path, export([item(12, slug="fog")]))
    assert index.number_at(address) == 0


@pytest.mark.parametrize("there", ["ferry.jpg", "ferry-scaled.jpg", "ferry-rotated.jpg", "ferry-e1551362700123.jpg"])
@pytest.mark.parametrize("asked", ["ferry.jpg", "ferry-300x200.jpg", "ferry-e1551362700123-1024x683.jpg"])
def test_files_are_found_whatever_size_is_in_their_names(index: Index, tmp_path: Path, there: str, asked: str) -> None:
    fill(index, tmp_path, export([attachment(20, f"2019/02/{there}")]))
    assert index.attachment_at(f"http://cdn.example/wp-content/uploads/2019/02/{asked}?w=300") == 20
    assert index.attachment_at(f"{UPLOADS}/2019/03/{asked}") == 0


def test_a_file_that_has_a_size_in_its_own_name_is_not_taken_for_another(index: Index, tmp_path: Path) -> None:
    fill(index, tmp_path, export([attachment(20, "2019/02/map.png"), attachment(21, "2019/02/map-300x200.png")]))
    assert index.attachment_at(f"{UPLOADS}/2019/02/map-300x200.png") == 21
    assert index.attachment_at(f"{UPLOADS}/2019/02/map-150x150.png") == 20


def test_the_front_page_is_no_file(index: Index, tmp_path: Path) -> None:
    fill(index, tmp_path, export([attachment(20)]))
    assert index.attachment_at(f"{SITE}/") == 0


def test_the_files_of_a_post_come_in_the_order_of_its_gallery(index: Index, tmp_path: Path) -> None:
    files = [attachment(n, f"2019/02/{n}.jpg", parent=12, order=order) for n, order in [(20, 3), (21, 1), (22, 1)]]
    fill(index, tmp_path, export([*files, attachment(23, "other.jpg", parent=13), item(14, parent=12)]))
    assert [header.number for header in index.children(12)] == [21, 22, 20]


def test_a_file_brings_its_words(index: Index, tmp_path: Path) -> None:
    words = {"alt": "A ferry", "caption": "The ferry leaves.", "content": "Taken at dawn."}
    fill(index, tmp_path, export([attachment(20, "2019/02/ferry.jpg", **words)]))
    [found] = index.attachments()
    assert (found.file, found.alt, found.caption, found.description) == (
        "2019/02/ferry.jpg", "A ferry", "The ferry leaves.", "Taken at dawn.",
    )  # fmt: skip


def test_small_things_that_others_ask_for_are_kept_whole(index: Index, tmp_path: Path) -> None:
    guest = item(30, type="guest-author", meta=[("cap-display_name", "Tom Abara"), ("cap-user_login", "tom")])
    entries = [item(n, type="nav_menu_item", terms=[("nav_menu", "top", "Top")]) for n in (41, 40)]
    fill(index, tmp_path, export([guest, *entries, item(50, type="wp_block", content="Ebb")]))
    [found] = index.wholes("guest-author")
    assert found.of_meta("cap-display_name") == "Tom Abara"
    assert [entry.number for entry in index.wholes("nav_menu_item")] == [40, 41]
    block = index.whole(50)
    assert block and block.content == "Ebb"
    assert index.whole(99) is None


def test_people_and_terms_are_found_in_every_part(index: Index, tmp_path: Path) -> None:
    first = export([item(1, terms=[("category", "fog", "Fog")])], people=[person("lena")])
    fill(
        index,
        tmp_path,
        first,
        export(people=[person("tom")], terms=[category("shore"), category("fog", parent="shore")]),
    )
    assert list(index.people) == ["lena", "tom"]
    assert [(found.slug, found.parent) for found in index.terms_of("category")] == [("shore", ""), ("fog", "shore")]


def test_terms_that_only_items_name_are_found_too(index: Index, tmp_path: Path) -> None:
    uses = [("category", "fog", "Fog"), ("author", "cap-tom", "Tom")]
    fill(index, tmp_path, export([item(1, terms=uses)], terms=[category("shore")]))
    assert [found.slug for found in index.terms_of("category")] == ["shore", "fog"]
    assert [found.slug for found in index.terms_of("author")] == ["cap-tom"]


@pytest.mark.parametrize(
    ("moments", "chosen"),
    [
        (("2020-01-01 00:00:00", "2019-01-01 00:00:00"), "part-1.xml"),
        (("2019-01-01 00:00:00", "2020-01-01 00:00:00"), "part-2.xml"),
        (("", ""), "part-2.xml"),
    ],
)
def test_of_an_item_in_two_files_the_newer_counts(index: Index, tmp_path: Path, moments, chosen: str) -> None:
    paths = fill(index, tmp_path, *(export([item(1), item(12, modified=moment)]) for moment in moments))
    copies = [record for path in paths for record in read(path) if isinstance(record, Item)]
    counting = [copy for sequence, copy in enumerate(copies, 1) if index.is_chosen(copy, sequence)]
    assert [(copy.number, copy.place.file) for copy in counting if copy.number == 12] == [(12, chosen)]
    assert index.count() == 2


@pytest.mark.parametrize("other", ["https://young.example.org", f"{SITE}/sports"])
def test_two_sites_in_one_go_are_refused_by_name(index: Index, tmp_path: Path, other: str) -> None:
    with pytest.raises(ImportProblem, match=f"part-2.xml is an export of {other}, and part-1.xml one of {SITE}"):
        fill(index, tmp_path, export([item(1)]), export([item(2)], site=other))


def test_one_site_by_two_schemes_is_one_site(index: Index, tmp_path: Path) -> None:
    fill(index, tmp_path, export([item(1)]), export([item(2)], site="http://www.old.example.org/"))
    assert index.count() == 2


@pytest.mark.parametrize(
    "body",
    [
        "Before.\n\n{}\n\nAfter.",
        "[embed]{}[/embed]",
        "[embed width=\"500\"]{}[/embed]",
        "<!-- wp:embed {{\"url\":\"{}\",\"type\":\"wp-embed\"}} -->\n<figure></figure>\n<!-- /wp:embed -->",
    ],
)  # fmt: skip
def test_posts_that_bodies_show_as_cards_are_known(index: Index, tmp_path: Path, body: str) -> None:
    teller = item(13, content=body.format(f"{SITE}/2019/02/fog/"))
    fill(index, tmp_path, export([teller, item(12, slug="fog"), item(14, content=f'<a href="{SITE}/?p=13">It</a>')]))
    assert index.embedded_targets() == {12}


def test_nothing_is_left_on_disk(tmp_path: Path) -> None:
    with Index() as index:
        fill(index, tmp_path, export([item(1)]))
        kept = Path(index._file.name)
        assert kept.stat().st_mode & 0o077 == 0
    assert not kept.exists()
