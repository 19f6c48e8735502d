from articles.demo.story import Picture, Quote, Related, Story, Text, Tweet

STORY = Story(
    slug="an-opera-sinks-a-ship-in-a-dry-dock",
    headline="In a Brennick Dry Dock, 40 Welders Sink a Ship and an Opera Rises",
    short_headline="An Opera Sinks a Ship in a Dry Dock",
    standfirst=(
        "“The Ballast” has been performed twice in 90 years, both times badly. It was waiting for a room with an echo "
        "of seven seconds."
    ),
    category="stage",
    authors=("hester-quayle",),
    label="opinion",
    tags=("Music", "Brennick", "Theater"),
    lead="shipyard",
    caption="Dock 2 in Brennick. The audience sits on the keel blocks; cushions can be rented.",
    hours=300,
    body=(
        Text(
            """
BRENNICK — Wear boots. Nobody tells you this at the box office, and on the first night there were shoes to be seen on
the floor of Dock 2 that will not recover. One goes down 54 iron steps, past a notice about helmets, and sits at the
bottom of a stone bathtub 160 meters long. Above, where the water should be, there are stars. Then somebody strikes
the wall with a hammer, and for seven seconds the whole yard sings.

Odalys Brandt wrote “The Ballast” for an ordinary opera house, and it failed in two of them. One can see why. The plot
would go on a postcard. A ship has been loaded with stones instead of grain, for the insurance; the stoker’s daughter
finds out, and nobody wants to know. The music moves as slowly as cargo. Every phrase is left hanging until the next
has begun, so that in a dry hall it sounds like a series of polite interruptions.

In the dock, each of them is still in the air when the other arrives. They meet overhead. What looked like a weakness
on paper turns out to be the most patient piece of building that I have ever heard, and at the end of the first act,
with five chords stacked on one another and not a player moving, a good many people were looking up to see what was
holding them.
"""
        ),
        Tweet(
            number=1897730148862107648,
            handle="dock2brennick",
            name="Brennick Yard, Dock 2",
            text=(
                "For those who asked: yes, the pumps run during the performance. No, you cannot hear them. They are in "
                "the score. Our B-flat has been leaking since before any of us worked here."
            ),
            hours=44,
        ),
        Text(
            """
## Forty welders

The chorus consists of 40 men and women who work in the yard, or did until the last order went abroad. They rehearsed
after the shift from autumn on. Most of them cannot read music. The conductor, Amalie Thorne, taught it to them by
ear, along with the habit of coming in late, since the sound takes almost half a second to get from one end to
the other.

They play the people who loaded the stones. They stand along the edge, 11 meters up, in their own clothes. When they
are asked who knew, in the second act, they do not sing. They put down their visors, one after another, from left to
right. It takes almost a minute, and the clicking goes around the dock like something being locked.
"""
        ),
        Picture(
            "concert", caption="The orchestra sits amidships. The strings play in mittens without tips.", crop="16x9"
        ),
        Quote("We did not have to act it. Everybody here has loaded something.", "Petra Olin, welder and second alto"),
        Text(
            """
Maude Ferrante is the daughter. Her voice is neither large nor especially beautiful, and she uses it like someone who
is carrying a full glass through a crowd. In the last aria, alone on the bottom with a lamp, she waits for each echo
to finish before she answers it. “We did not have to act it,” Petra Olin, a welder, told me afterward, by the tea urn.
“Everybody here has loaded something.”

## What did not float

Not all of it works. The speculators have been put into top hats. There is a ballet of invoices. Mr. Ludo Marchbank,
the director, does not trust the stone walls to be enough and shows films of waves on them, which is a little like
projecting a fish onto an aquarium. And a second intermission serves nobody but the sellers of soup.

Then the ship goes down. I had wondered how they would do it in a place without a ship and without water. They open
the sluice. It is only a crack; a black film, no deeper than a hand, comes along the floor without a sound and carries
300 reflected lamps toward us. We lifted our feet. I have seen a chandelier fall and a forest walk, and I have never
before known an audience to look for the exit with tears in its eyes.
"""
        ),
        Tweet(
            number=1897981560394473473,
            handle="petra_welds",
            name="Petra Olin",
            text=(
                "Sold out, sank on time, everybody dry by midnight. Back at the yard at six. Somebody left one very "
                "good shoe."
            ),
            hours=7,
        ),
        Text(
            """
The prompter, by the way, stands behind a bollard with a lamp on her helmet. She is a crane operator. She asked the
woman who knows most about it how it should be done, and was told: one word, never two.

<em>“The Ballast,” in Dock 2, Brennick, for six more nights, weather permitting. Three hours and a quarter with two
intermissions. Tickets from 45 crowns; the yard’s pensioners come in free.</em>
"""
        ),
        Related("for-38-years-she-has-known-everyone-elses-lines"),
    ),
)
