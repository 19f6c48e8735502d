from articles.demo.story import Gallery, Picture, Quote, Story, Text, Tweet

STORY = Story(
    slug="tesmar-and-lorvania-sign-water-accord",
    headline="After 11 Years and 23 Rounds, Tesmar and Lorvania Agree to Share a River",
    short_headline="Two Old Rivals Agree to Share a River",
    standfirst=(
        "The Sarrow accord promises four million farmers and townspeople downstream a spring flow that nobody can turn "
        "off. The engineers on both sides had drafted it long before the ministers did."
    ),
    category="world",
    also_in=("featured",),
    authors=("tobias-renn",),
    tags=("Sarrow River", "Tesmar", "Lorvania", "Water"),
    lead="dam",
    caption="The Velm Dam in the Lorvanian highlands, its four central gates open for the first time in six years.",
    hours=9,
    body=(
        Text(
            """
LINDHAVEN — The foreign ministers of Tesmar and Lorvania, two neighbors that have twice moved troops to the banks of
the river they share, signed an agreement on {day} that sets for the first time how much of it each may keep.

Under the Sarrow accord Lorvania, which holds the headwaters, will release at least 310 cubic meters of water a
second through the Velm Dam from April through September. In recent years the summer flow has averaged 240. The
difference is what 4.1 million people in Tesmar’s lowlands have been missing, in wells that turned to salt and in a
delta that has retreated by a field’s width every year.

“It is a document about gates and gauges,” said Anselm Vry, the Tesmari minister, after shaking the hand of his
Lorvanian colleague, Katya Dremmen, for rather longer than the photographers needed. “I hope it will be remembered
as a dull one.”

## The terms

- Lorvania guarantees the spring and summer flow; in a year of declared drought it falls to 265 cubic meters, never
less.
- Readings from 14 gauges will be public, every hour, in both languages.
- A fund of 480 million crowns pays for canals and lining: 288 million from the Northern Seas Council, 192 million
from the two states.
- Disputes go to three hydrologists, not to the armies’ joint commission, which is dissolved.

The last point was the hardest. According to three people who sat in the room, the talks broke down over it in the
9th, the 14th and the 20th round.
"""
        ),
        Gallery("The Sarrow, from the mountains to the sea", ("map-sarrow", "delta")),
        Text(
            """
## Two engineers

What kept them alive was a correspondence. For eight years Milo Harsanti, who runs the gates at Velm, and Edda Lunt,
who reads the gauge at the border 90 kilometers below, had exchanged figures by telephone every evening at seven,
against the rules of both their ministries. When the delegations finally asked what flow the river could bear, both
engineers handed in the same table.

“We did not negotiate,” said Ms. Lunt, 58. “We agreed on what we saw. After that there is not so much left.”
"""
        ),
        Quote(
            "We agreed on what we saw. After that there is not so much left.", "Edda Lunt, keeper of the border gauge"
        ),
        Text(
            """
The gates were raised at six in the morning, an hour before the signing, so that the water and the news might arrive
downstream together. The water was the slower of the two.
"""
        ),
        Tweet(
            number=1894402177310001152,
            handle="SarrowGauge",
            name="Sarrow Basin Gauges",
            text=(
                "Velm opened at 06:00. Border gauge at noon: 312 cubic meters a second. It is the first time since we "
                "began to publish that this line goes up without a storm."
            ),
            hours=2,
            pictures=("dam", "delta"),
        ),
        Text(
            """
Not everybody was celebrating. In the Lorvanian town of Upper Velm, which lives from the reservoir’s trout and its
sailing school, the mayor, Jarmil Osk, said that the lake would stand two meters lower by August. “Peace is
downstream,” he said. “Up here we have the mud.” The fund sets aside 11 million crowns for towns like his.

Both parliaments must ratify the accord within 90 days.
"""
        ),
        Picture(
            "chart-rivers",
            caption="The Sarrow at the border. From April through September the accord guarantees 310 cubic meters.",
        ),
    ),
)
