"""A corridor of a hospital."""

from PIL import Image, ImageDraw

from . import figures, forms, paint
from .paint import WIDTH


def hospital() -> bytes:
    """A ward's corridor: lamps in the ceiling, doors, a bed by the wall, two nurses."""
    chance = paint.chance_of(421)
    back = (610, 330, 990, 640)
    canvas = forms.room(
        back, walls=("#dfe9e4", "#a9c2bc"), floor=("#c9d6d0", "#7d9894"), ceiling=("#f7faf6", "#c9d6d2")
    )
    for n in range(5):
        near = (1 - n / 5) ** 1.8
        x, y, half = 800, 330 - near * 330, 30 + near * 120
        pen = ImageDraw.Draw(canvas)
        pen.polygon(
            [
                (x - half, y),
                (x + half, y),
                (x + half * 0.82, y + 12 + near * 40),
                (x - half * 0.82, y + 12 + near * 40),
            ],
            fill="#ffffff",
        )
        paint.glow(canvas, (x, y + 10), 90 + near * 260, "#ffffff", 0.6)
    pen = ImageDraw.Draw(canvas)
    for side in (-1, 1):
        for start, end in ((0.06, 0.3), (0.42, 0.6), (0.7, 0.82)):
            _door(canvas, side, start, end)
        far, near = 800 + side * 190, 800 + side * 800
        pen.polygon([(far, 560), (near, 830), (near, 858), (far, 568)], fill="#5f8f8a")
        pen.line((far, 640, near, 1062), fill="#54736f", width=8)
    pen.rectangle((716, 420, 884, 640), fill="#8fb3ae")
    for x in (726, 806):
        pen.rectangle((x, 430, x + 68, 640), fill="#bcd3cd")
        pen.rectangle((x + 18, 460, x + 50, 530), fill="#fdfdf6")
    pen.rectangle((744, 372, 856, 404), fill="#2f7a5c")
    pen.text((800, 388), "WARD 4", fill="#f4faf4", font=paint.letters(22), anchor="mm")
    paint.glow(canvas, (800, 520), 260, "#ffffff", 0.7)
    floor = canvas.crop((0, 330, WIDTH, 640)).transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((WIDTH, 427))
    cover = paint.gradient([(0, "#6a6a6a"), (1, "#101010")], (WIDTH, 427)).convert("L")
    canvas.paste(
        forms.unfocused(floor, 9), (0, 640), Image.composite(cover, Image.new("L", cover.size), _floor_area(back))
    )
    _bed(canvas)
    figures.standing(canvas, (880, 770), 250, chance, coat="#f3f6f2", facing="here", legs="#e4ebe8")
    figures.standing(canvas, (960, 780), 262, chance, coat="#5fa3a0", facing="here", legs="#4d8a88")
    figures.standing(canvas, (740, 665), 130, chance, coat="#5fa3a0", legs="#4d8a88")
    figures.standing(canvas, (1290, 960), 400, chance, coat="#5b6478", legs="#2d3038")
    return paint.develop(canvas, seed=422, tone="#e6eee4")


def _floor_area(back: forms.Box) -> Image.Image:
    """The floor below y 640 as a mask of 1600 by 427."""
    mask = Image.new("L", (WIDTH, 427), 0)
    ImageDraw.Draw(mask).polygon([(back[0], 0), (back[2], 0), (WIDTH + 30, 427), (-30, 427)], fill=255)
    return mask


def _door(canvas: Image.Image, side: int, start: float, end: float) -> None:
    """A door in a side wall between two depths (0 near, 1 at the far wall)."""
    leaf = paint.gradient([(0, "#7fa9a4"), (1, "#5d8a86")], (120, 300))
    pen = ImageDraw.Draw(leaf)
    pen.rectangle((0, 0, 119, 299), outline="#e6f0ec", width=9)
    pen.rectangle((64, 40, 98, 130), fill="#f4faf6")
    pen.line((18, 170, 44, 170), fill="#e9eeea", width=7)

    def edge(depth: float) -> tuple[paint.Point, paint.Point]:
        x = 800 + side * (800 - 610 * depth)
        ceiling, ground = 330 * depth, 1180 - 540 * depth
        return (x, ground - (ground - ceiling) * 0.72), (x, ground)

    near, far = edge(start), edge(end)
    corners = [near[0], far[0], far[1], near[1]] if side < 0 else [far[0], near[0], near[1], far[1]]
    paint.slant(leaf, corners, canvas)


def _bed(canvas: Image.Image) -> None:
    """A bed on wheels along the left wall, made."""
    paint.shade(canvas, (330, 960), (330, 60), "#3a5450", 0.7)
    pen = ImageDraw.Draw(canvas)
    for x, y in ((150, 930), (300, 1010), (520, 850), (600, 890)):
        pen.line((x, y - 110, x, y), fill="#8a9696", width=9)
        pen.ellipse((x - 15, y - 10, x + 15, y + 20), fill="#2d3434")
    pen.polygon([(110, 800), (480, 706), (640, 752), (300, 880)], fill="#f6f8f4")
    pen.polygon([(110, 800), (300, 880), (300, 926), (110, 842)], fill="#c3d0ce")
    pen.polygon([(300, 880), (640, 752), (640, 790), (300, 926)], fill="#a9bcba")
    pen.polygon([(250, 764), (480, 706), (640, 752), (424, 832)], fill="#7fb0b6")
    pen.polygon([(424, 832), (640, 752), (640, 790), (424, 874)], fill="#5f9098")
    pen.polygon([(140, 790), (224, 768), (330, 806), (250, 836)], fill="#ffffff")
    pen.line([(104, 850), (104, 730), (300, 800), (300, 930)], fill="#9fb0ae", width=10)
    pen.line([(250, 760), (250, 560), (288, 548)], fill="#9aa8a6", width=6)
    pen.rounded_rectangle((276, 552, 308, 620), 8, fill="#dfeaec")
    pen.line([(292, 620), (296, 700), (340, 760)], fill="#d5e2e2", width=3)
