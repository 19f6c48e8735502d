from articles.demo.story import Picture, Story, Text

STORY = Story(
    slug="why-bread-goes-stale-and-the-refrigerator-makes-it-worse",
    headline="Why Bread Goes Stale, and Why the Refrigerator Makes It Worse",
    short_headline="Why Bread Goes Stale",
    standfirst=(
        "It is not drying out. It is turning back, very slowly, into something like the grain it came from. Heat "
        "undoes it, and so does a baker with patience."
    ),
    category="lifestyle",
    authors=("amara-voss",),
    tags=("Food", "Science", "Explainer"),
    lead="kitchen",
    caption="A loaf ages by the clock whether or not anybody opens the bag.",
    hours=10_800,
    body=(
        Text(
            """
Put a fresh loaf into a jar, seal the lid with wax and weigh it. Weigh it again after three days. The scale will show
the same figure to the gram, because not a drop of water has gone anywhere. Then open the jar and try to enjoy the
bread.

Most of us believe that stale bread has dried out. Some of it has, at the edges. But bread that loses no water at all
goes stale almost as quickly as bread left on the table. What has changed is where the water is, and what the starch
has done with it.

## What the oven did

Starch is the greater part of flour. In the grain it lies packed in tiny beads, its long molecules folded in an order
as neat as stacked chairs. In the oven, at around 60 degrees, the beads take up water, swell and lose their order. The
crumb of a warm loaf is soft for that reason: it is a crowd that has been told to sit anywhere.

As the loaf cools, the crowd begins to line up again. One kind of starch, the straight kind, does so within hours, and
that is welcome, for a loaf fresh from the oven cannot be cut. The other kind is branched like a fir tree and takes
days. As it settles, it locks water into its ranks. The crumb feels dry although the water is still there, as a room
feels empty when everybody in it has stopped talking.

The crust does the opposite. It leaves the oven dry and draws moisture out of the crumb until it bends. Inside turns
hard, outside turns soft, and the two meet in the middle at something like cardboard.

## Why cold is worse

Molecules need two things in order to line up: time, and a temperature at which they can move but would rather not.
For bread the worst place lies a few degrees above freezing. That is exactly where a refrigerator keeps it.

At the food laboratory of the University of Port Alder, Dr. Severin Oake cut slices three centimeters thick and
measured what weight it took to press them in by a quarter. Fresh, it took 240 grams. After two days in a bag on the
counter it took 510. After two days in a refrigerator it took 930. A slice that had spent the same two days in a
freezer, and half an hour thawing, took 280.

“At 18 below, the water is ice, and nothing can move anymore,” Dr. Oake said. “You have not slowed the clock. You have
taken out the battery.”
"""
        ),
        Picture("market", caption="Most of the day’s bread at Port Alder’s market is sold before ten.", crop="16x9"),
        Text(
            """
## What helps

- Eat it within two days, and keep it at room temperature in paper or cloth, cut side down.
- Slice what is left and freeze it on the day you buy it, not on the day you give up.
- Warm a stale loaf through: above 60 degrees the starch lets go of its water, and for an hour or so the bread is
young again. Wet the crust first.
- Choose bread with rye, whole grain or sourdough in it. Acid and bran get in the way of the lining up.

There is an honest case for the refrigerator, and Isaura Finch made it to me across her counter in Brennick, where she
has baked for 27 years. In a damp kitchen in August, bread does not live long enough to become stale. It molds. “Then
I tell people, put it in the cold, and toast it,” she said. “Hard is a pity. Blue is a funeral.”

Her own advice is older than either machine. She sells loaves of three kilograms, by the quarter, because a big loaf
has more inside than outside and a small one has it the other way round. What comes back unsold she soaks, and kneads
into the next day’s dough, one part in ten.

It makes the new bread keep longer. I asked Dr. Oake why that should be. The old crumb has already taken up all the
water that it can hold, he said, and gives it back slowly. He had it in a footnote. Ms. Finch had it from her aunt.
"""
        ),
    ),
)
