"""Shortcodes as a tree: `[name key="value"]words[/name]`, nested, alone, or written out as `[[name]]`.

After the rules of WordPress's Shortcode API. Brackets that hold anything else, such as “[sic]” in a sentence, may be
words; whoever reads the tree decides. Takes time in proportion to the length of the text.
"""

import html
import re
from dataclasses import dataclass, field

ATTRIBUTES = r"""(?:[^\[\]"'<>/]|"[^"]{0,2000}+"|'[^']{0,2000}+'|/(?!\])|["'])"""
DOUBLED = r"\[\[(?P<pair>[A-Za-z][\w-]{0,60}+)[^\[\]]{0,500}+\][^\[\]]{0,2000}+\[/(?P=pair)\]\]"
CLOSING = re.compile(r"\[/([A-Za-z][\w-]{0,60})\]")
TAG = re.compile(
    rf"{DOUBLED}|(?P<escaped>\[?)\[(?P<slash>/?)(?P<name>[A-Za-z][\w-]{{0,60}})(?P<rest>(?=[\s/\]=:\"'&])({ATTRIBUTES})*+)"
    r"(?P<alone>/?)\](?P<end>\]?)"
)
PAIR = re.compile(
    r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))|"([^"]*)"|'([^']*)'|([^\s"'=]+)""",
)
CURLED = str.maketrans({"“": '"', "”": '"', "″": '"', "‘": "'", "’": "'", "\u00a0": " "})
DEEPEST = 60


@dataclass
class Shortcode:
    """`values` are attributes without a name. `inner` is None where nothing closes it."""

    name: str
    raw: str
    attributes: dict[str, str] = field(default_factory=dict)
    values: list[str] = field(default_factory=list)
    inner: "list[Shortcode | str] | None" = None
    closing: str = ""

    @property
    def source(self) -> str:
        """As it was written, with all within it."""
        if self.inner is None:
            return self.raw
        return self.raw + "".join(one if isinstance(one, str) else one.source for one in self.inner) + self.closing


Node = Shortcode | str


def parse(text: str) -> list[Node]:
    """The text and the shortcodes in it, in order."""
    root: list[Node] = []
    open_ones: list[tuple[Shortcode, list[Node]]] = []
    here, position = root, 0
    closed = {name.lower() for name in CLOSING.findall(text)}
    for match in TAG.finditer(text):
        if match["pair"] or (match["escaped"] and match["end"]):
            here.append(text[position : match.start()] + match[0][1:-1])
            position = match.end()
            continue
        start = match.start() + len(match["escaped"])
        end = match.end() - len(match["end"])
        name = match["name"].lower()
        if match["slash"]:
            level = _opened(open_ones, name)
            if level is None:
                continue
            here.append(text[position:start])
            here = _close(open_ones, level, text[start:end])
        else:
            here.append(text[position:start])
            code = Shortcode(name, text[start:end], *_attributes(match["rest"]))
            here.append(code)
            if not match["alone"] and name in closed and len(open_ones) < DEEPEST:
                open_ones.append((code, here))
                code.inner = here = []
        position = end
    here.append(text[position:])
    if open_ones:
        _close(open_ones, 0, "")
    return [node for node in root if node != ""]


def _opened(open_ones: list[tuple[Shortcode, list[Node]]], name: str) -> int | None:
    return next((level for level in range(len(open_ones) - 1, -1, -1) if open_ones[level][0].name == name), None)


def _close(open_ones: list[tuple[Shortcode, list[Node]]], level: int, closing: str) -> list[Node]:
    """Close the one at that level. Those within it that nobody closed stand alone: what follows them is beside them."""
    while len(open_ones) > level + 1:
        _let_stand_alone(*open_ones.pop())
    code, around = open_ones.pop()
    if closing:
        code.closing = closing
    else:
        open_ones.append((code, around))
        _let_stand_alone(*open_ones.pop())
    return around


def _let_stand_alone(code: Shortcode, around: list[Node]) -> None:
    around += code.inner or []
    code.inner = None


def _attributes(rest: str) -> tuple[dict[str, str], list[str]]:
    """Quotation marks may have been curled or written as references, but not where straight ones stand around words."""
    if '"' not in rest and "'" not in rest:
        rest = html.unescape(rest).translate(CURLED)
    named, values = {}, []
    for match in PAIR.finditer(rest):
        value = html.unescape(next((one for one in match.groups()[1:] if one is not None), ""))
        if match[1]:
            named[match[1].lower()] = value
        elif value:
            values.append(value)
    return named, values
