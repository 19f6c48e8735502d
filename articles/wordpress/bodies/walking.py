"""HTML of an archive, walked from end to end: prose is gathered, everything else becomes a piece of its own."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from lxml import etree, html

from articles.sanitising import is_safe_address
from articles.wordpress.bodies import embeds, tables
from articles.wordpress.bodies.elements import (
    SPACES,
    address_of_player,
    as_row,
    attribute,
    html_text,
    is_quote,
    source_of,
    unwrapped,
    words_of,
    wrap_words,
)
from articles.wordpress.bodies.pictures import number_of, picture_of
from articles.wordpress.bodies.pieces import Around, Piece, Prose, Quote
from articles.wordpress.bodies.prose import INLINE, Gathering
from articles.wordpress.tally import Outcome, Subject, Tally
from globepost.nesting import flatten
from globepost.text import whole_number

DEEPEST, SIMPLE, LONGEST_NAME = 60, 200, 160
PARAGRAPHS = re.compile(r" ?\n ?\n\s*")
LINES = re.compile(r" ?\n ?")
BLANKS = re.compile(r"[ \t\r\f]+")
ADDRESS = re.compile(r"https?://[^\s<>\"']+")
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
LISTS = {"ul", "ol"}
PLAYED = {"iframe", "embed", "object", "video", "audio"}
ARCHIVED = {"pre", "dl"}
SILENT = {
    "script": "Scripts do not run in a story.",
    "style": "The paper has a look of its own.",
    "noscript": "It repeats what a script would have shown.",
    "template": "It shows nothing.",
    "head": "It belongs to a page of its own.",
    "title": "It belongs to a page of its own.",
    "link": "The paper has a look of its own.",
    "meta": "It says something to machines alone.",
    "svg": "Drawings as code are not accepted.",
    "canvas": "It shows nothing without a script.",
    "form": "Forms of another system lead nowhere.",
    "input": "Forms of another system lead nowhere.",
    "select": "Forms of another system lead nowhere.",
    "textarea": "Forms of another system lead nowhere.",
    "param": "It belongs to a player.",
    "source": "It belongs to a player.",
    "track": "It belongs to a player.",
    "area": "Maps of links lead nowhere here.",
}
KEPT = {"p", "br", "hr", "h2", "h3", "ul", "ol", "li", "blockquote", "a", "strong", "em", "sub", "sup"}
BLOCKS = {
    *("p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "center", "address", "fieldset"),
    *("details", "summary", "figcaption", "figure", "legend", "body", "html", "td", "th", "tr", "tbody", "li", "dd"),
    "dt",
}
FREE = {"root", "div", "section", "article", "aside", "main", "center", "blockquote", "body"}
"""In classic bodies, line ends within these are paragraphs and breaks."""
PLACE = "globe-piece"
"""The element that stands for a piece that is known already; its number is that of the piece."""


def pieces_of_html(
    source: str, around: Around, tally: Tally, *, known: list[list[Piece]] | None = None, is_classic: bool = False
) -> list[Piece]:
    """The pieces of that HTML. `known` are those for which `<globe-piece n="0">` and so on stand in it;
    each is taken once, however often an archive names it.

    In a classic body blank lines end a paragraph and line ends are breaks, as WordPress showed them (`wpautop`).
    """
    if source.count("<") > SIMPLE:
        source = flatten(source, depth=DEEPEST)
    if not source.strip():
        return []
    walk = Walk(around, tally, known or [], is_classic=is_classic)
    try:
        root = html.fragment_fromstring(source, create_parent="root")
    except (etree.ParserError, ValueError):
        return []
    walk.children(root)
    walk.out.close()
    return walk.out.pieces


class Walk:
    def __init__(self, around: Around, tally: Tally, known: list[list[Piece]], *, is_classic: bool = False) -> None:
        self.around, self.tally, self.known, self.is_classic = around, tally, known, is_classic
        self.out = Gathering()

    def children(self, element: Any) -> None:
        self.text(element.text, element)
        for child in element:
            if isinstance(child.tag, str):
                self.element(child)
            else:
                self.tally.count(Subject.TAG, "<!--", Outcome.DROPPED, "Comments in HTML are not shown.")
            self.text(child.tail, element)

    def text(self, words: str | None, element: Any) -> None:
        if not words:
            return
        if not self.is_classic or element.tag not in FREE:
            self.out.say(SPACES.sub(" ", words))
            return
        for number, paragraph in enumerate(PARAGRAPHS.split(BLANKS.sub(" ", words))):
            if number:
                self.end_paragraph()
            for line_number, line in enumerate(LINES.split(paragraph)):
                if line_number and not self.embed_line() and (line or self.out.line):
                    self.out.break_line()
                self.out.say(SPACES.sub(" ", line))

    def element(self, element: Any) -> None:
        tag = element.tag.lower()
        handle = HANDLERS.get(tag)
        if handle is None:
            handle = Walk.block if tag in BLOCKS else Walk.inline
        if tag not in SILENT and tag != PLACE:
            self.count(tag)
        handle(self, element)

    def count(self, tag: str) -> None:
        outcome = Outcome.IMPORTED if tag in KEPT else Outcome.CONVERTED
        self.tally.count(Subject.TAG, tag, outcome)

    def end_paragraph(self) -> None:
        if not self.embed_line():
            self.out.end_paragraph()

    def embed_line(self) -> bool:
        """A bare address that has a line of a classic body to itself is what it leads to, as in WordPress."""
        line = self.out.line
        if not self.is_classic or not line or line[-2:-1] not in ([], ["<br>"]):
            return False
        address = html_text(line[-1]).strip()
        piece = embeds.piece_of(address, self.around, self.tally) if ADDRESS.fullmatch(address) else None
        if piece:
            line.pop()
            self.out.add(piece)
        return piece is not None

    # What elements become

    def block(self, element: Any) -> None:
        if "wp-caption" in (element.get("class") or "").split() and self._captioned(element):
            return
        if is_quote(element):
            self.quote(element)
            return
        self.end_paragraph()
        self.children(element)
        self.end_paragraph()

    def inline(self, element: Any) -> None:
        if element.tag == "q":
            self.out.say("“")
            self.children(element)
            self.out.say("”")
            return
        mark = INLINE.get(element.tag)
        attributes = self._link(element) if mark == "a" else ""
        if mark is None or (mark == "a" and not attributes):
            self.children(element)
            return
        self.out.begin(mark, attributes)
        self.children(element)
        self.out.end()

    def br(self, element: Any) -> None:
        while self.out.line and not self.out.line[-1].strip():
            self.out.line.pop()
        if self.out.line and self.out.line[-1] == "<br>":
            self.out.line.pop()
            self.end_paragraph()
        else:
            self.out.break_line()

    def rule(self, element: Any) -> None:
        self.out.add_block("<hr>")

    def heading(self, element: Any) -> None:
        inner, pieces = self._nested(element, wrapper="")
        if inner:
            tag = HEADINGS[element.tag]
            self.out.add_block(f"<{tag}>{inner}</{tag}>")
        self._add_all(pieces)

    def listed(self, element: Any) -> None:
        rows, pieces = self._rows(element)
        if rows:
            self.out.add_block(rows)
        self._add_all(pieces)

    def blockquote(self, element: Any) -> None:
        classes = element.get("class") or ""
        if classes and (piece := embeds.piece_of_blockquote(source_of(element), classes, self.around, self.tally)):
            self.out.add(piece)
            return
        if is_quote(element):
            self.quote(element)
            return
        inner, pieces = self._nested(element, wrapper="p")
        if inner:
            self.out.add_block(f"<blockquote>{inner}</blockquote>")
        self._add_all(pieces)

    def quote(self, element: Any) -> None:
        """A pull quote: who said it stands in a `cite` or a `footer`."""
        cite = next((one for one in element.iter("cite", "footer")), None)
        said_by = words_of(cite) if cite is not None else ""
        if cite is not None:
            cite.drop_tree()
        if len(said_by) > LONGEST_NAME:
            element.append(as_row(cite))
            said_by = ""
        if words := words_of(element):
            self.out.add(Quote(words, said_by))
        self.kept_apart(element)

    def image(self, element: Any) -> None:
        if picture := picture_of(element, self.around, self.tally):
            self.out.add(picture)

    def figure(self, element: Any) -> None:
        images, caption = list(element.iter("img")), element.find(".//figcaption")
        if len(images) == 1 and not any(True for _ in element.iter("table", "iframe", "video", "audio", "blockquote")):
            words = words_of(caption) if caption is not None else ""
            if picture := picture_of(images[0], self.around, self.tally, caption=words, number=number_of(element)):
                self.out.add(picture)
                self._beside(element, images[0], caption)
                return
        is_table = caption is not None and [one.tag for one in element] == ["table", "figcaption"]
        if is_table and (piece := tables.table_of(element[0])):
            self.out.add(replace(piece, caption=piece.caption or words_of(caption)[:200]))
            return
        self.block(element)

    def _beside(self, element: Any, *done: Any) -> None:
        """What else it says, without those parts of it."""
        for part in done:
            if part is not None:
                part.drop_tree()
        element.attrib.pop("class", None)
        if words_of(element) or next(element.iter("img", PLACE, *PLAYED), None) is not None:
            self.block(element)

    def table(self, element: Any) -> None:
        if piece := tables.table_of(element):
            self.out.add(piece)
            return
        self.archived(element)

    def played(self, element: Any) -> None:
        address = address_of_player(element)
        words = element.get("title") or ""
        piece = embeds.piece_of(address, self.around, self.tally, title=words) if address else None
        if piece:
            self.out.add(piece)
        elif not address:
            self.tally.count(Subject.EMBED, element.tag, Outcome.DROPPED, "It does not say what it plays.")
            self.children(element)

    def archived(self, element: Any) -> None:
        for link in element.iter("a"):
            if self.around.is_own(address := (link.get("href") or "").strip()):
                link.set("href", self.around.new_address(address))
        self.out.archive(source_of(element))
        self.kept_apart(element)

    def kept_apart(self, element: Any) -> None:
        """What is no words within an element of which only the words were taken."""
        for one in list(element.iterdescendants("img", PLACE, *PLAYED)):
            if not any(True for _ in one.iterancestors(*PLAYED)):
                self.element(one)

    def silent(self, element: Any) -> None:
        self.tally.count(Subject.TAG, element.tag, Outcome.DROPPED, SILENT[element.tag])
        if element.tag == "form":
            self.children(element)

    def place(self, element: Any) -> None:
        number = whole_number(element.get("n", ""))
        if number is not None and number < len(self.known):
            pieces, self.known[number] = self.known[number], []
            self._add_all(pieces)
        self.children(element)

    # Parts of them

    def _link(self, element: Any) -> str:
        address = (element.get("href") or "").strip()
        if not address:
            return ""
        if address.startswith("//"):
            address = f"https:{address}"
        if self.around.is_own(address):
            address = self.around.new_address(address)
        if not is_safe_address(address):
            self.tally.case("link dropped", f"A link led to “{address[:120]}”, where no link may lead.")
            return ""
        return f' href="{attribute(address)}"'

    def _nested(self, element: Any, *, wrapper: str) -> tuple[str, list[Piece]]:
        """The prose within an element, and the pieces in it that are no prose."""
        inner = Walk(self.around, self.tally, self.known, is_classic=self.is_classic and bool(wrapper))
        inner.out.wrapper = wrapper or "p"
        inner.children(element)
        inner.out.end_paragraph()
        blocks = inner.out.blocks
        prose, pieces = list[str](), list[Piece]()
        for piece in inner.out.pieces:
            if isinstance(piece, Prose):
                prose.append(piece.html)
            else:
                pieces.append(piece)
        found = ("" if wrapper else " ").join([*prose, "".join(blocks)])
        return (unwrapped(found) if not wrapper else found), pieces

    def _rows(self, element: Any) -> tuple[str, list[Piece]]:
        rows, pieces = "", list[Piece]()
        wrap_words(element)
        for child in element:
            if not isinstance(child.tag, str):
                continue
            if child.tag == "li":
                self.count("li")
                inner, others = self._nested(child, wrapper="p")
            elif child.tag in LISTS:
                inner, others = self._rows(child)
            else:
                inner, others = self._nested(as_row(child), wrapper="p")
            rows += f"<li>{inner}</li>" if inner else ""
            pieces += others
        return (f"<{element.tag}>{rows}</{element.tag}>" if rows else ""), pieces

    def _captioned(self, element: Any) -> bool:
        """The form in which a caption stood once it was drawn: a `div.wp-caption` with a `p.wp-caption-text`."""
        image = next(element.iter("img"), None)
        text = next((one for one in element.iter() if "wp-caption-text" in (one.get("class") or "")), None)
        if image is None:
            return False
        words = words_of(text) if text is not None else ""
        picture = picture_of(image, self.around, self.tally, caption=words, number=number_of(element))
        if picture:
            self.out.add(picture)
            self._beside(element, image, text)
        return picture is not None

    def _add_all(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            self.out.add(piece)


HANDLERS: dict[str, Callable[[Walk, Any], None]] = {
    **dict.fromkeys(HEADINGS, Walk.heading),
    **dict.fromkeys(LISTS, Walk.listed),
    **dict.fromkeys(PLAYED, Walk.played),
    **dict.fromkeys(ARCHIVED, Walk.archived),
    **dict.fromkeys(SILENT, Walk.silent),
    "blockquote": Walk.blockquote,
    "br": Walk.br,
    "figure": Walk.figure,
    "hr": Walk.rule,
    "img": Walk.image,
    "table": Walk.table,
    PLACE: Walk.place,
}
