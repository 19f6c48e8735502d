"""Gathering prose: inline markup into paragraphs, paragraphs and lists into the HTML of one text block."""

import re
from dataclasses import dataclass, field
from html import escape

from articles.sanitising import clean_archive, clean_prose
from articles.wordpress.bodies.pieces import Archive, Piece, Prose

INLINE = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "sub": "sub", "sup": "sup", "a": "a"}
"""The marks that the text block has, by the tags of archives."""
EMPTY = re.compile(r"<(strong|em|sub|sup|a)(?: [^<>]*)?>(\s|<br>)*</\1>")
EDGES = re.compile(r"^(?:\s|<br>)+|(?<!\s)(?<!<br>)(?:\s|<br>)+$")


@dataclass
class Gathering:
    """`pieces` are those that are whole; `blocks` the prose since, `line` the paragraph that is being written."""

    pieces: list[Piece] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    wrapper: str = "p"

    def say(self, text: str) -> None:
        """Words of the paragraph."""
        if text:
            self.line.append(escape(text, quote=False))

    def begin(self, tag: str, attributes: str = "") -> None:
        self.marks.append((tag, attributes))
        self.line.append(f"<{tag}{attributes}>")

    def end(self) -> None:
        tag, _ = self.marks.pop()
        self.line.append(f"</{tag}>")

    def break_line(self) -> None:
        self.line.append("<br>")

    def end_paragraph(self) -> None:
        """What stands marked goes on in the next one."""
        html = "".join(self.line) + "".join(f"</{tag}>" for tag, _ in reversed(self.marks))
        self.line = [f"<{tag}{attributes}>" for tag, attributes in self.marks]
        html = tidy(html)
        if html:
            self.blocks.append(f"<{self.wrapper}>{html}</{self.wrapper}>")

    def add_block(self, html: str) -> None:
        """A list, a rule, a quotation: prose that is no paragraph."""
        self.end_paragraph()
        if html:
            self.blocks.append(html)

    def add(self, piece: Piece) -> None:
        self.close()
        self.pieces.append(piece)

    def close(self) -> None:
        """All prose so far becomes a piece."""
        self.end_paragraph()
        if html := clean_prose("".join(self.blocks)):
            self.pieces.append(Prose(html))
        self.blocks = []

    def archive(self, html: str) -> None:
        """HTML that no text block holds."""
        self.close()
        if clean := clean_archive(html).strip():
            self.pieces.append(Archive(clean))


def tidy(html: str) -> str:
    """A paragraph without empty marks, and without breaks and spaces at its ends; "" where nothing is left."""
    html = html.strip()
    if "<" in html:
        while (fewer := EMPTY.sub(r"\2", html)) != html:
            html = fewer
        html = EDGES.sub("", html)
    return html
