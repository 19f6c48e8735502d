from articles.demo.story import Change, Picture, Story, Table, Text, Tweet

STORY = Story(
    slug="the-largest-party-in-verrane-stayed-at-home",
    headline="The Largest Party in Verrane Stayed at Home",
    standfirst=(
        "More than two million people did not vote in the municipal elections. They are not whom the parties take them "
        "for, and in one kind of town hardly any exist."
    ),
    category="national",
    also_in=("democracy-at-risk",),
    authors=("ines-calloway",),
    label="analysis",
    tags=("Elections", "Cities"),
    lead="railway-station",
    caption="The central station of Port Alder. In the capital one household in five moves every year.",
    hours=3_300,
    body=(
        Text(
            """
PORT ALDER — When the votes from Verrane’s municipal elections had been counted, every party found something to be
pleased about. The Civic Union had come first with 773,000. The Reform League had gained 61 councils, Green Shore two
cities. The evening’s clear winner made no speech. It had 2,157,800 supporters, nearly three times as many as the
Civic Union, and all of them had stayed at home.

At 52 percent, turnout was the lowest since the counties were redrawn. The usual explanations were on the air before
midnight: apathy, the weather, the young. Figures from all 4,118 polling stations, which the Electoral Registrar
released on request, suggest that the usual explanations are wrong.
"""
        ),
        Tweet(
            number=1894417702915538401,
            handle="VerraneVotes",
            name="Electoral Registrar of Verrane",
            text=(
                "All 4,118 stations counted. Of 4,500,000 voters on the rolls, 2,342,200 voted: 52.0 percent. Results "
                "by station as a table, at the request of a newspaper and now for everyone: "
                "https://registrar.example.org/stations"
            ),
            hours=40,
        ),
        Table(
            caption="Who voted, by kind of town",
            rows="""Municipalities | On the rolls | Voted | Turnout, percent
Port Alder and suburbs | 1,240,000 | 558,000 | 45.0
Brennick and suburbs | 610,000 | 286,700 | 47.0
Market towns | 1,850,000 | 980,500 | 53.0
Villages under 1,000 people | 380,000 | 235,600 | 62.0
Ferry and fishing towns | 420,000 | 281,400 | 67.0
All | 4,500,000 | 2,342,200 | 52.0""",
            source="Electoral Registrar; calculations by The Globe Post",
        ),
        Text(
            """
## Not the young, but the moved

Age explains little. Stations beside the university in Port Alder did better than those in the villa quarters across
the river. What does explain it is a box on a form. Whoever changes address stays on the roll of the old one for six
months, and in the capital one household in five moves every year.

At 94 stations with many rented apartments the rolls carried 38,000 names to which not even a poll card could be
delivered. “They did not stay at home,” said Wilma Teague, who has run the station in Sailcloth Street through nine
elections. “They were at home. It was just not the home that we had written down.”

That accounts, by our reckoning, for about a quarter of the absent.
"""
        ),
        Tweet(
            number=1894431185520176642,
            handle="teague_stn12",
            name="Wilma Teague",
            text=(
                "15 hours, 611 ballots, 3 babies held, 1 proposal of marriage (accepted). And 140 people I had to send "
                "to a street where they no longer live. That last number is not my fault, and it is the one I will "
                "remember."
            ),
            hours=58,
        ),
        Picture("chart-turnout", caption="Turnout in Verrane’s elections, in percent of those on the rolls."),
        Text(
            """
## An election with one name in it

A second quarter is harder to mend. In 1,312 of the 6,040 wards there was a single candidate. In those wards turnout
was 31 percent, and one wonders rather at the 31 than at the rest. Parties have stopped looking for people to lose
honorably. The Reform League’s organizer, Barnaby Quist, admits it. “You ask somebody to knock on 2,000 doors so that
our opponent may not have it too easy. It used to be called citizenship. Now they ask what the position pays.”

The other half is a matter of opinion, and opinions differ. Corvin Tell, of the University of Port Alder, thinks that
people are being sensible: councils have lost so much to the counties that nothing is decided at the town hall. Dr.
Iduna Farr, who surveys voters for the same faculty, disagrees. Asked why they had not gone, only 9 percent told her
that it made no difference. The commonest answer was that nobody had asked them to.

## Where they ask

In the ferry and fishing towns turnout was 71 percent. They are no richer or better schooled than others, and their
weather is worse.

But in Saint Orrin the ballots are counted aloud, in the ferry hall, with the doors open. The council decides who gets
which berth, so that everybody has a cousin with an interest. And the polls stay open until the last boat is in. On
the night of the election that was 11:25, by which time the boat’s 40 passengers had been standing along the rail for
an hour, with their cards in their hands.
"""
        ),
    ),
    changes=(
        Change(
            hours=5,
            words={"turnout was 71 percent": "turnout was 67 percent"},
            kind="correction",
            note=(
                "An earlier version of this article said that turnout in the ferry and fishing towns was 71 percent. "
                "That is the figure for Saint Orrin alone. In all such towns together it was 67 percent."
            ),
        ),
    ),
)
