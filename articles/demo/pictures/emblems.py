"""Emblems of those who sign and have no face."""

from PIL import Image, ImageDraw

from . import paint


def emblem(first: str, second: str) -> bytes:
    """A square in two colours for a desk or an agency, which has no face: a globe of fine lines."""
    canvas = paint.gradient([(0, first), (1, second)], (800, 800))
    lines = Image.new("L", (1600, 1600), 0)
    pen = ImageDraw.Draw(lines)
    for reach in (520, 360, 180):
        pen.ellipse((800 - reach, 280, 800 + reach, 1320), outline=230, width=14)
    pen.line((800, 280, 800, 1320), fill=230, width=14)
    for y, half in ((540, 450), (800, 520), (1060, 450)):
        pen.line((800 - half, y, 800 + half, y), fill=230, width=14)
    canvas.paste("#f6efe0", (0, 0), lines.resize((800, 800), Image.Resampling.LANCZOS))
    return paint.develop(canvas, seed=150, grain=0.03, soft=0.6)
