"""Portraits in profile and against the light, of those who lend a story their voice and not their face."""

from collections.abc import Callable, Sequence

from PIL import Image, ImageChops, ImageDraw

from . import forms, paint
from .paint import Point

HEAD: Sequence[Point] = (
    (-0.30, 0.78), (-0.27, 0.50), (-0.36, 0.30), (-0.46, 0.04), (-0.45, -0.20), (-0.32, -0.40), (-0.08, -0.50),
    (0.16, -0.47), (0.32, -0.34), (0.385, -0.18), (0.395, -0.09), (0.37, -0.03), (0.42, 0.07), (0.485, 0.155),
    (0.45, 0.195), (0.385, 0.21), (0.42, 0.255), (0.385, 0.285), (0.41, 0.325), (0.37, 0.37), (0.385, 0.43),
    (0.32, 0.495), (0.15, 0.47), (0.08, 0.56), (0.08, 0.80),
)  # fmt: skip
"""A head that looks to the right, from the nape over the crown to the throat; 1 is from chin to crown."""


def smooth(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """A curve through the points (Catmull-Rom)."""
    curve: list[Point] = []
    padded = [points[0], *points, points[-1]]
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return [*curve, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def head(at: Point, tall: float) -> list[Point]:
    """The outline of a head of that height around the point, looking to the right."""
    return [(at[0] + x * tall, at[1] + y * tall) for x, y in smooth(HEAD)]


def against_light(
    canvas: Image.Image,
    draw: Callable[[ImageDraw.ImageDraw], None],
    *,
    body: tuple[str, str],
    rim: str,
    shift: tuple[int, int],
) -> None:
    """A dark body, lighter from its upper edge down, with an edge of light on the side of `shift` (pixels)."""
    mask = paint.shape(draw, blur=1.2)
    canvas.paste(paint.gradient([(0, body[0]), (0.35, body[0]), (1, body[1])]), (0, 0), mask)
    moved = ImageChops.offset(mask, *shift)
    edge = ImageChops.multiply(mask, ImageChops.invert(forms.unfocused(moved, 7)))
    paint.wash(canvas, rim, edge)
