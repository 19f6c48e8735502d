"""People in scenes: a few shapes each, as a quick brush sets them down."""

import random
from collections.abc import Sequence

from PIL import Image, ImageDraw

from . import paint

COATS = ("#2a3340", "#4a3030", "#3a3a32", "#5a4a38", "#22282c", "#3d4c4a", "#6a3a34", "#474052")
SKINS = ("#e0b493", "#c9966f", "#a06e4a", "#7a5036", "#5c3a28")
HAIRS = ("#1d1512", "#3a2a20", "#5a4030", "#8a6a44", "#b9b0a4")


def standing(
    canvas: Image.Image,
    at: paint.Point,
    tall: float,
    chance: random.Random,
    *,
    coat: str = "",
    facing: str = "away",
    arm: float = 0,
    legs: str = "#1e1d22",
    bag: bool = False,
) -> None:
    """Somebody on their feet at the point. `facing` is away or here; `arm` raises one arm (-1 left, 1 right)."""
    x, y = at
    s = tall / 200
    coat = coat or chance.choice(COATS)
    skin, hair = chance.choice(SKINS), chance.choice(HAIRS)
    paint.shade(canvas, (x, y), (64 * s, 14 * s), "#0d0b09", 0.75)
    pen = ImageDraw.Draw(canvas)
    for leg in (-13, 3):
        pen.rectangle((x + leg * s, y - 92 * s, x + (leg + 11) * s, y), fill=legs)
    if arm:
        pen.line((x + 18 * arm * s, y - 152 * s, x + 58 * arm * s, y - 196 * s), fill=coat, width=max(int(13 * s), 1))
        pen.ellipse((x + 58 * arm * s - 6 * s, y - 206 * s, x + 58 * arm * s + 6 * s, y - 192 * s), fill=skin)
    pen.rounded_rectangle((x - 25 * s, y - 164 * s, x + 25 * s, y - 72 * s), int(15 * s), fill=coat)
    edge = paint.blend(coat, "#ffe9c8", 0.22)
    pen.line((x - 23 * s, y - 150 * s, x - 23 * s, y - 80 * s), fill=edge, width=max(int(3 * s), 1))
    _head(pen, x, y - 178 * s, s, skin, hair, facing)
    if bag:
        pen.rectangle((x + 26 * s, y - 62 * s, x + 58 * s, y - 8 * s), fill="#6a4a30")
        pen.line((x + 24 * s, y - 90 * s, x + 40 * s, y - 62 * s), fill="#3a2a1e", width=max(int(4 * s), 1))


def seated(
    canvas: Image.Image,
    at: paint.Point,
    tall: float,
    chance: random.Random,
    *,
    coat: str = "",
    facing: str = "away",
    hairs: Sequence[str] = HAIRS,
) -> None:
    """Head, shoulders and back of somebody at a desk; the point is where the desk hides them."""
    x, y = at
    s = tall / 120
    coat = coat or chance.choice(COATS)
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle((x - 40 * s, y - 78 * s, x + 40 * s, y + 20 * s), int(30 * s), fill=coat)
    edge = paint.blend(coat, "#ffe9c8", 0.22)
    pen.arc((x - 40 * s, y - 78 * s, x + 20 * s, y - 10 * s), 180, 260, fill=edge, width=max(int(3 * s), 1))
    if facing == "here":
        pen.polygon([(x - 13 * s, y - 78 * s), (x + 13 * s, y - 78 * s), (x, y - 40 * s)], fill="#e9e3d6")
    _head(pen, x, y - 97 * s, s * 1.25, chance.choice(SKINS), chance.choice(hairs), facing)


def _head(pen: ImageDraw.ImageDraw, x: float, y: float, s: float, skin: str, hair: str, facing: str) -> None:
    pen.rectangle((x - 6 * s, y + 8 * s, x + 6 * s, y + 22 * s), fill=paint.blend(skin, "#2a1712", 0.35))
    if facing == "away":
        pen.ellipse((x - 15 * s, y - 20 * s, x + 15 * s, y + 16 * s), fill=hair)
        return
    pen.ellipse((x - 15 * s, y - 18 * s, x + 15 * s, y + 18 * s), fill=skin)
    pen.pieslice((x - 17 * s, y - 22 * s, x + 17 * s, y + 14 * s), 180, 360, fill=hair)
