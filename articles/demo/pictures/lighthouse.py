"""A lighthouse before a storm."""

import random

from PIL import Image, ImageDraw

from . import forms, paint


def lighthouse() -> bytes:
    """A white tower on its rock at nightfall, the beam over a rough sea."""
    horizon = 640
    canvas = forms.sky(
        [(0, "#16202f"), (0.3, "#33475c"), (0.5, "#74808a"), (0.6, "#c9a98c"), (1, "#c9a98c")],
        seed=301,
        cloud="#1c2533",
        cells=(3, 8),
        top=230,
    )
    paint.glow(canvas, (260, 640), 560, "#f0b98a", 0.6)
    forms.sea(
        canvas,
        horizon,
        [(0, "#7d858c"), (0.15, "#4b6272"), (0.6, "#233c4f"), (1, "#101f2d")],
        crest="#dfe6e4",
        seed=302,
        count=1700,
    )
    rock = [(760, 760), (860, 690), (980, 640), (1090, 560), (1180, 540), (1330, 536), (1480, 566), (1600, 590)]
    forms.textured(canvas, [*rock, (1600, 960), (1240, 930), (980, 870)], ("#2b2c30", "#5f584f"), seed=303, top=150)
    forms.textured(
        canvas,
        [(1090, 562), (1180, 540), (1330, 534), (1480, 564), (1600, 588), (1600, 640), (1400, 600), (1160, 584)],
        ("#3f4a33", "#6c6a43"),
        seed=304,
        cells=(30, 30),
    )
    _breakers(canvas, paint.chance_of(305))
    _keeper(canvas)
    _tower(canvas)
    for corners, strength in (([(1216, 176), (0, 20), (0, 250)], 120), ([(1216, 176), (1600, 90), (1600, 190)], 90)):
        paint.wash(canvas, "#fff1c4", paint.area(corners, fill=strength, blur=16))
    paint.glow(canvas, (1216, 176), 250, "#fff0b8", 1)
    forms.evening(canvas, "#0a1420", 120)
    return paint.develop(canvas, seed=306, tone="#e6cda6")


def _breakers(canvas: Image.Image, chance: random.Random) -> None:
    """White water along the foot of the rock."""
    foot = [(750, 764), (980, 872), (1240, 934), (1600, 966)]
    for _ in range(1100):
        n = chance.randint(0, 2)
        share = chance.random()
        x = foot[n][0] + (foot[n + 1][0] - foot[n][0]) * share
        y = foot[n][1] + (foot[n + 1][1] - foot[n][1]) * share
        x, y, r = x + chance.gauss(-14, 30), y + chance.gauss(4, 15), chance.uniform(2, 11)
        colour = paint.blend("#7f949c", "#f2f3ee", chance.random())
        ImageDraw.Draw(canvas).ellipse((x - r, y - r * 0.5, x + r, y + r * 0.5), fill=colour)
    for x, y, tall in ((880, 800, 90), (1090, 880, 120), (1380, 930, 80)):
        for _ in range(110):
            px, py = x + chance.gauss(0, 36), y - abs(chance.gauss(0, 0.5)) * tall
            ImageDraw.Draw(canvas).ellipse((px - 3, py - 3, px + 4, py + 3), fill="#e9ece8")


def _tower(canvas: Image.Image) -> None:
    """The tower, 400 pixels high, with gallery and lantern."""
    body = forms.cylinder((150, 400), "#e4ded0", lit=0.28)
    for top, bottom in ((60, 130), (230, 300)):
        body.paste(forms.cylinder((150, bottom - top), "#a5342c", lit=0.28), (0, top))
    pen = ImageDraw.Draw(body)
    for y in (24, 170, 330):
        pen.rounded_rectangle((62, y, 82, y + 30), 8, fill="#1d2026")
    paint.slant(body, [(1176, 216), (1256, 216), (1282, 560), (1150, 560)], canvas)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((1158, 204, 1274, 220), fill="#2a2d33")
    for x in range(1162, 1274, 12):
        pen.line((x, 186, x, 206), fill="#2a2d33", width=2)
    pen.line((1158, 186, 1274, 186), fill="#2a2d33", width=3)
    pen.rectangle((1186, 146, 1246, 204), fill="#fff3c6")
    for x in (1186, 1206, 1226, 1246):
        pen.line((x, 146, x, 204), fill="#2a2d33", width=3)
    pen.pieslice((1178, 106, 1254, 186), 180, 360, fill="#8c2c26")
    pen.line((1216, 108, 1216, 76), fill="#2a2d33", width=4)


def _keeper(canvas: Image.Image) -> None:
    """The keeper's house beside the tower, one window lit."""
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((1300, 476, 1450, 566), fill="#cfc7b6")
    pen.rectangle((1400, 476, 1450, 566), fill="#a49c8e")
    pen.polygon([(1290, 480), (1322, 424), (1432, 424), (1462, 480)], fill="#5a3430")
    pen.rectangle((1410, 396, 1430, 440), fill="#6d5a52")
    pen.rectangle((1324, 500, 1348, 530), fill="#ffd48a")
    pen.rectangle((1368, 500, 1388, 566), fill="#4a3a34")
    paint.glow(canvas, (1336, 515), 60, "#ffcf80", 0.9)
