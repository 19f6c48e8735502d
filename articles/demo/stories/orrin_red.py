from articles.demo.story import Picture, Quote, Story, Text

STORY = Story(
    slug="the-bakers-who-saved-orrin-red",
    headline="Eleven Bakers, One Biscuit Tin and the Return of Orrin Red",
    short_headline="The Bakers Who Saved a Wheat",
    standfirst=(
        "A wheat that had vanished from the fields was found in a village hall. Now you have to queue for the bread."
    ),
    category="lifestyle",
    authors=("hester-quayle",),
    tags=("Food", "Saint Orrin", "Farming"),
    lead="wheat",
    caption="Orrin Red stands a head taller than modern wheat, which is why farmers gave it up.",
    hours=70,
    body=(
        Text(
            """
SAINT ORRIN — The tin had once held shortbread. It stood behind the flags in the village hall of Little Marrow, and
when the roof was mended it was the last thing to be carried out. Inside were a prize ribbon, a mouse’s nest and 212
grains of wheat.

That was nine years ago. This week 11 bakeries along the Sound put on sale the first loaves made only of their
descendants: Orrin Red, a grain that fed the coast for two centuries and was last entered in a register of seeds
when the ribbon was new.

“It tastes the way the word bread sounds,” said Jocasta Prewitt, who bakes at the ferry landing and has been up
since two. Her shelves are empty by nine.

## Why it went away

Orrin Red is tall, and tall wheat falls over. When machines came that wanted short, stiff straw, a farmer could grow
nearly twice as much of something else. What was lost went unnoticed for a generation: roots that reach down for two
meters, and a flour that needs time but hardly any kneading.

It took Fergus Alleyne, a retired teacher of chemistry, four summers to turn 212 grains into a bucketful. Only 31 of
them sprouted. “I put them in yogurt pots on the stairs,” he said. “My wife went up and down them sideways until
August.”
"""
        ),
        Picture(
            "market", caption="The bread stall at Port Alder’s market sells out of Orrin Red before ten.", crop="16x9"
        ),
        Text(
            """
## How to bake with it

The bakers, who compete in everything else, have agreed on a sheet of advice for those who buy the flour:

- use a tenth more water than your recipe says;
- mix it, fold it twice, then leave it alone overnight in a cold place;
- bake it dark, and do not cut it for two hours, whatever your family says.

There is not much to buy. Six farms grew 38 hectares this year and took 84 tons from them, about 2.2 tons a hectare;
a modern wheat would have given five. A loaf costs 14 crowns.
"""
        ),
        Quote("It tastes the way the word bread sounds.", "Jocasta Prewitt, baker"),
        Text(
            """
Mr. Alleyne, who has never taken a crown for it, was given the first loaf. He ate the heel of it standing at the
counter, and asked for the butter. Then he went home with a paper bag. In it, at his request, was nothing but a
handful of grain, for the tin.
"""
        ),
    ),
)
