"""A press hall at night."""

import random
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import WIDTH


def press_hall() -> bytes:
    """A newspaper press at work: the web of paper running over its rollers."""
    chance = paint.chance_of(111)
    canvas = paint.gradient([(0, "#12171d"), (0.5, "#2a3138"), (1, "#0e1114")])
    for x in range(100, WIDTH, 240):
        paint.glow(canvas, (x, 40), 330, "#dbe7ef", 0.5)
        ImageDraw.Draw(canvas).rectangle((x - 70, 34, x + 70, 44), fill="#f7fbff")
    for n in range(5):
        left = 60 + n * 320
        pen = ImageDraw.Draw(canvas)
        pen.rectangle((left, 230, left + 220, 900), fill=paint.blend("#33434a", "#4c6068", n % 2))
        pen.rectangle((left, 230, left + 36, 900), fill="#58707a")
        for bolt in range(5):
            pen.ellipse((left + 180, 270 + bolt * 130, left + 200, 290 + bolt * 130), fill="#1b2327")
        paint.glow(canvas, (left + 190, 256), 26, chance.choice(["#6bff9a", "#ffb347", "#ff6a4d"]), 1)
    path = [
        (-40, 760),
        (120, 330),
        (330, 690),
        (520, 300),
        (740, 660),
        (930, 310),
        (1150, 700),
        (1340, 330),
        (1680, 560),
    ]
    for (x0, y0), (x1, y1) in pairwise(path):
        sheet = _newsprint(chance)
        paint.slant(sheet, [(x0, y0 - 8), (x1, y1 - 8), (x1 + 90, y1 + 150), (x0 + 90, y0 + 150)], canvas)
        sheet_corners = [(x0, y0), (x1, y1), (x1 + 90, y1 + 150), (x0 + 90, y0 + 150)]
        paint.wash(canvas, "#0c1014", paint.area(sheet_corners, fill=90 if y1 > y0 else 20, blur=2))
    for x, y in path[1:-1]:
        _roller(canvas, x, y)
    paint.wash(canvas, "#07090b", paint.gradient([(0.74, "#000"), (1, "#fff")]).convert("L"))
    _operator(canvas)
    return paint.develop(canvas, seed=112, tone="#e3e2cf")


def _newsprint(chance: random.Random) -> Image.Image:
    """A stretch of printed paper: grey columns and pictures, too fast to read."""
    sheet = Image.new("RGB", (520, 200), "#e6e1d3")
    pen = ImageDraw.Draw(sheet)
    for page in range(0, 520, 130):
        pen.rectangle((page + 8, 12, page + 122, 26), fill="#4b4843")
        box = (page + 8 + chance.choice((0, 40)), 34, page + 84 + chance.choice((0, 36)), 92)
        for column in range(3):
            for y in range(34, 190, 6):
                pen.line(
                    (page + 8 + column * 40, y, page + 40 + column * 40 - chance.randint(0, 8), y),
                    fill="#8f8b82",
                    width=2,
                )
        pen.rectangle(box, fill=chance.choice(["#5d6c75", "#7a6a5a", "#55604f"]))
    return sheet.filter(ImageFilter.BoxBlur(1.4))


def _roller(canvas: Image.Image, x: float, y: float) -> None:
    """A steel cylinder across the web."""
    length = 190
    steel = Image.new("RGB", (1, 60))
    for row in range(60):
        light = max(1 - abs(row / 60 - 0.32) * 1.7, 0.14)
        steel.putpixel((0, row), tuple(int(channel * light) for channel in (206, 216, 222)))
    paint.slant(
        steel.resize((length, 60)),
        [(x - 20, y - 34), (x + 90, y + 136), (x + 52, y + 164), (x - 58, y - 6)],
        canvas,
    )
    ImageDraw.Draw(canvas).ellipse((x - 62, y - 40, x - 16, y), fill="#8d999f")
    ImageDraw.Draw(canvas).ellipse((x - 46, y - 27, x - 32, y - 13), fill="#22282c")


def _operator(canvas: Image.Image) -> None:
    """The printer with a copy open in her hands, out of focus in front."""

    def body(pen: ImageDraw.ImageDraw) -> None:
        pen.ellipse((330, 560, 430, 690), fill=255)
        pen.rounded_rectangle((250, 690, 510, 1200), 90, fill=255)
        pen.polygon([(480, 760), (640, 860), (610, 900), (470, 840)], fill=255)

    paint.wash(canvas, "#0c0f12", paint.shape(body, blur=6))
    paint.polygon(canvas, [(560, 800), (730, 770), (760, 960), (590, 985)], "#cfcabb", blur=5)
    paint.polygon(canvas, [(600, 815), (700, 798), (708, 850), (608, 866)], "#6d777c", blur=5)
