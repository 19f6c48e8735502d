"""A captain against the light."""

from PIL import ImageDraw

from . import forms, paint
from .paint import HEIGHT, WIDTH
from .profiles import against_light, head, smooth


def captain() -> bytes:
    """A captain on her bridge at first light, the bow and the sea beyond the glass."""
    horizon = 560
    canvas = forms.sky(
        [(0, "#31486c"), (0.3, "#8098ac"), (0.5, "#f0cfae"), (0.54, "#f8dcae"), (1, "#f8dcae")],
        seed=491,
        cloud="#f6dcc8",
    )
    paint.glow(canvas, (1240, 540), 560, "#fff0c8", 0.9)
    forms.sea(canvas, horizon, [(0, "#a9b3b4"), (0.2, "#5f7d90"), (1, "#1c3448")], crest="#f4e6cc", seed=492)
    deck = [(1010, 700), (1190, 640), (1370, 700), (1500, 860), (880, 860)]
    paint.polygon(canvas, deck, "#7a3f34")
    pen = ImageDraw.Draw(canvas)
    pen.line([(880, 860), (1010, 700), (1190, 640), (1370, 700), (1500, 860)], fill="#e9dfcc", width=9)
    pen.line((1190, 640, 1190, 470), fill="#2d3338", width=9)
    for y in (720, 780):
        pen.rectangle((1120, y, 1260, y + 40), fill="#54606a")
    canvas = forms.unfocused(canvas, 3)
    frame = "#1d2329"
    pen = ImageDraw.Draw(canvas)
    for x0, x1 in ((150, 110), (620, 600), (1090, 1100), (1540, 1580)):
        pen.polygon([(x0 - 18, 0), (x0 + 18, 0), (x1 + 18, 860), (x1 - 18, 860)], fill=frame)
    pen.rectangle((0, 0, WIDTH, 90), fill=frame)
    pen.polygon([(0, 850), (WIDTH, 850), (WIDTH, HEIGHT), (0, HEIGHT)], fill="#14191e")
    pen.line((0, 852, WIDTH, 852), fill="#59656e", width=6)
    for n, x in enumerate(range(980, 1560, 120)):
        pen.rounded_rectangle((x, 900, x + 92, 990), 10, fill="#0c1013", outline="#3a464e", width=4)
        colour = ("#6fe0a0", "#ffb85a", "#7fc4e8")[n % 3]
        pen.arc((x + 20, 918, x + 72, 970), 20, 300, fill=colour, width=4)
        paint.glow(canvas, (x + 46, 944), 70, colour, 0.5)
        pen = ImageDraw.Draw(canvas)

    def body(pen: ImageDraw.ImageDraw) -> None:
        pen.polygon(head((520, 440), 380), fill=255)
        pen.ellipse((322, 430, 450, 560), fill=255)
        pen.polygon(
            smooth([(60, 1080), (110, 900), (230, 760), (420, 694), (590, 700), (740, 780), (820, 900), (850, 1080)]),
            fill=255,
        )

    against_light(canvas, body, body=("#20242c", "#0c0f13"), rim="#ffe2b0", shift=(-14, 4))
    cap = [(314, 330), (330, 250), (420, 200), (560, 190), (690, 216), (710, 280), (690, 330), (500, 344)]
    against_light(
        canvas,
        lambda pen: pen.polygon(smooth(cap), fill=255),
        body=("#e9e4d8", "#a9a598"),
        rim="#fff6e0",
        shift=(-10, 6),
    )
    paint.polygon(canvas, [(336, 306), (690, 296), (694, 350), (350, 366)], "#171b22", blur=2)
    paint.polygon(canvas, [(600, 334), (690, 318), (768, 360), (760, 376), (660, 362)], "#0c0e12", blur=1)
    ImageDraw.Draw(canvas).ellipse((628, 296, 668, 336), fill="#d9b25a")
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(236, 772), (404, 706), (424, 738), (258, 808)], fill="#15181e")
    for n in range(4):
        pen.line((256 + n * 26, 770 - n * 10, 272 + n * 26, 796 - n * 11), fill="#d9b25a", width=7)
    return paint.develop(canvas, seed=493, tone="#eed8b0")
