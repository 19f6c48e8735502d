"""What many scenes are made of: worn surfaces, round bodies, rooms, sky, sea, houses and trees."""

import math
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH, Point

Box = tuple[float, float, float, float]


def sky(stops: paint.Stops, *, seed: int, cloud: str, cells: tuple[int, int] = (3, 7), top: int = 190) -> Image.Image:
    """A canvas of air with drifting clouds; `top` (0 to 255) is how thick they are."""
    canvas = paint.gradient(stops)
    paint.wash(canvas, cloud, paint.contrast(paint.drift(seed, cells=cells, octaves=5), 126, 215, top))
    return canvas


def sea(canvas: Image.Image, horizon: int, stops: paint.Stops, *, crest: str, seed: int, count: int = 1100) -> None:
    """Water from the horizon down, its waves longer the nearer they are."""
    chance = paint.chance_of(seed)
    canvas.paste(paint.gradient(stops, (WIDTH, HEIGHT - horizon)), (0, horizon))
    water, pen = canvas.copy(), ImageDraw.Draw(canvas)
    for depth in sorted(chance.random() for _ in range(count)):
        y = min(horizon + 2 + depth**1.8 * (HEIGHT - horizon), HEIGHT - 1)
        x, half = chance.uniform(-40, WIDTH + 40), 5 + depth**1.5 * chance.uniform(20, 120)
        base = paint.colour_at(water, (min(max(x, 0), WIDTH - 1), y))
        colour = paint.blend(base, crest, chance.uniform(0.05, 0.4))
        thick = 0.6 + depth * 5
        pen.polygon([(x - half, y), (x, y - thick), (x + half, y), (x, y + thick * 0.5)], fill=colour)


def textured(
    canvas: Image.Image,
    corners: Sequence[Point],
    colours: tuple[str, str],
    *,
    seed: int,
    cells: tuple[int, int] = (16, 12),
    top: int = 160,
    blur: float = 1,
) -> None:
    """A polygon in the first colour with patches of the second: rock, grass, plaster."""
    cover = paint.area(corners, blur=blur)
    paint.wash(canvas, colours[0], cover)
    patches = paint.contrast(paint.drift(seed, cells=cells), 118, 200, top)
    paint.wash(canvas, colours[1], Image.composite(patches, Image.new("L", paint.SIZE), cover))


def cylinder(size: tuple[int, int], colour: str, *, lit: float = 0.3) -> Image.Image:
    """An upright round body, flat; `lit` is where across it the light falls."""
    width, height = size
    strip = Image.new("RGB", (width, 1))
    dark, light = paint.blend(colour, "#06080c", 0.75), paint.blend(colour, "#fff8e8", 0.35)
    for x in range(width):
        away = min(abs(x / width - lit) * 1.35, 1)
        strip.paste(paint.blend(light, dark, away), (x, 0, x + 1, 1))
    return strip.resize((width, height))


def room(back: Box, *, walls: tuple[str, str], floor: tuple[str, str], ceiling: tuple[str, str]) -> Image.Image:
    """An empty room seen along its axis; each pair is (far colour, near colour), `back` the far wall."""
    left, top, right, bottom = back
    canvas = Image.new("RGB", paint.SIZE, walls[0])
    side = paint.gradient([(0, walls[0]), (1, walls[1])], (400, 400)).rotate(90)
    paint.slant(side.rotate(180), [(-1, -1), (left, top), (left, bottom), (-1, HEIGHT + 200)], canvas)
    paint.slant(side, [(right, top), (WIDTH + 1, -1), (WIDTH + 1, HEIGHT + 200), (right, bottom)], canvas)
    lid = paint.gradient([(0, ceiling[1]), (1, ceiling[0])], (400, 400))
    paint.slant(lid, [(-1, -1), (WIDTH + 1, -1), (right, top), (left, top)], canvas)
    ground = paint.gradient([(0, floor[0]), (1, floor[1])], (400, 400))
    paint.slant(ground, [(left, bottom), (right, bottom), (WIDTH + 1, HEIGHT + 200), (-1, HEIGHT + 200)], canvas)
    ImageDraw.Draw(canvas).rectangle((left, top, right, bottom), fill=walls[0])
    return canvas


def tree(canvas: Image.Image, at: Point, tall: float, leaves: tuple[str, str], chance: random.Random) -> None:
    """A round crown on a trunk, rooted at the point, lit from the upper left; leaves are (dark, light)."""
    x, y = at
    paint.shade(canvas, (x + tall * 0.1, y), (tall * 0.55, tall * 0.12), "#10160c", 0.75)
    pen = ImageDraw.Draw(canvas)
    trunk = tall * 0.045
    pen.polygon(
        [(x - trunk, y), (x - trunk * 0.6, y - tall * 0.5), (x + trunk * 0.6, y - tall * 0.5), (x + trunk, y)],
        fill="#3a2a1e",
    )
    for branch in (-0.22, 0.2):
        pen.line((x, y - tall * 0.28, x + tall * branch, y - tall * 0.56), fill="#3a2a1e", width=max(int(trunk), 1))
    turns = [(chance.uniform(0, math.tau), chance.random() ** 0.5) for _ in range(230)]
    spots = sorted((math.cos(turn) * out * 0.37, math.sin(turn) * out * 0.25) for turn, out in turns)
    chance.shuffle(spots)
    for layer in (0.0, 0.45, 0.9):
        for across, up in spots[:: 1 if layer < 0.5 else 2]:
            r = tall * chance.uniform(0.03, 0.062) * (1.15 - layer * 0.5)
            cx = x + tall * (across - layer * 0.05)
            cy = y - tall * (0.66 + up + layer * 0.05)
            light = min(max(0.3 + layer * 0.5 + up * 1.6 - across * 0.6 + chance.uniform(-0.2, 0.2), 0), 1)
            pen.ellipse((cx - r, cy - r, cx + r, cy + r * 0.85), fill=paint.blend(leaves[0], leaves[1], light))


def firs(canvas: Image.Image, corners: Sequence[Point], *, seed: int, count: int, far: str, near: str) -> None:
    """A slope of firs within a polygon, the lower ones larger and darker."""
    chance, inside = paint.chance_of(seed), paint.area(corners)
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    paint.polygon(canvas, corners, paint.blend(far, near, 0.5), blur=2)
    pen = ImageDraw.Draw(canvas)
    for y, x in sorted((chance.uniform(low, high), chance.uniform(0, WIDTH - 1)) for _ in range(count)):
        if not (y < HEIGHT and inside.getpixel((int(x), int(y)))):
            continue
        down = (y - low) / (high - low)
        tall, wide = 14 + down * 50, 5 + down * 15
        colour = paint.blend(paint.blend(far, near, down), "#25382f", chance.random() * 0.5)
        pen.polygon([(x - wide, y), (x, y - tall), (x + wide, y)], fill=colour)
        pen.polygon([(x, y), (x, y - tall), (x + wide, y)], fill=paint.blend(colour, "#0a120e", 0.35))


def gable(canvas: Image.Image, box: Box, wall: str, roof: str, chance: random.Random, *, lit: float = 0.3) -> None:
    """A house from its gable end, rows of windows, `lit` the share of them with a lamp behind."""
    left, top, right, bottom = box
    wide = right - left
    eaves = top + wide * 0.42
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(left, bottom), (left, eaves), ((left + right) / 2, top), (right, eaves), (right, bottom)], fill=wall)
    pen.polygon(
        [
            ((left + right) / 2, top),
            (right, eaves),
            (right, bottom),
            (right - wide * 0.16, bottom),
            (right - wide * 0.16, eaves),
        ],
        fill=paint.blend(wall, "#20202a", 0.22),
    )
    thick = max(int(wide * 0.05), 2)
    pen.line(
        [(left - thick, eaves + thick), ((left + right) / 2, top), (right + thick, eaves + thick)],
        fill=roof,
        width=thick,
    )
    columns, floors = max(int(wide / 46), 2), max(int((bottom - eaves) / 70), 1)
    for floor in range(floors):
        for column in range(columns):
            x = left + wide * (column + 0.5) / columns
            y = eaves + (bottom - eaves) * (floor + 0.35) / floors
            half, tall = wide / columns * 0.24, (bottom - eaves) / floors * 0.23
            glass = "#ffd98c" if chance.random() < lit else paint.blend("#2b3440", wall, 0.15)
            pen.rectangle(
                (x - half - 2, y - tall - 2, x + half + 2, y + tall + 2), fill=paint.blend(wall, "#fffaf0", 0.5)
            )
            pen.rectangle((x - half, y - tall, x + half, y + tall), fill=glass)
            pen.line((x, y - tall, x, y + tall), fill=paint.blend(wall, "#fffaf0", 0.4), width=1)


def mist(canvas: Image.Image, top: float, bottom: float, colour: str, strength: int = 150) -> None:
    """A bank of haze across the picture, thickest halfway between top and bottom (pixels)."""
    middle = (top + bottom) / 2
    stops = [(0, "#000"), (top / HEIGHT, "#000"), (middle / HEIGHT, "#fff"), (bottom / HEIGHT, "#000"), (1, "#000")]
    band = paint.gradient(stops).convert("L").point([value * strength // 255 for value in range(256)])
    paint.wash(canvas, colour, band)


def evening(canvas: Image.Image, colour: str, strength: int, *, upward: bool = False) -> None:
    """Lays dusk over the picture from one edge: the lower one, or the upper."""
    stops = [(0, "#fff"), (0.6, "#000"), (1, "#000")] if upward else [(0, "#000"), (0.4, "#000"), (1, "#fff")]
    paint.wash(canvas, colour, paint.gradient(stops).convert("L").point([v * strength // 255 for v in range(256)]))


def unfocused(canvas: Image.Image, radius: float) -> Image.Image:
    return canvas.filter(ImageFilter.GaussianBlur(radius))
