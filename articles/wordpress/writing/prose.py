"""A text block as Gutenberg blocks: one for each paragraph, heading, list, quotation and rule.

It reads what `articles.sanitising.clean_prose` writes: tags that are nested well, attributes in double quotes.
"""

import re
from collections.abc import Iterator

from articles.wordpress.writing.comments import block

TAG = re.compile(r'<(/?)([a-z0-9]+)(?:\s+[a-z-]+="[^"]*")*\s*/?>')
VOID = {"br", "hr"}
STANDING = {"p", "h2", "h3", "ul", "ol", "blockquote", "hr"}
LIST = (
    ("<li><p>", "<li>"),
    ("</p></li>", "</li>"),
    ("</p><p>", "<br>"),
    ("</p><ul>", "<ul>"),
    ("</p><ol>", "<ol>"),
    ("<li>", "<!-- wp:list-item -->\n<li>"),
    ("</li>", "</li>\n<!-- /wp:list-item -->"),
    ("<ul>", '<!-- wp:list -->\n<ul class="wp-block-list">'),
    ("</ul>", "</ul>\n<!-- /wp:list -->"),
    ("<ol>", '<!-- wp:list {"ordered":true} -->\n<ol class="wp-block-list">'),
    ("</ol>", "</ol>\n<!-- /wp:list -->"),
)


def blocks_of(html: str) -> str:
    """Linear in the length of the HTML."""
    return "\n\n".join(_written(name, text) for name, text in _standing(html))


def _standing(html: str) -> Iterator[tuple[str, str]]:
    """What stands at the top, each with its tag's name; bare words between are paragraphs."""
    depth = start = bare = 0
    for match in TAG.finditer(html):
        slash, name = match.groups()
        if depth == 0 and not slash and name in STANDING:
            yield from _bare(html[bare : match.start()])
            start, depth, bare = match.start(), name != "hr", match.end()
            if name == "hr":
                yield name, match[0]
        elif depth and name not in VOID:
            depth += -1 if slash else 1
            if depth == 0:
                yield name, html[start : match.end()]
                bare = match.end()
    yield from _bare(html[bare:])


def _bare(words: str) -> Iterator[tuple[str, str]]:
    if words.strip():
        yield "p", f"<p>{words.strip()}</p>"


def _written(name: str, html: str) -> str:
    if name in ("ul", "ol"):
        return _list(html)
    if name == "hr":
        return block("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    if name == "blockquote":
        inner = blocks_of(html[html.index(">") + 1 : html.rindex("<")])
        return block("quote", f'<blockquote class="wp-block-quote">{inner}</blockquote>')
    if name in ("h2", "h3"):
        inner = html[html.index(">") + 1 :]
        levels = {"level": 3} if name == "h3" else {}
        return block("heading", f'<{name} class="wp-block-heading">{inner}', **levels)
    return block("paragraph", html)


def _list(html: str) -> str:
    for ours, theirs in LIST:
        html = html.replace(ours, theirs)
    return html
