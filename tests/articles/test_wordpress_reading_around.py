"""What a body asks of its export, and the values that PHP wrote down in it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wordpress.bodies.pieces import Medium
from articles.wordpress.reading.index import Index, index_files
from articles.wordpress.reading.php import unserialize
from articles.wordpress.reading.surroundings import Surroundings
from articles.wordpress.records import Item
from tests.wordpress_exports import SITE, attachment, export, item, write

FERRY = f"{SITE}/wp-content/uploads/2019/02/ferry.jpg"
TWEET = "https://twitter.com/harbour/status/1101150000000000000"


@pytest.fixture
def around(tmp_path: Path) -> Iterator[Surroundings]:
    things = [
        attachment(20, "2019/02/ferry.jpg", caption="The ferry leaves.", parent=12),
        item(12, title="Fog", slug="fog"),
        item(50, type="wp_block", content="Ebb"),
    ]
    with Index() as index:
        index_files([write(tmp_path, export(things))], index)
        yield Surroundings(index, Item(12), str.upper)


def test_a_body_finds_pictures_by_number_and_address(around: Surroundings) -> None:
    ferry = Medium(20, FERRY)
    assert around.attachment(20) == around.attachment_at(FERRY.replace(".jpg", "-300x200.jpg")) == ferry
    assert around.children() == [ferry]
    assert around.caption_of(ferry) == "The ferry leaves."


def test_a_body_finds_nothing_where_nothing_is(around: Surroundings) -> None:
    assert around.attachment(12) is None and around.attachment_at(f"{SITE}/x.jpg") is None
    assert around.caption_of(Medium(0, FERRY)) == around.title_of(99) == around.reusable(12) == ""


def test_a_body_finds_other_posts(around: Surroundings) -> None:
    assert around.is_own(f"{SITE}/x") and not around.is_own("https://elsewhere.example/x")
    assert around.number_at(f"{SITE}/2019/02/fog/") == 12
    assert (around.title_of(12), around.reusable(50), around.new_address("/x")) == ("Fog", "Ebb", "/X")


@pytest.mark.parametrize("digest", [hashlib.md5(TWEET.encode()).hexdigest(), "0" * 32])
def test_a_body_finds_what_a_service_once_answered(around: Surroundings, digest: str) -> None:
    html = f'<blockquote>Fog. <a href="{TWEET}?ref=x">28 February</a></blockquote>'
    around.item.meta = [(f"_oembed_time_{digest}", TWEET), (f"_oembed_{digest}", html)]
    assert around.cached_embed(TWEET) == html


def test_an_answer_that_never_came_is_none(around: Surroundings) -> None:
    around.item.meta = [(f"_oembed_{hashlib.md5(TWEET.encode()).hexdigest()}", "{{unknown}}")]
    assert around.cached_embed(TWEET) == ""


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("N;", None),
        ("b:1;", True),
        ("i:-12;", -12),
        ("d:1.5;", 1.5),
        ('s:5:"café";', "café"),
        ('s:3:"";x";', '";x'),
        ("a:0:{}", []),
        ('a:2:{i:0;s:1:"a";i:1;b:0;}', ["a", False]),
        ('a:2:{s:5:"width";i:300;i:7;a:1:{i:0;N;}}', {"width": 300, 7: [None]}),
        ('O:8:"stdClass":1:{s:4:"name";s:3:"Fog";}', {"__class__": "stdClass", "name": "Fog"}),
    ],
)
def test_values_of_php_are_read(written: str, value: object) -> None:
    assert unserialize(written) == value


@pytest.mark.parametrize(
    "written",
    [
        "", "x", "i:12", "i:a;", 's:9:"short";', "s:-1:\"\";", 'a:1:{N;N;}', "a:2:{i:0;N;}", "a:999999999:{", "R:1;",
        'O:1:"A"', 'C:1:"A":0:{}', "a:1:{i:0;" * 40, "a:9999999999:{}", "i:" + "9" * 5000 + ";", "x" * 2_000_001,
    ],
)  # fmt: skip
def test_values_that_php_never_wrote_are_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it is what the function promises
        unserialize(written)


@given(st.text(alphabet='aisbdNO:;{}"0123456789é', max_size=60))
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        unserialize(text)
    except Exception as error:
        assert type(error) in (ValueError, UnicodeDecodeError)  # noqa: PT017
