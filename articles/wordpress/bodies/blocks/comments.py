"""The comments that mark blocks in a body of WordPress's newer editor, read into a tree.

`<!-- wp:name {json} -->…<!-- /wp:name -->`, or `<!-- wp:name {json} /-->` for a block without anything in it; a name
without a namespace is one of WordPress's own. Described in the Block Editor Handbook under "Block grammar".
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from globepost.text import clean_text

DEEPEST = 24
"""How many blocks may lie in one another. What lies deeper belongs to the one above it."""
COMMENT = re.compile(
    r"<!--\s*+(?P<slash>/?)wp:(?P<name>[a-z][a-z0-9_-]{0,79}+(?:/[a-z][a-z0-9_-]{0,79}+)?+)"
    r"(?P<rest>(?:[^-<]++|-(?!->)|<(?!!--))*+)-->"
)


@dataclass(slots=True)
class Block:
    """`name` as it stands, without "core/"; `parts` are HTML and blocks in their order."""

    name: str
    attributes: dict[str, Any] = field(default_factory=dict)
    parts: "list[str | Block]" = field(default_factory=list)
    is_void: bool = False
    source: str = ""
    start: int = 0
    end: int = 0

    @property
    def raw(self) -> str:
        """All of it as it stood, its comments too."""
        return self.source[self.start : self.end]

    @property
    def html(self) -> str:
        """Its own HTML, without that of the blocks in it."""
        return "".join(part for part in self.parts if isinstance(part, str))

    def text(self, name: str) -> str:
        """An attribute that is text or a number; "" for any other. JSON can say characters that no export can hold."""
        value = self.attributes.get(name)
        return clean_text(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else ""

    def number(self, *names: str) -> int:
        """The first of those attributes that is a number; 0 when none is."""
        said = (self.text(name) for name in names)
        return next((int(one) for one in said if one.isascii() and one.isdigit() and len(one) < 19), 0)


@dataclass(slots=True)
class Parsed:
    """A body: `root` holds its blocks and what stands between them, `faults` says what was wrong and how often, and
    `too_deep` which blocks became part of the one above them.
    """

    root: Block
    faults: Counter[str]
    too_deep: Counter[str]


def parse(content: str) -> Parsed:
    """Takes time in proportion to the length, whatever it holds."""
    reading = _Reading(content)
    reading.read()
    return Parsed(reading.root, reading.faults, reading.too_deep)


class _Reading:
    def __init__(self, content: str) -> None:
        self.content = content
        self.root = Block("", source=content, end=len(content))
        self.open: list[tuple[str, Block]] = [("", self.root)]  # what lies too deep stands under its own name
        self.standing: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.too_deep: Counter[str] = Counter()

    def read(self) -> None:
        position = 0
        for comment in COMMENT.finditer(self.content):
            self._say(self.content[position : comment.start()])
            position = comment.end()
            name = comment["name"].removeprefix("core/")
            if comment["slash"]:
                self._end(name, comment)
            else:
                self._begin(name, comment)
        self._say(self.content[position:])
        self.faults["block that does not end"] += len(self.open) - 1
        while len(self.open) > 1:
            self._close(len(self.content))
        self.faults = +self.faults

    def _say(self, html: str) -> None:
        if html:
            self.open[-1][1].parts.append(html)

    def _begin(self, name: str, comment: re.Match[str]) -> None:
        rest = comment["rest"].strip()
        is_void = rest.endswith("/")
        attributes = self._attributes(rest.removesuffix("/").strip())
        block = Block(name, attributes, [], is_void, self.content, comment.start(), comment.end())
        if len(self.open) > DEEPEST:
            self.too_deep[name] += 1
            block = self.open[-1][1]
        else:
            self.open[-1][1].parts.append(block)
        if not is_void:
            self.open.append((name, block))
            self.standing[name] += 1

    def _attributes(self, text: str) -> dict[str, Any]:
        if not text:
            return {}
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict):
            self.faults["block whose settings are unreadable"] += 1
        return value if isinstance(value, dict) else {}

    def _end(self, name: str, comment: re.Match[str]) -> None:
        """A block that did not end before the one around it ends with that one."""
        if not self.standing[name]:
            self.faults["end of a block that did not begin"] += 1
            return
        while self.open[-1][0] != name:
            self.faults["block that does not end"] += 1
            self._close(comment.start())
        self._close(comment.end())

    def _close(self, end: int) -> None:
        name, block = self.open.pop()
        self.standing[name] -= 1
        block.end = max(block.end, end)
