"""Portraits: faces left in soft light, as a newspaper's cut-outs of its writers are."""

import math
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .looks import Look

EYES = (735, 865)


def portrait(look: Look) -> bytes:
    """A head and shoulders, square."""
    seed, backdrop, skin, hair, coat, cut, extras = look
    canvas = paint.gradient([(0, backdrop[0]), (1, backdrop[1])])
    paint.glow(canvas, (1060, 300), 700, paint.blend(backdrop[0], "#ffffff", 0.5), 0.7)
    paint.wash(canvas, backdrop[1], paint.contrast(paint.drift(seed, cells=(5, 4)), 120, 220, 90))
    lit, dark = paint.blend(skin, "#ffe9cf", 0.32), paint.blend(skin, "#2a1712", 0.42)
    _behind(canvas, hair, cut, seed)
    _shoulders(canvas, coat, seed)
    _part(canvas, dark, lambda pen: pen.rounded_rectangle((734, 560, 866, 790), 50, fill=255), 3)
    if cut == "scarf":
        _part(canvas, paint.blend(hair, "#101820", 0.25), lambda pen: pen.polygon(DRAPE, fill=255), 4)
    face = paint.shape(_face, blur=2.5)
    shading = Image.linear_gradient("L").rotate(90).resize((340, 460))
    tones = Image.composite(Image.new("RGB", (340, 460), lit), Image.new("RGB", (340, 460), dark), shading)
    layer = Image.new("RGB", paint.SIZE, dark)
    layer.paste(tones, (630, 240))
    canvas.paste(layer, (0, 0), face)
    if "beard" in extras:
        _part(canvas, paint.blend(hair, dark, 0.25), _beard, 6)
    _features(canvas, dark, lit, "#2a1c18" if cut == "scarf" else hair)
    _hair(canvas, hair, cut)
    if "glasses" in extras:
        _part(canvas, "#1a1614", _glasses, 1.5)
    square = canvas.crop((300, 67, 1300, 1067)).resize((800, 800), Image.Resampling.LANCZOS)
    return paint.develop(square, seed=seed, tone="#efdcc0", soft=1.1, grain=0.05)


def _behind(canvas: Image.Image, hair: str, cut: str, seed: int) -> None:
    """What of the hair, or of the scarf, lies behind the face."""
    if cut in ("long", "bob"):
        low = 800 if cut == "long" else 630
        _part(canvas, hair, lambda pen: pen.rounded_rectangle((604, 236, 996, low), 180, fill=255), 5)
    if cut == "bun":
        _part(canvas, hair, lambda pen: pen.ellipse((722, 128, 878, 280), fill=255), 4)
    if cut == "scarf":
        _part(canvas, hair, lambda pen: pen.ellipse((592, 190, 1008, 780), fill=255), 4)
    if cut == "curls":
        chance = paint.chance_of(seed)
        turns = [(chance.uniform(0, math.tau), chance.uniform(150, 232)) for _ in range(130)]

        def curls(pen: ImageDraw.ImageDraw) -> None:
            for turn, out in turns:
                x, y, r = 800 + math.cos(turn) * out, 400 + math.sin(turn) * out * 0.95, 34
                pen.ellipse((x - r, y - r, x + r, y + r), fill=255)

        _part(canvas, hair, curls, 4)


DRAPE = [(640, 620), (960, 620), (1010, 800), (930, 900), (800, 960), (670, 900), (590, 800)]


def _beard(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse((660, 440, 940, 712), fill=235)
    pen.ellipse((672, 330, 928, 590), fill=0)
    pen.ellipse((744, 560, 856, 584), fill=235)
    pen.ellipse((752, 590, 848, 618), fill=40)


def _glasses(pen: ImageDraw.ImageDraw) -> None:
    for x in EYES:
        pen.ellipse((x - 56, 408, x + 56, 506), outline=255, width=7)
    pen.line((791, 450, 809, 450), fill=255, width=7)
    pen.line((642, 440, 680, 450), fill=255, width=6)
    pen.line((920, 450, 958, 440), fill=255, width=6)


def _face(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse((648, 262, 952, 560), fill=255)
    pen.ellipse((668, 340, 932, 676), fill=255)


def _temples(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse((630, 360, 676, 500), fill=190)
    pen.ellipse((924, 360, 970, 500), fill=190)


def _pupils(pen: ImageDraw.ImageDraw) -> None:
    for x in EYES:
        pen.ellipse((x - 17, 447, x + 17, 461), fill=200)


def _brows(pen: ImageDraw.ImageDraw) -> None:
    for x in EYES:
        pen.arc((x - 42, 408, x + 42, 470), 205, 335, fill=210, width=9)


def _part(canvas: Image.Image, colour: str, draw: Callable[[ImageDraw.ImageDraw], None], blur: float) -> None:
    paint.wash(canvas, colour, paint.shape(draw, blur=blur))


def _shoulders(canvas: Image.Image, coat: str, seed: int) -> None:
    """A jacket over a pale shirt."""
    body = [
        (360, 1080),
        (410, 880),
        (560, 786),
        (700, 740),
        (900, 740),
        (1040, 786),
        (1190, 880),
        (1240, 1080),
    ]
    paint.polygon(canvas, body, coat, blur=3)
    paint.polygon(
        canvas,
        [(1040, 786), (1190, 880), (1240, 1080), (1060, 1080)],
        paint.blend(coat, "#ffffff", 0.14),
        blur=24,
    )
    paint.polygon(
        canvas,
        [(706, 742), (894, 742), (800, 1010)],
        paint.chance_of(seed).choice(["#efe8da", "#dfe4e6", "#e6d2c0"]),
        blur=2,
    )
    paint.polygon(canvas, [(700, 736), (660, 800), (790, 1067), (800, 1000)], paint.blend(coat, "#000000", 0.3), blur=2)
    paint.polygon(
        canvas, [(900, 736), (940, 800), (810, 1067), (800, 1000)], paint.blend(coat, "#000000", 0.18), blur=2
    )


def _features(canvas: Image.Image, dark: str, lit: str, hair: str) -> None:
    """Only as much of a face as shadow shows: brows, sockets, nose, mouth."""
    for x in EYES:
        paint.shade(canvas, (x, 452), (52, 30), dark, 0.8)
    _part(canvas, "#1c1413", _pupils, 3)
    _part(canvas, paint.blend(hair, "#1a1210", 0.4), _brows, 2.4)
    paint.polygon(canvas, [(796, 450), (772, 552), (806, 558)], dark, blur=9)
    paint.polygon(canvas, [(806, 450), (818, 540), (826, 470)], paint.blend(lit, "#ffffff", 0.3), blur=9)
    _part(
        canvas,
        paint.blend(dark, "#7a2a26", 0.45),
        lambda pen: pen.arc((748, 572, 856, 622), 18, 162, fill=220, width=9),
        3,
    )
    paint.shade(canvas, (800, 690), (130, 40), dark, 0.7)


def _hair(canvas: Image.Image, hair: str, cut: str) -> None:
    """The hair above the forehead; a bald head keeps its temples."""
    if cut == "bald":
        _part(canvas, hair, _temples, 8)
        return

    if cut == "scarf":
        _part(canvas, hair, _hood, 3)
        fold = paint.shape(lambda pen: pen.arc((640, 236, 960, 700), 170, 300, fill=130, width=10), blur=6)
        paint.wash(canvas, paint.blend(hair, "#ffffff", 0.5), fold)
        return

    def cap(pen: ImageDraw.ImageDraw) -> None:
        pen.pieslice((628, 208, 972, 640), 180, 360, fill=255)
        pen.ellipse((676, 340, 940, 560), fill=0)
        pen.polygon([(650, 420), (700, 300), (900, 286), (824, 380)], fill=255)
        if cut not in ("short", "curls"):
            pen.rounded_rectangle((622, 360, 674, 600), 24, fill=255)
            pen.rounded_rectangle((928, 360, 980, 600), 24, fill=255)

    _part(canvas, hair, cap, 3.5)
    sheen = paint.shape(lambda pen: pen.arc((680, 224, 960, 520), 250, 330, fill=120, width=26), blur=12)
    paint.wash(canvas, paint.blend(hair, "#ffe6c0", 0.5), sheen)
    canvas.paste(canvas.filter(ImageFilter.GaussianBlur(1)), (0, 0))


def _hood(pen: ImageDraw.ImageDraw) -> None:
    """The scarf around the face."""
    pen.ellipse((600, 196, 1000, 760), fill=255)
    pen.ellipse((668, 300, 932, 690), fill=0)
