"""Paper for charts and maps: lines and type drawn at twice their size and brought down, so that they are fine."""

import itertools
from collections.abc import Sequence

from PIL import Image, ImageDraw

from . import paint
from .paint import HEIGHT, WIDTH, Point

FINE = 2
INK, GREY, PAPER = "#22262c", "#6b6a66", "#f7f3ea"


class Sheet:
    """A canvas whose coordinates are those of the finished picture."""

    def __init__(self, ground: Image.Image | None = None) -> None:
        size = (WIDTH * FINE, HEIGHT * FINE)
        self.canvas = ground.resize(size) if ground else Image.new("RGB", size, PAPER)
        self.pen = ImageDraw.Draw(self.canvas)

    def line(self, points: Sequence[Point], colour: str, width: float = 2) -> None:
        self.pen.line(_enlarged(points), fill=colour, width=max(round(width * FINE), 1), joint="curve")

    def dashes(
        self, points: Sequence[Point], colour: str, width: float = 2, *, dash: float = 14, gap: float = 10
    ) -> None:
        """A broken line; dash and gap are lengths along it."""
        for piece in _pieces(points, dash, gap):
            self.line(piece, colour, width)

    def polygon(self, points: Sequence[Point], colour: str, *, outline: str | None = None) -> None:
        self.pen.polygon(_enlarged(points), fill=colour, outline=outline)

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        self.pen.rectangle(_flat(left, top, right, bottom), fill=colour)

    def dot(self, at: Point, radius: float, colour: str, *, ring: str | None = None) -> None:
        box = _flat(at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius)
        self.pen.ellipse(box, fill=colour, outline=ring, width=FINE * 2)

    def text(
        self,
        at: Point,
        words: str,
        size: int,
        colour: str = INK,
        *,
        anchor: str = "la",
        bold: bool = False,
        halo: str = "",
    ) -> None:
        """Words at a point; a halo keeps them legible on a map, in bold they are drawn with a thicker stroke."""
        font = paint.letters(size * FINE)
        place = (at[0] * FINE, at[1] * FINE)
        if halo:
            self.pen.text(place, words, fill=halo, font=font, anchor=anchor, stroke_width=4 * FINE, stroke_fill=halo)
        stroke = max(size * FINE // 36, 1) if bold else 0
        self.pen.text(place, words, fill=colour, font=font, anchor=anchor, stroke_width=stroke, stroke_fill=colour)

    def spaced(
        self, at: Point, words: str, size: int, colour: str, *, gap: float, turn: float = 0, halo: str = ""
    ) -> None:
        """Spaced words centred on a point and turned by so many degrees against the clock, as names of seas are."""
        font = paint.letters(size * FINE)
        widths = [font.getlength(letter) + gap * FINE for letter in words]
        wide, high = int(sum(widths)) + 60, size * FINE * 2
        cover, edge = Image.new("L", (wide, high)), Image.new("L", (wide, high))
        x = 30.0
        for letter, width in zip(words, widths, strict=True):
            place = (x, high / 2)
            ImageDraw.Draw(cover).text(place, letter, fill=255, font=font, anchor="lm")
            ImageDraw.Draw(edge).text(place, letter, fill=255, font=font, anchor="lm", stroke_width=7)
            x += width
        for mask, tint in ((edge, halo), (cover, colour)):
            if tint:
                turned = mask.rotate(turn, Image.Resampling.BICUBIC, expand=True)
                left, top = int(at[0] * FINE - turned.width / 2), int(at[1] * FINE - turned.height / 2)
                self.canvas.paste(tint, (left, top), turned)

    def heading(self, title: str, deck: str, source: str) -> None:
        """A rule, a title and a line under it at the top; where the figures come from at the bottom."""
        self.box(70, 56, 170, 66, "#a3322a")
        self.text((70, 88), title, 54, bold=True)
        self.text((70, 160), deck, 31, GREY)
        self.text((70, HEIGHT - 62), source, 24, GREY)
        self.text((WIDTH - 70, HEIGHT - 62), "The Globe Post", 24, GREY, anchor="ra", bold=True)

    def finished(self) -> bytes:
        """The JPEG file."""
        return paint.jpeg(self.canvas.resize(paint.SIZE, Image.Resampling.BOX))


def _enlarged(points: Sequence[Point]) -> list[Point]:
    return [(x * FINE, y * FINE) for x, y in points]


def _flat(*values: float) -> tuple[float, ...]:
    return tuple(value * FINE for value in values)


def _pieces(points: Sequence[Point], dash: float, gap: float) -> list[list[Point]]:
    """A path cut into dashes."""
    pieces: list[list[Point]] = []
    left, drawing, piece = dash, True, [points[0]]
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        length, done = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 0.0
        while length - done > left:
            done += left
            spot = (x0 + (x1 - x0) * done / length, y0 + (y1 - y0) * done / length)
            if drawing:
                pieces.append([*piece, spot])
            drawing, piece = not drawing, [spot]
            left = dash if drawing else gap
        left -= length - done
        piece.append((x1, y1))
    return [*pieces, piece] if drawing and len(piece) > 1 else pieces
