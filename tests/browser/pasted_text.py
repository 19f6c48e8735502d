"""Plain text, and pasting among words that stand there."""

from tests.browser.pasted import pasted

PLAIN = [
    pasted("text: a line is a paragraph", "", "<p>One</p><p>Two</p>", text="One\nTwo\n"),
    pasted("text: blank lines part paragraphs", "", "<p>One<br>more</p><p>Two</p>", text="One\r\nmore\r\n \r\n\r\nTwo"),
    pasted(
        "text: a PDF's lines stay as they are",
        "",
        "<p>The har-<br>bour was<br>closed.</p><p>It opened.</p>",
        text="The har-\nbour was\nclosed.\n\nIt opened.",
    ),
    pasted(
        "text: nothing in it is code",
        "",
        "<p>&lt;p&gt;**no** _no_ &amp;amp; # 1&lt;/p&gt;</p>",
        text="<p>**no** _no_ &amp; # 1</p>",
    ),
    pasted("text: numbers stay numbers", "", "<p>1. One</p><p>2. Two</p>", text="1. One\n2. Two"),
    pasted("text: tabs and indents", "", "<p>a b c</p><p>d</p>", text="\ta\tb  c\n    d"),
    pasted(
        "text: an address within",
        "",
        '<p>See <a href="https://example.org/a" rel="noopener">https://example.org/a</a>, now</p>',
        text="See https://example.org/a, now",
    ),
    pasted(
        "text: into the middle of a bold word",
        "",
        "<p>A <strong>harXYZbour</strong></p>",
        text="XYZ",
        before="<p>A <strong>har|bour</strong></p>",
    ),
    pasted(
        "HTML into the middle of a word",
        "<p>one <i>two</i></p>",
        "<p>A harone <em>two</em>bour</p>",
        before="<p>A har|bour</p>",
    ),
    pasted(
        "paragraphs into the middle of one",
        "<p>one</p><p>two</p>",
        "<p>A harone</p><p>twobour</p>",
        before="<p>A har|bour</p>",
    ),
    pasted(
        "words instead of what was chosen", "<b>pier</b>", "<p>A <strong>pier</strong> here</p>", before="A |quay| here"
    ),
]
