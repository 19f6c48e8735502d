"""A judge against the light."""

from PIL import ImageDraw

from . import forms, paint
from .paint import HEIGHT
from .profiles import against_light, head, smooth


def judge() -> bytes:
    """A judge at a tall window, her back half turned, the collar white."""
    canvas = paint.gradient([(0, "#3a3126"), (1, "#1c1713")])
    light = paint.gradient([(0, "#e9f0f2"), (0.6, "#f6ead0"), (1, "#d9b98a")], (620, 960))
    canvas.paste(light, (830, 40))
    hills = paint.chance_of(471)
    pen = ImageDraw.Draw(canvas)
    x = 830
    while x < 1450:
        wide, tall = hills.randint(40, 90), hills.randint(90, 230)
        pen.rectangle(
            (x, 1000 - tall, min(x + wide, 1450), 1000), fill=paint.blend("#b9a88c", "#d5c6a8", hills.random())
        )
        x += wide
    canvas = forms.unfocused(canvas, 5)
    pen = ImageDraw.Draw(canvas)
    for x in (830, 1036, 1244, 1450):
        pen.rectangle((x - 9, 30, x + 9, 1010), fill="#4a3a2a")
    for y in (40, 280, 520, 760, 1000):
        pen.rectangle((830, y - 8, 1450, y + 8), fill="#4a3a2a")
    forms.textured(
        canvas,
        [(1450, 0), (1600, 0), (1600, HEIGHT), (1470, HEIGHT)],
        ("#5a2a26", "#7d3a32"),
        seed=472,
        cells=(80, 3),
        top=200,
    )
    paint.glow(canvas, (1130, 420), 760, "#fff2d4", 0.5)

    def body(pen: ImageDraw.ImageDraw) -> None:
        pen.polygon(head((640, 390), 400), fill=255)
        pen.polygon(
            smooth(
                [
                    (476, 640),
                    (420, 500),
                    (404, 360),
                    (440, 230),
                    (560, 168),
                    (690, 172),
                    (776, 250),
                    (700, 330),
                    (640, 480),
                    (600, 620),
                ]
            ),
            fill=255,
        )
        pen.polygon(
            smooth([(200, 1080), (230, 880), (340, 730), (540, 660), (720, 676), (860, 760), (950, 900), (980, 1080)]),
            fill=255,
        )

    against_light(canvas, body, body=("#241c17", "#0d0b0a"), rim="#ffe6b8", shift=(-14, 4))
    paint.polygon(canvas, [(600, 690), (716, 668), (772, 700), (800, 884), (720, 860), (660, 770)], "#f1ebdd", blur=2)
    paint.polygon(canvas, [(672, 700), (716, 690), (736, 850), (706, 846)], "#cfc5b0", blur=4)
    paint.polygon(canvas, [(340, 730), (540, 660), (600, 690), (560, 1080), (470, 1080)], "#3a1c1c", blur=6)
    pen = ImageDraw.Draw(canvas)
    pen.line([(786, 360), (838, 356), (846, 392), (806, 400), (790, 364)], fill="#15100c", width=6)
    pen.line((790, 362, 660, 350), fill="#15100c", width=6)
    return paint.develop(canvas, seed=473, tone="#ecd6ac")
