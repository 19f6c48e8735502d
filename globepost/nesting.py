"""HTML without deep nesting, read in one pass: a parser that builds a tree takes quadratic time over deep ones.

Every tag is read as the HTML standard's tokeniser reads it (13.2.5) and written again with its end tag, so that the
parser that comes next finds no element deeper than asked for, and none that it opens anew in every paragraph: 120 kB of
those made it take 3.6 GB. What is too deep loses its tags and keeps its words.
"""

import re
from collections import Counter

_SPACE = r"\t\n\f\r "
_ATTRIBUTE = (
    rf"[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|(?![\"'])[^{_SPACE}>]*+))?+"
)
TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|</>|<(?:[!?]|/[^a-zA-Z>])[^>]*+(?:>|\Z)"
    rf"|<(?P<slash>/?)(?P<name>[a-zA-Z][^{_SPACE}/>]*+)(?>[{_SPACE}/]++|{_ATTRIBUTE})*+(?P<end>>|\Z)",
    re.DOTALL,
)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
# Their content is no HTML: it goes, as it would if a browser did not know how to show them.
RAW = {"iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"}
# What an end tag may be left out before: the start tag ends the element that stands open.
CELLS, TERMS = {"td", "th"}, {"dt", "dd"}
ROWS = CELLS | {"tr"}
SECTIONS = {"thead", "tbody", "tfoot"}
ENDS = (
    {"li": {"li"}, "tr": ROWS}
    | dict.fromkeys(CELLS, CELLS)
    | dict.fromkeys(TERMS, TERMS)
    | dict.fromkeys(SECTIONS, ROWS | SECTIONS)
)
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
# Elements that never stand in one of their own kind: the start tag ends the one that stands open.
ALONE = {"a": {"a"}} | dict.fromkeys(HEADINGS, HEADINGS)
# There is one of each, whatever the HTML says; of many, a parser puts all attributes together.
SHELL = {"html", "head", "body", "frameset", "frame"}
BLOCKS = HEADINGS | {
    *("address", "article", "aside", "blockquote", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form"),
    *("header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul"),
}


def flatten(html: str, *, depth: int) -> str:
    """The HTML with no element inside more than `depth` others. Takes time in proportion to its length."""
    return _Flattening(depth).of(html)


class _Flattening:
    def __init__(self, depth: int) -> None:
        self.depth = depth
        self.out: list[str] = []
        self.open: list[tuple[str, bool]] = []  # names, and whether their tags are kept
        self.kept = 0
        self.standing: Counter[str] = Counter()

    def of(self, html: str) -> str:
        position, unclosed = 0, set[str]()
        while token := TOKEN.search(html, position):
            self.out.append(html[position : token.start()].replace("<", "&lt;"))
            position = token.end()
            name = (token["name"] or "").lower()
            if not name or not token["end"] or name in SHELL:
                continue
            if name in RAW:
                if not token["slash"] and name not in unclosed:
                    end = self._after_raw(html, position, name)
                    unclosed |= set() if end else {name}  # nobody needs to look for its end again
                    position = end or position
            elif token["slash"]:
                self._end(name)
            else:
                self._start(name, token[0])
        self.out.append(html[position:].replace("<", "&lt;"))
        while self.open:
            self._close()
        return "".join(self.out)

    @staticmethod
    def _after_raw(html: str, position: int, name: str) -> int | None:
        end = re.compile(rf"</{name}(?=[{_SPACE}/>])[^>]*+>", re.IGNORECASE).search(html, position)
        return end.end() if end else None

    def _start(self, name: str, tag: str) -> None:
        ended = ({"p"} if name in BLOCKS else ENDS.get(name, set())) | ALONE.get(name, set())
        if name in ENDS and self.open and self.open[-1][0] == "p" and self.standing[name]:
            self._close()
        while self.open and self.open[-1][0] in ended:
            self._close()
        if name in VOID:
            self.out.append(tag)
            return
        is_kept = self.kept < self.depth
        self.open.append((name, is_kept))
        self.standing[name] += 1
        self.kept += is_kept
        if is_kept:
            self.out.append(tag)

    def _end(self, name: str) -> None:
        if name == "br":
            self.out.append("<br>")  # as every browser reads </br>
        if self.standing[name]:
            while self._close() != name:
                pass

    def _close(self) -> str:
        name, is_kept = self.open.pop()
        self.standing[name] -= 1
        self.kept -= is_kept
        if is_kept:
            self.out.append(f"</{name}>")
        return name
