"""The demo's charts: figures of stories as lines and bars, with their axes and their source."""

from collections.abc import Sequence
from dataclasses import dataclass

from .paint import Point
from .sheet import GREY, INK, Sheet

RED, BLUE, OCHRE, GREEN = "#a3322a", "#2c5a80", "#b9812f", "#4f7a56"
LEFT, TOP, RIGHT, BOTTOM = 150, 260, 1290, 900

HERRING = (100, 104, 112, 127, 138, 151, 168, 187, 205)
DIESEL = (100, 108, 121, 126, 133, 131, 128, 135, 137)
BREAD = (100, 102, 105, 107, 110, 112, 113, 116, 118)
GOODS = (100, 101, 102, 103, 103.8, 104.5, 105.5, 106, 107)

VERRANE = (66, 65, 63, 61, 60, 58, 56, 54, 52)
HALLOWAY = (61, 60, 58, 57, 63, 64, 62, 63, 61)
"""Turnout at nine municipal elections, in percent; from the fifth on Halloway ranked its candidates."""

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
        "Some prices run, the index walks",
        "Prices in Verrane, two years ago = 100",
        "Source: Quay Exchange, Port Alder; National Statistics Office",
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
    """Turnout at nine elections, in the country and in the town that ranks its candidates."""
    sheet = Sheet()
    sheet.heading(
        "Nine elections, fewer voters",
        "Turnout at municipal elections, in percent of those on the rolls",
        "Source: Electoral Registrar of Verrane",
    )
    plot = Plot(sheet, (0, 8), (40, 70))
    plot.grid((40, 45, 50, 55, 60, 65, 70))
    for election, label in ((0, "Eight elections ago"), (4, "Four elections ago"), (8, "The last one")):
        x, y = plot.at(election, 40)
        sheet.line([(x, y), (x, y + 12)], INK, 3)
        sheet.text((x, y + 24), label, 28, GREY, anchor="ma")
    change = plot.at(3.5, 40)[0]
    sheet.dashes([(change, BOTTOM), (change, TOP)], GREY, 2, dash=8, gap=8)
    sheet.text((change + 16, BOTTOM - 70), "Halloway begins to", 28, GREY)
    sheet.text((change + 16, BOTTOM - 38), "rank its candidates", 28, GREY)
    plot.curve(VERRANE, BLUE, f"All Verrane {VERRANE[-1]}", width=8)
    plot.curve(HALLOWAY, RED, f"Halloway {HALLOWAY[-1]}")
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
