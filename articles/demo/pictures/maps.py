"""The demo's maps: the country of the stories, with its coasts, rivers and towns."""

import math

from . import atlas, forms, paint
from .paint import Point
from .sheet import INK, Sheet


def sarrow() -> bytes:
    """The Sarrow from the highlands of Lorvania to its delta on the coast of Tesmar."""
    coast = atlas.rough(
        [(-30, 900), (330, 860), (620, 905), (760, 960), (900, 935), (1130, 880), (1330, 905), (1640, 820)], seed=501
    )
    land = [*coast, (1640, -30), (-30, -30)]
    peaks = [
        ((x, y), r)
        for x, y, r in (
            (180, 110, 260),
            (420, 70, 280),
            (690, 60, 300),
            (980, 90, 290),
            (1240, 60, 280),
            (1500, 130, 260),
            (330, 260, 190),
            (1180, 250, 200),
            (1440, 320, 190),
            (120, 330, 180),
            (1390, 510, 190),
        )
    ]
    sheet = atlas.country([land], seed=502, heights=peaks)
    border = atlas.rough(
        [(-20, 520), (300, 560), (560, 590), (770, 590), (1080, 545), (1360, 560), (1620, 500)], seed=503
    )
    sheet.dashes(border, atlas.BORDER, 4, dash=20, gap=10)
    main = [(560, 120), (640, 200), (700, 262), (690, 350), (750, 440), (740, 520), (768, 600), (740, 700), (772, 800)]
    for points, seed in (
        ([(330, 180), (430, 300), (560, 350), (690, 350)], 504),
        ([(1180, 150), (1080, 300), (900, 400), (750, 440)], 505),
        ([(260, 620), (460, 690), (620, 690), (740, 700)], 506),
    ):
        atlas.river(sheet, points, seed=seed, wide=(2, 5))
    atlas.river(sheet, main, seed=507, wide=(3, 11))
    for n, mouth in enumerate(((610, 912), (690, 950), (770, 968), (850, 955), (930, 930))):
        atlas.river(sheet, [(772, 800), ((772 + mouth[0]) / 2, 850), mouth], seed=510 + n, wide=(7, 4))
    sheet.polygon([(680, 190), (724, 262), (640, 226)], atlas.RIVER)
    sheet.line([(668, 282), (734, 250)], INK, 9)
    sheet.text((756, 262), "Velm Dam", 29, anchor="lm", bold=True, halo="#f7f3ea")
    sheet.dot((768, 600), 11, atlas.ROUTE, ring="#ffffff")
    sheet.text((792, 622), "Border gauge", 29, anchor="lm", bold=True, halo="#f7f3ea")
    atlas.town(sheet, (1210, 862), "Lindhaven", capital=True, side="mb", size=30)
    for at, name, side in (
        ((472, 330), "Ulmen", "mt"),
        ((1360, 560), "Ostrel", "mt"),
        ((330, 858), "Corvessa", "mb"),
        ((1010, 372), "Kessary", "lm"),
        ((520, 702), "Marn", "mt"),
        ((742, 770), "Sarrowmouth", "rm"),
    ):
        atlas.town(sheet, at, name, side=side)
    sheet.spaced((1190, 440), "LORVANIA", 46, "#6d5338", gap=22, halo="#f1ead6")
    sheet.spaced((1110, 735), "TESMAR", 46, "#6d5338", gap=22, halo="#f1ead6")
    sheet.spaced((680, 470), "Sarrow", 28, "#2f6484", gap=5, turn=-72, halo="#f1ead6")
    sheet.spaced((1180, 992), "TESMAR BIGHT", 32, "#4f7f96", gap=14, turn=2)
    atlas.frame(sheet, "The Sarrow basin", "90 kilometers of river from dam to gauge", kilometers=50, pixels=195)
    return sheet.finished()


def port_alder() -> bytes:
    """The capital on Alder Sound, Saint Orrin across it, and the tunnel between them."""
    west = atlas.rough(
        [
            (540, -30),
            (600, 120),
            (560, 230),
            (640, 330),
            (600, 460),
            (650, 560),
            (560, 690),
            (590, 820),
            (500, 940),
            (540, 1100),
        ],
        seed=521,
        share=0.12,
    )
    east = atlas.rough(
        [
            (1390, -30),
            (1330, 110),
            (1380, 240),
            (1310, 370),
            (1290, 500),
            (1340, 640),
            (1300, 790),
            (1400, 900),
            (1370, 1100),
        ],
        seed=522,
        share=0.12,
    )
    isle = atlas.rough([(930, 800), (990, 770), (1040, 810), (1010, 880), (950, 870), (930, 800)], seed=523, share=0.2)
    sheet = atlas.country(
        [[*west, (-30, 1100), (-30, -30)], [*east, (1640, 1100), (1640, -30)], isle],
        seed=524,
        heights=[((120, 300), 240), ((60, 700), 260), ((1560, 240), 220), ((1580, 900), 240)],
    )
    _streets(sheet, (430, 480), 215, seed=525)
    _streets(sheet, (1420, 540), 105, seed=526)
    atlas.river(sheet, [(-20, 560), (140, 600), (280, 560), (420, 590), (596, 600)], seed=527, wide=(6, 12), share=0.16)
    sheet.line(atlas.rough([(-20, 250), (160, 330), (330, 420), (470, 470)], seed=528, share=0.06), INK, 5)
    sheet.dashes(
        atlas.rough([(-20, 250), (160, 330), (330, 420), (470, 470)], seed=528, share=0.06),
        "#f7f3ea",
        3,
        dash=10,
        gap=8,
    )
    sheet.line([(470, 470), (560, 500)], atlas.ROUTE, 9)
    sheet.dashes([(560, 500), (760, 540), (1100, 545), (1330, 520)], atlas.ROUTE, 9, dash=26, gap=12)
    sheet.line([(1330, 520), (1420, 510)], atlas.ROUTE, 9)
    sheet.dashes([(612, 360), (800, 380), (1120, 430), (1300, 470)], "#4a5a62", 3, dash=8, gap=8)
    for at, name, side in (
        ((470, 470), "Central Station", "rm"),
        ((500, 560), "National Assembly", "rm"),
        ((430, 390), "National Library", "rm"),
        ((604, 330), "Northern quays", "rm"),
        ((1300, 470), "Ferry pier", "mb"),
        ((596, 760), "Fish market", "rm"),
    ):
        atlas.town(sheet, at, name, side=side, size=25)
    sheet.text((330, 660), "PORT ALDER", 46, anchor="mm", bold=True, halo="#f1ead6")
    sheet.text((1450, 600), "SAINT ORRIN", 34, anchor="mm", bold=True, halo="#f1ead6")
    sheet.text(
        (940, 580), "Harbor Tunnel, 11.4 kilometers", 29, atlas.ROUTE, anchor="mm", bold=True, halo=atlas.SHALLOW
    )
    sheet.text((900, 366), "Ferry", 25, "#4a5a62", anchor="mm", halo=atlas.SHALLOW)
    sheet.text((985, 905), "Gull Isle", 25, anchor="mm", halo=atlas.SHALLOW)
    sheet.spaced((960, 190), "ALDER SOUND", 44, "#4f7f96", gap=20, turn=-4)
    atlas.frame(sheet, "Port Alder and its Sound", "With the planned Harbor Tunnel", kilometers=3, pixels=203)
    return sheet.finished()


def _streets(sheet: Sheet, middle: Point, radius: float, *, seed: int) -> None:
    """A town from above: ring roads, spokes, and blocks that thin out."""
    chance = paint.chance_of(seed)
    for _ in range(int(radius * 5)):
        turn, out = chance.uniform(0, math.tau), radius * chance.random() ** 0.6
        x, y = middle[0] + math.cos(turn) * out * 0.8, middle[1] + math.sin(turn) * out
        wide, tall = chance.uniform(5, 11), chance.uniform(4, 9)
        sheet.box(x, y, x + wide, y + tall, paint.blend("#c9a58c", "#a87f6c", chance.random()))
    for ring in (0.35, 0.65, 0.95):
        points = [
            (
                middle[0] + math.cos(n / 20 * math.tau) * radius * ring * 0.8,
                middle[1] + math.sin(n / 20 * math.tau) * radius * ring,
            )
            for n in range(21)
        ]
        sheet.line(points, "#fbf8f0", 4)
    for n in range(9):
        turn = n / 9 * math.tau + 0.2
        far = (middle[0] + math.cos(turn) * radius * 0.9, middle[1] + math.sin(turn) * radius * 1.1)
        sheet.line([middle, far], "#fbf8f0", 4)


def strait() -> bytes:
    """The Northern Strait between the Isles of Skarne and the mainland, with the edge of the ice then and now."""
    south = atlas.rough(
        [(-30, 800), (180, 760), (360, 820), (520, 780), (700, 840), (900, 800), (1090, 850), (1280, 790), (1640, 840)],
        seed=531,
    )
    isles = [
        atlas.rough(
            [(430, 250), (560, 170), (740, 190), (860, 260), (800, 370), (640, 400), (500, 360), (430, 250)],
            seed=532,
            share=0.2,
        ),
        atlas.rough([(960, 270), (1060, 210), (1180, 260), (1170, 350), (1040, 380), (960, 270)], seed=533, share=0.22),
        atlas.rough([(1270, 300), (1340, 270), (1390, 330), (1330, 380), (1270, 300)], seed=534, share=0.22),
        atlas.rough([(290, 360), (340, 330), (370, 390), (310, 410), (290, 360)], seed=535, share=0.22),
    ]
    sheet = atlas.country(
        [[*south, (1640, 1100), (-30, 1100)], *isles],
        seed=536,
        heights=[((640, 270), 190), ((1070, 290), 110), ((300, 1000), 240), ((760, 1040), 240), ((1360, 1020), 260)],
    )
    ice = forms.unfocused(
        paint.area([(-20, -20), (1620, -20), (1620, 190), (1100, 150), (700, 120), (300, 210), (-20, 260)]), 18
    )
    sheet.canvas.paste(
        "#f4f8f8", (0, 0), ice.point([value * 200 // 255 for value in range(256)]).resize(sheet.canvas.size)
    )
    then = atlas.rough([(-20, 640), (300, 610), (620, 640), (940, 600), (1260, 640), (1620, 580)], seed=537, share=0.08)
    now = atlas.rough([(-20, 262), (300, 214), (420, 170)], seed=538, share=0.08)
    sheet.dashes(then, "#2f6484", 4, dash=18, gap=11)
    sheet.line(now, "#2f6484", 4)
    sheet.line(atlas.rough([(880, 150), (1100, 152), (1620, 192)], seed=539, share=0.05), "#2f6484", 4)
    atlas.river(sheet, [(820, 1090), (880, 980), (780, 920), (700, 842)], seed=540, wide=(4, 8))
    sheet.spaced((850, 930), "Kell", 26, "#2f6484", gap=4, turn=-35, halo="#f1ead6")
    sheet.dashes([(760, 400), (770, 560), (716, 720), (700, 836)], atlas.ROUTE, 5, dash=12, gap=9)
    for at, name, side in (
        ((760, 396), "Kalvik", "rm"),
        ((560, 250), "Holm", "lm"),
        ((1080, 300), "Stennes", "mb"),
        ((700, 842), "Halloway", "mt"),
        ((250, 930), "Brennick", "lm"),
        ((1110, 900), "Tarn Valley", "lm"),
    ):
        atlas.town(sheet, at, name, side=side, size=29)
    atlas.town(sheet, (1480, 826), "Lindhaven", capital=True, side="mt", size=30)
    sheet.spaced((1030, 490), "NORTHERN STRAIT", 42, "#3d7390", gap=16, turn=2, halo=atlas.SHALLOW)
    sheet.spaced((640, 320), "ISLES OF SKARNE", 28, "#6d5338", gap=8, halo="#f1ead6")
    sheet.spaced((570, 1000), "VERRANE", 44, "#6d5338", gap=22, halo="#f1ead6")
    sheet.spaced((1320, 950), "TESMAR", 36, "#6d5338", gap=16, halo="#f1ead6")
    sheet.text((60, 578), "Edge of the ice in April, 40 years ago", 25, "#2f6484", anchor="lm", halo=atlas.SHALLOW)
    sheet.text((1250, 222), "Edge of the ice in April now", 25, "#2f6484", anchor="lm", halo="#e3edf0")
    sheet.text((784, 610), "Ferry", 25, atlas.ROUTE, anchor="lm", halo=atlas.SHALLOW)
    atlas.frame(sheet, "A shorter winter", "The Northern Strait and its ice", kilometers=50, pixels=240)
    return sheet.finished()
