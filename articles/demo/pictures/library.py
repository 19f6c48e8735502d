"""A reading room with its books and its readers."""

import random

from PIL import Image, ImageDraw

from . import paint
from .paint import HEIGHT, WIDTH

SPINES = (
    "#6d2f2c",
    "#2f4a4a",
    "#8a6a3a",
    "#3c3350",
    "#b59a6a",
    "#51602f",
    "#7c4a2a",
    "#24344c",
    "#a8876a",
    "#4a2530",
)


def library() -> bytes:
    """A reading room: shelves that run to a tall window, green lamps on the tables."""
    chance = paint.chance_of(101)
    canvas = paint.gradient([(0, "#2a1d14"), (0.5, "#4d3826"), (1, "#1d140e")])
    for side in (0, 1):
        wall = _shelves(chance)
        edge, far = (-40, 600) if side == 0 else (WIDTH + 40, 1000)
        corners = [(edge, -220), (far, 250), (far, 690), (edge, 1120)]
        paint.slant(wall, corners, canvas)
    paint.polygon(canvas, [(600, 250), (1000, 250), (1000, 690), (600, 690)], "#5b452f")
    paint.polygon(canvas, [(-40, -220), (WIDTH + 40, -220), (1000, 250), (600, 250)], "#3a2a1c")
    for n in range(1, 8):
        share = (n / 8) ** 0.6
        y, half = -220 + 470 * share, 840 - 640 * share
        ImageDraw.Draw(canvas).line((800 - half, y, 800 + half, y), fill="#6a4e32", width=int(18 - 12 * share))
    _window(canvas)
    floor = paint.gradient([(0, "#8d6a44"), (1, "#2c1d12")], (WIDTH, 400))
    paint.slant(floor, [(600, 690), (1000, 690), (1740, HEIGHT + 90), (-140, HEIGHT + 90)], canvas)
    beam = paint.shape(
        lambda pen: pen.polygon([(700, 300), (900, 300), (1280, HEIGHT), (480, HEIGHT)], fill=120), blur=60
    )
    paint.wash(canvas, "#ffe3ae", beam.point([value // 2 for value in range(256)]))
    for depth in (0.15, 0.36, 0.68):
        for side in (-1, 1):
            _table(canvas, 800 + side * (110 + depth * 400), 716 + depth * 330, 0.25 + depth * 0.95, chance)
    paint.glow(canvas, (800, 430), 700, "#ffdf9f", 0.5)
    return paint.develop(canvas, seed=102, tone="#f2d29a")


def _shelves(chance: random.Random) -> Image.Image:
    """One long wall of books, flat, to be laid in perspective."""
    wall = Image.new("RGB", (1100, 700), "#3b2616")
    pen = ImageDraw.Draw(wall)
    for row in range(8):
        top = 10 + row * 86
        pen.rectangle((0, top, 1100, top + 76), fill="#1c120b")
        x = 4
        while x < 1096:
            wide, tall = chance.randint(7, 17), chance.randint(50, 72)
            spine = paint.blend(chance.choice(SPINES), "#20140c", chance.uniform(0, 0.45))
            pen.rectangle((x, top + 76 - tall, x + wide, top + 76), fill=spine)
            pen.line((x, top + 76 - tall, x, top + 76), fill=paint.blend(spine, "#000000", 0.5))
            if chance.random() < 0.5:
                pen.line((x + 2, top + 90 - tall, x + wide - 2, top + 90 - tall), fill="#caa763")
            x += wide + 1
        pen.rectangle((0, top + 76, 1100, top + 84), fill="#6b4626")
    for x in range(0, 1101, 220):
        pen.rectangle((x - 9, 0, x + 9, 700), fill="#573820")
    return wall


def _window(canvas: Image.Image) -> None:
    """The arched window at the end of the room."""
    light = paint.gradient([(0.25, "#fff6dc"), (0.55, "#ffe2a6"), (1, "#f0c079")])

    def arched(pen: ImageDraw.ImageDraw) -> None:
        pen.rectangle((690, 400, 910, 660), fill=255)
        pen.ellipse((690, 290, 910, 510), fill=255)

    arch = paint.shape(arched)
    canvas.paste(light, (0, 0), arch)
    pen = ImageDraw.Draw(canvas)
    for x in (745, 800, 855):
        pen.line((x, 296, x, 660), fill="#6b4c2e", width=6)
    for y in (400, 470, 540, 610):
        pen.line((690, y, 910, y), fill="#6b4c2e", width=4)


def _table(canvas: Image.Image, x: float, y: float, size: float, chance: random.Random) -> None:
    """A table with its lamp, an open book and, mostly, a reader."""
    paint.shade(canvas, (x, y + 70 * size), (210 * size, 60 * size), "#0d0805", 0.8)
    if chance.random() < 0.8:
        pen = ImageDraw.Draw(canvas)
        shift = chance.choice((-60, 50)) * size
        pen.ellipse((x + shift - 20 * size, y - 128 * size, x + shift + 20 * size, y - 82 * size), fill="#2b1c15")
        pen.rounded_rectangle(
            (x + shift - 44 * size, y - 86 * size, x + shift + 44 * size, y + 10 * size),
            int(26 * size),
            fill="#211a1c",
        )
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [
            (x - 130 * size, y - 20 * size),
            (x + 130 * size, y - 20 * size),
            (x + 170 * size, y + 26 * size),
            (x - 170 * size, y + 26 * size),
        ],
        fill="#7a4f2a",
    )
    pen.rectangle((x - 170 * size, y + 26 * size, x + 170 * size, y + 42 * size), fill="#4a2d17")
    for leg in (-150, 136):
        pen.rectangle((x + leg * size, y + 40 * size, x + (leg + 14) * size, y + 96 * size), fill="#352010")
    pen.polygon(
        [
            (x - 30 * size, y - 8 * size),
            (x + 30 * size, y - 8 * size),
            (x + 38 * size, y + 10 * size),
            (x - 38 * size, y + 10 * size),
        ],
        fill="#f3e7c9",
    )
    pen.line(
        (x + 78 * size, y - 4 * size, x + 78 * size, y - 62 * size),
        fill="#b98f45",
        width=max(int(5 * size), 1),
    )
    pen.polygon(
        [
            (x + 50 * size, y - 58 * size),
            (x + 106 * size, y - 58 * size),
            (x + 92 * size, y - 84 * size),
            (x + 64 * size, y - 84 * size),
        ],
        fill="#2f7a58",
    )
    paint.glow(canvas, (x + 78 * size, y - 40 * size), 130 * size, "#ffdc8c", 0.85)
