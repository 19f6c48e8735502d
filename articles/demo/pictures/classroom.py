"""A lesson."""

import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT


def classroom() -> bytes:
    """Pupils from behind, some with a hand up; a teacher at the blackboard; morning in the windows."""
    chance = paint.chance_of(411)
    canvas = forms.room(
        (360, 150, 1300, 620),
        walls=("#d9d2b8", "#b3a888"),
        floor=("#b58a5a", "#6a4a2c"),
        ceiling=("#f2ecd8", "#c9c0a4"),
    )
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((480, 220, 1180, 500), fill="#7d5a38")
    canvas.paste(paint.gradient([(0, "#2f5145"), (1, "#25443a")], (676, 256)), (492, 232))
    dust = paint.contrast(paint.drift(412, cells=(9, 5), size=(676, 256)), 120, 220, 60)
    canvas.paste("#dfe6dc", (492, 232), dust)
    _chalk(canvas)
    for row in range(4):
        near, far = (40 + row * 84, 40 + (row + 1) * 84 - 14)
        corners = []
        for x, lift in ((near, 1.0), (far, 1.0)):
            corners.append((x, 150 + (360 - x) * 0.06 - 40 + (x - 40) * 0.16))
            corners.append((x, 690 - (x - 40) * 0.32 * lift))
        pane = paint.gradient([(0, "#fdfaf0"), (0.6, "#dfe9e4"), (1, "#b9cf9c")], (80, 300))
        lines = ImageDraw.Draw(pane)
        lines.line((40, 0, 40, 300), fill="#f7f3e6", width=6)
        lines.line((0, 120, 80, 120), fill="#f7f3e6", width=6)
        paint.slant(pane, [corners[0], corners[2], corners[3], corners[1]], canvas)
    paint.glow(canvas, (200, 380), 620, "#fff6dc", 0.6)
    figures.standing(canvas, (1085, 640), 270, chance, coat="#7a3f4a", facing="here", arm=-1)
    _shelf(canvas, chance)
    for row, (y, tall) in enumerate(((700, 92), (800, 124), (940, 168))):
        span = 300 + row * 90
        for column in range(-2, 3):
            _desk(canvas, 800 + column * span * 0.62, y, tall, chance)
    beam = paint.area([(60, 100), (330, 160), (1150, 1000), (500, HEIGHT)], fill=70, blur=50)
    paint.wash(canvas, "#fff2cc", beam)
    return paint.develop(canvas, seed=413, tone="#f6e2b4")


def _chalk(canvas: Image.Image) -> None:
    """On the board: a triangle with its squares begun, and three lines of a sum."""
    pen = ImageDraw.Draw(canvas)
    white = "#dfe8de"
    pen.line([(560, 440), (700, 440), (560, 320), (560, 440)], fill=white, width=5)
    pen.rectangle((560, 424, 576, 440), outline=white, width=3)
    font = paint.letters(44)
    for n, line in enumerate(("3 x 3 = 9", "4 x 4 = 16", "9 + 16 = ?")):
        pen.text((760, 264 + n * 68), line, fill=white, font=font)


def _shelf(canvas: Image.Image, chance: random.Random) -> None:
    """Books and a globe against the right end of the wall."""
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((1192, 420, 1296, 622), fill="#8a623c")
    for row in range(2):
        x = 1200
        while x < 1280:
            wide, tall = chance.randint(6, 12), chance.randint(46, 70)
            colour = chance.choice(("#8c3a30", "#34506a", "#c9a55a", "#51602f", "#e0d6bc"))
            pen.rectangle((x, 506 + row * 92 - tall, x + wide, 506 + row * 92), fill=colour)
            x += wide + 1
    pen.ellipse((1212, 340, 1276, 404), fill="#5f93a6")
    pen.ellipse((1226, 352, 1254, 382), fill="#8fa860")
    pen.rectangle((1236, 404, 1252, 422), fill="#4a3a2c")


def _desk(canvas: Image.Image, x: float, y: float, tall: float, chance: random.Random) -> None:
    """A pupil at a desk, from behind; a desk in front shows beside the shoulders."""
    s = tall / 120
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [(x - 96 * s, y - 40 * s), (x + 96 * s, y - 40 * s), (x + 112 * s, y - 10 * s), (x - 112 * s, y - 10 * s)],
        fill="#c99a62",
    )
    pen.rectangle((x - 112 * s, y - 10 * s, x + 112 * s, y), fill="#8a6238")
    for leg in (-100, 92):
        pen.rectangle((x + leg * s, y, x + (leg + 8) * s, y + 90 * s), fill="#5f6468")
    pen.polygon(
        [(x + 36 * s, y - 36 * s), (x + 80 * s, y - 36 * s), (x + 88 * s, y - 18 * s), (x + 40 * s, y - 18 * s)],
        fill="#f5efe0",
    )
    coat = chance.choice(("#b5483a", "#3f6a8a", "#d9a53a", "#5a8060", "#7a5a86", "#d7d0c0", "#34465c"))
    if chance.random() < 0.4:
        pen.line((x + 30 * s, y - 50 * s, x + 58 * s, y - 150 * s), fill=coat, width=int(17 * s))
        pen.ellipse((x + 48 * s, y - 176 * s, x + 70 * s, y - 148 * s), fill=chance.choice(figures.SKINS))
    figures.seated(canvas, (x, y + 8 * s), tall, chance, coat=coat, hairs=figures.HAIRS[:4])
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle((x - 48 * s, y - 8 * s, x + 48 * s, y + 56 * s), int(9 * s), fill="#a87a48")
    for leg in (-40, 34):
        pen.rectangle((x + leg * s, y + 50 * s, x + (leg + 6) * s, y + 110 * s), fill="#5f6468")
