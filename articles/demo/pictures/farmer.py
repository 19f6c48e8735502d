"""A farmer against the light."""

from PIL import ImageDraw

from . import forms, paint
from .paint import HEIGHT
from .profiles import against_light, head, smooth


def farmer() -> bytes:
    """A farmer in a straw hat looks over her rows at sundown."""
    canvas = forms.sky(
        [(0, "#4a5f8c"), (0.3, "#c98a78"), (0.5, "#f6b46a"), (0.62, "#ffd890"), (1, "#ffd890")],
        seed=481,
        cloud="#ffcf9a",
    )
    paint.glow(canvas, (1200, 620), 700, "#fff0b4", 1)
    paint.glow(canvas, (1200, 620), 130, "#ffffff", 1)
    paint.polygon(canvas, paint.ridge(482, base=660, rise=30), "#7a6a4c", blur=2)
    field = paint.gradient([(0, "#8f7a3c"), (1, "#2d3014")], (1000, 400))
    pen = ImageDraw.Draw(field)
    for x in range(0, 1000, 50):
        pen.rectangle((x, 0, x + 20, 400), fill="#59602a")
        pen.line((x + 20, 0, x + 20, 400), fill="#c9a850", width=3)
    paint.slant(field, [(400, 690), (1600, 690), (2600, HEIGHT + 20), (-900, HEIGHT + 20)], canvas)
    paint.glow(canvas, (1200, 700), 600, "#ffd27a", 0.5)

    def body(pen: ImageDraw.ImageDraw) -> None:
        pen.polygon(head((560, 410), 380), fill=255)
        pen.polygon(
            smooth([(120, 1080), (170, 880), (280, 740), (460, 668), (620, 680), (760, 760), (840, 900), (860, 1080)]),
            fill=255,
        )

    def fork(pen: ImageDraw.ImageDraw) -> None:
        pen.line((930, 1080, 899, 326), fill=255, width=20)
        for tine in (-54, -18, 18, 54):
            pen.line((898 + tine, 180, 900 + tine * 0.9, 330), fill=255, width=9)
        pen.line((846, 330, 952, 326), fill=255, width=16)
        pen.polygon(
            smooth([(740, 800), (830, 830), (920, 740), (960, 700), (950, 780), (880, 900), (780, 960)]), fill=255
        )
        pen.ellipse((878, 668, 968, 752), fill=255)

    dark = ("#2b1c14", "#120d0a")
    against_light(canvas, fork, body=dark, rim="#ffcf86", shift=(-9, 4))
    against_light(canvas, body, body=dark, rim="#ffcf86", shift=(-15, 4))
    straw = [(250, 340), (390, 290), (420, 200), (520, 150), (640, 160), (710, 226), (724, 290), (860, 330), (700, 340),
             (420, 350)]  # fmt: skip
    against_light(
        canvas,
        lambda pen: pen.polygon(smooth(straw), fill=255),
        body=("#8a6430", "#4a3218"),
        rim="#ffe9a8",
        shift=(-14, 8),
    )
    paint.polygon(canvas, [(408, 286), (424, 250), (716, 250), (726, 292), (560, 304)], "#5a2a20", blur=2)
    return paint.develop(canvas, seed=483, tone="#f8d898")
