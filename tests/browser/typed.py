"""What is typed into a text block, and what is stored of it. A line that begins with a ⌨ is pressed, not typed."""

from typing import NamedTuple


class Typed(NamedTuple):
    name: str
    keys: tuple[str, ...]
    stored: str


def typed(name: str, *keys: str, stored: str) -> Typed:
    return Typed(name, keys, stored)


ENTER, BREAK, BACK = "⌨Enter", "⌨Shift+Enter", "⌨Backspace"

TYPED = [
    typed("two spaces", "One.  Two.", stored="<p>One.  Two.</p>"),
    typed("five spaces", "a     b", stored="<p>a     b</p>"),
    typed("spaces at both ends", "  in  ", stored="<p>  in  </p>"),
    typed("a space before a break", "one ", BREAK, " two", stored="<p>one <br> two</p>"),
    typed("straight quotes", "\"It's\" 'so', 5' 10\"", stored="<p>\"It's\" 'so', 5' 10\"</p>"),
    typed("curly quotes", "“It’s” ‘so’ „gut“ «bon»", stored="<p>“It’s” ‘so’ „gut“ «bon»</p>"),
    typed("dashes and dots", "1990–95 — so… - well--no", stored="<p>1990–95 — so… - well--no</p>"),
    typed("emoji of several parts", "👩🏽‍🚒 👨‍👩‍👧 🇨🇾 👍🏿 ❤️ 1️⃣", stored="<p>👩🏽‍🚒 👨‍👩‍👧 🇨🇾 👍🏿 ❤️ 1️⃣</p>"),
    typed("Arabic with marks", "قالَ «نَعَم»، ثمّ ذهب.", stored="<p>قالَ «نَعَم»، ثمّ ذهب.</p>"),
    typed("Hebrew with points and a mark", "שָׁלוֹם\u200f (2026)", stored="<p>שָׁלוֹם\u200f (2026)</p>"),
    typed("bidi overrides are taken out", "a\u202eb\u202c\u2066c\u2069", stored="<p>abc</p>"),
    typed("Chinese, Japanese, Korean", "記者は「はい」と言った。 기자", stored="<p>記者は「はい」と言った。 기자</p>"),
    typed("ideographic space", "東京\u3000大阪", stored="<p>東京\u3000大阪</p>"),
    typed("letters with loose accents", "Cafe\u0301 and café", stored="<p>Cafe\u0301 and café</p>"),
    typed("a soft hyphen", "Donau\u00addampf", stored="<p>Donau\u00addampf</p>"),
    typed("a no-break space", "10\u00a0km", stored="<p>10&nbsp;km</p>"),
    typed("a narrow no-break space", "10\u202f000\u2009€", stored="<p>10\u202f000\u2009€</p>"),
    typed("zero-width characters", "a\u200bb\u200cc\u200dd", stored="<p>a\u200bb\u200cc\u200dd</p>"),
    typed("HTML is words", "<b>no</b> & a < b &amp;", stored="<p>&lt;b&gt;no&lt;/b&gt; &amp; a &lt; b &amp;amp;</p>"),
    typed("a backslash and braces", r"C:\new {{ x }} {% y %}", stored=r"<p>C:\new {{ x }} {% y %}</p>"),
    typed(
        "an address becomes a link",
        "See https://example.org/a?b=1&c=2 now",
        stored='<p>See <a href="https://example.org/a?b=1&amp;c=2" rel="noopener">https://example.org/a?b=1&amp;c=2</a>'
        " now</p>",
    ),
    typed(
        "a name with a dot does not",
        "Use Node.js or example.org today",
        stored="<p>Use Node.js or example.org today</p>",
    ),
    typed("paragraphs", "One", ENTER, "Two", stored="<p>One</p><p>Two</p>"),
    typed("a line within a paragraph", "Rose", BREAK, "Violet", stored="<p>Rose<br>Violet</p>"),
    typed("an empty line between", "One", ENTER, ENTER, "Two", stored="<p>One</p><p></p><p>Two</p>"),
    typed("headings", "## Two", ENTER, "### Three", ENTER, "Words", stored="<h2>Two</h2><h3>Three</h3><p>Words</p>"),
    typed("one sharp is a sharp", "# 1", stored="<p># 1</p>"),
    typed("a heading by its keys", "⌨Control+Alt+2", "Two", stored="<h2>Two</h2>"),
    typed(
        "a list and its end",
        "- One",
        ENTER,
        "Two",
        ENTER,
        ENTER,
        "After",
        stored="<ul><li><p>One</p></li><li><p>Two</p></li></ul><p>After</p>",
    ),
    typed(
        "a list in a list",
        "- One",
        ENTER,
        "⌨Tab",
        "Under",
        ENTER,
        "⌨Shift+Tab",
        "Two",
        stored="<ul><li><p>One</p><ul><li><p>Under</p></li></ul></li><li><p>Two</p></li></ul>",
    ),
    typed("a numbered list", "1. One", ENTER, "Two", stored="<ol><li><p>One</p></li><li><p>Two</p></li></ol>"),
    typed("a list from seven", "7. Seven", stored='<ol start="7"><li><p>Seven</p></li></ol>'),
    typed("a year is no list", "2026. That was", stored="<p>2026. That was</p>"),
    typed("a quotation", "> Said", stored="<blockquote><p>Said</p></blockquote>"),
    typed("a rule", "One", ENTER, "---", "Two", stored="<p>One</p><hr><p>Two</p>"),
    typed(
        "bold and italic by keys",
        "a ",
        "⌨Control+b",
        "b",
        "⌨Control+b",
        " ",
        "⌨Control+i",
        "c",
        "⌨Control+i",
        " d",
        stored="<p>a <strong>b</strong> <em>c</em> d</p>",
    ),
    typed("bold and italic at once", "⌨Control+b", "⌨Control+i", "x", stored="<p><strong><em>x</em></strong></p>"),
    typed(
        "raised and lowered",
        "m",
        "⌨Control+.",
        "2",
        "⌨Control+.",
        " H",
        "⌨Control+,",
        "2",
        stored="<p>m<sup>2</sup> H<sub>2</sub></p>",
    ),
    typed(
        "undone and done again",
        "Kept",
        "⌨Control+b",
        "x",
        "⌨Control+z",
        "⌨Control+y",
        stored="<p>Kept<strong>x</strong></p>",
    ),
    typed("a shortcut taken back", "- ", BACK, "x", stored="<p>- x</p>"),
    typed("a footnote's stars", "2 * 3 * 4 and snake_case_name", stored="<p>2 * 3 * 4 and snake_case_name</p>"),
]
