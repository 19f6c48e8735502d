"""Portraits, and the emblems of those who have no face."""

from articles.demo.library.entry import Entry

PEOPLE: dict[str, Entry] = {
    "ines-calloway": Entry("Ines Calloway", "Ines Calloway", "", "The Globe Post", (50, 40)),
    "tobias-renn": Entry("Tobias Renn", "Tobias Renn", "", "The Globe Post", (50, 40)),
    "marguerite-lund": Entry("Marguerite Osei-Lund", "Marguerite Osei-Lund", "", "The Globe Post", (50, 40)),
    "danilo-verhaeg": Entry("Danilo Verhaeg", "Danilo Verhaeg", "", "The Globe Post", (50, 40)),
    "hester-quayle": Entry("Hester Quayle", "Hester Quayle", "", "The Globe Post", (50, 40)),
    "amara-voss": Entry("Amara Voss", "Amara Voss", "", "The Globe Post", (50, 40)),
    "leif-sandoval": Entry("Leif Sandoval", "Leif Sandoval", "", "The Globe Post", (50, 40)),
    "noor-halvorsen": Entry("Noor Halvorsen", "Noor Halvorsen", "", "The Globe Post", (50, 40)),
    "caspian-dray": Entry("Caspian Dray", "Caspian Dray", "", "The Globe Post", (50, 40)),
    "yusra-ketteridge": Entry("Yusra Ketteridge", "Yusra Ketteridge", "", "The Globe Post", (50, 40)),
    "oriel-tamsin": Entry(
        "Oriel Tamsin",
        "A woman with her hair in a bun, in a brown jacket, looks at the camera.",
        "Oriel Tamsin, director of the National Library.",
        "Emeric Dole, The Globe Post",
        (50, 40),
    ),
    "portrait-violinist": Entry(
        "Violinist, in profile",
        "A violinist with her hair in a bun plays in profile, dark against warm stage light.",
        "At a rehearsal.",
        "Ilka Dorn for The Globe Post",
        (52, 45),
    ),
    "portrait-judge": Entry(
        "Judge at a window",
        "A judge with glasses, in a dark robe with a white collar, stands in profile before a tall window.",
        "In chambers.",
        "Emeric Dole, The Globe Post",
        (45, 45),
    ),
    "portrait-farmer": Entry(
        "Farmer at sundown",
        "A farmer in a straw hat, with a fork in one hand, looks over rows of a field at sundown.",
        "At the end of the day.",
        "Sunniva Crale, The Globe Post",
        (42, 45),
    ),
    "portrait-captain": Entry(
        "Captain on the bridge",
        "A captain in a white cap stands at the windows of a ship’s bridge; a red bow and the sea lie ahead.",
        "On the bridge at first light.",
        "Juno Adair, The Globe Post",
        (42, 45),
    ),
    "emblem": Entry("Emblem of the newsroom", "A globe of white lines on blue", "", "The Globe Post"),
    "wire-emblem": Entry("Emblem of Meridian Wire", "A globe of white lines on red", "", "Meridian Wire"),
}
