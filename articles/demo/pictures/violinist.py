"""A violinist against the light."""

from PIL import Image, ImageDraw

from . import forms, paint
from .paint import HEIGHT, WIDTH
from .profiles import against_light, head, smooth


def violinist() -> bytes:
    """A violinist in profile before the warm dark of a hall, bow raised."""
    canvas = paint.gradient([(0, "#2a1712"), (0.5, "#8a4a26"), (1, "#2a140c")])
    paint.glow(canvas, (1130, 420), 900, "#ffb866", 0.85)
    chance = paint.chance_of(461)
    for _ in range(60):
        at = (chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT))
        paint.glow(canvas, at, chance.uniform(14, 60), chance.choice(("#ffd08a", "#ff9a54", "#ffe6bc")), 0.4)
    canvas = forms.unfocused(canvas, 6)

    def body(pen: ImageDraw.ImageDraw) -> None:
        pen.polygon(head((700, 400), 400), fill=255)
        pen.ellipse((462, 190, 640, 420), fill=255)
        pen.ellipse((430, 330, 540, 440), fill=255)
        pen.polygon(
            smooth([(330, 1080), (350, 860), (440, 740), (560, 680), (740, 690), (860, 760), (920, 900), (930, 1080)]),
            fill=255,
        )
        pen.polygon(
            smooth(
                [
                    (800, 770),
                    (930, 860),
                    (1060, 830),
                    (1160, 700),
                    (1200, 600),
                    (1240, 616),
                    (1216, 740),
                    (1110, 920),
                    (930, 990),
                    (760, 950),
                ]
            ),
            fill=255,
        )
        pen.ellipse((1176, 540, 1262, 640), fill=255)

    against_light(canvas, body, body=("#1d0f0b", "#0c0605"), rim="#ffb866", shift=(-16, 5))
    _violin(canvas)
    return paint.develop(canvas, seed=462, tone="#f6cf98")


def _violin(canvas: Image.Image) -> None:
    """The instrument under the chin, scroll to the right, the bow across it with its hand."""
    wood = paint.shape(lambda pen: pen.polygon(smooth([
        (770, 640), (800, 590), (880, 580), (930, 606), (980, 586), (1050, 560), (1100, 590), (1098, 650), (1040, 690),
        (980, 690), (940, 690), (890, 724), (810, 724), (770, 640)]), fill=255), blur=1)  # fmt: skip
    canvas.paste(paint.gradient([(0.5, "#d9742c"), (0.62, "#8a3a16"), (0.7, "#4a1c0c")]), (0, 0), wood)
    pen = ImageDraw.Draw(canvas)
    pen.polygon([(1080, 596), (1330, 500), (1342, 520), (1090, 632)], fill="#2a130a")
    pen.ellipse((1318, 478, 1366, 526), fill="#4a2210")
    pen.line((850, 640, 1330, 506), fill="#f0d6a4", width=3)
    pen.polygon([(930, 600), (950, 596), (956, 652), (936, 660)], fill="#f0d9ae")

    def arm(pen: ImageDraw.ImageDraw) -> None:
        pen.polygon(
            smooth(
                [
                    (420, 800),
                    (470, 900),
                    (620, 960),
                    (760, 900),
                    (850, 780),
                    (890, 700),
                    (850, 680),
                    (780, 770),
                    (680, 850),
                    (560, 820),
                    (480, 740),
                ]
            ),
            fill=255,
        )
        pen.ellipse((826, 640, 906, 716), fill=255)
        pen.ellipse((404, 720, 506, 860), fill=255)

    against_light(canvas, arm, body=("#241310", "#120907"), rim="#f2a45a", shift=(-12, 8))
    pen = ImageDraw.Draw(canvas)
    pen.line((856, 690, 1120, 300), fill="#5a2a14", width=9)
    pen.line((872, 696, 1128, 318), fill="#fff0d0", width=3)
    pen.line((1120, 300, 1134, 318), fill="#5a2a14", width=9)
