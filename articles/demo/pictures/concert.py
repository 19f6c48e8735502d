"""An orchestra on its platform."""

import math
import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT, WIDTH


def concert() -> bytes:
    """An orchestra under its organ, the conductor from behind, the hall's heads in the dark."""
    chance = paint.chance_of(441)
    canvas = paint.gradient([(0, "#2c1c12"), (0.35, "#6d4a2a"), (0.62, "#a9763f"), (1, "#1c1009")])
    for x in range(0, WIDTH, 80):
        ImageDraw.Draw(canvas).rectangle((x, 0, x + 76, 640), fill=paint.blend("#5a3a20", "#7d5430", chance.random()))
    _organ(canvas)
    for x, strength in ((420, 0.5), (800, 0.8), (1180, 0.5)):
        cone = paint.area([(x - 40, -10), (x + 40, -10), (x + 330, 800), (x - 330, 800)], fill=130, blur=40)
        paint.wash(canvas, "#ffe6b4", cone.point([int(value * strength) for value in range(256)]))
    for step in range(4):
        y, half = 560 + step * 62, 470 + step * 95
        canvas.paste(paint.gradient([(0, "#c08d52"), (1, "#8a5e33")], (half * 2, 70)), (800 - half, y))
        ImageDraw.Draw(canvas).line((800 - half, y, 800 + half, y), fill="#e5b878", width=4)
    for row, (count, y, tall) in enumerate(((11, 590, 84), (13, 650, 96), (14, 716, 108), (14, 790, 122))):
        for n in range(count):
            turn = math.pi * (0.08 + 0.84 * n / (count - 1))
            seat = 800 - math.cos(turn) * (400 + row * 86)
            if row == 3 and abs(seat - 800) < 150:
                continue
            _player(canvas, seat, y + (1 - math.sin(turn)) * 26, tall, row, chance)
    _timpani(canvas)
    _conductor(canvas)
    rows = paint.chance_of(442)

    def heads(pen: ImageDraw.ImageDraw) -> None:
        for row in range(2):
            for x in range(-30 + row * 50, WIDTH + 60, 112 + row * 16):
                y, r = 972 + row * 66 + rows.uniform(-10, 10), 36 + row * 10
                pen.ellipse((x - r, y - r, x + r, y + r * 1.2), fill=255)
                pen.rounded_rectangle((x - r * 1.7, y + r * 0.9, x + r * 1.7, HEIGHT + 60), 30, fill=255)

    paint.wash(canvas, "#0d0704", paint.shape(heads, blur=3.5))
    forms.evening(canvas, "#0d0704", 120)
    return paint.develop(canvas, seed=443, tone="#f4d49a")


def _organ(canvas: Image.Image) -> None:
    """Pipes in three towers over the platform."""
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((380, 470, 1220, 566), fill="#4a2f19")
    for n in range(31):
        x = 396 + n * 26
        tall = 250 + 150 * abs(math.cos((n - 15) / 15 * math.pi * 1.5))
        pipe = forms.cylinder((22, int(tall)), "#c9b890", lit=0.35)
        canvas.paste(pipe, (x, int(480 - tall)))
        pen = ImageDraw.Draw(canvas)
        pen.polygon([(x + 4, 480), (x + 18, 480), (x + 11, 452)], fill="#6d5c3c")
        pen.ellipse((x + 6, 424, x + 16, 444), fill="#3d2f1c")
    pen.rectangle((370, 478, 1230, 498), fill="#8a5f36")
    pen.line((370, 478, 1230, 478), fill="#dbab6a", width=4)


def _player(canvas: Image.Image, x: float, y: float, tall: float, row: int, chance: random.Random) -> None:
    """A musician in black with a stand; strings in front, winds and brass behind."""
    figures.seated(canvas, (x, y), tall, chance, coat="#15131a", facing="here")
    s = tall / 120
    pen = ImageDraw.Draw(canvas)
    lean = -1 if x < 800 else 1
    if row >= 2:
        pen.ellipse((x - 34 * s, y - 66 * s, x - 2 * s, y - 34 * s), fill="#9a4f24")
        pen.ellipse((x - 28 * s, y - 62 * s, x - 12 * s, y - 48 * s), fill="#c9763a")
        pen.line((x - 4 * s, y - 58 * s, x + 44 * s, y - 80 * s), fill="#3a2214", width=max(int(6 * s), 1))
        pen.line((x - 50 * s, y - 30 * s, x + 26 * s, y - 92 * s), fill="#f0dcb8", width=max(int(2.5 * s), 1))
    else:
        brass = "#e8b84e" if row == 0 else "#2a2220"
        pen.line((x, y - 70 * s, x + lean * -46 * s, y - 34 * s), fill=brass, width=max(int(7 * s), 2))
        if row == 0:
            pen.ellipse((x + lean * -46 * s - 14 * s, y - 48 * s, x + lean * -46 * s + 14 * s, y - 20 * s), fill=brass)
    pen.polygon(
        [(x - 30 * s, y - 14 * s), (x + 30 * s, y - 14 * s), (x + 26 * s, y + 18 * s), (x - 26 * s, y + 18 * s)],
        fill="#2a2024",
    )
    pen.polygon(
        [(x - 26 * s, y - 20 * s), (x + 26 * s, y - 20 * s), (x + 28 * s, y - 12 * s), (x - 28 * s, y - 12 * s)],
        fill="#fff6df",
    )


def _timpani(canvas: Image.Image) -> None:
    """Four kettledrums in the last row and a player among them."""
    for x in (650, 740, 860, 950):
        pen = ImageDraw.Draw(canvas)
        pen.pieslice((x - 40, 500, x + 40, 596), 0, 180, fill="#b9763a")
        pen.ellipse((x - 40, 532, x + 40, 562), fill="#f1e6cc", outline="#7d5428", width=3)


def _conductor(canvas: Image.Image) -> None:
    """On the rostrum, both arms up, in tails."""
    paint.shade(canvas, (800, 936), (150, 26), "#120a05", 0.9)
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(690, 900), (910, 900), (940, 960), (660, 960)], fill="#7a2a26")
    pen.polygon([(660, 960), (940, 960), (940, 984), (660, 984)], fill="#4a1715")
    black = "#0f0d12"
    for leg in (-26, 6):
        pen.rectangle((800 + leg, 770, 820 + leg, 920), fill=black)
    pen.polygon(
        [(752, 640), (848, 640), (846, 760), (862, 860), (826, 850), (800, 780), (774, 850), (738, 860), (754, 760)],
        fill=black,
    )
    pen.line([(764, 654), (694, 640), (660, 570)], fill=black, width=25, joint="curve")
    pen.line([(836, 654), (908, 632), (930, 552)], fill=black, width=25, joint="curve")
    for x, y in ((657, 556), (932, 540)):
        pen.ellipse((x - 13, y - 15, x + 13, y + 13), fill="#d9a884")
    pen.line((934, 536, 992, 462), fill="#fff6e0", width=4)
    pen.rectangle((788, 618, 812, 648), fill="#f3ede0")
    pen.ellipse((770, 560, 830, 634), fill="#b9b0a4")
    pen.line((758, 646, 752, 740), fill="#5a4a3c", width=3)
