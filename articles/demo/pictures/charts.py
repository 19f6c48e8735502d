"""The demo's charts: figures of stories as lines and bars, with their axes and their source."""

from collections.abc import Sequence
from dataclasses import dataclass

from .paint import Point
from .sheet import GREY, INK, Sheet

RED, BLUE, OCHRE, GREEN = "#a3322a", "#2c5a80", "#b9812f", "#4f7a56"
LEFT, TOP, RIGHT, BOTTOM = 150, 260, 1290, 900

HERRING = (100, 104, 112, 127, 138, 151, 168, 187, 205)
DIESEL = (100, 108, 121, 117, 124, 131, 128, 136, 139)
BREAD = (100, 102, 105, 107, 110, 112, 113, 116, 118)
GOODS = (100, 101, 102, 104, 105, 107, 108, 109, 111)

TURNOUT = (("18-24", 51, 57), ("25-34", 58, 62), ("35-44", 66, 67), ("45-54", 71, 72), ("55-64", 77, 76),
           ("65-74", 82, 80), ("75 and over", 74, 71))  # fmt: skip
"""Age, percent at the last election, percent at the one before."""

MONTHS = "JFMAMJJASOND"
BEFORE_THE_DAM = (180, 200, 330, 540, 610, 480, 360, 300, 270, 240, 220, 190)
RECENT_YEARS = (250, 270, 340, 330, 300, 240, 200, 180, 190, 220, 240, 250)
AGREED = 310
"""Cubic meters a second, at the border gauge of the Sarrow; the recent April to September averages 240."""


@dataclass
class Plot:
    """A field for data on a sheet: `across` and `up` are the ranges (first, last) of the two axes."""

    sheet: Sheet
    across: tuple[float, float]
    up: tuple[float, float]

    def at(self, x: float, y: float) -> Point:
        along = (x - self.across[0]) / (self.across[1] - self.across[0])
        above = (y - self.up[0]) / (self.up[1] - self.up[0])
        return LEFT + along * (RIGHT - LEFT), BOTTOM - above * (BOTTOM - TOP)

    def grid(self, values: Sequence[int]) -> None:
        """Lines across at these values, each with its number; the lowest is the axis."""
        for value in values:
            _, y = self.at(0, value)
            lowest = value == values[0]
            self.sheet.line([(LEFT, y), (RIGHT, y)], INK if lowest else "#d9d3c4", 3 if lowest else 2)
            self.sheet.text((LEFT - 20, y), f"{value:,}", 28, GREY, anchor="rm")

    def curve(self, values: Sequence[float], colour: str, label: str, *, width: float = 5, lower: float = 0) -> None:
        """A line through the values at 0, 1, 2 …, named at its end or so many pixels lower."""
        points = [self.at(n, value) for n, value in enumerate(values)]
        self.sheet.line(points, colour, width)
        self.sheet.dot(points[-1], 8, colour)
        self.sheet.text((points[-1][0] + 24, points[-1][1] + lower), label, 30, colour, anchor="lm", bold=True)


def prices() -> bytes:
    """Four prices over two years, as an index."""
    sheet = Sheet()
    sheet.heading(
        "A box of herring now costs twice what it did",
        "Prices in Verrane, two years ago = 100",
        "Source: Quay Exchange, Port Alder; Office of Statistics",
    )
    plot = Plot(sheet, (0, 8), (80, 220))
    plot.grid((80, 100, 120, 140, 160, 180, 200, 220))
    for quarter, label in ((0, "Two years ago"), (4, "One year ago"), (8, "Now")):
        x, y = plot.at(quarter, 80)
        sheet.line([(x, y), (x, y + 12)], INK, 3)
        sheet.text((x, y + 24), label, 28, GREY, anchor="ma")
    for values, colour, name in (
        (GOODS, GREEN, "All goods"),
        (BREAD, OCHRE, "Bread"),
        (DIESEL, BLUE, "Diesel"),
        (HERRING, RED, "Herring"),
    ):
        plot.curve(
            values,
            colour,
            f"{name} {values[-1]}",
            width=8 if values is HERRING else 5,
            lower=8 if values is GOODS else 0,
        )
    return sheet.finished()


def turnout() -> bytes:
    """Turnout by age at two elections: bars for the last, a mark for the one before."""
    sheet = Sheet()
    sheet.heading(
        "The young stayed at home",
        "Turnout at the last Assembly election by age, in percent",
        "Source: Electoral Office of Verrane, survey of 41,000 voters",
    )
    plot = Plot(sheet, (0, len(TURNOUT)), (0, 100))
    plot.grid((0, 20, 40, 60, 80, 100))
    for n, (age, last, before) in enumerate(TURNOUT):
        left, top = plot.at(n + 0.16, last)
        right, ground = plot.at(n + 0.84, 0)
        sheet.box(left, top, right, ground, RED if n < 2 else BLUE)
        middle = (left + right) / 2
        sheet.text((middle, ground - 56), str(last), 34, "#ffffff", anchor="ma", bold=True)
        sheet.text((middle, ground + 22), age, 27, GREY, anchor="ma")
        _, mark = plot.at(0, before)
        sheet.line([(left - 12, mark), (right + 12, mark)], INK, 5)
    average = plot.at(0, 68)[1]
    sheet.dashes([(LEFT, average), (RIGHT + 10, average)], OCHRE, 4)
    sheet.text((RIGHT + 24, average), "All voters 68", 30, OCHRE, anchor="lm", bold=True)
    sheet.line([(RIGHT + 24, 300), (RIGHT + 74, 300)], INK, 5)
    sheet.text((RIGHT + 88, 300), "Election", 27, GREY, anchor="lm")
    sheet.text((RIGHT + 88, 334), "before", 27, GREY, anchor="lm")
    return sheet.finished()


def rivers() -> bytes:
    """A year of the Sarrow at the border: as it ran before the dam, as it runs now, and what is agreed."""
    sheet = Sheet()
    sheet.heading(
        "The summer that the river lost",
        "The Sarrow at the border gauge, cubic meters a second by month",
        "Source: Sarrow Basin Gauges",
    )
    plot = Plot(sheet, (-0.4, 11.4), (0, 700))
    lost = range(3, 9)
    sheet.polygon(
        [plot.at(n, BEFORE_THE_DAM[n]) for n in lost] + [plot.at(n, RECENT_YEARS[n]) for n in reversed(lost)], "#dfe7ec"
    )
    plot.grid((0, 100, 200, 300, 400, 500, 600, 700))
    for month, letter in enumerate(MONTHS):
        x, y = plot.at(month, 0)
        sheet.text((x, y + 22), letter, 28, GREY, anchor="ma")
    plot.curve(BEFORE_THE_DAM, BLUE, "")
    plot.curve(RECENT_YEARS, RED, "", width=7)
    sheet.dashes([plot.at(2.6, AGREED), plot.at(8.4, AGREED)], GREEN, 6, dash=22, gap=12)
    sheet.text(plot.at(4.5, 640), "Before the Velm Dam", 30, BLUE, anchor="lm", bold=True)
    sheet.text(plot.at(8.6, AGREED), "Agreed: 310", 30, GREEN, anchor="lm", bold=True)
    sheet.text(plot.at(5.2, 130), "Recent years", 30, RED, anchor="lm", bold=True)
    return sheet.finished()
