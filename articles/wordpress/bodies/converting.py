"""A body of WordPress as pieces, of whichever editor it is."""

import re

from articles.wordpress.bodies import classic, gutenberg
from articles.wordpress.bodies.pieces import Around, Body, Piece, Prose
from articles.wordpress.tally import Tally
from globepost.text import clean_text

LONGEST = 150_000
"""Characters of one text block."""
END = re.compile(r"(?<=</p>)|(?<=</ul>)|(?<=</ol>)|(?<=</h2>)|(?<=</h3>)|(?<=</blockquote>)")


def convert(content: str, around: Around, tally: Tally) -> Body:
    """All that the body says, in its order; a run of prose is one piece. What has no place is parked in the tally."""
    content = clean_text(content)
    if not content.strip():
        return Body()
    module = gutenberg if "<!-- wp:" in content else classic
    return Body(joined(module.pieces_of(content, around, tally)))


def joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring prose as one piece, as long as a text block holds it."""
    found: list[Piece] = []
    for piece in (part for whole in pieces for part in _parts(whole)):
        before = found[-1] if found else None
        if isinstance(piece, Prose) and isinstance(before, Prose) and len(before.html) + len(piece.html) <= LONGEST:
            found[-1] = Prose(before.html + piece.html)
        else:
            found.append(piece)
    return found


def _parts(piece: Piece) -> list[Piece]:
    if not isinstance(piece, Prose) or len(piece.html) <= LONGEST:
        return [piece]
    parts = [""]
    for block in END.split(piece.html):
        if parts[-1] and len(parts[-1]) + len(block) > LONGEST:
            parts.append("")
        parts[-1] += block
    return [Prose(part) for part in parts if part]
