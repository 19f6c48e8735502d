"""An orchard at harvest."""

import random

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT, WIDTH


def orchard() -> bytes:
    """Rows of apple trees with a path between them, pickers, a ladder, crates in front."""
    chance = paint.chance_of(331)
    horizon = 430
    canvas = forms.sky(
        [(0, "#6f9cc0"), (0.25, "#b9d0d6"), (0.41, "#f6e6c4"), (1, "#f6e6c4")], seed=332, cloud="#ffffff"
    )
    paint.glow(canvas, (1220, 380), 620, "#ffe4a4", 0.8)
    for seed, base, colour in ((333, 372, "#9db0a4"), (334, 404, "#7d9673")):
        paint.polygon(canvas, paint.ridge(seed, base=base, rise=34), colour, blur=2)
    canvas.paste(
        paint.gradient([(0, "#a8ae62"), (0.3, "#7d8f3f"), (1, "#36481f")], (WIDTH, HEIGHT - horizon)), (0, horizon)
    )
    grass = paint.contrast(paint.drift(335, cells=(70, 50), octaves=3), 110, 200, 120)
    grass.paste(0, (0, 0, WIDTH, horizon))
    paint.wash(canvas, "#c3bc6a", grass)
    path = [(776, horizon), (824, horizon), (1120, HEIGHT), (480, HEIGHT)]
    forms.textured(canvas, path, ("#b9a468", "#8f8148"), seed=336, cells=(30, 40), top=120, blur=14)
    for depth in (0.05, 0.1, 0.17, 0.27, 0.41, 0.62):
        y = horizon + 14 + depth * 640
        for row in (3, -3, 2, -2, 1, -1):
            x = 800 + row * (60 + depth * 620)
            if -260 < x < WIDTH + 260:
                _apple_tree(canvas, (x, y), 90 + depth * 720, chance)
        if depth in (0.17, 0.41):
            figures.standing(canvas, (800 + depth * 340, y + 20), 60 + depth * 240, chance, arm=1, coat="#a8503a")
            figures.standing(canvas, (760 - depth * 260, y + 30), 60 + depth * 240, chance, arm=-1, coat="#3f5f7a")
    _ladder(canvas)
    for x, y, size in ((560, 985, 1.1), (700, 1010, 1.15), (610, 930, 1.0), (1020, 1000, 1.15)):
        _crate(canvas, x, y, size, chance)
    paint.glow(canvas, (1220, 480), 800, "#ffdc8c", 0.35)
    return paint.develop(canvas, seed=337, tone="#f4dca4")


def _apple_tree(canvas: Image.Image, at: paint.Point, tall: float, chance: random.Random) -> None:
    forms.tree(canvas, at, tall, ("#26391c", "#a9b054"), chance)
    pen = ImageDraw.Draw(canvas)
    for _ in range(34):
        x, y = at[0] + tall * chance.uniform(-0.3, 0.3), at[1] - tall * (0.64 + chance.uniform(-0.17, 0.2))
        r = max(tall * 0.011, 1.2)
        pen.ellipse((x - r, y - r, x + r, y + r), fill=paint.blend("#8c2a20", "#e2603a", chance.random()))


def _ladder(canvas: Image.Image) -> None:
    """Against the near tree on the left."""
    pen = ImageDraw.Draw(canvas)
    for x0, x1 in ((300, 214), (350, 244)):
        pen.line((x0, 940, x1, 560), fill="#d3b47c", width=9)
    for n in range(10):
        y = 910 - n * 36
        share = (940 - y) / 380
        pen.line((300 - 86 * share, y, 350 - 106 * share, y), fill="#a98a58", width=7)


def _crate(canvas: Image.Image, x: float, y: float, size: float, chance: random.Random) -> None:
    """A slatted crate heaped with apples."""
    paint.shade(canvas, (x, y + 44 * size), (110 * size, 24 * size), "#141a0a", 0.8)
    pen = ImageDraw.Draw(canvas)
    for _ in range(60):
        px, py, r = x + chance.uniform(-62, 62) * size, y - chance.uniform(-6, 20) * size, 12 * size
        colour = paint.blend("#8c2a20", "#e8763f", chance.random())
        pen.ellipse((px - r, py - r, px + r, py + r), fill=colour)
        pen.ellipse((px - r * 0.5, py - r * 0.6, px, py - r * 0.1), fill=paint.blend(colour, "#fff0d8", 0.45))
    for n in range(3):
        top = y + n * 17 * size
        pen.rectangle(
            (x - 76 * size, top, x + 76 * size, top + 13 * size), fill=paint.blend("#c79b62", "#7d5a34", n / 3)
        )
    for post in (-76, 66):
        pen.rectangle((x + post * size, y - 6 * size, x + (post + 10) * size, y + 50 * size), fill="#8f693c")
