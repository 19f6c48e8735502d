"""What HTML may stand in a story, whatever was pasted, imported or posted."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import ArchiveBlock, TextBlock
from articles.sanitising import DEEPEST, clean_archive, clean_prose, is_safe_address

PAYLOADS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=x></object><embed src=x>",
    "<body onload=alert(1)>",
    "<p onclick=alert(1) style='background:url(//evil.example)'>x</p>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<a href='java\x01script:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<a href='/\\evil.example'>x</a>",
    "<a href='\\\\evil.example'>x</a>",
    "<a href='/&#9;/evil.example'>x</a>",
    "<a href='/&#27;/evil.example'>x</a>",
    "<a href='https:evil.example'>x</a>",
    "<a href='https:///evil.example'>x</a>",
    "<blockquote cite='javascript:alert(1)'>x</blockquote>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example>",
    "<link rel=stylesheet href=//evil.example>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<p>x<!--<img src=x onerror=alert(1)>-->",
    "<img src=https://tracker.example/pixel.gif>",
    "<video src=//evil.example></video><audio src=x></audio><picture><source srcset=x></picture>",
    "<<script>script>alert(1)<</script>/script>",
    "<x onfocus=alert(1) tabindex=1 autofocus>",
]
ATTRIBUTES = {"href", "rel", "title", "lang", "start", "type", "data-type", "cite", "colspan", "rowspan", "scope"}
FORBIDDEN = {"script", "style", "iframe", "object", "embed", "form", "input", "img", "svg", "math", "meta", "base"}
FORBIDDEN |= {"link", "video", "audio", "source", "template", "noscript", "button", "textarea", "x"}


class Reader(HTMLParser):
    """Reads HTML as a browser's tokeniser would, and says what in it could do harm."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.harm: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.harm += [f"<{tag}>"] if tag in FORBIDDEN else []
        for name, value in attrs:
            if name not in ATTRIBUTES or (name in ("href", "cite") and not is_harmless(value or "")):
                self.harm.append(f"{name}={value}")

    def handle_comment(self, data):
        self.harm.append(f"comment {data}")


def is_harmless(address: str) -> bool:
    """Written without a look at the code under test: what a browser would make of the address."""
    squeezed = re.sub(r"[\x00-\x20\x7f-\x9f]", "", address).replace("\\", "/").lower()
    return squeezed.startswith(("http://", "https://", "mailto:", "#")) or bool(re.match(r"/(?!/)", squeezed))


@pytest.mark.parametrize("clean", [clean_prose, clean_archive])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_runs_or_loads_comes_through(clean, payload):
    cleaned = clean(f"<p>Before</p>{payload}<p>After</p>")
    assert not Reader(cleaned).harm
    assert "Before" in cleaned
    assert clean(cleaned) == cleaned


PIECES = st.sampled_from(
    [*PAYLOADS, "<p>", "</p>", "<a href='", "'>", '"', "<!--", "-->", "&#11;", "&lt;", "<td>", "<h2>"]
)


@pytest.mark.parametrize("clean", [clean_prose, clean_archive])
@given(html=st.lists(PIECES | st.text(max_size=8), max_size=8).map("".join))
@settings(max_examples=150, deadline=None)
def test_whatever_goes_in_comes_out_harmless_and_settled(clean, html):
    cleaned = clean(html)
    assert not Reader(cleaned).harm
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", cleaned)
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    "html",
    [
        "<p>A <strong>bold</strong> and <em>slanted</em> H<sub>2</sub>O, 5 m<sup>2</sup>.<br>Next</p>",
        "<h2>Two</h2><h3>Three</h3><hr><blockquote><p>Said.</p></blockquote>",
        '<ul><li><p>One</p></li></ul><ol start="3"><li><p>Three</p></li></ol>',
    ],
)
def test_what_the_editor_makes_comes_through_unchanged(html):
    assert clean_prose(html) == html


def test_links_lose_their_window_and_their_rel_and_keep_their_address():
    given_link = '<p><a href=" https://a.example/x?y=1&amp;z=2 " target="_blank" rel="opener">x</a></p>'
    assert clean_prose(given_link) == '<p><a href="https://a.example/x?y=1&amp;z=2" rel="noopener">x</a></p>'


@pytest.mark.parametrize("reference", ["&#11;", "&#x1b;", "&#x202e;", "&#xfeff;", "&#xffff;", "&#7;"])
def test_a_character_written_as_a_reference_is_cleaned_too(reference):
    cleaned = clean_prose(f'<p title="a{reference}b">one{reference}two</p>')
    assert cleaned in ('<p title="ab">onetwo</p>', '<p title="a\nb">one\ntwo</p>')


@pytest.mark.parametrize(
    "html",
    [
        "",
        " ",
        "<p></p>",
        "<p><br></p>",
        "<p>&nbsp;</p>",
        "<p><strong> </strong></p>",
        "<h2></h2><ul><li></li></ul>",
        '<p><a href="https://a.example"></a></p>',
        "<p>\u200b</p>",
        "<p>&#x301;&shy;\u2800</p>",
        "<script>x</script>",
        "<ol start='2'><li></li></ol>",
    ],
)
def test_prose_without_a_word_is_empty(html):
    assert clean_prose(html) == clean_archive(html) == ""


@pytest.mark.parametrize("html", ["<hr>", "<p>.</p>", "0"])
def test_prose_with_a_word_or_a_rule_is_not_empty(html):
    assert clean_prose(html) == html


def test_the_archive_keeps_more_than_the_editor_makes():
    table = '<table><tbody><tr><th scope="row">A</th><td colspan="2">1</td></tr></tbody></table>'
    assert clean_archive(table) == table
    assert "<table" not in clean_prose(table)


@pytest.mark.parametrize(
    "address",
    ["https://a.example", "HTTP://a.example/x?y#z", "mailto:desk@a.example", "/", "/2026/03/02/x/", "#", "#notes"],
)
def test_safe_addresses(address):
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "x",
            " /a",
            "//a.example",
            "/\\a.example",
            "/\t/a.example",
            "https:a.example",
            "https:///a",
            "https://a\\b",
        ),
        *("https://a b", "https://a.example\n", "/a\n", "ftp://a.example", "javascript:alert(1)", "data:x", "mailto:"),
    ],
)
def test_unsafe_addresses(address):
    assert not is_safe_address(address)


@pytest.mark.parametrize("clean", [clean_prose, clean_archive])
def test_deep_nesting_is_made_flat_and_keeps_its_words(clean):
    """Half a million elements within each other would take nh3 twenty minutes."""
    cleaned = clean("<blockquote>" * 500_000 + "Words" + "</blockquote>" * 500_000)
    assert cleaned.count("<blockquote>") == DEEPEST and "Words" in cleaned
    assert clean(cleaned) == cleaned


def test_both_blocks_clean_what_a_form_gives_them():
    for model, tag in ((TextBlock, "p"), (ArchiveBlock, "div")):
        field = model._meta.get_field("html")
        block = model()
        assert field.clean(f"<{tag}>x</{tag}><script>y</script>", block) == f"<{tag}>x</{tag}>"
