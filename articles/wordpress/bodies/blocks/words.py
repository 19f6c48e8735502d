"""Blocks of words: most of their HTML is for the walker as it stands."""

import re
from collections.abc import Iterator
from html import escape

from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.blocks.turn import Alone, Classic, Item, Turn, blocks_in, paragraph
from articles.wordpress.bodies.fragments import first, inner, lines_in, rest_of, take_out, tree_of, words_in
from articles.wordpress.bodies.pieces import Quote
from globepost.text import clean_line, has_visible

VISIBLE = re.compile(r"<(?:img|iframe|video|audio|embed|object|table|hr)\b", re.IGNORECASE)
TAG = re.compile(r"<[^>]*+>")
SUMMARY = re.compile(r"<(/?)summary\b[^>]*+>", re.IGNORECASE)
LONGEST_ATTRIBUTION = 160


def as_it_stands(block: Block, turn: Turn) -> Iterator[Item]:
    """Its tags matter: a list is one although its items are blocks."""
    for part in block.parts:
        if isinstance(part, Block):
            yield from turn.convert(part, turn)
        else:
            yield part


def inside(block: Block, turn: Turn) -> Iterator[Item]:
    """What lies in it, without the tags around that only arrange."""
    for part in block.parts:
        if isinstance(part, Block):
            yield from turn.convert(part, turn)
        elif says_anything(part):
            yield part


def says_anything(html: str) -> bool:
    """Whether readers see any of it."""
    return bool(VISIBLE.search(html)) or has_visible(TAG.sub("", html).strip())


def by_itself(block: Block, turn: Turn) -> Iterator[Item]:
    """HTML that somebody wrote by hand, and may have left open."""
    for item in as_it_stands(block, turn):
        yield Alone(item) if isinstance(item, str) else item


def details(block: Block, turn: Turn) -> Iterator[Item]:
    """A line to open it and what it hides: here all of it is open."""
    for item in inside(block, turn):
        yield SUMMARY.sub(_summary, item) if isinstance(item, str) else item


def _summary(tag: re.Match[str]) -> str:
    return "</strong></p>" if tag[1] else "<p><strong>"


def verse(block: Block, turn: Turn) -> Iterator[Item]:
    """Its lines stay lines, as a paragraph: nobody wants a poem in the letters of a typewriter."""
    html = block.html
    tree = tree_of(html)
    pre = first(tree, "pre")
    if pre is None:
        yield from as_it_stands(block, turn)
        return
    yield f"<p>{inner(pre).strip().replace(chr(10), '<br>')}</p>\n"
    take_out(pre)
    yield rest_of(tree)
    yield from blocks_in(block, turn)


def pull_quote(block: Block, turn: Turn) -> Iterator[Item]:
    tree = tree_of(block.html)
    cite = first(tree, "cite", "footer")
    attribution = words_in(cite) or clean_line(block.text("citation"))
    if cite is not None:
        take_out(cite)
    text = lines_in(tree) or words_in(tree_of(block.text("value")))
    if len(attribution) > LONGEST_ATTRIBUTION:
        text, attribution = f"{text}\n\n{attribution}", ""
    if has_visible(text):
        yield Quote(text, attribution)
    elif attribution:
        yield paragraph(attribution)
    yield from blocks_in(block, turn)


def button(block: Block, turn: Turn) -> Iterator[Item]:
    """A link as a paragraph of its own; a button that leads nowhere is its words."""
    tree = tree_of(block.html)
    link = first(tree, "a")
    address = (link.get("href") or "") if link is not None else block.text("url")
    words = words_in(tree)
    if words and address:
        yield f'<p><a href="{escape(address)}">{escape(words, quote=False)}</a></p>\n'
    else:
        yield paragraph(words)
    yield from blocks_in(block, turn)


def older(block: Block, turn: Turn) -> Iterator[Item]:
    """What stood in the older editor, or shortcodes: lines are paragraphs."""
    for item in as_it_stands(block, turn):
        yield Classic(item) if isinstance(item, str) else item


def broken_off(block: Block, turn: Turn) -> Iterator[Item]:
    """Nothing, but for words that somebody put where none belong."""
    for part in block.parts:
        if isinstance(part, Block):
            yield from turn.convert(part, turn)
        elif has_visible(words_in(tree_of(part))):
            yield part
