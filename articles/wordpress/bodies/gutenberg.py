"""Bodies of WordPress's newer editor: blocks, each marked by a comment, with HTML of the older one between them.

Every block is counted under its name. What no block of ours can hold is kept as it stood, and its words stay.
"""

import re
from collections.abc import Iterator

from articles.wordpress.bodies import classic
from articles.wordpress.bodies.blocks import kinds, words
from articles.wordpress.bodies.blocks.comments import Block, Parsed, parse
from articles.wordpress.bodies.blocks.elsewhere import embed
from articles.wordpress.bodies.blocks.turn import Alone, Classic, Item, Turn
from articles.wordpress.bodies.pieces import Around, Piece
from articles.wordpress.bodies.shortcodes import with_shortcodes
from articles.wordpress.tally import Outcome, Tally

SWALLOWS = re.compile(r"<(?:[!?]|(?:script|style|textarea|title|xmp|iframe|noscript|noembed|plaintext|select)\b)", re.I)
"""Tags that make what follows no HTML when they are not closed."""
MOST_REUSED = 1_000_000
"""Characters of reusable blocks in one body."""
DEEPEST_REUSED = 5
TOO_DEEP = "It lay too deep: its words became part of the block around it."


def pieces_of(content: str, around: Around, tally: Tally) -> list[Piece]:
    """The pieces of such a body, in order; prose comes in runs. Takes time in proportion to the length."""
    turn = Turn(around, tally, _convert)
    return list(_settled(_turned(content, turn), turn))


def _turned(content: str, turn: Turn) -> Iterator[Item]:
    parsed = parse(content)
    _note_faults(parsed, turn)
    for part in parsed.root.parts:
        if isinstance(part, Block):
            yield from _convert(part, turn)
        else:
            yield Classic(part) if part.strip() else "\n"


def _note_faults(parsed: Parsed, turn: Turn) -> None:
    for fault, times in parsed.faults.items():
        turn.tally.case(fault, f"{times} in this body.")
    for name, times in parsed.too_deep.items():
        for _ in range(times):
            turn.count(Block(name), Outcome.CONVERTED, TOO_DEEP)


def _convert(block: Block, turn: Turn) -> Iterator[Item]:
    name = block.name
    if kind := kinds.KINDS.get(name):
        turn.count(block, kinds.outcome_of(block))
        return kind.handler(block, turn)
    if kinds.is_embed(name):
        return embed(block, turn)
    if name == "block":
        return _reusable(block, turn)
    if name in kinds.CUTS:
        turn.count(block, Outcome.DROPPED, kinds.CUTS[name])
        return words.broken_off(block, turn)
    if kinds.is_drawn(name):
        return _drop(block, turn)
    return _unknown(block, turn)


def _drop(block: Block, turn: Turn) -> Iterator[Item]:
    """With all that lies in it: that is how the list looks, and no words of the story."""
    turn.count(block, Outcome.DROPPED, kinds.LISTS)
    for part in block.parts:
        if isinstance(part, Block):
            yield from _drop(part, turn)


def _unknown(block: Block, turn: Turn) -> Iterator[Item]:
    """Kept as it stood; its words stay too. Of those known for words alone, the words are all."""
    says_something = any(isinstance(part, Block) or words.says_anything(part) for part in block.parts)
    if block.name.startswith(kinds.KEPT_WORDS) and says_something:
        turn.count(block, Outcome.CONVERTED)
        yield from words.inside(block, turn)
        return
    turn.park(block)
    was_kept, turn.is_kept = turn.is_kept, True
    yield from words.inside(block, turn)
    turn.is_kept = was_kept


def _reusable(block: Block, turn: Turn) -> Iterator[Item]:
    """A block that many posts share stands in each of them as it was when the export was made."""
    number = block.number("ref")
    content = turn.around.reusable(number) if number else ""
    is_loop = number in turn.reading or len(turn.reading) >= DEEPEST_REUSED
    if not content or is_loop or turn.reused + len(content) > MOST_REUSED:
        turn.park(block)
        why = "it contains itself, or too much" if content else "the export has none that was public"
        turn.tally.case("reusable block that cannot stand here", f"Number {number}: {why}.")
        return
    turn.count(block, Outcome.CONVERTED)
    if block.attributes.get("content"):
        turn.keep(block)
        turn.tally.case("reusable block with words of its own", f"Number {number}: {block.raw[:300]}")
    turn.reused += len(content)
    turn.reading.append(number)
    yield from _turned(content, turn)
    turn.reading.pop()


def _settled(items: Iterator[Item], turn: Turn) -> Iterator[Piece]:
    """Runs of HTML become pieces together; what might swallow the rest is read by itself."""
    run: list[str] = []
    for item in items:
        if isinstance(item, str) and not SWALLOWS.search(item):
            run.append(item)
            continue
        yield from _walked("".join(run), turn)
        run.clear()
        if isinstance(item, Classic):
            yield from classic.pieces_of(item.html, turn.around, turn.tally)
        elif isinstance(item, str | Alone):
            yield from _walked(item if isinstance(item, str) else item.html, turn)
        else:
            yield item
    yield from _walked("".join(run), turn)


def _walked(html: str, turn: Turn) -> list[Piece]:
    """Shortcodes work in blocks too. Paragraphs of words alone need no tree; a line's end in them is a space."""
    if not html.strip():
        return []
    if classic.is_plain(html):
        return classic.plain_pieces(html.replace("\n", " "), turn.tally)
    return with_shortcodes(html, turn.around, turn.tally)
