"""Scenes of water: a harbour at dusk, ice in a strait, a river delta from the air."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH


def harbour() -> bytes:
    """Boats at their moorings after sunset, the town's lights on the far quay."""
    chance = paint.chance_of(11)
    horizon = 600
    sky = [
        (0, "#1d2b4a"),
        (0.2, "#3a4c74"),
        (0.4, "#8a6f86"),
        (0.5, "#d98c6a"),
        (0.56, "#f3b873"),
        (1, "#f3b873"),
    ]
    canvas = paint.gradient(sky)
    clouds = paint.contrast(paint.drift(12, cells=(2, 9)), 118, 200, 170)
    paint.wash(canvas, "#5b4660", clouds)
    paint.glow(canvas, (1130, 585), 620, "#ffb35c", 0.8)
    paint.polygon(canvas, paint.ridge(13, base=520, rise=46), "#6c5a70", blur=3)
    paint.polygon(canvas, paint.ridge(14, base=556, rise=26), "#453f58", blur=2)
    pen = ImageDraw.Draw(canvas)
    left = -20
    while left < WIDTH:
        wide, tall = chance.randint(30, 86), chance.randint(26, 88)
        pen.rectangle(
            (left, horizon - tall, left + wide, horizon),
            fill=paint.blend("#2a2940", "#3d3650", chance.random()),
        )
        pen.polygon(
            [
                (left - 3, horizon - tall),
                (left + wide / 2, horizon - tall - 18),
                (left + wide + 3, horizon - tall),
            ],
            fill="#262438",
        )
        for _ in range(chance.randint(0, 4)):
            x, y = left + chance.randint(4, max(wide - 6, 5)), horizon - chance.randint(8, max(tall - 6, 9))
            pen.rectangle((x, y, x + 3, y + 5), fill="#ffd58a")
        left += wide + chance.randint(-4, 12)
    for x in range(60, WIDTH, 118):
        paint.glow(canvas, (x + chance.randint(-14, 14), horizon - 12), 46, "#ffca73", 0.9)
    for x, size in ((330, 1.0), (520, 0.7), (1330, 0.85), (1500, 0.55)):
        _boat(canvas, x, horizon + 2, size * 0.75, chance)
    paint.reflect(canvas, horizon, water="#26314e", share=0.34, ripple=9, seed=15)
    paint.wash(
        canvas,
        "#141c33",
        paint.contrast(paint.gradient([(0.55, "#000"), (1, "#fff")]).convert("L"), 20, 255, 190),
    )
    for x, y, size in ((760, 800, 1.8), (1210, 730, 1.25), (240, 742, 1.3)):
        paint.shade(canvas, (x, y + 30 * size), (190 * size, 46 * size), "#0c1224", 0.85)
        _boat(canvas, x, y, size, chance)
    return paint.develop(canvas, seed=16, tone="#e9c9a0")


def _boat(canvas: Image.Image, x: float, y: float, size: float, chance: random.Random) -> None:
    """A fishing boat seen from the side, its waterline at y."""
    pen = ImageDraw.Draw(canvas)

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + px * size, y + py * size) for px, py in points]

    hull = chance.choice(["#1c2a3a", "#3a1f22", "#20332f"])
    pen.polygon(at((-120, -34), (-104, 14), (92, 14), (128, -48), (60, -30)), fill=hull)
    pen.line(
        at((-120, -34), (60, -30), (128, -48)),
        fill=paint.blend(hull, "#f0b98a", 0.55),
        width=max(int(3 * size), 1),
    )
    pen.polygon(at((-70, -34), (-66, -84), (-6, -84), (2, -33)), fill="#2d3346")
    pen.rectangle(at((-60, -76), (-40, -58))[0] + at((-60, -76), (-40, -58))[1], fill="#ffd790")
    pen.rectangle(at((-32, -76), (-14, -58))[0] + at((-32, -76), (-14, -58))[1], fill="#e9b86e")
    pen.line(at((24, -32), (24, -190)), fill="#1a1c28", width=max(int(4 * size), 1))
    pen.line(at((24, -186), (126, -48)), fill="#1a1c28", width=1)
    pen.line(at((24, -186), (-112, -36)), fill="#1a1c28", width=1)
    pen.line(at((24, -120), (78, -150)), fill="#1a1c28", width=max(int(2 * size), 1))
    paint.glow(canvas, at((24, -176))[0], 60 * size, "#ffdf9e", 0.9)
    paint.glow(canvas, at((-50, -66))[0], 44 * size, "#ffca73", 0.6)


def ice() -> bytes:
    """Floes drifting through a strait under a low sun, towards mountains."""
    chance = paint.chance_of(21)
    horizon = 400
    canvas = paint.gradient(
        [
            (0, "#86a7c0"),
            (0.2, "#b6cbd6"),
            (0.37, "#ecdfd0"),
            (0.38, "#7f9fb2"),
            (0.6, "#2f5d78"),
            (1, "#0f3550"),
        ]
    )
    paint.wash(
        canvas,
        "#f4ece2",
        paint.contrast(paint.drift(22, cells=(2, 12)), 130, 215, 150).crop((0, 0, WIDTH, horizon)),
    )
    paint.glow(canvas, (420, 330), 560, "#fff0cf", 0.75)
    for seed, base, colour in ((23, 330, "#a9bdca"), (24, 362, "#7f9aac")):
        mountain = paint.area([(x, min(y, horizon)) for x, y in paint.ridge(seed, base=base, rise=74)], blur=1.4)
        paint.wash(canvas, colour, mountain)
        snow = paint.contrast(paint.drift(seed + 50, cells=(9, 9)), 120, 170, 210)
        paint.wash(canvas, "#eef2f3", Image.composite(snow, Image.new("L", paint.SIZE), mountain))
    paint.wash(
        canvas,
        "#9fc0cc",
        paint.contrast(paint.drift(25, cells=(3, 60), octaves=3), 150, 235, 90),
    )
    band = paint.gradient([(0, "#86a7c0"), (0.37, "#ecdfd0"), (1, "#ecdfd0")])
    canvas.paste(Image.blend(canvas, band, 0.12).crop((0, 0, WIDTH, horizon)), (0, 0))
    for depth in sorted(chance.random() ** 2.1 for _ in range(115)):
        y = horizon + 6 + depth * (HEIGHT - horizon + 40)
        _floe(canvas, chance.uniform(-80, WIDTH + 80), y, 10 + depth * 165, depth, chance)
    return paint.develop(canvas, seed=27, tone="#e6ddd0")


def _floe(canvas: Image.Image, x: float, y: float, size: float, depth: float, chance: random.Random) -> None:
    """One flat piece of ice: a bright top, a blue flank, its shadow on the water."""
    flat = 0.2 + depth * 0.14
    edge = []
    count = chance.randint(7, 11)
    for n in range(count):
        turn = math.tau * n / count
        reach = size * chance.uniform(0.68, 1.1)
        edge.append((x + math.cos(turn) * reach, y + math.sin(turn) * reach * flat))
    thick = 2 + size * 0.1
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [(px + size * 0.05, py + thick * 1.9) for px, py in edge],
        fill=paint.blend("#6d93a8", "#0c2c45", depth * 0.9 + 0.1),
    )
    pen.polygon([(px, py + thick) for px, py in edge], fill=paint.blend("#9cbfd0", "#5fa0b8", depth))
    pen.polygon(edge, fill=paint.blend("#dbe5e9", "#f7f8f6", chance.random()))
    inner = [(x + (px - x) * 0.62 - size * 0.07, y + (py - y) * 0.62 - size * 0.03) for px, py in edge]
    pen.polygon(inner, fill=paint.blend("#f4ede2", "#fffaf2", chance.random()))


def delta() -> bytes:
    """A river that splits into arms between marshes, straight from above."""
    land = paint.drift(31, cells=(5, 4), octaves=5)
    canvas = Image.composite(
        Image.new("RGB", paint.SIZE, "#5f7145"),
        Image.new("RGB", paint.SIZE, "#b08f5c"),
        paint.contrast(land, 90, 170),
    )
    paint.wash(canvas, "#2f4a37", paint.contrast(paint.drift(32, cells=(8, 6), octaves=5), 134, 190, 220))
    paint.wash(canvas, "#d9bd86", paint.contrast(paint.drift(33, cells=(14, 10), octaves=4), 160, 205, 150))
    river = Image.new("L", paint.SIZE, 0)
    pen = ImageDraw.Draw(river)
    chance = paint.chance_of(34)
    arms = [(WIDTH * 0.52, -40.0, math.pi / 2, 80.0)]
    while arms:
        x, y, heading, wide = arms.pop()
        home, phase, swing = heading, chance.uniform(0, math.tau), chance.uniform(0.3, 0.6)
        for step in range(300):
            pen.ellipse((x - wide / 2, y - wide / 2, x + wide / 2, y + wide / 2), fill=255)
            turn = home + math.sin(phase + step / (7 + wide / 5)) * swing + chance.uniform(-0.12, 0.12)
            x, y = x + math.cos(turn) * 7, y + math.sin(turn) * 7
            wide = max(wide * 0.9985, 4)
            if step > 12 and wide > 6 and chance.random() < 0.075:
                side = chance.choice((-1, 1))
                away = min(max(home + side * chance.uniform(0.35, 0.6), 0.35), math.pi - 0.35)
                arms.append((x, y, away, wide * chance.uniform(0.45, 0.7)))
                home = min(max(home - side * 0.16, 0.6), math.pi - 0.6)
                wide *= 0.84
            if y > HEIGHT + 60:
                break
    banks = river.filter(ImageFilter.GaussianBlur(13)).point([min(value * 2, 200) for value in range(256)])
    paint.wash(canvas, "#e2cd9a", banks)
    water = paint.gradient([(0, "#3d6f74"), (0.5, "#1f5f72"), (1, "#0e4a68")])
    silt = paint.contrast(paint.drift(35, cells=(4, 10)), 110, 220, 130)
    paint.wash(water, "#9a9a68", silt)
    canvas.paste(water, (0, 0), river.filter(ImageFilter.GaussianBlur(1.6)))
    paint.wash(canvas, "#ffffff", paint.contrast(paint.drift(36, cells=(3, 3), octaves=5), 178, 240, 190))
    return paint.develop(canvas, seed=37, tone="#f2e2bf", grain=0.05)
