"""A square with old houses."""

import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT, WIDTH


def old_town() -> bytes:
    """A cobbled square in the evening: gabled houses in a row, a tower behind, tables outside."""
    chance = paint.chance_of(381)
    canvas = forms.sky(
        [(0, "#3c5684"), (0.3, "#8a94b0"), (0.5, "#e9b894"), (0.62, "#f4cc9c"), (1, "#f4cc9c")],
        seed=382,
        cloud="#f8d8c0",
    )
    paint.glow(canvas, (300, 560), 560, "#ffd6a0", 0.7)
    _belfry(canvas)
    ground = 760
    walls = (
        "#b9694a",
        "#d9b478",
        "#7f8f86",
        "#c98a5c",
        "#a9584a",
        "#e2cba2",
        "#8e7a86",
        "#c9a05e",
        "#6f8494",
        "#bb7a52",
    )
    left, n = -30, 0
    while left < WIDTH:
        wide, tall = chance.randint(128, 190), chance.randint(370, 500)
        wall = walls[n % len(walls)]
        forms.gable(canvas, (left, ground - tall, left + wide, ground), wall, "#4d332c", chance, lit=0.34)
        _shop(canvas, left, wide, ground, chance)
        left, n = left + wide, n + 1
    square = paint.gradient([(0, "#8a7768"), (1, "#39343a")], (1600, 500))
    pen = ImageDraw.Draw(square)
    for row in range(60):
        for column in range(100):
            x, y = column * 16 + (row % 2) * 8, row * 8.4
            tone = paint.blend("#6d5f56", "#a58f7a", chance.random())
            pen.rounded_rectangle((x, y, x + 14, y + 7), 3, fill=paint.blend(tone, "#2e2a30", row / 90))
    paint.slant(
        square, [(-500, ground), (WIDTH + 500, ground), (WIDTH + 1400, HEIGHT + 80), (-1400, HEIGHT + 80)], canvas
    )
    paint.wash(canvas, "#ffd9a0", paint.shape(lambda pen: pen.ellipse((200, 770, 1400, 900), fill=50), blur=50))
    for x, y in ((210, 850), (420, 880), (1180, 860), (1400, 900)):
        _table(canvas, x, y, chance)
    for depth in sorted(chance.random() for _ in range(20)):
        spot = (chance.uniform(60, 1540), 782 + depth * 230)
        figures.standing(
            canvas, spot, 92 + depth * 120, chance, facing=chance.choice(("away", "here")), bag=depth > 0.5
        )
    for x, y, size in ((640, 860, 1.0), (1010, 850, 0.95)):
        _lamp(canvas, x, y, size)
    forms.evening(canvas, "#141a2e", 110)
    return paint.develop(canvas, seed=383, tone="#f2d0a0")


def _belfry(canvas: Image.Image) -> None:
    """The town's tower behind the roofs."""
    canvas.paste(forms.cylinder((130, 520), "#a0826c", lit=0.15), (980, 190))
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(964, 192), (1045, 20), (1126, 192)], fill="#3f6a64")
    pen.polygon([(1045, 20), (1126, 192), (1064, 192)], fill="#2a4a48")
    pen.line((1045, 22, 1045, -16), fill="#caa763", width=5)
    for x in (1002, 1054):
        pen.rounded_rectangle((x, 216, x + 34, 290), 16, fill="#2e2a2c")
    pen.ellipse((1002, 306, 1088, 392), fill="#f3e6c4")
    pen.line((1045, 349, 1045, 316), fill="#2a2624", width=4)
    pen.line((1045, 349, 1066, 362), fill="#2a2624", width=5)
    pen.rectangle((972, 186, 1118, 200), fill="#c9b094")


def _shop(canvas: Image.Image, left: float, wide: float, ground: float, chance: random.Random) -> None:
    """The ground floor: a lit window under an awning, a door."""
    pen = ImageDraw.Draw(canvas)
    colour = chance.choice(("#8c2f2a", "#2f5a52", "#c9a24e", "#3a4a6c"))
    pen.rectangle((left + 4, ground - 92, left + wide - 4, ground), fill="#3b2c26")
    pen.rectangle((left + 14, ground - 80, left + wide * 0.62, ground - 16), fill="#ffd48c")
    pen.rectangle((left + wide * 0.7, ground - 82, left + wide - 16, ground), fill=paint.blend(colour, "#1c1614", 0.4))
    for n in range(1, 4):
        x = left + 14 + (wide * 0.62 - 14) * n / 4
        pen.line((x, ground - 80, x, ground - 16), fill="#4a372e", width=3)
    pen.polygon(
        [(left + 6, ground - 100), (left + wide - 6, ground - 100), (left + wide, ground - 66), (left, ground - 66)],
        fill=colour,
    )
    for n in range(0, 8, 2):
        x0, x1 = left + wide * n / 8, left + wide * (n + 1) / 8
        pen.polygon(
            [(x0 + 6, ground - 100), (x1 + 4, ground - 100), (x1, ground - 66), (x0, ground - 66)], fill="#eadfc9"
        )
    paint.glow(canvas, (left + wide * 0.36, ground - 40), 120, "#ffcf86", 0.6)


def _table(canvas: Image.Image, x: float, y: float, chance: random.Random) -> None:
    """A parasol, a table and two guests."""
    for side in (-1, 1):
        figures.seated(canvas, (x + side * 56, y - 24), 96, chance, facing=chance.choice(("away", "here")))
    paint.shade(canvas, (x, y), (110, 20), "#14100e", 0.8)
    pen = ImageDraw.Draw(canvas)
    pen.line((x, y, x, y - 200), fill="#2d2622", width=6)
    pen.ellipse((x - 46, y - 62, x + 46, y - 40), fill="#e9dfc8")
    for n in range(6):
        colour = ("#a83a30", "#efe2c6")[n % 2]
        pen.polygon([(x, y - 236), (x - 120 + n * 40, y - 172), (x - 80 + n * 40, y - 172)], fill=colour)
    for cup in (-18, 14):
        pen.rectangle((x + cup - 5, y - 66, x + cup + 5, y - 54), fill="#f7f2e6")


def _lamp(canvas: Image.Image, x: float, y: float, size: float) -> None:
    """A street lamp with two arms."""
    paint.shade(canvas, (x, y), (50, 10), "#0d0b0a", 0.8)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((x - 5 * size, y - 340 * size, x + 5 * size, y), fill="#191b20")
    pen.polygon(
        [(x - 16 * size, y), (x - 8 * size, y - 50 * size), (x + 8 * size, y - 50 * size), (x + 16 * size, y)],
        fill="#191b20",
    )
    pen.line((x - 54 * size, y - 300 * size, x + 54 * size, y - 300 * size), fill="#191b20", width=int(6 * size))
    for side in (-54, 54):
        at = (x + side * size, y - 330 * size)
        pen.ellipse((at[0] - 17 * size, at[1] - 17 * size, at[0] + 17 * size, at[1] + 20 * size), fill="#fff1c6")
        paint.glow(canvas, at, 170 * size, "#ffd890", 1)
        pen = ImageDraw.Draw(canvas)
