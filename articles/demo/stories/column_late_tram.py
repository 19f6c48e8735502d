from articles.demo.story import Story, Text

STORY = Story(
    slug="in-praise-of-the-last-tram",
    headline="In Praise of the Last Tram",
    standfirst="Something happens between strangers at ten to one in the morning that no car has ever managed.",
    category="columns",
    authors=("hester-quayle",),
    label="opinion",
    tags=("Brennick", "Transport", "Cities"),
    lead="skyline",
    caption="A city from its last tram, more or less.",
    hours=22,
    body=(
        Text(
            """
There is a rule on the last tram, and nobody has ever written it down. You may not look at your telephone after
Cooper’s Gate.

I do not know who began it. But I have lived at the far end of line 4 for 19 years, and I have seen it enforced by a
trombonist, a midwife and a man carrying a door. Somewhere past the canal the screens go dark, one after another,
and we sit there, 20 or 30 people with nothing in common but the hour, and look at each other as though we had been
introduced.

## A parliament of the tired

What do we talk about? Mostly we do not. But in those 19 years I have been taught to fold a fitted sheet. I have
been told the end of a novel by somebody who was getting off before I could object. I have seen two men, who got on
as enemies, discover that they had been afraid of the same teacher. Once a woman in an evening dress asked whether
anybody knew how to tell a child that the dog had died, and it turned out that eight of us did.

Our <a href="story:brennick-trams-turn-a-profit">business pages report</a> that the trams have made money. I am
happy for the trams. I notice only that the night line, which was meant to lose half a million, is the one that
everybody wants to explain. It is the kiosks, they say. It is the nurses and the bakers.

It is the rule, I think. A city is a great many people agreeing not to look at one another, and it has to be that
way or we should never get to work. But there ought to be a place where the agreement lapses, for 25 minutes, at two
crowns.

## The end of the line

They are going to run it every seven minutes now, even at night. I should welcome this, and in winter I will. But
you will see the difficulty. If there is always another tram, there is no last one.

I put this to the driver, who has had the route since before my time. She thought about it as far as the depot.
“Lady,” she said, “it is always somebody’s last one.”
"""
        ),
    ),
)
