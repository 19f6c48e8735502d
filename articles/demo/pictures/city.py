"""Scenes of the city: a skyline by night, a tram in the rain."""

import random

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH


def skyline() -> bytes:
    """Towers by night over a river, every office awake."""
    chance = paint.chance_of(71)
    horizon = 760
    canvas = paint.gradient([(0, "#0a1024"), (0.4, "#1a2448"), (0.62, "#4b3a5e"), (0.72, "#96586a"), (1, "#96586a")])
    paint.wash(canvas, "#3b3558", paint.contrast(paint.drift(72, cells=(2, 7)), 120, 210, 190))
    for back, (low, high, tone) in enumerate(((120, 330, "#2c2c4e"), (180, 480, "#1a1c38"), (60, 300, "#0f1226"))):
        left = -chance.randint(0, 60)
        while left < WIDTH:
            wide = chance.randint(48, 124)
            centre = 1 - abs(left + wide / 2 - 880) / 1000
            tall = int(chance.uniform(low, high) * (0.45 + 0.75 * max(centre, 0)))
            _tower(canvas, (left, horizon - tall, left + wide, horizon), tone, back, chance)
            left += wide + chance.randint(2, 30 + 20 * (2 - back))
        if back < 2:
            paint.wash(
                canvas,
                "#6a4a66",
                paint.contrast(paint.gradient([(0.3, "#000"), (0.72, "#fff"), (1, "#fff")]).convert("L"), 0, 255, 90),
            )
    for _ in range(90):
        paint.glow(
            canvas,
            (chance.uniform(0, WIDTH), horizon - chance.uniform(2, 16)),
            chance.uniform(10, 34),
            chance.choice(["#ffcf7a", "#ffb056", "#ff7a5c", "#cfe2ff"]),
            0.9,
        )
    paint.reflect(canvas, horizon, water="#131a36", share=0.38, ripple=7, seed=73)
    return paint.develop(canvas, seed=74, tone="#d9c6d8")


def _tower(canvas: Image.Image, box: tuple[int, int, int, int], tone: str, near: int, chance: random.Random) -> None:
    """An office block with some of its windows lit."""
    left, top, right, bottom = box
    pen = ImageDraw.Draw(canvas)
    pen.rectangle(box, fill=tone)
    pen.rectangle((left, top, left + (right - left) * 0.36, bottom), fill=paint.blend(tone, "#5a5a86", 0.16))
    if chance.random() < 0.3:
        pen.line(((left + right) / 2, top, (left + right) / 2, top - 46), fill=tone, width=3)
        paint.glow(canvas, ((left + right) / 2, top - 46), 14, "#ff5a4d", 1)
    step = 9 + near * 2
    share = chance.choice((0.16, 0.3, 0.5))
    for y in range(top + 8, bottom - 6, step + 2):
        whole = chance.random() < 0.1
        for x in range(left + 5, right - 6, step):
            if whole or chance.random() < share:
                light = chance.choice(["#ffd98f", "#ffc56b", "#ffeec4", "#bcd2f2"])
                pen.rectangle(
                    (x, y, x + step // 2, y + step // 2),
                    fill=paint.blend(tone, light, chance.uniform(0.35, 0.95)),
                )


def tram() -> bytes:
    """A tram waiting at its stop on a wet evening, its headlamps on the cobbles."""
    chance = paint.chance_of(81)
    canvas = paint.gradient([(0, "#1c2434"), (0.35, "#3d4a5c"), (0.55, "#7d7a7c"), (1, "#7d7a7c")])
    paint.glow(canvas, (800, 470), 560, "#f2c48a", 0.55)
    canvas.paste(paint.gradient([(0, "#6d6661"), (1, "#23242b")], (WIDTH, HEIGHT - 545)), (0, 545))
    for side in (-1, 1):
        for n in range(6):
            far = n / 6
            x0, x1 = (
                800 + side * (1100 * (1 - far) ** 1.5 + 130),
                800 + side * (1100 * (1 - (n + 1) / 6) ** 1.5 + 130),
            )
            top0, top1 = 520 - 620 * (1 - far) ** 1.3, 520 - 620 * (1 - (n + 1) / 6) ** 1.3
            tone = paint.blend("#2a2730", "#77706f", far)
            paint.polygon(
                canvas,
                [
                    (x0, top0 - chance.randint(0, 50)),
                    (x1, top1 - 8),
                    (x1, 548 + 300 * (1 - (n + 1) / 6) ** 1.5),
                    (x0, 548 + 300 * (1 - far) ** 1.5),
                ],
                tone,
            )
            pen = ImageDraw.Draw(canvas)
            for row in range(6):
                for column in range(5):
                    u = (column + 0.3) / 5
                    x = x0 + (x1 - x0) * u
                    base, top = 560 + 200 * (1 - far - u / 6) ** 2, top0 + (top1 - top0) * u
                    y = top + (base - top) * (row + 0.7) / 7
                    wide, tall = abs(x1 - x0) / 13, (base - top) / 15
                    lit = chance.random() < 0.38
                    pen.rectangle(
                        (x, y, x + wide, y + tall),
                        fill=paint.blend(tone, "#ffcf86", chance.uniform(0.5, 0.9))
                        if lit
                        else paint.blend(tone, "#11141c", 0.5),
                    )
    canvas = canvas.filter(ImageFilter.GaussianBlur(5))
    for _ in range(46):
        x = 800 + chance.choice((-1, 1)) * chance.uniform(130, 760)
        paint.glow(
            canvas,
            (x, 520 + abs(x - 800) * 0.1 - chance.uniform(0, 70)),
            chance.uniform(14, 46),
            chance.choice(["#ffc56b", "#ff6a4d", "#ffe2a8", "#8fd1c0"]),
            0.8,
        )
    _tram_front(canvas)
    paint.reflect(canvas, 812, water="#232733", share=0.5, ripple=8, seed=82)
    pen = ImageDraw.Draw(canvas)
    for x0, x1 in ((690, 470), (910, 1130)):
        pen.line((x0, 812, x1, HEIGHT), fill="#cfc4b4", width=7)
        pen.line((x0 + 6, 812, x1 + 10, HEIGHT), fill="#17181d", width=4)
    pen.line((800, 210, 760, -10), fill="#12131a", width=3)
    pen.line((800, 210, 810, -10), fill="#12131a", width=3)
    rain = Image.new("L", paint.SIZE, 0)
    drops = ImageDraw.Draw(rain)
    for _ in range(500):
        x, y, length = chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT), chance.uniform(12, 34)
        drops.line((x, y, x - length * 0.16, y + length), fill=chance.randint(30, 90), width=1)
    paint.wash(canvas, "#dfe6ee", rain)
    return paint.develop(canvas, seed=83, tone="#e8cfa6")


def _tram_front(canvas: Image.Image) -> None:
    """The tram head on, cream over green."""
    paint.shade(canvas, (800, 810), (300, 60), "#05060a", 0.9)
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle((590, 250, 1010, 806), 46, fill="#1d4a3c")
    pen.rounded_rectangle((590, 250, 1010, 590), 46, fill="#e9dcbd")
    pen.rectangle((590, 540, 1010, 596), fill="#e9dcbd")
    pen.rounded_rectangle((622, 344, 978, 540), 22, fill="#1b2028")
    inside = paint.gradient([(0, "#f7d38f"), (1, "#a8743c")], (332, 176))
    canvas.paste(inside, (634, 354), Image.new("L", (332, 176), 215))
    pen.line((800, 344, 800, 540), fill="#1b2028", width=12)
    for x, tall in ((690, 92), (742, 78), (868, 96), (924, 74)):
        pen.ellipse((x - 15, 530 - tall - 26, x + 15, 530 - tall + 6), fill="#3b2a22")
        pen.rounded_rectangle((x - 27, 530 - tall + 4, x + 27, 534), 12, fill="#2a2226")
    pen.rounded_rectangle((700, 274, 900, 324), 10, fill="#14161b")
    for n in range(7):
        pen.rectangle((730 + n * 20, 290, 741 + n * 20, 308), fill="#ffb347")
    pen.rectangle((590, 640, 1010, 650), fill="#d8b25a")
    for x in (664, 936):
        pen.ellipse((x - 26, 684, x + 26, 736), fill="#fff6d8")
        paint.glow(canvas, (x, 710), 190, "#ffeab4", 1.0)
    pen.rounded_rectangle((620, 762, 980, 806), 10, fill="#16181c")
    pen.rectangle((740, 226, 860, 252), fill="#2a2d33")
    pen.line([(800, 226), (760, 196), (800, 170), (840, 196), (800, 226)], fill="#15161b", width=4)
