"""What maps are made of: coasts, hills, rivers, towns and a frame."""

import itertools
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH, Point
from .sheet import INK, Sheet

SEA, SHALLOW, LAND, HIGH = "#a9c4d2", "#c9dbe2", "#ece5d0", "#b9a57e"
RIVER, BORDER, ROUTE = "#4f86a6", "#8a3f5e", "#a3322a"
FOREST = "#c3cba4"


def rough(points: Sequence[Point], *, seed: int, share: float = 0.16, steps: int = 5) -> list[Point]:
    """A line through the points as coasts and rivers are: broken again and again, each piece set off by `share`."""
    chance = paint.chance_of(seed)
    line = list(points)
    for _ in range(steps):
        broken = [line[0]]
        for (x0, y0), (x1, y1) in itertools.pairwise(line):
            aside = chance.uniform(-share, share)
            broken += [((x0 + x1) / 2 - (y1 - y0) * aside, (y0 + y1) / 2 + (x1 - x0) * aside), (x1, y1)]
        line = broken
    return line


def country(lands: Sequence[Sequence[Point]], *, seed: int, heights: Sequence[tuple[Point, float]] = ()) -> Sheet:
    """Sea with lines along the coast, land with woods and hills; `heights` are mountains (middle, radius)."""
    ground = Image.new("RGB", paint.SIZE, SEA)
    cover = Image.new("L", paint.SIZE, 0)
    for land in lands:
        cover = ImageChops.lighter(cover, paint.area(land))
    reach = cover.resize((WIDTH // 4, HEIGHT // 4)).filter(ImageFilter.GaussianBlur(14))
    for low, colour in ((10, paint.blend(SEA, SHALLOW, 0.35)), (40, paint.blend(SEA, SHALLOW, 0.7)), (80, SHALLOW)):
        ring = reach.point([255 if value > low else 0 for value in range(256)]).resize(paint.SIZE)
        paint.wash(ground, colour, ring.filter(ImageFilter.GaussianBlur(2)))
    surface = Image.new("RGB", paint.SIZE, LAND)
    woods = paint.contrast(paint.drift(seed, cells=(8, 6), octaves=5), 128, 170, 200)
    paint.wash(surface, FOREST, woods)
    _relief(surface, seed + 1, heights)
    ground.paste(surface, (0, 0), cover)
    sheet = Sheet(ground)
    for land in lands:
        sheet.line([*land, land[0]], "#5f7f8f", 2.5)
    return sheet


def _relief(surface: Image.Image, seed: int, heights: Sequence[tuple[Point, float]]) -> None:
    """Mountains lit from the upper left."""
    rise = Image.new("L", paint.SIZE, 0)
    for (x, y), radius in heights:
        side = int(radius * 2)
        cone = Image.radial_gradient("L").point([max(255 - value * 2, 0) for value in range(256)]).resize((side, side))
        box = (int(x - radius), int(y - radius))
        rise.paste(255, box, cone)
    ground = ImageChops.multiply(rise, paint.contrast(paint.drift(seed, cells=(16, 11), octaves=5), 60, 200))
    paint.wash(surface, HIGH, ground)
    slope = ImageChops.subtract(ground, ImageChops.offset(ground, 5, 5), scale=0.3, offset=128)
    paint.wash(surface, "#fffaf0", slope.point([max(value - 128, 0) for value in range(256)]))
    paint.wash(surface, "#4a3d2c", slope.point([max(128 - value, 0) for value in range(256)]))


def river(sheet: Sheet, points: Sequence[Point], *, seed: int, wide: tuple[float, float], share: float = 0.2) -> None:
    """A river that grows from its spring (first width) to its mouth (second)."""
    line = rough(points, seed=seed, share=share)
    for n, piece in enumerate(itertools.pairwise(line)):
        width = wide[0] + (wide[1] - wide[0]) * n / len(line)
        sheet.line(piece, RIVER, width)
        sheet.dot(piece[1], width / 2, RIVER)


def town(sheet: Sheet, at: Point, name: str, *, size: int = 27, side: str = "lm", capital: bool = False) -> None:
    """A dot and a name to its right ("lm"), left ("rm"), over ("mb") or under it ("mt")."""
    away = {"lm": (18, 0), "rm": (-18, 0), "mb": (0, -16), "mt": (0, 16)}[side]
    sheet.dot(at, 10 if capital else 7, "#ffffff" if capital else INK, ring=INK)
    if capital:
        sheet.dot(at, 4, INK)
    sheet.text((at[0] + away[0], at[1] + away[1]), name, size, anchor=side, bold=capital, halo="#f7f3ea")


def frame(sheet: Sheet, title: str, deck: str, *, kilometers: int, pixels: float) -> None:
    """Title, scale bar, an arrow to the north and a rule around the map."""
    wide = 40 + max(len(title) * 21, len(deck) * 13)
    sheet.box(40, 40, 40 + wide, 160, "#f7f3ea")
    sheet.box(40, 40, 48, 160, ROUTE)
    sheet.text((68, 58), title, 40, bold=True)
    sheet.text((68, 116), deck, 25, "#6b6a66")
    left, y = 70, HEIGHT - 70
    sheet.line([(left, y - 10), (left, y), (left + pixels, y), (left + pixels, y - 10)], INK, 3)
    sheet.text((left + pixels / 2, y - 14), f"{kilometers} kilometers", 24, anchor="mb", halo="#f7f3ea")
    x, y = WIDTH - 80, 150
    sheet.polygon([(x, y - 70), (x + 18, y), (x, y - 14)], INK)
    sheet.polygon([(x, y - 70), (x - 18, y), (x, y - 14)], "#f7f3ea", outline=INK)
    sheet.text((x, y + 8), "N", 28, anchor="ma", bold=True)
    sheet.text((WIDTH - 40, HEIGHT - 40), "The Globe Post", 22, "#4a5a62", anchor="rb", bold=True)
    for inset, colour, width in ((8, "#f7f3ea", 16), (18, INK, 2)):
        far = (WIDTH - inset, HEIGHT - inset)
        sheet.line([(inset, inset), (far[0], inset), far, (inset, far[1]), (inset, inset)], colour, width)
