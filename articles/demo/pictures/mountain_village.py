"""A village under its mountains."""

import random

from PIL import Image, ImageDraw

from . import forms, paint
from .paint import HEIGHT, WIDTH


def mountain_village() -> bytes:
    """Roofs and a church spire in a high valley at dusk, snow on the peaks."""
    chance = paint.chance_of(341)
    canvas = forms.sky(
        [(0, "#3d5d8a"), (0.25, "#8fa3bd"), (0.42, "#efc6a8"), (1, "#efc6a8")], seed=342, cloud="#f4d9c6", top=150
    )
    for seed, base, rise, rock, snow, line in (
        (343, 300, 190, "#8a92a6", "#f4e4dc", 215),
        (345, 380, 150, "#5d6b80", "#e6e4ea", 170),
    ):
        peaks = paint.ridge(seed, base=base, rise=rise, roughness=0.54)
        forms.textured(canvas, peaks, (rock, paint.blend(rock, "#1d2838", 0.5)), seed=seed + 1, cells=(14, 20))
        cover = Image.composite(
            paint.contrast(paint.drift(seed + 20, cells=(12, 16)), 96, 136, line),
            Image.new("L", paint.SIZE),
            paint.area(peaks),
        )
        paint.wash(canvas, snow, Image.composite(cover, Image.new("L", paint.SIZE), _above(base + rise * 0.6)))
    forms.mist(canvas, 380, 600, "#c9c3cc", 150)
    forms.firs(
        canvas,
        [(0, 470), (330, 540), (620, 660), (760, 800), (0, 860)],
        seed=349,
        count=1500,
        far="#6f8288",
        near="#1d3330",
    )
    forms.firs(
        canvas,
        [(WIDTH, 430), (1330, 520), (1040, 640), (880, 800), (WIDTH, 860)],
        seed=350,
        count=1500,
        far="#6f8288",
        near="#1d3330",
    )
    meadow = [(0, 800), (420, 740), (800, 716), (1180, 742), (WIDTH, 800), (WIDTH, HEIGHT), (0, HEIGHT)]
    forms.textured(canvas, meadow, ("#4f6247", "#7d8a58"), seed=351, cells=(20, 40), blur=4)
    spots = [(chance.uniform(430, 1190), chance.uniform(730, 770)) for _ in range(14)]
    spots += [(chance.uniform(320, 1290), chance.uniform(800, 930)) for _ in range(15)]
    _church(canvas, 812, 800)
    for x, y in sorted(spots, key=lambda spot: spot[1]):
        if abs(x - 812) > 75 or y > 840:
            _chalet(canvas, x, y, 0.5 + (y - 730) / 210, chance)
    for _ in range(40):
        x, y = chance.choice((chance.uniform(0, 330), chance.uniform(1300, WIDTH))), chance.uniform(860, 1040)
        tall = 60 + (y - 860) * 0.6
        pen = ImageDraw.Draw(canvas)
        pen.polygon([(x - tall * 0.3, y), (x, y - tall), (x + tall * 0.3, y)], fill="#16262a")
    forms.evening(canvas, "#101a30", 90)
    return paint.develop(canvas, seed=352, tone="#ecd0b0")


def _above(height: float) -> Image.Image:
    """A mask that fades out below a height: the line under which no snow lies."""
    low = height / HEIGHT
    return paint.gradient([(0, "#fff"), (low * 0.8, "#fff"), (min(low * 1.25, 0.99), "#000"), (1, "#000")]).convert("L")


def _chalet(canvas: Image.Image, x: float, y: float, size: float, chance: random.Random) -> None:
    """A house with a wide roof, its ground floor plastered, its upper one of wood."""
    pen = ImageDraw.Draw(canvas)
    half, tall = 58 * size * chance.uniform(0.85, 1.15), 62 * size
    wood = paint.blend("#5a3d28", "#8a6644", chance.random())
    pen.rectangle((x - half, y - tall * 0.5, x + half, y), fill=paint.blend("#d9d2c6", "#a39c94", chance.random()))
    pen.polygon(
        [
            (x - half, y - tall * 0.5),
            (x - half, y - tall),
            (x, y - tall * 1.6),
            (x + half, y - tall),
            (x + half, y - tall * 0.5),
        ],
        fill=wood,
    )
    roof = paint.blend("#4a3a38", "#6d5048", chance.random())
    pen.line(
        [(x - half * 1.22, y - tall * 0.9), (x, y - tall * 1.7), (x + half * 1.22, y - tall * 0.9)],
        fill=roof,
        width=max(int(11 * size), 2),
    )
    pen.rectangle((x + half * 0.4, y - tall * 1.86, x + half * 0.56, y - tall * 1.3), fill="#4e423f")
    for row in (0.3, 0.8):
        for column in (-0.6, 0, 0.6):
            lit = chance.random() < 0.5
            left, top = x + half * column - 7 * size, y - tall * row - 8 * size
            pen.rectangle((left, top, left + 14 * size, top + 16 * size), fill="#ffd183" if lit else "#2b2f3a")
            if lit and row < 0.5:
                paint.glow(canvas, (left + 7 * size, top + 8 * size), 34 * size, "#ffc470", 0.7)
                pen = ImageDraw.Draw(canvas)


def _church(canvas: Image.Image, x: float, y: float) -> None:
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(x + 20, y - 90), (x + 70, y - 150), (x + 190, y - 150), (x + 210, y - 90)], fill="#5d4a48")
    pen.rectangle((x + 20, y - 92, x + 206, y), fill="#d2c9bc")
    for n in range(4):
        pen.rectangle((x + 48 + n * 38, y - 74, x + 60 + n * 38, y - 30), fill="#ffd890")
    canvas.paste(forms.cylinder((62, 220), "#d9d0c2", lit=0.2), (int(x - 34), int(y - 220)))
    pen.polygon([(x - 44, y - 218), (x - 3, y - 400), (x + 38, y - 218)], fill="#54626a")
    pen.polygon([(x - 3, y - 400), (x + 38, y - 218), (x + 4, y - 218)], fill="#39454c")
    pen.ellipse((x - 18, y - 196, x + 12, y - 166), fill="#f3ead4")
    pen.line((x - 3, y - 181, x - 3, y - 192), fill="#2a2a2e", width=2)
    pen.line((x - 3, y - 181, x + 5, y - 178), fill="#2a2a2e", width=2)
    pen.rectangle((x - 12, y - 140, x + 6, y - 104), fill="#3a3a40")
    pen.line((x - 3, y - 424, x - 3, y - 398), fill="#caa763", width=3)
    pen.line((x - 11, y - 415, x + 5, y - 415), fill="#caa763", width=3)
