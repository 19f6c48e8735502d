"""A bridge in the morning haze."""

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import WIDTH


def bridge() -> bytes:
    """A suspension bridge over wide water, its far end in the haze."""
    water = 720
    canvas = forms.sky(
        [(0, "#6f8fae"), (0.3, "#b3c2c8"), (0.55, "#f0d6b4"), (0.67, "#f6c99a"), (1, "#f6c99a")],
        seed=311,
        cloud="#fdf3e4",
        top=190,
    )
    paint.glow(canvas, (1180, 640), 640, "#ffdca0", 0.8)
    for seed, base, rise, colour in ((312, 600, 60, "#a9b0b4"), (313, 650, 34, "#7f8d93")):
        paint.polygon(canvas, paint.ridge(seed, base=base, rise=rise), colour, blur=2)
    forms.mist(canvas, 560, 740, "#f6dcbc", 170)
    towers = ((430, 1.0), (1190, 0.82))
    _cables(canvas, towers, water)
    for x, size in towers:
        _pylon(canvas, x, size, water)
    forms.mist(canvas, 650, 790, "#f6d9b6", 120)
    paint.reflect(canvas, water, water="#7d95a2", share=0.42, ripple=6, seed=314)
    chance = paint.chance_of(315)
    pen = ImageDraw.Draw(canvas)
    for x, y, s in ((760, 790, 1.0), (1010, 752, 0.55)):
        pen.polygon(
            [(x - 70 * s, y - 12 * s), (x + 74 * s, y - 16 * s), (x + 56 * s, y + 12 * s), (x - 58 * s, y + 12 * s)],
            fill="#2b3540",
        )
        pen.rectangle((x - 20 * s, y - 42 * s, x + 30 * s, y - 12 * s), fill="#e7ddca")
        pen.line((x - 30 * s, y - 70 * s, x - 30 * s, y - 12 * s), fill="#2b3540", width=2)
    for _ in range(26):
        left, up, wing = chance.uniform(250, 1300), chance.uniform(120, 420), chance.uniform(4, 10)
        pen.line([(left - wing, up - wing * 0.5), (left, up), (left + wing, up - wing * 0.6)], fill="#4a5560", width=2)
    return paint.develop(canvas, seed=316, tone="#f3d7ab")


def _deck(x: float) -> float:
    """The height of the roadway: it rises a little towards the middle."""
    return 596 + ((x - 810) / 810) ** 2 * 26


def _cables(canvas: Image.Image, towers: tuple[tuple[int, float], ...], water: int) -> None:
    """Main cables, hangers and the roadway."""
    steel = "#5a4440"
    (x0, s0), (x1, s1) = towers
    tops = {x0: water - 560 * s0, x1: water - 560 * s1}

    def hang(x: float) -> float:
        if x < x0:
            return tops[x0] + ((x0 - x) / 470) ** 1.3 * (_deck(x) - tops[x0])
        if x > x1:
            return tops[x1] + ((x - x1) / 470) ** 1.3 * (_deck(x) - tops[x1])
        share = (x - x0) / (x1 - x0)
        straight = tops[x0] + (tops[x1] - tops[x0]) * share
        return straight + (1 - (2 * share - 1) ** 2) * (560 - straight)

    for shift, colour in ((10, "#8a7a74"), (0, steel)):
        pen = ImageDraw.Draw(canvas)
        line = [(x + shift, hang(x) - shift * 0.3) for x in range(-40, WIDTH + 40, 8)]
        pen.line(line, fill=colour, width=6, joint="curve")
        for x in range(-30, WIDTH, 26):
            if hang(x) < _deck(x):
                pen.line((x + shift, hang(x), x + shift, _deck(x)), fill=colour, width=2)
    road = [(x, _deck(x)) for x in range(-20, WIDTH + 40, 20)]
    paint.polygon(canvas, [*road, *[(x, y + 26) for x, y in reversed(road)]], steel)
    pen = ImageDraw.Draw(canvas)
    pen.line(road, fill="#b9937c", width=5)
    for x in range(-20, WIDTH, 34):
        pen.line([(x, _deck(x) + 24), (x + 17, _deck(x) + 4), (x + 34, _deck(x) + 24)], fill="#8f6f62", width=3)
    chance = paint.chance_of(317)
    for _ in range(34):
        car = chance.uniform(0, WIDTH)
        pen.rectangle(
            (car, _deck(car) - 13, car + chance.choice((16, 18, 44)), _deck(car) - 1), fill=chance.choice(figures.COATS)
        )


def _pylon(canvas: Image.Image, x: float, size: float, water: int) -> None:
    """One tower: two legs, cross beams and a stone foot."""
    pen = ImageDraw.Draw(canvas)
    top = water - 570 * size
    for leg in (-30, 14):
        box = (int(x + leg * size), int(top))
        canvas.paste(forms.cylinder((int(22 * size), int(water - top)), "#9a5a48", lit=0.3), box)
    for share in (0.02, 0.22, 0.44):
        y = top + (water - top) * share
        pen.rectangle((x - 34 * size, y, x + 40 * size, y + 24 * size), fill="#7d4a3e")
        pen.line((x - 34 * size, y, x + 40 * size, y), fill="#d79a7c", width=3)
    for low, high in ((0.28, 0.44), (0.08, 0.22)):
        y0, y1 = top + (water - top) * low, top + (water - top) * high
        pen.line((x - 20 * size, y0, x + 24 * size, y1), fill="#7d4a3e", width=int(7 * size))
        pen.line((x + 24 * size, y0, x - 20 * size, y1), fill="#7d4a3e", width=int(7 * size))
    canvas.paste(forms.cylinder((int(130 * size), 64), "#a79a88", lit=0.3), (int(x - 62 * size), water - 60))
