"""The comments around blocks: broken, nested too deep, unknown, reused and hostile ones. No word is ever lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wordpress.bodies.blocks.comments import COMMENT, DEEPEST, Block, parse
from articles.wordpress.bodies.gutenberg import MOST_REUSED, pieces_of
from articles.wordpress.bodies.pieces import Archive, Prose
from articles.wordpress.tally import Outcome, Subject, Tally
from tests.around import OldSite


def turned(content: str, around: OldSite | None = None):
    """The pieces, the tally, and what was kept."""
    tally = Tally()
    return pieces_of(content, around or OldSite(), tally), tally, tally.parked


def words_of(pieces: list) -> list[str]:
    html = " ".join(piece.html for piece in pieces if isinstance(piece, Prose | Archive))
    return re.sub(r"<[^>]*>", " ", html).split()


def outcomes(tally: Tally) -> dict[str, str]:
    return {entry.name: entry.outcome for entry in tally.counts if entry.subject == Subject.BLOCK}


def shape(block: Block) -> list:
    """Names and texts, nested as they stand."""
    return [part if isinstance(part, str) else (part.name, shape(part)) for part in block.parts]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        ("<p>a</p>", ["<p>a</p>"]),
        ("<!-- wp:a -->b<!-- /wp:a -->", [("a", ["b"])]),
        ("<!-- wp:core/a -->b<!-- /wp:core/a -->", [("a", ["b"])]),
        ("<!-- wp:x/a -->b<!-- /wp:x/a -->", [("x/a", ["b"])]),
        ("<!--wp:a -->b<!--/wp:a -->", [("a", ["b"])]),
        ('<!-- wp:a {"b":"->"} /-->c', [("a", []), "c"]),
        ("<!-- wp:a /-->b<!-- wp:c -->d<!-- /wp:c -->e", [("a", []), "b", ("c", ["d"]), "e"]),
        ("<!-- wp:a -->b<!-- wp:c -->d<!-- /wp:c -->e<!-- /wp:a -->", [("a", ["b", ("c", ["d"]), "e"])]),
        ("<!-- wp:a -->b", [("a", ["b"])]),
        ("b<!-- /wp:a -->c", ["b", "c"]),
        ("<!-- wp:a -->b<!-- wp:c -->d<!-- /wp:a -->e", [("a", ["b", ("c", ["d"])]), "e"]),
        ("<!-- wp:a <!-- wp:b -->c", ["<!-- wp:a ", ("b", ["c"])]),
        ("<!-- wp:A -->b", ["<!-- wp:A -->b"]),
        ("&lt;!-- wp:a -->b", ["&lt;!-- wp:a -->b"]),
        ("<!-- wp:a", ["<!-- wp:a"]),
    ],
)
def test_blocks_are_read_as_they_lie_in_one_another(content, expected):
    assert shape(parse(content).root) == expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('{"a":{"b":[1]}} ', {"a": {"b": [1]}}),
        (r'{"a":"\u003cb\u003e \u002d\u002d"} ', {"a": "<b> --"}),
        ("", {}),
        ("{broken ", {}),
        ("[1] ", {}),
        ("[" * 100_000, {}),
        ('{"a":' + "9" * 9999 + "} ", {}),
    ],
)
def test_settings_that_are_unreadable_are_none(settings, expected):
    parsed = parse(f"<!-- wp:a {settings}-->b<!-- /wp:a -->")
    (block,) = parsed.root.parts
    assert (block.attributes, block.parts) == (expected, ["b"])
    assert bool(parsed.faults) == (not expected and bool(settings))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("<!-- wp:paragraph {oh -->\n<p>a</p><!-- /wp:paragraph -->", "block whose settings are unreadable"),
        ("<!-- wp:paragraph --><p>a</p>", "block that does not end"),
        ("<p>a</p><!-- /wp:paragraph -->", "end of a block that did not begin"),
        ("<!-- wp:group --><!-- wp:paragraph --><p>a</p><!-- /wp:group -->", "block that does not end"),
    ],
)
def test_what_is_broken_is_a_case_and_keeps_its_words(content, fault):
    pieces, tally, _ = turned(content)
    assert words_of(pieces) == ["a"] and [case.code for case in tally.cases] == [fault]


def test_an_unknown_block_is_kept_as_it_stood_and_its_words_stay():
    raw = '<!-- wp:shop/offer {"price":3} --><div><p>Three boats</p></div><!-- /wp:shop/offer -->'
    pieces, tally, legacy = turned(f"<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->{raw}")
    assert words_of(pieces) == ["a", "Three", "boats"] and legacy == {"block type shop/offer": [raw]}
    assert outcomes(tally) == {"paragraph": Outcome.IMPORTED, "shop/offer": Outcome.PARKED}


def test_an_unknown_block_with_nothing_in_it_is_kept():
    raw = '<!-- wp:acf/quote {"data":{"words":"Three boats"}} /-->'
    pieces, tally, legacy = turned(raw)
    assert (pieces, legacy) == ([], {"block type acf/quote": [raw]}) and outcomes(tally) == {
        "acf/quote": Outcome.PARKED
    }


def test_unknown_blocks_in_one_another_are_kept_once():
    raw = "<!-- wp:x/a --><p>b</p><!-- wp:x/c --><p>d</p><!-- /wp:x/c --><!-- /wp:x/a -->"
    pieces, tally, legacy = turned(raw)
    assert words_of(pieces) == ["b", "d"] and legacy == {"block type x/a": [raw]}
    assert outcomes(tally) == {"x/a": Outcome.PARKED, "x/c": Outcome.PARKED}


@pytest.mark.parametrize("url", ["javascript:alert(1)", ""])
def test_an_embed_that_leads_nowhere_is_kept_with_its_words(url):
    raw = f'<!-- wp:embed {{"url":"{url}"}} --><figure><figcaption>Tide</figcaption></figure><!-- /wp:embed -->'
    pieces, tally, legacy = turned(raw)
    assert words_of(pieces) == ["Tide"] and legacy == {"block type embed": [raw]}
    assert outcomes(tally)["embed"] == Outcome.PARKED


def paragraph(words: str) -> str:
    return f"<!-- wp:paragraph --><p>{words}</p><!-- /wp:paragraph -->"


def reference(number: object, more: str = "") -> str:
    return f'<!-- wp:block {{"ref":{number}{more}}} /-->'


def test_a_reusable_block_stands_where_it_is_used():
    around = OldSite(reusables={7: paragraph("b") + reference(8), 8: paragraph("c")})
    pieces, tally, legacy = turned(paragraph("a") + reference(7) + paragraph("d"), around)
    assert words_of(pieces) == ["a", "b", "c", "d"] and len(pieces) == 1 and legacy == {}
    assert outcomes(tally)["block"] == Outcome.CONVERTED


@pytest.mark.parametrize("number", [7, 99, -1, '"7x"', "null", "9" * 30])
def test_a_reusable_block_that_is_missing_or_in_itself_is_kept(number):
    around = OldSite(reusables={7: paragraph("b") + reference(8), 8: reference(7)})
    pieces, tally, legacy = turned(reference(number), around)
    assert words_of(pieces) == (["b"] if number == 7 else [])
    assert list(legacy) == ["block type block"] and len(tally.cases) == 1


def test_reusable_blocks_cannot_multiply_without_end():
    around = OldSite(reusables={n: reference(n + 1) * 40 + "tide " * 1000 for n in range(1, 9)})
    pieces, _, _ = turned(reference(1), around)
    assert len(words_of(pieces)) <= MOST_REUSED / len("tide ")


def test_words_of_its_own_in_a_reusable_block_are_kept():
    raw = reference(7, ',"content":{"Name":{"content":"Tide"}}')
    _, tally, legacy = turned(raw, OldSite(reusables={7: paragraph("b")}))
    assert legacy == {"block type block": [raw]} and len(tally.cases) == 1


def test_what_lies_too_deep_keeps_its_words_and_is_counted():
    names = DEEPEST + 10
    content = "<!-- wp:group -->" * names + paragraph("a") + "<!-- /wp:group -->" * names
    pieces, tally, _ = turned(content + paragraph("b"))
    assert words_of(pieces) == ["a", "b"] and not tally.cases
    assert sum(times for entry, times in tally.counts.items() if entry.name == "group") == names


@pytest.mark.parametrize(
    "content",
    [
        "<!-- wp:group -->" * 100_000 + "a",
        "<!-- /wp:group -->" * 100_000 + "a",
        "<!-- wp:a <!-- wp:a " * 50_000 + "-->a",
        "<!--" + " " * 1_000_000 + "a",
        "<!-- wp:group " + "{" * 1_000_000 + "-->a",
        "<!-- wp:" + "a" * 1_000_000 + "-->a",
        "<!-- wp:a " + "-" * 1_000_000 + "a",
        "<!-- wp:shop/a -->" * 50_000 + "a" + "<!-- /wp:shop/a -->" * 50_000,
    ],
    ids=range(8),
)
def test_a_megabyte_of_beginnings_is_read_in_one_go(content):
    """No step reads again what another has read: it would not end today."""
    _, _, legacy = turned(content)
    assert sum(len(raw) for raws in legacy.values() for raw in raws) <= len(content)


NAMES = ["paragraph", "group", "list", "quote", "columns", "shop/offer", "html", "yoast/faq-block", "details", "verse"]
WORDS = st.integers(0, 9999).map(lambda number: f"w{number}w")
LEAF = WORDS.map(lambda word: f"<p>{word}</p>\n")


def a_block(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def written(given: tuple[str, list[str], str]) -> str:
        name, parts, end = given
        return f"<!-- wp:{name} -->\n<div>{''.join(parts)}</div>\n{end.format(name=name)}"

    ends = st.sampled_from(["<!-- /wp:{name} -->\n"] * 4 + ["", "<!-- /wp:other -->"])
    return st.tuples(st.sampled_from(NAMES), st.lists(inner, max_size=3), ends).map(written)


@given(st.lists(st.recursive(LEAF, a_block, max_leaves=12), max_size=5).map("".join))
def test_every_word_comes_over_in_its_order(content):
    pieces, _, _ = turned(content)
    assert words_of(pieces) == re.findall(r"w\d+w", content)


@given(st.text(alphabet='<>!-/ wp:agroup{}"[]\n', max_size=60))
def test_nothing_stops_the_reading(content):
    pieces_of(content, OldSite(), Tally())
    assert "".join(part for part in _texts(parse(content).root)) == COMMENT.sub("", content)


def _texts(block: Block):
    for part in block.parts:
        yield from [part] if isinstance(part, str) else _texts(part)
