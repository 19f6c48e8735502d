"""A road through the desert."""

import itertools
import random

from PIL import Image, ImageDraw

from . import forms, paint
from .paint import HEIGHT, WIDTH


def desert_road() -> bytes:
    """A straight road to the horizon between table mountains; one truck, a line of poles."""
    chance = paint.chance_of(361)
    horizon = 520
    canvas = forms.sky(
        [(0, "#5a86b4"), (0.25, "#9dbccb"), (0.42, "#f0d9b4"), (0.5, "#f6c78c"), (1, "#f6c78c")],
        seed=362,
        cloud="#fff2e0",
        cells=(2, 12),
        top=130,
    )
    paint.glow(canvas, (380, 470), 640, "#fff0c0", 0.9)
    for corners, colours, seed in (
        ([(930, 524), (980, 420), (1010, 396), (1210, 392), (1236, 430), (1300, 524)], ("#b98a72", "#d6a582"), 363),
        (
            [(1180, 528), (1240, 380), (1266, 330), (1480, 322), (1510, 370), (1600, 400), (1600, 528)],
            ("#94583f", "#b97a56"),
            364,
        ),
        ([(80, 526), (150, 470), (170, 440), (300, 436), (330, 480), (390, 526)], ("#bd9078", "#d8ab88"), 365),
    ):
        forms.textured(canvas, corners, colours, seed=seed, cells=(3, 60), top=220, blur=1.2)
    ground = [(0, horizon), (WIDTH, horizon), (WIDTH, HEIGHT), (0, HEIGHT)]
    canvas.paste(
        paint.gradient([(0, "#e2b27c"), (0.3, "#c98b56"), (1, "#8f5734")], (WIDTH, HEIGHT - horizon)), (0, horizon)
    )
    sand = paint.contrast(paint.drift(366, cells=(10, 60)), 110, 200, 130)
    paint.wash(canvas, "#edc795", Image.composite(sand, Image.new("L", paint.SIZE), paint.area(ground)))
    forms.mist(canvas, horizon - 40, horizon + 50, "#f6dcb2", 170)
    _scrub(canvas, horizon, chance)
    road = [(796, horizon + 4), (806, horizon + 4), (1240, HEIGHT), (380, HEIGHT)]
    forms.textured(canvas, road, ("#5b5350", "#77706a"), seed=367, cells=(10, 90), top=120, blur=1.5)
    pen = ImageDraw.Draw(canvas)
    for n in range(16):
        near, far = (1 - n / 16) ** 2.6, (1 - (n + 0.5) / 16) ** 2.6
        y0, y1 = horizon + 4 + near * (HEIGHT - horizon), horizon + 4 + far * (HEIGHT - horizon)
        pen.polygon(
            [(806 - 8 * near, y0), (806 + 8 * near, y0), (804 + 8 * far, y1), (804 - 8 * far, y1)], fill="#f0cf74"
        )
    for side, end in ((798, 410), (804, 1212)):
        pen.line((side, horizon + 6, end, HEIGHT), fill="#e9dfcc", width=5)
    _poles(canvas, horizon)
    _truck(canvas, 868, 690, 1.0)
    return paint.develop(canvas, seed=368, tone="#f6d29a")


def _scrub(canvas: Image.Image, horizon: int, chance: random.Random) -> None:
    """Low bushes with their shadows, thinner towards the horizon."""
    pen = ImageDraw.Draw(canvas)
    for depth in sorted(chance.random() ** 1.6 for _ in range(420)):
        y = horizon + 8 + depth * (HEIGHT - horizon)
        x, r = chance.uniform(-20, WIDTH + 20), 3 + depth * 26
        pen.ellipse(
            (x - r * 0.4, y - r * 0.15, x + r * 2.2, y + r * 0.3), fill=paint.blend("#c08a58", "#6a3e26", depth)
        )
        for _ in range(5):
            px, py, s = x + chance.uniform(-r, r), y - chance.uniform(0, r * 0.7), r * chance.uniform(0.3, 0.6)
            colour = paint.blend("#8a8a58", "#4a5230", chance.random())
            pen.ellipse((px - s, py - s, px + s, py + s * 0.8), fill=colour)


def _poles(canvas: Image.Image, horizon: int) -> None:
    """Telegraph poles that follow the road, and their wires."""
    pen = ImageDraw.Draw(canvas)
    tops = []
    for n in range(9):
        near = (1 - n / 9) ** 2.2
        x, y, tall = 812 + near * 620, horizon + 6 + near * 330, 12 + near * 520
        tops.append((x, y - tall * 0.94, near))
        pen.line((x, y, x, y - tall), fill="#3d2c22", width=max(int(14 * near), 2))
        pen.line(
            (x - 46 * near, y - tall * 0.94, x + 46 * near, y - tall * 0.94),
            fill="#3d2c22",
            width=max(int(9 * near), 1),
        )
    for (x0, y0, near0), (x1, y1, near1) in itertools.pairwise(tops):
        for arm in (-42, 42):
            sag = 34 * near0
            middle = ((x0 + x1 + arm * (near0 + near1)) / 2, (y0 + y1) / 2 + sag)
            pen.line([(x0 + arm * near0, y0), middle, (x1 + arm * near1, y1)], fill="#4a382c", width=2, joint="curve")


def _truck(canvas: Image.Image, x: float, y: float, size: float) -> None:
    """A truck that comes towards us."""
    paint.shade(canvas, (x + 30 * size, y), (120 * size, 20 * size), "#1d1008", 0.85)
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((x - 52 * size, y - 132 * size, x + 52 * size, y - 20 * size), fill="#d9cdb8")
    pen.rounded_rectangle((x - 46 * size, y - 100 * size, x + 46 * size, y - 12 * size), int(9 * size), fill="#a33b2c")
    pen.rounded_rectangle((x - 38 * size, y - 92 * size, x + 38 * size, y - 58 * size), int(5 * size), fill="#2b3a44")
    pen.polygon(
        [
            (x - 30 * size, y - 92 * size),
            (x - 6 * size, y - 92 * size),
            (x - 26 * size, y - 58 * size),
            (x - 36 * size, y - 58 * size),
        ],
        fill="#7f97a2",
    )
    for row in range(3):
        pen.rectangle(
            (x - 24 * size, y - (46 - row * 9) * size, x + 24 * size, y - (42 - row * 9) * size), fill="#5a1f18"
        )
    for lamp in (-36, 36):
        pen.ellipse((x + (lamp - 8) * size, y - 42 * size, x + (lamp + 8) * size, y - 26 * size), fill="#fff4d0")
        paint.glow(canvas, (x + lamp * size, y - 34 * size), 40 * size, "#fff0c0", 0.8)
        pen = ImageDraw.Draw(canvas)
        pen.rectangle((x + (lamp - 11) * size, y - 14 * size, x + (lamp + 11) * size, y + 4 * size), fill="#15130f")
