"""A football ground at night."""

from PIL import Image, ImageDraw

from . import paint
from .paint import HEIGHT, WIDTH


def stadium() -> bytes:
    """A night match seen from the upper stand."""
    chance = paint.chance_of(91)
    canvas = paint.gradient([(0, "#070b18"), (0.3, "#16223c"), (0.5, "#2a3550"), (1, "#11151f")])
    stand = paint.gradient([(0, "#1b2130"), (1, "#3a3f50")])
    paint.slant(stand, [(-60, 330), (1660, 330), (1500, 600), (100, 600)], canvas)
    pen = ImageDraw.Draw(canvas)
    for _ in range(9000):
        y = chance.uniform(336, 598)
        margin = -60 + (y - 330) / 270 * 160
        x = chance.uniform(margin, WIDTH - margin)
        near = (y - 330) / 270
        colour = chance.choice(["#8e3a3a", "#b9b3a6", "#c94f46", "#d9d2c4", "#39435e", "#6f2f35", "#20263a"])
        r = 1.6 + near * 2
        pen.ellipse((x - r, y - r, x + r, y + r), fill=paint.blend("#1b2130", colour, 0.25 + near * 0.65))
    pitch = Image.new("RGB", (1000, 620), "#2f7a3d")
    lines = ImageDraw.Draw(pitch)
    for n in range(0, 10, 2):
        lines.rectangle((n * 100, 0, n * 100 + 99, 620), fill="#38894a")
    lines.rectangle((20, 20, 980, 600), outline="#e8f0e2", width=5)
    lines.line((500, 20, 500, 600), fill="#e8f0e2", width=5)
    lines.ellipse((420, 230, 580, 390), outline="#e8f0e2", width=5)
    for box in ((20, 140, 170, 480), (830, 140, 980, 480), (20, 230, 70, 390), (930, 230, 980, 390)):
        lines.rectangle(box, outline="#e8f0e2", width=5)
    pitch.paste("#1d4f2a", (0, 0), paint.contrast(paint.drift(92, cells=(20, 14), size=(1000, 620)), 120, 220, 90))
    paint.polygon(canvas, [(60, 600), (1540, 600), (1860, 1010), (-260, 1010)], "#27563a")
    paint.slant(pitch, [(230, 622), (1370, 622), (1700, 960), (-100, 960)], canvas)
    for _ in range(23):
        y = chance.uniform(650, 930)
        x, size = chance.uniform(200, 1400), 0.4 + (y - 622) / 420
        paint.shade(canvas, (x + 8 * size, y + 1), (26 * size, 7 * size), "#0b2413", 0.8)
        kit = chance.choice(["#f2efe6", "#b52f33"])
        pen = ImageDraw.Draw(canvas)
        pen.line((x - 4 * size, y, x - 2 * size, y - 18 * size), fill="#20242c", width=max(int(5 * size), 1))
        pen.line((x + 6 * size, y, x + 2 * size, y - 18 * size), fill="#20242c", width=max(int(5 * size), 1))
        pen.rounded_rectangle((x - 7 * size, y - 40 * size, x + 7 * size, y - 17 * size), 3, fill=kit)
        pen.ellipse((x - 4.5 * size, y - 51 * size, x + 4.5 * size, y - 40 * size), fill="#6b4a38")
    paint.polygon(canvas, [(0, 985), (WIDTH, 985), (WIDTH, HEIGHT), (0, HEIGHT)], "#0a0c14", blur=5)

    def heads(pen: ImageDraw.ImageDraw) -> None:
        for x in range(0, WIDTH + 60, 78):
            down = (x * 7) % 40
            pen.ellipse((x - 36, 990 + down, x + 36, 1090 + down), fill=255)

    crowd = paint.shape(heads, blur=4)
    paint.wash(canvas, "#0a0c14", crowd)
    roof = [(-20, 250), (WIDTH + 20, 250), (WIDTH + 20, 318), (-20, 318)]
    paint.polygon(canvas, roof, "#141926")
    for x in range(60, WIDTH, 70):
        paint.glow(canvas, (x, 316), 60, "#f4f7ff", 0.9)
    for x in (150, 1450):
        ImageDraw.Draw(canvas).line((x, 250, x, 90), fill="#1c2233", width=12)
        for row in range(3):
            for n in range(5):
                paint.glow(canvas, (x - 60 + n * 30, 60 + row * 24), 34, "#ffffff", 1)
        paint.glow(canvas, (x, 84), 520, "#cfe0ff", 0.6)
    return paint.develop(canvas, seed=93, tone="#d8dfe8")
