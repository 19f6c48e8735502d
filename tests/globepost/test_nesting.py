"""HTML without deep nesting, whatever tricks are tried to hide it."""

import re
from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from globepost.nesting import VOID, flatten

MANY = 500_000  # characters; a reader that begins anew at each tag would take hours over them


class Depth(HTMLParser):
    """How deep well-formed HTML is."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.now = self.deepest = 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.now += 1
            self.deepest = max(self.now, self.deepest)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.now -= 1


def tree_depth(html: str) -> int:
    """How deep the very parser that is to be protected finds it."""
    return Depth(nh3.clean(html, tags={"blockquote", "b", "i", "p", "ul", "li", "div"})).deepest


@pytest.mark.parametrize(
    "html",
    [
        "<p>A <strong>bold</strong> word.<br>Next</p><hr><ul><li><p>One</p></li></ul>",
        "<table><tbody><tr><th scope='row'>A</th><td colspan=2>1</td></tr></tbody></table>",
        '<a href="https://a.example/?a=1&b=2" title="a > b">x</a> &lt;b&gt; &amp; 1 > 0',
    ],
)
def test_what_is_well_formed_and_flat_comes_through_unchanged(html):
    assert flatten(html, depth=5) == html


@pytest.mark.parametrize(
    ("html", "flat"),
    [
        ("<b>" * 4 + "x", "<b><b>x</b></b>"),
        ("<b><b><b>x</b>y</b>z</b>", "<b><b>xy</b>z</b>"),
        ("<p>one<p>two<p>three", "<p>one</p><p>two</p><p>three</p>"),
        ("<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>"),
        ("<ul><li><p>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>"),
        ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
        ("</b>x</i>", "x"),
        ("see </> and <b>here</b>", "see  and <b>here</b>"),
        ("<p>one</br>two</p>", "<p>one<br>two</p>"),
        ("<a name=1>one<a name=2>two", "<a name=1>one</a><a name=2>two</a>"),
        ("<h2>one<h3>two", "<h2>one</h2><h3>two</h3>"),
        ("<html a=1><body>x</body></html><html b=2>y", "xy"),
        ("a < b <3 </ p> <>", "a &lt; b &lt;3  &lt;>"),
        ("<!-- <b> --><b>x<!--></b>y", "<b>x</b>y"),
        ("<title></b>x</title><b>y", "<b>y</b>"),
        ("<title>x<title></textarea><i>y", "x<i>y</i>"),
        ("x<b title='", "x"),
        ("<B A='</b>'>x</b>", "<B A='</b>'>x</b>"),
    ],
)
def test_the_rest_is_written_anew(html, flat):
    assert flatten(html, depth=2) == flat


@pytest.mark.parametrize(
    "piece",
    [
        *("<blockquote>", "<b>", "<b><blockquote></b>", '<blockquote><b a="></blockquote>">', "<p><ul><li>"),
        *("<blockquote><!--</blockquote>-->", "<blockquote><title></blockquote></title>", "<blockquote></x>"),
        *("<svg><style><blockquote>", "<blockquote><table><caption></blockquote>", "<blockquote a='b\"></blockquote>"),
        *("<blockquote></blockquote", "<blockquote><![CDATA[</blockquote>]]>", '<blockquote/><b =></blockquote =">'),
    ],
)
def test_the_parser_that_comes_next_finds_nothing_deep(piece):
    assert tree_depth(flatten(piece * 300, depth=10)) <= 30


PIECES = st.sampled_from(
    [
        *("<blockquote>", "</blockquote>", "<b>", "</b>", "<p>", "</p>", "<li>", "<ul>", "</ul>", "<!--", "-->"),
        *(
            "<title>",
            "</title>",
            '"',
            "'",
            "=",
            ">",
            "<",
            "/",
            " ",
            "<b a=",
            "<table>",
            "<td>",
            "<svg>",
            "</style>",
            "x",
        ),
    ]
)


@given(html=st.lists(PIECES, max_size=150).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_mixture_is_deep(html):
    flat = flatten(html, depth=5)
    assert tree_depth(flat) <= 15
    assert flatten(flat, depth=5) == flat


def test_what_was_left_open_is_not_opened_anew_in_every_paragraph():
    html = "<div>" + "".join(f"<b x={number}>" for number in range(500)) + "</div>" + "<p>x" * 1000
    assert len(nh3.clean(html)) > 1_000_000
    assert len(nh3.clean(flatten(html, depth=50))) < 20_000


@pytest.mark.parametrize("piece", ["<b>", "<b></i>", "<!--", "<a b=", "<a b=\"'", "<title>", "<p><b>", "</", "<a "])
def test_it_takes_one_pass(piece):
    assert not re.search("(?:<b>){6}", flatten(piece * (MANY // len(piece)), depth=5))
