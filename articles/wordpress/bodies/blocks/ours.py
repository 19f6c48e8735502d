"""What our own export says of a block that WordPress has no place for: `articles.wordpress.writing.comments.marked`."""

from dataclasses import replace

from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.pieces import Film, LinkCard, Piece, Recording
from globepost.text import clean_text

LONGEST = 2_000


def as_marked(block: Block, piece: Piece) -> Piece:
    """The piece with the words of its block's mark; the piece itself where there is none."""
    said = _said(block)
    if not said.get("title"):
        return piece
    if isinstance(piece, LinkCard):
        names = ("title", "description", "source")
        return replace(piece, **{name: said.get(name, "") for name in names})
    return replace(piece, title=said["title"]) if isinstance(piece, Film | Recording) else piece


def _said(block: Block) -> dict[str, str]:
    metadata = block.attributes.get("metadata")
    mark = metadata.get("globepost") if isinstance(metadata, dict) else None
    pairs = mark.items() if isinstance(mark, dict) else ()
    return {name: clean_text(value).strip()[:LONGEST] for name, value in pairs if isinstance(value, str)}
