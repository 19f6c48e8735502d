"""A terminus under glass."""

import math

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import HEIGHT, WIDTH


def railway_station() -> bytes:
    """A train in its shed of iron and glass, passengers on the platform, the clock over them."""
    chance = paint.chance_of(371)
    canvas = paint.gradient([(0, "#41505c"), (0.4, "#8d9a9c"), (0.56, "#e9dcc0"), (1, "#4a4540")])
    _shed(canvas)
    paint.glow(canvas, (700, 520), 520, "#fff4d8", 0.95)
    canvas.paste(paint.gradient([(0, "#6d675e"), (1, "#2b2928")], (WIDTH, HEIGHT - 590)), (0, 590))
    platform = paint.gradient([(0, "#cfc4ae"), (1, "#8d8474")], (800, 500))
    pen = ImageDraw.Draw(platform)
    for x in range(0, 800, 80):
        pen.line((x, 0, x, 500), fill="#a89e8a", width=2)
    for n in range(14):
        pen.line((0, (n / 14) ** 1.8 * 500, 800, (n / 14) ** 1.8 * 500), fill="#a89e8a", width=2)
    paint.slant(platform, [(716, 590), (860, 590), (1760, HEIGHT + 60), (560, HEIGHT + 60)], canvas)
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(716, 590), (724, 590), (606, HEIGHT + 60), (560, HEIGHT + 60)], fill="#f2ead2")
    for x0, x1 in ((690, 330), (700, 450)):
        pen.line((x0, 592, x1, HEIGHT + 40), fill="#b9b2a6", width=6)
    _train(canvas)
    _far_platform(canvas)
    for depth in sorted(chance.random() for _ in range(22)):
        x = 760 + chance.uniform(10, 120) + depth**1.4 * chance.uniform(20, 620)
        y, tall = 600 + depth**1.4 * 420, 44 + depth**1.3 * 250
        figures.standing(
            canvas, (x, y), tall, chance, bag=chance.random() < 0.6, facing=chance.choice(("away", "here"))
        )
    _clock(canvas)
    beam = paint.area([(420, 0), (760, 0), (1180, HEIGHT), (620, HEIGHT)], fill=60, blur=60)
    paint.wash(canvas, "#ffeec6", beam)
    forms.evening(canvas, "#14161c", 80)
    return paint.develop(canvas, seed=372, tone="#f0d8ae")


def _shed(canvas: Image.Image) -> None:
    """Arches that shrink towards the daylight, panes of glass between them."""
    centre, last = 700, None
    for n in range(11):
        share = (n / 10) ** 0.55
        half, top = 1180 - 990 * share, -420 + 720 * share
        arch = (centre - half, top, centre + half, top + half * 1.75)
        pen = ImageDraw.Draw(canvas)
        if n < 10:
            glass = paint.blend("#5d7078", "#d7dcd2", share)
            pen.pieslice(arch, 180, 360, fill=glass)
        colour = paint.blend("#20282d", "#8f9a98", share)
        pen.arc(arch, 180, 360, fill=colour, width=int(26 - 20 * share))
        if last:
            for turn in range(9):
                at = [_on(box, 180 + (turn + 0.5) * 20) for box in (last, arch)]
                pen.line([*at[0], *at[1]], fill=colour, width=int(7 - 5 * share))
        last = arch
        foot = top + half * 0.875
        for side in (-1, 1):
            x = centre + side * half
            pen.line((x, foot, x, foot + half * 0.72), fill=colour, width=int(26 - 20 * share))


def _on(box: forms.Box, degrees: float) -> paint.Point:
    """A point on the ellipse within a box."""
    turn = math.radians(degrees)
    return (
        (box[0] + box[2]) / 2 + math.cos(turn) * (box[2] - box[0]) / 2,
        (box[1] + box[3]) / 2 + math.sin(turn) * (box[3] - box[1]) / 2,
    )


def _train(canvas: Image.Image) -> None:
    """Carriages along the left side of the platform, the last one near."""
    side = paint.gradient(
        [(0, "#d9c9a4"), (0.12, "#e9dcbd"), (0.52, "#e9dcbd"), (0.53, "#21473c"), (1, "#132c26")], (1500, 300)
    )
    pen = ImageDraw.Draw(side)
    for n in range(3):
        left = n * 500
        for window in range(5):
            x = left + 70 + window * 78
            pen.rounded_rectangle((x, 60, x + 58, 142), 8, fill="#27333a")
            pen.rounded_rectangle((x + 4, 64, x + 54, 138), 6, fill="#f0c87c" if (n + window) % 3 else "#8fa4aa")
        for door in (14, 462):
            pen.rectangle((left + door, 50, left + door + 32, 290), fill="#18372f", outline="#caa763", width=3)
        pen.line((left + 499, 0, left + 499, 300), fill="#0c1512", width=8)
        pen.line((left, 176, left + 500, 176), fill="#caa763", width=4)
    paint.slant(side, [(330, 150), (694, 520), (694, 604), (330, 860)], canvas)
    front = paint.gradient([(0, "#efe3c6"), (0.5, "#e2d3ae"), (0.51, "#1d4136"), (1, "#10241e")], (300, 340))
    pen = ImageDraw.Draw(front)
    pen.rounded_rectangle((26, 50, 274, 160), 14, fill="#1b2328")
    pen.polygon([(40, 60), (120, 60), (70, 150), (40, 150)], fill="#5d747c")
    for x in (50, 250):
        pen.ellipse((x - 22, 210, x + 22, 254), fill="#fff2cc")
    pen.rectangle((120, 20, 180, 40), fill="#ffb347")
    paint.slant(front, [(-40, 120), (334, 148), (334, 862), (-40, 920)], canvas)
    for x, y in ((30, 620), (268, 612)):
        paint.glow(canvas, (x, y), 110, "#fff0c0", 0.9)
    paint.shade(canvas, (160, 930), (330, 50), "#060606", 0.9)


def _far_platform(canvas: Image.Image) -> None:
    """Lamps along the right edge."""
    for n in range(6):
        near = (1 - n / 6) ** 1.7
        x, y, tall = 850 + near * 690, 590 + near * 330, 60 + near * 420
        pen = ImageDraw.Draw(canvas)
        pen.line((x, y, x, y - tall), fill="#20262a", width=max(int(14 * near), 3))
        pen.line((x - 40 * near, y - tall, x + 4, y - tall), fill="#20262a", width=max(int(8 * near), 2))
        paint.glow(canvas, (x - 40 * near, y - tall + 8 * near), 30 + 110 * near, "#ffdf9a", 0.95)


def _clock(canvas: Image.Image) -> None:
    """The round clock that hangs over the platform: eight minutes to nine."""
    pen = ImageDraw.Draw(canvas)
    pen.line((1000, -10, 1000, 200), fill="#1c2226", width=8)
    pen.ellipse((912, 190, 1088, 366), fill="#1c2226")
    pen.ellipse((926, 204, 1074, 352), fill="#f6eedb")
    for hour in range(12):
        x, y = _on((936, 214, 1064, 342), hour * 30)
        pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill="#2a2c30")
    pen.line([(1000, 278), _on((962, 240, 1038, 316), 176)], fill="#1c2226", width=8)
    pen.line([(1000, 278), _on((942, 220, 1058, 336), 222)], fill="#1c2226", width=5)
    paint.glow(canvas, (1000, 278), 170, "#fff2cf", 0.4)
