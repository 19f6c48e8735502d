from articles.demo.story import Quote, Related, Story, Text

STORY = Story(
    slug="the-tunnel-is-right-the-hour-was-wrong",
    headline="The Tunnel Is Right. The Hour Was Wrong.",
    standfirst="A parliament that decides at dawn asks a country to trust what it did not see.",
    category="editorials",
    authors=("staff-writer",),
    label="opinion",
    tags=("Harbor Tunnel", "National Assembly"),
    lead="parliament",
    caption="The Assembly, on a better rested morning.",
    hours=0.5,
    body=(
        Text(
            """
We have argued in this place for a tunnel under Alder Sound since before most of the members who voted on it could
read. We are glad of it. A capital that can be reached from its own hinterland only when the wind allows is a
capital by courtesy. The bill that passed is prudent where it matters: the tolls repay a part, the cities a part,
and the state no more than it can spread over ten years.

So we say it as friends of the tunnel: this was no way to build it.

<a href="story:assembly-passes-harbor-tunnel-bill">The vote came at 5:41 in the morning</a>, after nearly 16 hours,
with its annexes unread by most who voted on them and one member in bed. The government says that the calendar left
no choice. But the calendar of the Assembly is made by the government.

## What daylight is for

Night sittings have a romance that only those who do not have to live with their results can enjoy. Of the last ten
laws that were passed after midnight, six have had to be mended within two years. Tired people do not compromise;
they give in, and remember it.

It matters most to those who lost. The fishing families of the northern quays have a case that deserved to be
answered. Sixty berths can be moved. A living that depends on being ten minutes from the auction cannot be moved
quite so easily. The amendment that would have paid for the difference cost 22 million crowns, a third of one
percent of the whole. It was called at ten past three and fell in four minutes.
"""
        ),
        Quote("Tired people do not compromise; they give in, and remember it."),
        Text(
            """
## What should be done now

The Senate has 60 days. It cannot stop the bill, and it should not try. It can do something better: take up the
amendment on the quays again, at eleven in the morning, with the families in the gallery, and send it back to a
chamber that has slept.

The Assembly, for its part, might adopt a rule that it has rejected three times: no final vote between midnight and
eight. Of the 98 members of the Civic Union who would have to agree, we know of 31 who say in private that they
would. We invite them to say it at a reasonable hour.
"""
        ),
        Related("assembly-passes-harbor-tunnel-bill"),
    ),
)
