"""Scenes of land: a dam between mountains, a field of wheat."""

import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH


def dam() -> bytes:
    """A concrete wall across a valley, its spillway running, mist below."""
    chance = paint.chance_of(41)
    canvas = paint.gradient([(0, "#7d99ae"), (0.3, "#c3cdd0"), (0.5, "#e8dcc8"), (1, "#e8dcc8")])
    paint.wash(canvas, "#ffffff", paint.contrast(paint.drift(42, cells=(3, 6)), 128, 220, 190))
    for seed, base, rise, colour in (
        (43, 230, 110, "#9fb0b8"),
        (44, 330, 90, "#7a9096"),
        (45, 420, 70, "#586f6c"),
    ):
        hill = paint.area(paint.ridge(seed, base=base, rise=rise), blur=1)
        paint.wash(canvas, colour, hill)
        scree = paint.contrast(paint.drift(seed + 30, cells=(16, 22), octaves=4), 120, 200, 90)
        paint.wash(canvas, "#e7ddc8", Image.composite(scree, Image.new("L", paint.SIZE), hill))
    lake = [(420, 430), (1220, 430), (1240, 462), (400, 462)]
    paint.polygon(canvas, lake, "#6f98a3", blur=1)
    wall = paint.gradient([(0, "#d8cfbe"), (0.5, "#a59c8d"), (1, "#6e6a64")], (900, 520))
    pen = ImageDraw.Draw(wall)
    for x in range(0, 900, 45):
        pen.line((x, 0, x, 520), fill=paint.blend("#8d867b", "#c4baa9", chance.random()), width=2)
    for y in range(0, 520, 52):
        pen.line((0, y, 900, y), fill="#948d81", width=1)
    stain = paint.contrast(paint.drift(46, cells=(40, 2), octaves=3, size=(900, 520)), 120, 210, 130)
    wall.paste("#5b5750", (0, 0), stain)
    for left in (330, 410, 490, 570):
        for _ in range(70):
            x = left + chance.randint(-18, 18)
            pen.line(
                (x, 30, x + chance.randint(-8, 8), 520),
                fill=paint.blend("#dfe9ea", "#ffffff", chance.random()),
                width=chance.randint(1, 4),
            )
        pen.rectangle((left - 26, 12, left + 26, 34), fill="#4a4845")
    paint.slant(wall, [(372, 456), (1262, 448), (1090, 968), (520, 960)], canvas)
    paint.polygon(canvas, [(366, 446), (1268, 438), (1268, 458), (366, 466)], "#e9e1d1")
    for x in range(390, 1260, 54):
        ImageDraw.Draw(canvas).line((x, 446 - (x - 366) * 0.009, x, 426 - (x - 366) * 0.009), fill="#55534f", width=3)
    for seed, corners in (
        (47, [(0, 330), (210, 392), (400, 470), (560, 1000), (700, HEIGHT), (0, HEIGHT)]),
        (48, [(WIDTH, 300), (1420, 380), (1236, 470), (1060, 1010), (930, HEIGHT), (WIDTH, HEIGHT)]),
    ):
        _forest(canvas, corners, seed)
    for x, y, radius in ((800, 980, 420), (640, 1010, 300), (980, 1000, 320)):
        paint.glow(canvas, (x, y), radius, "#dfe8ea", 0.75)
    return paint.develop(canvas, seed=49, tone="#ead9bd")


def _forest(canvas: Image.Image, corners: Sequence[paint.Point], seed: int) -> None:
    """A wooded slope: firs from the far ones down to the near."""
    paint.polygon(canvas, corners, "#3c5147", blur=4)
    chance = paint.chance_of(seed)
    inside = paint.area(corners)
    pen = ImageDraw.Draw(canvas)
    spots = sorted((chance.uniform(330, HEIGHT + 60), chance.uniform(-20, WIDTH + 20)) for _ in range(2600))
    for y, x in spots:
        if not (0 <= x < WIDTH and y < HEIGHT and inside.getpixel((int(x), int(y)))):
            continue
        near = (y - 330) / (HEIGHT - 330)
        tall, wide = 16 + near * 56, 6 + near * 17
        dark = paint.blend(paint.blend("#5d7264", "#16261f", near * 0.9), "#2c4034", chance.random() * 0.5)
        pen.polygon([(x - wide, y), (x, y - tall), (x + wide, y)], fill=dark)
        pen.polygon([(x - wide * 0.1, y), (x, y - tall), (x + wide, y)], fill=paint.blend(dark, "#0c1712", 0.4))


def wheat() -> bytes:
    """Ripe wheat up to the lens, a line of trees, an evening sky."""
    chance = paint.chance_of(51)
    horizon = 430
    canvas = paint.gradient(
        [
            (0, "#48719c"),
            (0.2, "#8db0c4"),
            (0.36, "#f1d9a8"),
            (0.41, "#f8c777"),
            (0.42, "#c79443"),
            (1, "#7b5420"),
        ]
    )
    clouds = paint.contrast(paint.drift(52, cells=(3, 6), octaves=5), 132, 205, 235)
    clouds.paste(0, (0, horizon - 40, WIDTH, HEIGHT))
    paint.wash(canvas, "#fff1dc", clouds.filter(ImageFilter.GaussianBlur(3)))
    paint.glow(canvas, (1180, 410), 640, "#ffd27a", 0.95)
    paint.polygon(
        canvas,
        [p if p[1] < HEIGHT - 1 else (p[0], horizon + 6) for p in paint.ridge(53, base=404, rise=16)],
        "#93905f",
        blur=3,
    )
    pen = ImageDraw.Draw(canvas)
    for _ in range(420):
        x, r = chance.uniform(-20, 760), chance.uniform(6, 26)
        y = 424 - chance.random() * 34 * (1 - abs(x - 300) / 600)
        pen.ellipse((x - r, y - r, x + r, y + r * 0.8), fill=paint.blend("#3d4a2c", "#6d7040", chance.random()))
    paint.polygon(canvas, [(0, 430), (WIDTH, 424), (WIDTH, HEIGHT), (0, HEIGHT)], "#c2903f", blur=3)
    rows = paint.contrast(paint.drift(54, cells=(60, 14), octaves=3), 90, 190, 120)
    rows.paste(0, (0, 0, WIDTH, horizon))
    paint.wash(canvas, "#8a5f24", rows)
    pen = ImageDraw.Draw(canvas)
    for depth in sorted(chance.random() ** 0.8 for _ in range(3600)):
        y = horizon + 10 + depth**1.6 * (HEIGHT - horizon + 160)
        _ear(pen, chance.uniform(-40, WIDTH + 40), y, 0.12 + depth**1.6, chance)
    far = canvas.filter(ImageFilter.GaussianBlur(3))
    canvas.paste(far, (0, 0), paint.gradient([(0.3, "#fff"), (0.52, "#000"), (0.8, "#000"), (1, "#fff")]).convert("L"))
    paint.glow(canvas, (1180, 470), 700, "#ffc45e", 0.45)
    return paint.develop(canvas, seed=55, tone="#f7d79a")


def _ear(pen: ImageDraw.ImageDraw, x: float, y: float, size: float, chance: random.Random) -> None:
    """One stalk, its ear bent by the wind, rooted at y."""
    tall = 150 * size
    lean = chance.uniform(0.05, 0.35) * tall
    straw = paint.blend(paint.blend("#e8c26c", "#8f6322", chance.random() * 0.9), "#f9dda0", chance.random() * 0.35)
    pen.line(
        (x, y, x + lean * 0.5, y - tall * 0.7),
        fill=paint.blend(straw, "#6b4818", 0.45),
        width=max(int(3 * size), 1),
    )
    top_x, top_y = x + lean * 0.5, y - tall * 0.7
    for n in range(6):
        along = n / 6
        cx, cy = top_x + lean * 0.6 * along, top_y - tall * 0.36 * along
        r = (8.5 - n * 0.7) * size
        pen.ellipse((cx - r, cy - r * 1.5, cx + r, cy + r * 1.2), fill=paint.blend(straw, "#fff0c4", along * 0.5))
        if size > 0.35:
            pen.line((cx, cy, cx + lean * 0.25 + 14 * size, cy - 44 * size), fill=straw, width=1)
