"""Charts and maps; their alternative text says what they show."""

from articles.demo.library.entry import Entry

GRAPHICS: dict[str, Entry] = {
    "chart-prices": Entry(
        "Chart: prices in Verrane over two years",
        "Line chart of prices, two years ago set to 100. Herring rises to 205, diesel to 137, bread to 118 and the "
        "index of all goods to 107.",
        "Prices in Verrane over two years.",
        "The Globe Post graphics",
    ),
    "chart-turnout": Entry(
        "Chart: turnout at municipal elections",
        "Line chart of turnout at nine municipal elections. In all Verrane it falls from 66 to 52 percent. In Halloway "
        "it falls from 61 to 57, rises to 63 when the town begins to rank its candidates, and stands at 61.",
        "Turnout at municipal elections.",
        "The Globe Post graphics",
    ),
    "chart-rivers": Entry(
        "Chart: the Sarrow through the year",
        "Line chart of the Sarrow’s flow by month. Before the dam it peaked at 610 cubic meters a second in May; in "
        "recent years it is highest in March, at 340, and falls to 180 in August. The agreed summer minimum is 310.",
        "The Sarrow at the border gauge.",
        "The Globe Post graphics",
    ),
    "map-sarrow": Entry(
        "Map: the Sarrow basin",
        "Map of the Sarrow, which flows from the mountains of Lorvania past the Velm Dam and a gauge at the border "
        "into Tesmar, where it ends in a delta; Lindhaven lies east of it on the coast.",
        "The Sarrow from the highlands to the sea.",
        "The Globe Post graphics",
        (50, 55),
    ),
    "map-port-alder": Entry(
        "Map: Port Alder and the Harbor Tunnel",
        "Map of Port Alder on the west shore of Alder Sound and Saint Orrin on the east, joined by a red line, the "
        "planned tunnel of 11.4 kilometers, and a dotted line, the ferry.",
        "The planned route of the Harbor Tunnel.",
        "The Globe Post graphics",
        (50, 50),
    ),
    "map-strait": Entry(
        "Map: the Northern Strait",
        "Map of the Northern Strait between the Isles of Skarne and the mainland. The April ice once reached past the "
        "middle of the strait; now it ends north of the islands. A ferry runs from Halloway to Kalvik.",
        "The Northern Strait and its ice.",
        "The Globe Post graphics",
        (50, 45),
    ),
}
