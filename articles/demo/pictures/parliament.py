"""A parliament and the people before it."""

import random

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH


def parliament() -> bytes:
    """A portico of columns on its steps in the first light, flag up."""
    canvas = paint.gradient([(0, "#3f5f86"), (0.35, "#8fa6b8"), (0.6, "#f0cfa4"), (1, "#f0cfa4")])
    paint.wash(canvas, "#fbe6cf", paint.contrast(paint.drift(61, cells=(3, 8), octaves=5), 128, 215, 200))
    paint.glow(canvas, (220, 560), 760, "#ffcf8f", 0.6)
    pen = ImageDraw.Draw(canvas)
    canvas.paste(paint.gradient([(0, "#8b7f6e"), (1, "#857a6b")], (WIDTH, HEIGHT - 796)), (0, 796))
    pen.rectangle((60, 420, 1540, 800), fill="#8d8272")
    for x in range(90, 1520, 74):
        if not 430 < x < 1150:
            for y in (470, 600, 720):
                pen.rectangle((x, y, x + 30, y + 66), fill="#3b3d44")
                pen.rectangle((x + 3, y + 4, x + 13, y + 30), fill="#c89d62" if (x + y) % 5 == 0 else "#596472")
                pen.line((x - 5, y + 69, x + 35, y + 69), fill="#c9bba4", width=4)
    pen.rectangle((60, 408, 1540, 430), fill="#cfc2ab")
    _dome(canvas)
    front = paint.gradient([(0, "#57504a"), (1, "#2f2c2c")], (760, 400))
    canvas.paste(front, (420, 420))
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((740, 600, 860, 800), fill="#1d1a1a")
    pen.rectangle((752, 612, 848, 800), fill="#6b4526")
    paint.glow(canvas, (800, 590), 150, "#ffc77a", 0.8)
    for x in (430, 548, 666, 884, 1002, 1120):
        canvas.paste(_column(54, 352), (x - 2, 448))
        ImageDraw.Draw(canvas).rectangle((x - 10, 436, x + 60, 452), fill="#e2d6c0")
        ImageDraw.Draw(canvas).rectangle((x - 10, 786, x + 60, 802), fill="#c9bda8")
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((396, 388, 1204, 438), fill="#ddcfb7")
    pen.line((396, 414, 1204, 414), fill="#a4977f", width=3)
    pen.polygon([(380, 390), (800, 250), (1220, 390)], fill="#c7b99f")
    pen.polygon([(450, 380), (800, 268), (1150, 380)], fill="#94866f")
    pen.line([(380, 390), (800, 250), (1220, 390)], fill="#efe3cb", width=9)
    for step in range(9):
        y = 800 + step * 17
        pen.rectangle((380 - step * 34, y, 1220 + step * 34, y + 17), fill=paint.blend("#d8cbb4", "#8f8573", step / 9))
        pen.line((380 - step * 34, y + 15, 1220 + step * 34, y + 15), fill="#6f6659", width=3)
    square = paint.gradient([(0, "#857a6b"), (1, "#4a4643")], (WIDTH, HEIGHT - 953))
    canvas.paste(square, (0, 953))
    canvas.paste(
        canvas.crop((0, 860, WIDTH, 953))
        .transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        .filter(ImageFilter.GaussianBlur(9)),
        (0, 953),
        Image.new("L", (WIDTH, 93), 80),
    )
    chance = paint.chance_of(63)
    for _ in range(34):
        _passer(canvas, chance.uniform(40, 1560), chance.uniform(946, 1030), chance)
    shadow = paint.gradient([(0, "#000"), (1, "#fff")], (HEIGHT, WIDTH)).convert("L").rotate(90, expand=True)
    paint.wash(canvas, "#2a3350", shadow.point([value // 3 for value in range(256)]))
    worn = paint.contrast(paint.drift(62, cells=(40, 30), octaves=3), 140, 230, 50)
    worn.paste(0, (0, 0, WIDTH, 430))
    paint.wash(canvas, "#3a3128", worn)
    return paint.develop(canvas, seed=64, tone="#f3d9b0")


def _column(width: int, height: int) -> Image.Image:
    """A fluted column, lit from the left."""
    strip = Image.new("RGB", (width, 1))
    for x in range(width):
        light = max(1 - abs(x / width - 0.3) * 1.25, 0.12) - (0.13 if x % 9 > 5 else 0)
        strip.putpixel((x, 0), tuple(int(channel * max(light, 0.1)) for channel in (244, 230, 204)))
    return strip.resize((width, height))


def _dome(canvas: Image.Image) -> None:
    """The drum and dome behind the pediment, with its flag."""
    pen = ImageDraw.Draw(canvas)
    pen.rectangle((668, 236, 932, 330), fill="#a59881")
    for x in range(676, 930, 24):
        pen.rectangle((x, 246, x + 9, 326), fill="#4f4c4a")
    pen.rectangle((656, 226, 944, 242), fill="#d7cab2")
    top = Image.new("RGB", (248, 300))
    strip = Image.new("RGB", (248, 1))
    for x in range(248):
        strip.putpixel((x, 0), tuple(int(c * max(1 - abs(x / 248 - 0.28) * 1.1, 0.2)) for c in (158, 196, 180)))
    top.paste(strip.resize((248, 300)))
    cover = Image.new("L", (248, 300))
    ImageDraw.Draw(cover).pieslice((0, 0, 247, 300), 180, 360, fill=255)
    canvas.paste(top, (676, 80), cover)
    pen.rectangle((786, 52, 814, 86), fill="#cdbf9f")
    pen.line((800, 54, 800, -40), fill="#3a3530", width=3)
    pen.polygon([(802, 4), (856, 12), (896, 2), (894, 34), (856, 44), (802, 36)], fill="#93322f")


def _passer(canvas: Image.Image, x: float, y: float, chance: random.Random) -> None:
    """Somebody crossing the square: a dark figure and a long shadow."""
    size = 0.55 + (y - 946) / 110
    coat = chance.choice(["#22262f", "#332b28", "#3d2f2f", "#29323a"])
    paint.polygon(
        canvas,
        [(x, y), (x + 60 * size, y + 9 * size), (x + 62 * size, y + 13 * size), (x + 5 * size, y + 4)],
        "#3c3a3a",
    )
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [
            (x - 5 * size, y),
            (x - 7 * size, y - 34 * size),
            (x, y - 42 * size),
            (x + 7 * size, y - 34 * size),
            (x + 5 * size, y),
        ],
        fill=coat,
    )
    pen.ellipse((x - 4 * size, y - 52 * size, x + 4 * size, y - 42 * size), fill="#4a3a32")
