"""Portraits: faces left in soft light, as a newspaper's cut-outs of its writers are."""

from collections.abc import Callable

from PIL import Image, ImageDraw, ImageFilter

from . import paint

EYES = (735, 865)


def portrait(seed: int, *, backdrop: tuple[str, str], skin: str, hair: str, coat: str, cut: str) -> bytes:
    """A head and shoulders, square. `cut` is short, long, bob, bun or bald."""
    canvas = paint.gradient([(0, backdrop[0]), (1, backdrop[1])])
    paint.glow(canvas, (1060, 300), 700, paint.blend(backdrop[0], "#ffffff", 0.5), 0.7)
    paint.wash(canvas, backdrop[1], paint.contrast(paint.drift(seed, cells=(5, 4)), 120, 220, 90))
    lit, dark = paint.blend(skin, "#ffe9cf", 0.32), paint.blend(skin, "#2a1712", 0.42)
    if cut in ("long", "bob"):
        low = 800 if cut == "long" else 630
        _part(canvas, hair, lambda pen: pen.rounded_rectangle((604, 236, 996, low), 180, fill=255), 5)
    if cut == "bun":
        _part(canvas, hair, lambda pen: pen.ellipse((722, 128, 878, 280), fill=255), 4)
    _shoulders(canvas, coat, seed)
    _part(canvas, dark, lambda pen: pen.rounded_rectangle((734, 560, 866, 790), 50, fill=255), 3)
    face = paint.shape(_face, blur=2.5)
    shading = Image.linear_gradient("L").rotate(90).resize((340, 460))
    tones = Image.composite(Image.new("RGB", (340, 460), lit), Image.new("RGB", (340, 460), dark), shading)
    layer = Image.new("RGB", paint.SIZE, dark)
    layer.paste(tones, (630, 240))
    canvas.paste(layer, (0, 0), face)
    _features(canvas, dark, lit, hair)
    _hair(canvas, hair, cut)
    square = canvas.crop((300, 67, 1300, 1067)).resize((800, 800), Image.Resampling.LANCZOS)
    return paint.develop(square, seed=seed, tone="#efdcc0", soft=1.1, grain=0.05)


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

    def cap(pen: ImageDraw.ImageDraw) -> None:
        pen.pieslice((628, 208, 972, 640), 180, 360, fill=255)
        pen.ellipse((676, 340, 940, 560), fill=0)
        pen.polygon([(650, 420), (700, 300), (900, 286), (824, 380)], fill=255)
        if cut != "short":
            pen.rounded_rectangle((622, 360, 674, 600), 24, fill=255)
            pen.rounded_rectangle((928, 360, 980, 600), 24, fill=255)

    _part(canvas, hair, cap, 3.5)
    sheen = paint.shape(lambda pen: pen.arc((680, 224, 960, 520), 250, 330, fill=120, width=26), blur=12)
    paint.wash(canvas, paint.blend(hair, "#ffe6c0", 0.5), sheen)
    canvas.paste(canvas.filter(ImageFilter.GaussianBlur(1)), (0, 0))


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
