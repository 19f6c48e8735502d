"""A ship on its slip."""

import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT, WIDTH


def shipyard() -> bytes:
    """A hull on the slip under its gantry, seen from the bow, welders at work."""
    chance = paint.chance_of(321)
    canvas = forms.sky(
        [(0, "#34465c"), (0.4, "#8a8f98"), (0.62, "#d9b48e"), (0.68, "#e6b988"), (1, "#e6b988")],
        seed=322,
        cloud="#4a5160",
        top=190,
    )
    paint.glow(canvas, (1300, 690), 560, "#ffc98a", 0.7)
    pen = ImageDraw.Draw(canvas)
    for x, tall in ((60, 150), (210, 110), (1290, 130), (1430, 180)):
        pen.rectangle((x, 760 - tall, x + 130, 780), fill="#5b5a60")
        pen.polygon([(x, 760 - tall), (x + 65, 720 - tall), (x + 130, 760 - tall)], fill="#4b4a50")
    canvas.paste(paint.gradient([(0, "#7b7168"), (0.4, "#57504b"), (1, "#26242a")], (WIDTH, HEIGHT - 770)), (0, 770))
    _gantry(canvas)
    _hull(canvas)
    _scaffold(canvas, chance)
    for _ in range(12):
        spot = chance.choice((chance.uniform(120, 420), chance.uniform(1180, 1500)))
        coat = chance.choice(("#c9762e", "#d9a53a", "#3a5a78"))
        figures.standing(canvas, (spot, chance.uniform(850, 1000)), chance.uniform(70, 95), chance, coat=coat)
    for x, y in ((560, 600), (1010, 690), (700, 820)):
        paint.glow(canvas, (x, y), 120, "#cfe6ff", 1)
        paint.glow(canvas, (x, y), 34, "#ffffff", 1)
        for _ in range(60):
            reach, fall = chance.gauss(0, 26), abs(chance.gauss(0, 60))
            ImageDraw.Draw(canvas).line((x + reach, y + fall, x + reach * 1.1, y + fall + 8), fill="#ffd08a", width=2)
    forms.evening(canvas, "#10131c", 130)
    return paint.develop(canvas, seed=323, tone="#edcda0")


def _gantry(canvas: Image.Image) -> None:
    """The crane that straddles the slip."""
    pen = ImageDraw.Draw(canvas)
    for x in (220, 1330):
        pen.polygon([(x - 34, 850), (x - 8, 150), (x + 22, 150), (x + 52, 850)], fill="#b9502c")
        pen.polygon([(x + 10, 150), (x + 22, 150), (x + 52, 850), (x + 26, 850)], fill="#7d3420")
        for n in range(9):
            y = 200 + n * 70
            pen.line((x - 20, y, x + 34, y + 60), fill="#8a3c22", width=5)
    pen.rectangle((130, 96, 1470, 164), fill="#c9592f")
    pen.rectangle((130, 140, 1470, 164), fill="#7d3420")
    for x in range(140, 1460, 44):
        pen.line([(x, 138), (x + 22, 102), (x + 44, 138)], fill="#8a3c22", width=5)
    pen.rectangle((860, 150, 990, 206), fill="#4a4c54")
    for x in (890, 960):
        pen.line((x, 206, x, 330), fill="#22242a", width=4)
    pen.rectangle((800, 330, 1050, 372), fill="#5d6a72")


def _hull(canvas: Image.Image) -> None:
    """The bow, red below the waterline, on its blocks."""
    left = [(800, 380), (640, 392), (520, 430), (545, 560), (610, 720), (700, 850), (800, 905)]
    right = [(800, 380), (960, 392), (1080, 430), (1055, 560), (990, 720), (900, 850), (800, 905)]
    forms.textured(canvas, left, ("#3d5468", "#5c7184"), seed=324, cells=(26, 40), top=110)
    forms.textured(canvas, right, ("#2a3a4a", "#46586a"), seed=325, cells=(26, 40), top=110)
    paint.polygon(canvas, [(588, 664), (610, 720), (700, 850), (800, 905), (800, 690)], "#8c352c")
    paint.polygon(canvas, [(1012, 664), (990, 720), (900, 850), (800, 905), (800, 690)], "#5f221e")
    pen = ImageDraw.Draw(canvas)
    pen.line([(588, 664), (800, 690), (1012, 664)], fill="#e6dcc6", width=6)
    pen.line([(520, 430), (640, 392), (800, 380), (960, 392), (1080, 430)], fill="#a9b6bf", width=7)
    pen.line((800, 380, 800, 905), fill="#8296a6", width=4)
    for y in (480, 560, 640):
        share = (y - 430) / 420
        pen.line([(530 + share * 70, y - 6), (800, y + 24), (1070 - share * 70, y - 6)], fill="#22303c", width=2)
    for side in (-1, 1):
        pen.ellipse((800 + side * 130 - 20, 470, 800 + side * 130 + 20, 500), fill="#14181e")
        pen.line((800 + side * 130, 490, 800 + side * 126, 560), fill="#14181e", width=9)
        for n in range(6):
            pen.line((800 + side * 36, 700 + n * 30, 800 + side * 52, 700 + n * 30), fill="#efe7d4", width=4)
    paint.shade(canvas, (800, 910), (420, 60), "#08080a", 0.9)
    for x in (690, 760, 820, 890):
        pen.rectangle((x - 26, 868, x + 26, 930), fill="#4a3626")


def _scaffold(canvas: Image.Image, chance: random.Random) -> None:
    """Poles and planks at both sides of the hull."""
    pen = ImageDraw.Draw(canvas)
    for near, far in ((410, 560), (1190, 1040)):
        for n in range(4):
            x = near + (far - near) * n / 3
            pen.line((x, 400 + n * 10, x, 900), fill="#a08a62", width=5)
        for row in range(5):
            y = 470 + row * 92
            pen.line((near, y, far, y + 8), fill="#c9ab74", width=9)
            pen.line((near, y - 34, far, y - 26), fill="#8a744e", width=3)
            if chance.random() < 0.8:
                x = near + (far - near) * chance.uniform(0.2, 0.7)
                figures.standing(canvas, (x, y), 62, chance, coat="#d9863a")
                pen = ImageDraw.Draw(canvas)
