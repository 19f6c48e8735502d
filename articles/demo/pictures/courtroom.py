"""A court in session."""

import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import WIDTH


def courtroom() -> bytes:
    """The bench under its emblem, three judges, counsel at two tables, the public from behind."""
    chance = paint.chance_of(401)
    canvas = forms.room(
        (330, 130, 1270, 640),
        walls=("#8a6743", "#4a3320"),
        floor=("#8d6c4c", "#33241a"),
        ceiling=("#d9c6a4", "#8a7454"),
    )
    pen = ImageDraw.Draw(canvas)
    for n in range(10):
        x = 330 + n * 94
        pen.rectangle((x + 8, 170, x + 86, 600), outline="#6a4c2e", width=5)
        pen.line((x + 8, 170, x + 8, 600), fill="#b28a5c", width=2)
    for x in (430, 1050):
        light = paint.gradient([(0, "#fff8e4"), (1, "#f1d9ac")], (120, 250))
        canvas.paste(light, (x, 180))
        pen = ImageDraw.Draw(canvas)
        pen.line((x + 60, 180, x + 60, 430), fill="#7d6242", width=5)
        pen.line((x, 300, x + 120, 300), fill="#7d6242", width=5)
        pen.rectangle((x - 6, 174, x + 126, 436), outline="#5a4028", width=9)
        paint.glow(canvas, (x + 60, 300), 260, "#fff0cc", 0.55)
    _scales(canvas, 800, 250)
    for x in (640, 800, 960):
        ImageDraw.Draw(canvas).rounded_rectangle((x - 52, 330, x + 52, 520), 24, fill="#5a2320")
        figures.seated(canvas, (x, 500), 132, chance, coat="#17151a", facing="here")
        ImageDraw.Draw(canvas).polygon([(x - 16, 412), (x + 16, 412), (x + 22, 470), (x - 22, 470)], fill="#efe9dc")
    _bench(canvas)
    for side, x in ((-1, 470), (1, 1130)):
        for shift in (-70, 70):
            figures.seated(canvas, (x + shift, 760), 150, chance, coat="#1c1b20")
        _counsel(canvas, x, side)
    figures.standing(canvas, (690, 800), 250, chance, coat="#1a191e", arm=1)
    _public(canvas, chance)
    forms.evening(canvas, "#130d08", 150)
    return paint.develop(canvas, seed=402, tone="#f0d6a4")


def _scales(canvas: Image.Image, x: float, y: float) -> None:
    """The court's emblem: a pair of scales in brass on a green disc."""
    pen = ImageDraw.Draw(canvas)
    pen.ellipse((x - 78, y - 90, x + 78, y + 66), fill="#24483c", outline="#c9a558", width=8)
    pen.line((x, y - 66, x, y + 40), fill="#e2c070", width=6)
    pen.line((x - 48, y - 46, x + 48, y - 46), fill="#e2c070", width=5)
    for side in (-48, 48):
        pen.line([(x + side - 20, y + 2), (x + side, y - 46), (x + side + 20, y + 2)], fill="#e2c070", width=2)
        pen.pieslice((x + side - 24, y - 14, x + side + 24, y + 18), 0, 180, fill="#e2c070")
    pen.rectangle((x - 24, y + 36, x + 24, y + 44), fill="#e2c070")


def _bench(canvas: Image.Image) -> None:
    """The judges' desk on its platform."""
    front = paint.gradient([(0, "#7d5433"), (1, "#40291a")], (700, 190))
    canvas.paste(front, (450, 500))
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((436, 484, 1164, 510), fill="#a67a4c")
    pen.line((436, 484, 1164, 484), fill="#dcb680", width=4)
    for n in range(7):
        pen.rectangle((466 + n * 98, 530, 546 + n * 98, 668), outline="#33200f", width=6)
        pen.line((466 + n * 98, 530, 546 + n * 98, 530), fill="#96683f", width=2)
    pen.rectangle((400, 690, 1200, 712), fill="#5a3d26")
    for x in (640, 800, 960):
        pen.polygon([(x - 30, 470), (x + 30, 470), (x + 38, 486), (x - 38, 486)], fill="#f2ead8")
    pen.line((560, 486, 560, 440), fill="#c9a558", width=5)
    pen.polygon([(534, 446), (586, 446), (574, 420), (546, 420)], fill="#2f6a4c")
    paint.glow(canvas, (560, 462), 110, "#ffe09a", 0.8)


def _counsel(canvas: Image.Image, x: float, side: int) -> None:
    """A table with files."""
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(x - 170, 748), (x + 170, 748), (x + 196, 792), (x - 196, 792)], fill="#8f6540")
    pen.rectangle((x - 196, 792, x + 196, 872), fill="#4f3420")
    pen.line((x - 196, 792, x + 196, 792), fill="#b98c5c", width=3)
    for n in range(4):
        left = x - side * 120 + n * 34 - 50
        pen.rectangle((left, 712 + n * 5, left + 28, 764), fill=("#8c3a30", "#e5dac2", "#34506a", "#c9a55a")[n])


def _public(canvas: Image.Image, chance: random.Random) -> None:
    """A rail and the heads of those who came to listen."""
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 884, WIDTH, 902), fill="#7d5836")
    for x in range(10, WIDTH, 44):
        pen.rectangle((x, 902, x + 14, 990), fill="#5a3d26")
    for x in range(-20, WIDTH + 80, 124):
        figures.seated(canvas, (x + chance.randint(-18, 18), 1110), 190 + chance.randint(-14, 14), chance)
