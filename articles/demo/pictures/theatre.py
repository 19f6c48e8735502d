"""A theatre, seen from the stalls."""

from PIL import Image, ImageDraw, ImageFilter

from . import paint
from .paint import HEIGHT, WIDTH


def stage() -> bytes:
    """A lit stage from the stalls: a lamplighter's ladder, two figures, a red curtain."""
    canvas = paint.gradient([(0, "#0a0708"), (0.4, "#2b1f1c"), (0.7, "#5c4330"), (1, "#120c0a")])
    paint.glow(canvas, (860, 520), 620, "#ffce86", 0.75)
    paint.polygon(canvas, [(200, 740), (1400, 740), (1600, 880), (0, 880)], "#7a5636")
    for n in range(18):
        ImageDraw.Draw(canvas).line((230 + n * 67, 740, -10 + n * 95, 880), fill="#5b3e26", width=2)
    for x, strength in ((520, 0.5), (860, 0.75), (1150, 0.45)):
        cone = paint.area([(x - 20, 60), (x + 20, 60), (x + 190, 800), (x - 190, 800)], fill=150, blur=26)
        paint.wash(canvas, "#ffe9bd", cone.point([int(value * strength) for value in range(256)]))
        paint.shade(canvas, (x, 800), (190, 40), "#ffe2a8", 0.55)
    pen = ImageDraw.Draw(canvas)
    pen.line((860, 800, 900, 330), fill="#1a1210", width=9)
    pen.line((930, 800, 930, 330), fill="#1a1210", width=9)
    for n in range(10):
        pen.line((863 + n * 4, 770 - n * 44, 930, 770 - n * 44), fill="#1a1210", width=6)
    pen.line((1010, 800, 1010, 260), fill="#0f0c0b", width=12)
    pen.polygon([(980, 260), (1040, 260), (1028, 196), (992, 196)], fill="#ffedb8")
    paint.glow(canvas, (1010, 228), 210, "#ffdf90", 1)
    _player(canvas, 905, 520, 0.95)
    _player(canvas, 560, 800, 1.15)
    _curtain(canvas)
    heads = paint.chance_of(131)

    def rows(pen: ImageDraw.ImageDraw) -> None:
        for row in range(3):
            for x in range(-30 + row * 40, WIDTH + 60, 108 + row * 14):
                y, r = 920 + row * 62 + heads.uniform(-10, 10), 34 + row * 9
                pen.ellipse((x - r, y - r, x + r, y + r * 1.2), fill=255)
                pen.rounded_rectangle((x - r * 1.7, y + r * 0.9, x + r * 1.7, HEIGHT + 40), 30, fill=255)

    paint.wash(canvas, "#070506", paint.shape(rows, blur=3.5))
    return paint.develop(canvas, seed=132, tone="#f2cf98")


def _player(canvas: Image.Image, x: float, y: float, size: float) -> None:
    """An actor in a long coat, one arm raised towards the lamp."""
    pen = ImageDraw.Draw(canvas)
    pen.polygon(
        [
            (x - 34 * size, y),
            (x - 22 * size, y - 150 * size),
            (x + 22 * size, y - 150 * size),
            (x + 40 * size, y),
        ],
        fill="#17110f",
    )
    pen.line((x + 14 * size, y - 138 * size, x + 76 * size, y - 214 * size), fill="#17110f", width=int(17 * size))
    pen.line((x - 18 * size, y - 138 * size, x - 44 * size, y - 70 * size), fill="#17110f", width=int(16 * size))
    pen.ellipse((x - 17 * size, y - 196 * size, x + 17 * size, y - 152 * size), fill="#4a3022")
    pen.rectangle((x - 26 * size, y - 192 * size, x + 26 * size, y - 185 * size), fill="#120d0b")
    pen.rectangle((x - 16 * size, y - 216 * size, x + 16 * size, y - 188 * size), fill="#120d0b")


def _curtain(canvas: Image.Image) -> None:
    """Velvet at both sides and along the top."""
    strip = Image.new("RGB", (250, 1))
    for x in range(250):
        fold = abs((x % 38) / 38 - 0.4) * 1.7
        strip.putpixel((x, 0), tuple(int(channel * max(1 - fold, 0.16)) for channel in (150, 26, 30)))
    for side in (0, 1):
        cloth = strip if side == 0 else strip.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        cloth = cloth.resize((250, 900))
        cover = Image.new("L", (250, 900), 0)
        edge = [(0, 0), (250, 0), (160, 380), (110, 620), (130, 900), (0, 900)]
        ImageDraw.Draw(cover).polygon(edge if side == 0 else [(250 - x, y) for x, y in edge], fill=255)
        canvas.paste(cloth, (0 if side == 0 else WIDTH - 250, 0), cover.filter(ImageFilter.GaussianBlur(2)))
    top = strip.resize((WIDTH, 1)).resize((WIDTH, 130))
    valance = Image.new("L", (WIDTH, 130), 0)
    for x in range(0, WIDTH, 200):
        ImageDraw.Draw(valance).ellipse((x - 20, -110, x + 220, 126), fill=255)
    canvas.paste(top, (0, 0), valance)
