"""A covered market."""

import random

from PIL import Image, ImageDraw

from . import paint
from .paint import HEIGHT, WIDTH


def market() -> bytes:
    """A covered fish and vegetable market early in the morning, lamps over the stalls."""
    chance = paint.chance_of(121)
    canvas = paint.gradient([(0, "#1c2a33"), (0.35, "#4e5f63"), (0.6, "#8c8371"), (1, "#2d2924")])
    for n in range(9):
        share = n / 9
        half, top = 1000 - 800 * share**0.6, -260 + 600 * share**0.6
        pen = ImageDraw.Draw(canvas)
        pen.arc(
            (800 - half, top, 800 + half, top + half * 1.3),
            180,
            360,
            fill=paint.blend("#10171b", "#7d8b8c", share),
            width=int(22 - 17 * share),
        )
    paint.glow(canvas, (800, 430), 420, "#fff0cc", 0.85)
    floor = paint.gradient([(0, "#a59a85"), (1, "#37322c")], (WIDTH, 500))
    paint.slant(floor, [(640, 560), (960, 560), (1500, HEIGHT + 20), (100, HEIGHT + 20)], canvas)
    for depth in (0.1, 0.22, 0.42, 0.75):
        for side in (-1, 1):
            _stall(canvas, side, depth, chance)
        for _ in range(4):
            x, y = 800 + chance.uniform(-170, 170) * (0.4 + depth * 1.6), 590 + depth * 400
            _shopper(canvas, x, y, 0.32 + depth * 1.15, chance)
    paint.wash(canvas, "#f4dfb8", paint.contrast(paint.drift(122, cells=(3, 3)), 120, 235, 50))
    return paint.develop(canvas, seed=123, tone="#efd3a2")


def _stall(canvas: Image.Image, side: int, depth: float, chance: random.Random) -> None:
    """Awning, lamp and crates on one side of the aisle."""
    size = 0.28 + depth * 1.25
    near, far = 800 + side * (170 + depth * 420), 800 + side * (330 + depth * 1250)
    base = 640 + depth * 420
    pen = ImageDraw.Draw(canvas)
    pen.rectangle(
        (min(near, far), base - 300 * size, max(near, far), base + 20),
        fill=paint.blend("#5a5348", "#1c1a18", depth),
    )
    for n in range(10):
        a, b = near + (far - near) * n / 10, near + (far - near) * (n + 1) / 10
        colour = "#efe3cc" if n % 2 else ("#b8433a" if side < 0 else "#2f6a6a")
        pen.polygon(
            [
                (a, base - 330 * size),
                (b, base - 330 * size),
                (b + side * -30 * size, base - 250 * size),
                (a + side * -30 * size, base - 250 * size),
            ],
            fill=paint.blend(colour, "#2a2622", 0.3),
        )
    produce = (
        ("#c4492f", "#e07a3a"),
        ("#6d8f3a", "#a8bf55"),
        ("#e2b23e", "#f2d278"),
        ("#9fb4c0", "#dfe8ec"),
        ("#7d3553", "#a8547a"),
    )
    for row in (1, 0):
        for n in range(6):
            a, b = near + (far - near) * n / 6, near + (far - near) * (n + 0.92) / 6
            left, right, top = min(a, b), max(a, b), base - (90 + row * 62) * size
            dark, light = chance.choice(produce)
            pen.rectangle((left, top + 12 * size, right, top + 66 * size), fill="#6a4a2c")
            pen.line((left, top + 36 * size, right, top + 36 * size), fill="#3f2a18", width=max(int(4 * size), 1))
            for _ in range(40):
                x, y, r = (
                    chance.uniform(left + 4, right - 4),
                    top + chance.uniform(-16, 18) * size,
                    8.5 * size,
                )
                pen.ellipse((x - r, y - r, x + r, y + r), fill=paint.blend(dark, light, chance.random()))
    lamp = near + (far - near) * 0.35
    pen.line((lamp, base - 330 * size, lamp, base - 226 * size), fill="#14110e", width=2)
    paint.glow(canvas, (lamp, base - 216 * size), 210 * size, "#ffdc94", 0.95)


def _shopper(canvas: Image.Image, x: float, y: float, size: float, chance: random.Random) -> None:
    """Somebody with a bag in the aisle, seen from behind."""
    coat = chance.choice(["#2a3340", "#4a3030", "#3a3a32", "#5a4a38", "#22282c"])
    paint.shade(canvas, (x, y), (70 * size, 16 * size), "#0d0b09", 0.8)
    pen = ImageDraw.Draw(canvas)
    for leg in (-12, 6):
        pen.rectangle((x + leg * size, y - 70 * size, x + (leg + 9) * size, y), fill="#1d1b1c")
    pen.rounded_rectangle((x - 26 * size, y - 172 * size, x + 26 * size, y - 60 * size), int(17 * size), fill=coat)
    pen.line(
        (x - 24 * size, y - 160 * size, x - 24 * size, y - 80 * size),
        fill=paint.blend(coat, "#f0d8a8", 0.35),
        width=max(int(3 * size), 1),
    )
    pen.ellipse((x - 14 * size, y - 206 * size, x + 14 * size, y - 170 * size), fill="#3b2a20")
    pen.rectangle((x + 24 * size, y - 90 * size, x + 46 * size, y - 50 * size), fill="#a8854f")
