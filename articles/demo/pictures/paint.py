"""The brushes: gradients, drifting noise, light, water, and the last coat that makes a drawing look photographed.

Everything is Pillow alone and the same on every run: what looks like chance comes from a seeded generator.
"""

import io
import random
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT = SIZE = (1600, 1067)

Stops = Sequence[tuple[float, str]]
Point = tuple[float, float]


def chance_of(seed: int) -> random.Random:
    """Chance that repeats itself."""
    return random.Random(seed)  # noqa: S311


@lru_cache(4096)
def rgb(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def blend(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from the first to the second."""
    mixed = [round(a + (b - a) * share) for a, b in zip(rgb(first), rgb(second), strict=True)]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def colour_at(picture: Image.Image, at: Point) -> str:
    """The colour of one pixel of an RGB picture."""
    left, top = int(at[0]), int(at[1])
    return f"#{picture.crop((left, top, left + 1, top + 1)).tobytes().hex()}"


@cache
def letters(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Pillow's own type at that height: Latin letters without accents, figures and curly quotation marks."""
    return ImageFont.load_default(size)


def gradient(stops: Stops, size: tuple[int, int] = SIZE) -> Image.Image:
    """Colours from top to bottom; a stop is (height from 0 to 1, colour)."""
    height = size[1]
    places, colours = [at for at, _ in stops], [rgb(colour) for _, colour in stops]
    rows = bytearray()
    for row in range(height):
        at = row / max(height - 1, 1)
        below = min(bisect_left(places, at), len(places) - 1)
        above = max(below - 1, 0)
        span = places[below] - places[above]
        share = min(max((at - places[above]) / span, 0), 1) if span > 0 else 1.0
        rows += bytes([round(a + (b - a) * share) for a, b in zip(colours[above], colours[below], strict=True)])
    return Image.frombytes("RGB", (1, height), bytes(rows)).resize(size, Image.Resampling.NEAREST)


def drift(seed: int, *, cells: tuple[int, int] = (6, 4), octaves: int = 4, size: tuple[int, int] = SIZE) -> Image.Image:
    """Soft noise as a mask (mode L): clouds, foliage, worn stone. More cells across than down stretch it upwards."""
    chance = chance_of(seed)
    small = (size[0] // 2, size[1] // 2)
    result = Image.new("L", small, 128)
    for octave in range(octaves):
        across, down = cells[0] << octave, cells[1] << octave
        layer = Image.frombytes("L", (across, down), chance.randbytes(across * down))
        share = 0.8 / (1.75**octave)
        result = Image.blend(result, layer.resize(small, Image.Resampling.BICUBIC), share)
    return result.resize(size, Image.Resampling.BILINEAR)


def contrast(mask: Image.Image, low: int, high: int, top: int = 255) -> Image.Image:
    """Stretches a mask: at `low` and under nothing shows, at `high` and over `top` of it."""
    span = max(high - low, 1)
    return mask.point([round(min(max((value - low) / span, 0), 1) * top) for value in range(256)])


def wash(canvas: Image.Image, colour: str, mask: Image.Image) -> None:
    """Lays a colour over the canvas where the mask (of the canvas's size) lets it."""
    box = mask.getbbox()
    if box:
        canvas.paste(colour, box, mask.crop(box))


def shape(draw: Callable[[ImageDraw.ImageDraw], None], *, blur: float = 0) -> Image.Image:
    """A mask of whatever `draw` fills with 255."""
    mask = Image.new("L", SIZE, 0)
    draw(ImageDraw.Draw(mask))
    filled = mask.getbbox()
    if blur and filled:
        reach = int(blur * 3) + 1
        left, top, right, bottom = filled
        box = (
            max(left - reach, 0),
            max(top - reach, 0),
            min(right + reach, WIDTH),
            min(bottom + reach, HEIGHT),
        )
        mask.paste(mask.crop(box).filter(ImageFilter.GaussianBlur(blur)), box)
    return mask


def area(corners: Sequence[Point], *, fill: int = 255, blur: float = 0) -> Image.Image:
    """A mask of a polygon."""
    return shape(lambda pen: pen.polygon(corners, fill=fill), blur=blur)


def polygon(canvas: Image.Image, points: Iterable[Point], colour: str, *, blur: float = 0) -> None:
    """Fills a polygon; a blur puts its edge out of focus."""
    corners = list(points)
    if not blur:
        ImageDraw.Draw(canvas).polygon(corners, fill=colour)
        return
    wash(canvas, colour, area(corners, blur=blur))


def glow(canvas: Image.Image, at: Point, radius: float, colour: str, strength: float = 1.0) -> None:
    """Adds light around a point, strongest in the middle, as a lamp in mist does."""
    side = max(int(radius * 2), 2)
    light = Image.radial_gradient("L").point(
        [round(255 * strength * max(1 - value / 181, 0) ** 2.2) for value in range(256)]
    )
    light = light.resize((side, side), Image.Resampling.BILINEAR)
    left, top = int(at[0] - radius), int(at[1] - radius)
    coloured = Image.composite(Image.new("RGB", (side, side), colour), Image.new("RGB", (side, side)), light)
    box = (left, top, left + side, top + side)
    canvas.paste(ImageChops.screen(canvas.crop(box), coloured), box)


def shade(canvas: Image.Image, at: Point, radius: Point, colour: str = "#000000", strength: float = 0.6) -> None:
    """Darkens an ellipse softly: the shadow under a boat, a table, a chin."""
    size = (max(int(radius[0] * 2), 2), max(int(radius[1] * 2), 2))
    dark = Image.radial_gradient("L").point(
        [round(255 * strength * max(1 - value / 181, 0) ** 1.4) for value in range(256)]
    )
    canvas.paste(colour, (int(at[0] - radius[0]), int(at[1] - radius[1])), dark.resize(size))


def ridge(seed: int, *, base: float, rise: float, steps: int = 7, roughness: float = 0.5) -> list[Point]:
    """A line of hills across the whole picture, closed along its lower edge, by halving (midpoint displacement)."""
    chance = chance_of(seed)
    heights = [base + chance.uniform(-rise, rise) for _ in range(3)]
    reach = rise
    for _ in range(steps):
        reach *= roughness
        between = [(a + b) / 2 + chance.uniform(-reach, reach) for a, b in pairwise(heights)]
        heights = [value for pair in zip(heights, between, strict=False) for value in pair] + [heights[-1]]
    line = [(WIDTH * n / (len(heights) - 1), height) for n, height in enumerate(heights)]
    return [*line, (WIDTH, HEIGHT), (0, HEIGHT)]


def reflect(canvas: Image.Image, horizon: int, *, water: str, share: float, ripple: int, seed: int) -> None:
    """Mirrors what stands above the horizon in the water below, broken by waves that widen towards the viewer."""
    chance = chance_of(seed)
    depth = HEIGHT - horizon
    mirror = canvas.crop((0, max(horizon - depth, 0), WIDTH, horizon)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    mirror = mirror.resize((WIDTH, depth)).filter(ImageFilter.BoxBlur(2))
    mirror = Image.blend(mirror, Image.new("RGB", mirror.size, water), share)
    row = 0
    while row < depth:
        near = row / depth
        thick = 1 + int(near * 7)
        shift = int(chance.gauss(0, ripple * (0.15 + near)))
        band = mirror.crop((0, row, WIDTH, min(row + thick, depth)))
        if chance.random() < 0.3:
            band = band.point(lambda value: min(int(value * 1.16) + 3, 255))
        canvas.paste(mirror.crop((0, row, WIDTH, row + band.height)), (0, horizon + row))
        canvas.paste(band, (shift, horizon + row))
        row += thick


def slant(picture: Image.Image, corners: Sequence[Point], canvas: Image.Image) -> None:
    """Lays a flat picture onto four corners of the canvas (top left, top right, bottom right, bottom left)."""
    width, height = picture.size
    flat = [(1.0, 1.0), (width - 1.0, 1.0), (width - 1.0, height - 1.0), (1.0, height - 1.0)]
    left, top = max(int(min(x for x, _ in corners)), 0), max(int(min(y for _, y in corners)), 0)
    right = min(int(max(x for x, _ in corners)) + 1, canvas.width)
    bottom = min(int(max(y for _, y in corners)) + 1, canvas.height)
    here = [(x - left, y - top) for x, y in corners]
    size = (right - left, bottom - top)
    laid = picture.transform(
        size, Image.Transform.PERSPECTIVE, _solve_perspective(here, flat), Image.Resampling.BILINEAR
    )
    cover = Image.new("L", size, 0)
    ImageDraw.Draw(cover).polygon(here, fill=255)
    canvas.paste(laid, (left, top), cover)


def develop(canvas: Image.Image, *, seed: int, grain: float = 0.07, tone: str = "#f0dfc4", soft: float = 0.9) -> bytes:
    """The last coat: a lens's softness, bloom, corners that fall off, a tone and film grain; then the JPEG file."""
    size = canvas.size
    canvas = canvas.filter(ImageFilter.BoxBlur(soft * 0.8))
    bloom = canvas.reduce(8).point([max(value - 150, 0) * 2 // 3 for value in range(256)] * 3)
    bloom = bloom.filter(ImageFilter.GaussianBlur(6)).resize(size, Image.Resampling.BILINEAR)
    canvas = ImageChops.multiply(ImageChops.screen(canvas, bloom), _corners(size))
    canvas = canvas.point(_tint(tone, 0.35))
    chance = chance_of(seed)
    film = ImageChops.offset(_film(size), chance.randrange(size[0]), chance.randrange(size[1]))
    canvas = Image.blend(canvas, ImageChops.overlay(canvas, film), grain * 2.4)
    return jpeg(canvas)


def jpeg(canvas: Image.Image) -> bytes:
    """The file of a picture as it is; charts and maps have no film in them."""
    file = io.BytesIO()
    canvas.save(file, "JPEG", quality=84)
    return file.getvalue()


@cache
def _corners(size: tuple[int, int]) -> Image.Image:
    """What a lens takes away towards the corners."""
    falling = Image.radial_gradient("L").point([round(255 - max(value - 90, 0) * 0.62) for value in range(256)])
    return Image.merge("RGB", [falling.resize(size, Image.Resampling.BILINEAR)] * 3)


@cache
def _film(size: tuple[int, int]) -> Image.Image:
    """A sheet of grain, of which each picture takes another cut."""
    grain = Image.frombytes("L", size, chance_of(1).randbytes(size[0] * size[1])).filter(ImageFilter.BoxBlur(0.6))
    return Image.merge("RGB", [grain] * 3)


def _tint(tone: str, share: float) -> list[int]:
    """A table for Image.point that lays one colour over a picture in soft light."""
    ramp = Image.frombytes("RGB", (256, 1), bytes(value for level in range(256) for value in [level] * 3))
    tinted = Image.blend(ramp, ImageChops.soft_light(ramp, Image.new("RGB", (256, 1), tone)), share)
    return [level for channel in tinted.split() for level in channel.tobytes()]


def _solve_perspective(source: Sequence[Point], target: Sequence[Point]) -> list[float]:
    """The eight numbers that Pillow's PERSPECTIVE wants, by Gaussian elimination: two equations for each corner."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        best = max(range(column, 8), key=lambda n: abs(rows[n][column]))
        rows[column], rows[best] = rows[best], rows[column]
        lead = rows[column][column]
        rows[column] = [value / lead for value in rows[column]]
        for other in range(8):
            if other != column and rows[other][column]:
                factor = rows[other][column]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[column], strict=True)]
    return [row[8] for row in rows]
