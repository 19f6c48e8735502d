"""What the library says of the demo's pictures."""

from typing import NamedTuple


class Entry(NamedTuple):
    title: str
    alternative_text: str
    caption: str
    credit: str
    focal: tuple[int, int] = (50, 50)


LIBRARY: dict[str, Entry] = {
    "harbour": Entry(
        "Port Alder harbor at dusk",
        "Fishing boats with lit cabins at anchor under a red evening sky, the lights of a town behind them.",
        "Fishing boats at Port Alder after sunset.",
        "Juno Adair, The Globe Post",
        (50, 62),
    ),
    "parliament": Entry(
        "National Assembly, front",
        "A parliament with six columns, a green dome and a red flag in the first light; people cross the square.",
        "The National Assembly in Port Alder.",
        "Emeric Dole, The Globe Post",
        (50, 40),
    ),
    "dam": Entry(
        "Velm Dam, gates open",
        "A concrete dam between wooded slopes, water falling from four gates into the mist.",
        "The Velm Dam in the Lorvanian highlands.",
        "Pavel Itzen, Meridian Wire",
        (50, 60),
    ),
    "market": Entry(
        "Covered market, early morning",
        "Shoppers walk between fruit stalls with striped awnings under the ribs of a market hall.",
        "The covered market at Port Alder.",
        "Juno Adair, The Globe Post",
        (50, 68),
    ),
    "skyline": Entry(
        "Skyline over the river at night",
        "Office towers with lit windows at night, mirrored in a river.",
        "Lights over the river.",
        "Emeric Dole, The Globe Post",
        (50, 55),
    ),
    "wheat": Entry(
        "Wheat in evening light",
        "A field of ripe wheat up to the horizon under a wide evening sky.",
        "Wheat before the harvest near Saint Orrin.",
        "Sunniva Crale, The Globe Post",
        (60, 55),
    ),
    "ice": Entry(
        "Northern Strait with floes",
        "Flat pieces of ice drift on dark blue water; low mountains under a pale sun.",
        "Ice in the Northern Strait.",
        "Aksel Rond, Meridian Wire",
        (40, 60),
    ),
    "library": Entry(
        "Great reading room",
        "Readers at tables with green lamps between two walls of books that run toward an arched window.",
        "The great reading room of the National Library.",
        "Emeric Dole, The Globe Post",
        (50, 58),
    ),
    "tram": Entry(
        "Tram of line 4 in the rain",
        "A cream and green tram with four passengers faces us on a wet street at night.",
        "A tram of line 4 in Brennick.",
        "Sunniva Crale, The Globe Post",
        (50, 50),
    ),
    "stadium": Entry(
        "Mill Lane ground at night",
        "A football match under floodlights, seen from high in the stand; the opposite stand is full.",
        "Mill Lane, the ground of Halloway Rovers.",
        "Juno Adair, The Globe Post",
        (50, 62),
    ),
    "delta": Entry(
        "Sarrow delta from the air",
        "A blue river divides again and again into a fan of channels across green and ocher land.",
        "The delta of the Sarrow from the air.",
        "Pavel Itzen, Meridian Wire",
        (50, 55),
    ),
    "press-hall": Entry(
        "Press hall of La Aldaba",
        "A printer in the dark holds up a newspaper before a press on which paper runs over steel rollers.",
        "The press of La Aldaba.",
        "Name withheld, La Aldaba",
        (40, 60),
    ),
    "stage": Entry(
        "The Lamplighter’s Trial, Pilot House",
        "On a stage between red curtains a man on a ladder reaches for a street lamp; another raises an arm.",
        "A scene from “The Lamplighter’s Trial.”",
        "Ilka Dorn, Pilot House",
        (58, 55),
    ),
    "empty-chairs": Entry(
        "Election commission, hearing room",
        "Seven red leather chairs at a long table; men sit in two of them, five are empty.",
        "The hearing room of the election commission.",
        "Pavel Itzen, Meridian Wire",
        (50, 55),
    ),
    "ines-calloway": Entry("Ines Calloway", "Ines Calloway", "", "The Globe Post", (50, 40)),
    "tobias-renn": Entry("Tobias Renn", "Tobias Renn", "", "The Globe Post", (50, 40)),
    "marguerite-lund": Entry("Marguerite Osei-Lund", "Marguerite Osei-Lund", "", "The Globe Post", (50, 40)),
    "danilo-verhaeg": Entry("Danilo Verhaeg", "Danilo Verhaeg", "", "The Globe Post", (50, 40)),
    "hester-quayle": Entry("Hester Quayle", "Hester Quayle", "", "The Globe Post", (50, 40)),
    "oriel-tamsin": Entry(
        "Oriel Tamsin",
        "A woman with her hair in a bun, in a brown jacket, looks at the camera.",
        "Oriel Tamsin, director of the National Library.",
        "Emeric Dole, The Globe Post",
        (50, 40),
    ),
    "emblem": Entry("Emblem of the newsroom", "A globe of white lines on blue", "", "The Globe Post"),
    "wire-emblem": Entry("Emblem of Meridian Wire", "A globe of white lines on red", "", "Meridian Wire"),
}
