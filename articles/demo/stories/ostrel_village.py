from articles.demo.story import Quote, Story, Text

STORY = Story(
    slug="the-village-that-lies-in-two-countries",
    headline="Half of Ostrel Is in Tesmar and Half in Lorvania. The Post Office Is in Both.",
    short_headline="A Village in Two Countries",
    standfirst=(
        "For six months of the year it is an hour later on the other side of the kitchen. A visit to 214 people who "
        "have made their peace with a line."
    ),
    category="world",
    also_in=("lifestyle",),
    authors=("tobias-renn",),
    tags=("Tesmar", "Lorvania", "Borders"),
    lead="mountain-village",
    caption="Ostrel, at 1,240 meters. The church is Lorvanian, its bell tower is not.",
    hours=4100,
    body=(
        Text(
            """
OSTREL — At the Red Goat last orders are called at eleven. Those who sit at the six tables by the stove then pick up
their glasses and carry them to the six tables by the window, where it is ten.

The stove is in Lorvania. The window is in Tesmar, which does not put its clocks forward in spring. Between them
runs a strip of brass, let into the floor by the landlady’s grandfather and polished by a hundred years of boots,
that marks the frontier between two states which have twice moved troops toward each other in the valley below. “It
is the only border in the world with a dance floor on it,” said Milena Sart, who owns the place and pays a tax on
beer to one country and on food to the other.

Ostrel has 214 inhabitants, 121 of them Lorvanian and 93 Tesmari. Or that is what they were when a clerk last asked;
eight, by general agreement, are whatever is needed.

## How a line gets into a kitchen

It was drawn by two men who could not see it. When the frontier was settled, 140 years ago, it was to follow the
watershed, the ridge from which rain runs to one side or to the other. But the village stands on a saddle, as flat
as a tray, on which rain runs nowhere in particular. So two surveyors, one from each army, met in the fog, agreed on
a straight line between two larches and went home.

It passes through 17 houses. In most of them people sleep in one state and cook in the other. Jurek Pasko, 74, was
born in Tesmar, because his mother had got as far as the pantry; his twin brother is a Lorvanian. They have done
their military service on different sides of the same hill.

The line is marked by 31 stones. Stone 19 stands in a hen run. It moves. Over 30 years it has traveled nearly two
meters toward Lorvania, and nobody has laid a hand on it: hens scratch on the side where they are fed. A sergeant of
the armies’ joint commission used to come every May with a tape measure and put it back. Lunch was provided.
"""
        ),
        Quote("It is the only border in the world with a dance floor on it.", "Milena Sart, landlady of the Red Goat"),
        Text(
            """
## Two of everything, and none of some things

There are advantages. Children learn both languages before they learn that there are two. Letters arrive from either
side at one counter, where Anka Dolm, who is employed by both postal services, half time by each, sells stamps of
the two countries and says that she has never delivered anything to the wrong one, “only to the wrong person.”
Diesel is bought where it is cheaper. So, the police suspect, is a good deal else.

“We know what they do with the cheese,” said Lieutenant Pavle Torr of the Lorvanian border guard, who mans a post at
the lower end of the street with one colleague and a heater. Last winter his men counted the wheels that were
carried up to Ostrel and the wheels that came down. More came down. “There are 40 cows in that village, and they are
heroines.”

The disadvantages come when something happens. An ambulance from the Tesmari hospital may not cross the brass. When
Mr. Pasko’s brother fell off a ladder in March, two stretcher bearers waited on one side of the landing and two on
the other, while neighbors settled on which of them he had landed. To marry across the street requires nine
documents; to be buried there, eleven.

And since <a href="story:sarrow-talks-break-down-in-the-20th-round">the talks about the river broke down</a> the
sergeant no longer comes. The joint commission has stopped all work at the markers while its future is in dispute.
Nobody in Ostrel had thought that he would be missed. But people here point out that stone 19 has crept to within a
hand’s breadth of the henhouse door. If the hens should be Lorvanian by next spring, somebody will have to tell the
tax office.

## A proposal

Last month an official came from the Northern Seas Council with a suggestion: a special zone, a single clock, one
set of rules for ambulances, dogs and beer. She explained it in the school, with slides. It was received in silence.

It was not that they were against it, Ms. Sart said afterward. The ambulance they would take tomorrow. “But she kept
saying that she would make the line disappear. We have all been to other places. We have seen what people there
quarrel about, when they have not got a line.”

On the evening of the meeting the village met at the Goat to discuss it. At eleven, they moved to the window. At
eleven they went home.
"""
        ),
    ),
)
