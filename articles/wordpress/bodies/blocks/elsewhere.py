"""Embed blocks: the address stands in the settings, a caption may stand below."""

from collections.abc import Iterator
from dataclasses import replace

from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.blocks.turn import Item, Turn, paragraph
from articles.wordpress.bodies.embeds import piece_of
from articles.wordpress.bodies.fragments import first, tree_of, words_in
from articles.wordpress.bodies.pieces import Film, Recording
from articles.wordpress.tally import Outcome
from globepost.text import clean_line


def embed(block: Block, turn: Turn) -> Iterator[Item]:
    tree = tree_of(block.html)
    caption = words_in(first(tree, "figcaption"))
    address = clean_line(block.text("url")) or _address_in(words_in(tree))
    piece = piece_of(address, turn.around, turn.tally) if address else None
    if piece is None:
        turn.park(block)
        yield block.html
        return
    turn.count(block, Outcome.CONVERTED)
    if isinstance(piece, Film | Recording):
        yield replace(piece, caption=caption)
    else:
        yield piece
        yield paragraph(caption)


def _address_in(words: str) -> str:
    return next((word for word in words.split(" ") if word.startswith(("https://", "http://"))), "")
