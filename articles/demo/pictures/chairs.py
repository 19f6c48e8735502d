"""A meeting room where most chairs are empty."""

import random

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH


def empty_chairs() -> bytes:
    """Seven high-backed chairs behind a long table, two of them taken."""
    canvas = paint.gradient([(0, "#57483a"), (0.55, "#8a735a"), (0.68, "#5b4733"), (1, "#2a2019")])
    _panelling(canvas)
    for x in (190, 1230):
        light = paint.gradient([(0, "#fffaf0"), (1, "#f3dcb2")], (180, 430))
        canvas.paste(light, (x, 60))
        pen = ImageDraw.Draw(canvas)
        for bar in (60, 120):
            pen.line((x + bar, 60, x + bar, 490), fill="#7d6a52", width=5)
        for bar in (150, 260, 370):
            pen.line((x, 60 + bar, x + 180, 60 + bar), fill="#7d6a52", width=5)
        pen.rectangle((x - 10, 50, x + 190, 500), outline="#4c3a28", width=12)
        paint.glow(canvas, (x + 90, 270), 420, "#ffeccb", 0.6)
    for n, x in enumerate(range(200, 1401, 200)):
        _chair(canvas, x, taken=n in (2, 5))
    top = paint.gradient([(0, "#b98d5e"), (1, "#5d3a20")], (900, 200))
    grain = paint.contrast(paint.drift(142, cells=(3, 40), size=(900, 200)), 120, 210, 120)
    top.paste("#3f2614", (0, 0), grain)
    paint.slant(top, [(90, 690), (1510, 690), (1680, 860), (-80, 860)], canvas)
    front = paint.gradient([(0, "#6a4527"), (1, "#21150d")], (WIDTH, HEIGHT - 860))
    canvas.paste(front, (0, 860))
    pen = ImageDraw.Draw(canvas)
    for x in range(-20, WIDTH, 232):
        pen.rectangle((x, 890, x + 200, HEIGHT + 20), outline="#3b2413", width=6)
    for n, x in enumerate(range(200, 1401, 200)):
        _place(canvas, 800 + (x - 800) * 1.06, chance=paint.chance_of(143 + n))
    shine = canvas.crop((0, 560, WIDTH, 690)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    canvas.paste(shine.filter(ImageFilter.GaussianBlur(10)), (0, 694), Image.new("L", (WIDTH, 130), 46))
    return paint.develop(canvas, seed=144, tone="#eed6ac")


def _panelling(canvas: Image.Image) -> None:
    """Oak panels along the wall."""
    pen = ImageDraw.Draw(canvas)
    for x in range(0, WIDTH, 160):
        pen.rectangle((x + 12, 30, x + 148, 520), outline="#6a543f", width=5)
        pen.line((x + 12, 30, x + 12, 520), fill="#a88e70", width=2)
    pen.rectangle((0, 530, WIDTH, 548), fill="#4e3b2a")


def _chair(canvas: Image.Image, x: float, *, taken: bool) -> None:
    """A leather chair from the front, with or without a commissioner."""
    back = paint.shape(lambda pen: pen.rounded_rectangle((x - 62, 400, x + 62, 740), 30, fill=255))
    leather = Image.new("RGB", (1, 1))
    leather.putpixel((0, 0), (98, 34, 34))
    canvas.paste(leather.resize(paint.SIZE), (0, 0), back)
    pen = ImageDraw.Draw(canvas)
    pen.rounded_rectangle((x - 62, 400, x + 62, 740), 30, outline="#2d120f", width=7)
    pen.arc((x - 52, 408, x + 52, 520), 190, 350, fill="#b86a58", width=4)
    for row in range(3):
        for column in (-26, 0, 26):
            pen.ellipse((x + column - 3, 470 + row * 56, x + column + 3, 476 + row * 56), fill="#3a1513")
    if taken:
        pen.rounded_rectangle((x - 66, 560, x + 66, 740), 40, fill="#1f232b")
        pen.polygon([(x - 18, 560), (x + 18, 560), (x, 640)], fill="#e9e3d6")
        pen.line((x, 572, x, 650), fill="#5a2027", width=8)
        pen.ellipse((x - 32, 468, x + 32, 556), fill="#8a6248")
        pen.pieslice((x - 35, 458, x + 35, 548), 180, 360, fill="#3a2f2a")


def _place(canvas: Image.Image, x: float, *, chance: random.Random) -> None:
    """What lies before each chair: papers, a name plate, a microphone, a glass."""
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [(x - 46, 742), (x + 40, 742), (x + 50, 792), (x - 58, 792)],
        fill=paint.blend("#f3ecdc", "#cfc5b0", chance.random()),
    )
    pen.polygon([(x - 60, 812), (x + 60, 812), (x + 66, 842), (x - 66, 842)], fill="#d9c79c")
    pen.line((x - 40, 827, x + 40, 827), fill="#5b4a30", width=5)
    pen.line((x + 70, 790, x + 58, 716), fill="#1a1816", width=4)
    pen.ellipse((x + 48, 700, x + 66, 722), fill="#1a1816")
    pen.rectangle((x - 88, 742, x - 72, 780), fill="#dfe7e6")
