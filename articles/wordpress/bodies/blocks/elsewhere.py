"""Embed blocks: the address stands in the settings, a caption may stand below."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.blocks.ours import as_marked
from articles.wordpress.bodies.blocks.turn import Item, Turn, blocks_in, paragraph
from articles.wordpress.bodies.embeds import piece_of
from articles.wordpress.bodies.fragments import first, rest_of, take_out, tree_of, words_in
from articles.wordpress.bodies.pieces import Film, LinkCard, Piece, Recording
from articles.wordpress.tally import Outcome
from globepost.text import clean_line


def embed(block: Block, turn: Turn) -> Iterator[Item]:
    tree = tree_of(block.html)
    caption = _taken_caption(tree)
    address = _address_of(block) or _address_in(words_in(tree))
    piece = piece_of(address, turn.around, turn.tally) if address else None
    if piece is None:
        turn.park(block)
        yield block.html
    else:
        turn.count(block, Outcome.CONVERTED)
        yield from _with_caption(as_marked(block, piece), caption)
        yield _beside(tree)
    yield from blocks_in(block, turn)


def _address_of(block: Block) -> str:
    film = block.text("guid")  # VideoPress has a number for it
    return clean_line(block.text("url")) or (f"https://videopress.com/v/{film}" if film.isalnum() else "")


def _taken_caption(tree: Any) -> str:
    caption = first(tree, "figcaption")
    words = words_in(caption)
    if caption is not None:
        take_out(caption)
    return words


def _with_caption(piece: Piece, caption: str) -> Iterator[Item]:
    if isinstance(piece, Film | Recording):
        yield replace(piece, caption=caption)
    else:
        yield piece
        yield "" if isinstance(piece, LinkCard) and piece.title == caption else paragraph(caption)


def _beside(tree: Any) -> str:
    """What the block says besides the address; as a rule nothing."""
    words = words_in(tree).split(" ")
    return rest_of(tree) if any(word and not word.startswith(("https://", "http://")) for word in words) else ""


def _address_in(words: str) -> str:
    return next((word for word in words.split(" ") if word.startswith(("https://", "http://"))), "")
