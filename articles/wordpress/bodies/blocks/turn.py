"""What a body is on its way from blocks to pieces: HTML that waits for the walker, and pieces that are done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from articles.wordpress.bodies.blocks.comments import Block
from articles.wordpress.bodies.pieces import Around, Piece
from articles.wordpress.tally import Outcome, Subject, Tally


@dataclass(frozen=True, slots=True)
class Classic:
    """HTML as the older editor kept it, with paragraphs that are lines and with shortcodes."""

    html: str


@dataclass(frozen=True, slots=True)
class Alone:
    """HTML that is read by itself: what it leaves open must not swallow what follows."""

    html: str


Item = str | Classic | Alone | Piece
"""A text is HTML of blocks: what follows one another is read as one run, so that a list keeps its items."""


@dataclass(slots=True)
class Turn:
    """One body being turned. `convert` turns a block that lies in another."""

    around: Around
    tally: Tally
    convert: "Callable[[Block, Turn], Iterator[Item]]"
    reading: list[int] = field(default_factory=list)  # reusable blocks, each in the one before
    reused: int = 0  # characters of reusable blocks so far
    is_kept: bool = False  # the raw text of a block around this one is kept already

    def count(self, block: Block, outcome: Outcome, reason: str = "") -> None:
        self.tally.count(Subject.BLOCK, block.name, outcome, reason)

    def park(self, block: Block) -> None:
        """Count it as kept, and keep it."""
        self.count(block, Outcome.PARKED)
        self.keep(block)

    def keep(self, block: Block) -> None:
        """Keep it as it stood; once, where it lies in another that is kept."""
        if not self.is_kept:
            self.tally.parked.setdefault(f"{Subject.BLOCK} {block.name}", []).append(block.raw)


def blocks_in(block: Block, turn: Turn) -> Iterator[Item]:
    """What lies in a block that should hold none."""
    return (item for part in block.parts if isinstance(part, Block) for item in turn.convert(part, turn))


Handler = Callable[[Block, Turn], Iterator[Item]]


def paragraph(words: str) -> str:
    """HTML of a paragraph with those words; lines stay lines. "" without any."""
    return f"<p>{escape(words, quote=False).replace(chr(10), '<br>')}</p>\n" if words else ""
