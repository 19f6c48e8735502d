"""A newsroom before the last edition."""

import math
import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import WIDTH


def newsroom() -> bytes:
    """Rows of desks with bright screens, the city at night behind the windows, clocks of four towns."""
    chance = paint.chance_of(451)
    canvas = forms.room(
        (250, 170, 1350, 560),
        walls=("#3f4854", "#232932"),
        floor=("#4d4a4a", "#1f1e22"),
        ceiling=("#5d646c", "#2c3138"),
    )
    night = paint.gradient([(0, "#101a34"), (0.6, "#3a3a5c"), (1, "#7d5a66")], (1040, 290))
    pen = ImageDraw.Draw(night)
    left = 0
    while left < 1040:
        wide, tall = chance.randint(30, 84), chance.randint(60, 220)
        pen.rectangle((left, 290 - tall, left + wide, 290), fill=paint.blend("#0e1428", "#1f2440", chance.random()))
        for y in range(290 - tall + 8, 286, 12):
            for x in range(left + 5, left + wide - 5, 10):
                if chance.random() < 0.34:
                    pen.rectangle((x, y, x + 4, y + 5), fill=chance.choice(("#ffd98f", "#ffc56b", "#bcd2f2")))
        left += wide + chance.randint(0, 8)
    canvas.paste(night, (280, 200))
    pen = ImageDraw.Draw(canvas)
    for x in range(280, 1330, 130):
        pen.rectangle((x - 5, 196, x + 5, 494), fill="#1b2027")
    pen.rectangle((270, 486, 1330, 500), fill="#14181e")
    pen.rectangle((270, 192, 1330, 202), fill="#14181e")
    for n in range(5):
        near = (1 - n / 5) ** 1.6
        for side in (-1, 1):
            x, y = 800 + side * (150 + near * 420), 160 - near * 150
            pen.polygon(
                [
                    (x - 60 - near * 90, y),
                    (x + 60 + near * 90, y),
                    (x + 50 + near * 70, y + 10 + near * 16),
                    (x - 50 - near * 70, y + 10 + near * 16),
                ],
                fill="#f4f6ee",
            )
    for side in (440, 1160):
        paint.glow(canvas, (side, 110), 380, "#e6edf2", 0.5)
    _clocks(canvas)
    for y, tall, count in ((590, 78, 7), (690, 108, 6), (830, 152, 5)):
        gap = (WIDTH - 80) / count
        for n in range(count):
            _desk(canvas, 40 + gap * (n + 0.5) + chance.uniform(-10, 10), y, tall, chance)
        if tall < 150:
            for _ in range(2):
                spot = (chance.uniform(200, 1400), y + 64)
                figures.standing(canvas, spot, tall * 2.1, chance, facing=chance.choice(("away", "here")))
    forms.evening(canvas, "#0b0d12", 120)
    return paint.develop(canvas, seed=452, tone="#d9dfe0")


def _clocks(canvas: Image.Image) -> None:
    """Four clocks on the beam over the windows."""
    for n, (town, hours) in enumerate((("PORT ALDER", 9.7), ("LINDHAVEN", 10.7), ("QUILLARA", 4.7), ("SKARNE", 8.7))):
        x, y = 470 + n * 220, 236
        pen = ImageDraw.Draw(canvas)
        pen.ellipse((x - 34, y - 34, x + 34, y + 34), fill="#f3efe2", outline="#12161b", width=5)
        for turn, reach, wide in ((hours / 12, 17, 5), (hours % 1, 25, 3)):
            angle = math.tau * turn
            pen.line((x, y, x + math.sin(angle) * reach, y - math.cos(angle) * reach), fill="#1b2027", width=wide)
        pen.rectangle((x - 62, y + 40, x + 62, y + 62), fill="#12161b")
        pen.text((x, y + 51), town, fill="#f3efe2", font=paint.letters(17), anchor="mm")


def _desk(canvas: Image.Image, x: float, y: float, tall: float, chance: random.Random) -> None:
    """One place: a screen with a page on it, papers, and mostly somebody at work before it."""
    s = tall / 120
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [(x - 130 * s, y - 30 * s), (x + 130 * s, y - 30 * s), (x + 146 * s, y + 16 * s), (x - 146 * s, y + 16 * s)],
        fill="#a08a6c",
    )
    pen.rectangle((x - 146 * s, y + 16 * s, x + 146 * s, y + 30 * s), fill="#5d4e3c")
    left, top, right, bottom = x - 78 * s, y - 134 * s, x + 78 * s, y - 40 * s
    pen.rectangle((x - 9 * s, bottom, x + 9 * s, y - 16 * s), fill="#22262c")
    pen.rectangle((left - 5 * s, top - 5 * s, right + 5 * s, bottom + 5 * s), fill="#15181d")
    pen.rectangle((left, top, right, bottom), fill="#eef2ee")
    pen.rectangle((left + 8 * s, top + 8 * s, right - 44 * s, top + 20 * s), fill="#2a3440")
    pen.rectangle(
        (left + 8 * s, top + 28 * s, left + 66 * s, top + 64 * s), fill=chance.choice(("#6d8a9c", "#a3623f", "#5f7d58"))
    )
    for line in range(6):
        yy = top + (30 + line * 10) * s
        pen.line((left + 76 * s, yy, right - chance.uniform(10, 30) * s, yy), fill="#8f979c", width=max(int(3 * s), 1))
    paint.glow(canvas, (x, y - 88 * s), 150 * s, "#dfeaf2", 0.5)
    pen = ImageDraw.Draw(canvas)
    for _ in range(2):
        px = x + chance.choice((-1, 1)) * chance.uniform(90, 112) * s
        pen.polygon(
            [(px - 22 * s, y - 18 * s), (px + 18 * s, y - 22 * s), (px + 26 * s, y + 4 * s), (px - 18 * s, y + 8 * s)],
            fill="#ece6d6",
        )
    if chance.random() < 0.86:
        figures.seated(canvas, (x + chance.uniform(-16, 16) * s, y + 34 * s), tall * 0.98, chance)
        pen = ImageDraw.Draw(canvas)
        pen.rounded_rectangle((x - 44 * s, y + 22 * s, x + 44 * s, y + 92 * s), int(16 * s), fill="#23272e")
