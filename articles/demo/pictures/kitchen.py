"""A restaurant’s kitchen."""

import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT, WIDTH


def kitchen() -> bytes:
    """A restaurant's kitchen at full speed: pans on hooks, flames, cooks behind the pass."""
    chance = paint.chance_of(431)
    canvas = paint.gradient([(0, "#3a3f42"), (0.4, "#6d7474"), (0.62, "#8a8f8a"), (1, "#26292b")])
    pen = ImageDraw.Draw(canvas)
    for row in range(13):
        for column in range(28):
            x, y = column * 60 - (row % 2) * 30, 190 + row * 32
            pen.rectangle((x, y, x + 57, y + 29), fill=paint.blend("#a9b5ae", "#dfe4da", chance.random()))
    hood = [(120, 40), (1480, 40), (1560, 230), (40, 230)]
    paint.polygon(canvas, hood, "#9aa3a6")
    steel = paint.gradient([(0, "#6a7478"), (0.5, "#c3cbcc"), (1, "#7d878a")], (1400, 190))
    paint.slant(steel, hood, canvas)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((40, 226, 1560, 250), fill="#50585b")
    for x in range(140, 1500, 210):
        paint.glow(canvas, (x, 256), 220, "#ffe9be", 0.7)
    _hanging(canvas, chance)
    _stove(canvas, chance)
    for x, tall, arm in ((330, 380, 1), (640, 400, -1), (960, 372, 1), (1290, 392, 0)):
        _cook(canvas, x, 800, tall, arm, chance)
    _pass(canvas, chance)
    for x in (200, 520, 830, 1180):
        steam = paint.area([(x - 30, 560), (x + 30, 560), (x + 90, 250), (x - 60, 250)], fill=90, blur=34)
        paint.wash(canvas, "#fffaf0", steam)
    forms.evening(canvas, "#14110f", 130)
    return paint.develop(canvas, seed=432, tone="#f2dab0")


def _hanging(canvas: Image.Image, chance: random.Random) -> None:
    """Copper pans and ladles on a rail."""
    pen = ImageDraw.Draw(canvas)
    pen.line((60, 286, 1540, 286), fill="#2c3032", width=7)
    for n, x in enumerate(range(110, 1530, 92)):
        size = chance.uniform(0.8, 1.15)
        pen.line((x, 286, x, 286 + 74 * size), fill="#3a3430", width=7)
        if n % 4 == 3:
            pen.ellipse((x - 18, 352, x + 18, 392), fill="#b9c0c0")
            continue
        y, r = 286 + 108 * size, 40 * size
        pen.ellipse((x - r, y - r, x + r, y + r), fill="#8f4f2c")
        pen.ellipse((x - r * 0.86, y - r * 0.86, x + r * 0.86, y + r * 0.86), fill="#c9783f")
        pen.arc((x - r * 0.7, y - r * 0.7, x + r * 0.7, y + r * 0.7), 190, 270, fill="#ffd09a", width=int(7 * size))


def _stove(canvas: Image.Image, chance: random.Random) -> None:
    """The range along the wall: pots, one pan aflame."""
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 590, WIDTH, 700), fill="#2d3133")
    pen.rectangle((0, 582, WIDTH, 598), fill="#8a9496")
    for x in (180, 500, 820, 1160, 1450):
        canvas.paste(forms.cylinder((120, 76), "#9aa4a8", lit=0.25), (x - 60, 508))
        pen = ImageDraw.Draw(canvas)
        pen.ellipse((x - 60, 496, x + 60, 520), fill="#c9d0d0")
        pen.line((x + 58, 540, x + 96, 536), fill="#22262a", width=9)
        for _ in range(9):
            fx = x + chance.uniform(-46, 46)
            pen.polygon([(fx - 6, 592), (fx, 574), (fx + 6, 592)], fill="#5f9fe0")
    paint.glow(canvas, (1020, 500), 240, "#ff9a3c", 0.95)
    for _ in range(40):
        foot, tall = 1020 + chance.gauss(0, 34), abs(chance.gauss(60, 44))
        tongue = [(foot - 16, 560), (foot + chance.uniform(-12, 12), 560 - tall), (foot + 16, 560)]
        flame = paint.area(tongue, fill=170, blur=3)
        paint.wash(canvas, chance.choice(("#ff8a2c", "#ffc14a", "#fff0a4")), flame)


def _cook(canvas: Image.Image, x: float, y: float, tall: float, arm: int, chance: random.Random) -> None:
    """A cook in white with a tall hat, cut off by the pass."""
    figures.standing(canvas, (x, y + tall * 0.32), tall, chance, coat="#f1eee4", facing="here", arm=arm)
    s = tall / 200
    top = y + tall * 0.32 - 190 * s
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle((x - 15 * s, top - 36 * s, x + 15 * s, top + 2 * s), int(7 * s), fill="#fbf8f0")
    pen.ellipse((x - 21 * s, top - 52 * s, x + 21 * s, top - 20 * s), fill="#fbf8f0")
    pen.polygon([(x - 9 * s, top + 30 * s), (x + 9 * s, top + 30 * s), (x, top + 46 * s)], fill="#b23a30")
    for button in range(3):
        for side in (-7, 7):
            cy = top + (54 + button * 17) * s
            pen.ellipse((x + (side - 1.6) * s, cy, x + (side + 1.6) * s, cy + 3.2 * s), fill="#5a5a58")


def _pass(canvas: Image.Image, chance: random.Random) -> None:
    """The steel counter in front with plates on it, and tickets on a rail above."""
    counter = paint.gradient([(0, "#dfe4e2"), (0.4, "#9aa4a6"), (1, "#4a5254")], (1600, 220))
    paint.slant(counter, [(-30, 770), (WIDTH + 30, 770), (WIDTH + 140, 890), (-140, 890)], canvas)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((0, 888, WIDTH, HEIGHT), fill="#33383a")
    pen.rectangle((0, 886, WIDTH, 900), fill="#c3cbcb")
    for x in range(120, 1600, 226):
        pen.ellipse((x - 84, 792, x + 84, 862), fill="#fbf9f2")
        pen.ellipse((x - 58, 802, x + 58, 850), fill="#e9e6dc")
        for _ in range(16):
            px, py, r = x + chance.gauss(0, 18), 822 + chance.gauss(0, 6), chance.uniform(5, 13)
            colour = chance.choice(("#c4492f", "#6d8f3a", "#e2b23e", "#8a5a34", "#a8bf55"))
            pen.ellipse((px - r, py - r * 0.8, px + r, py + r * 0.8), fill=colour)
        pen.rectangle((x + 60, 906, x + 104, 986 + chance.randint(-14, 20)), fill="#f4ecd6")
        for line in range(4):
            pen.line(
                (x + 66, 918 + line * 14, x + 66 + chance.randint(18, 32), 918 + line * 14), fill="#6a6458", width=3
            )
