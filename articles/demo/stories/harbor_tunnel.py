from articles.demo.story import Change, Picture, Quote, Related, Story, Table, Text

STORY = Story(
    slug="assembly-passes-harbor-tunnel-bill",
    headline="Assembly Passes Harbor Tunnel Bill by Two Votes After All-Night Sitting",
    short_headline="Harbor Tunnel Passes by Two Votes",
    standfirst=(
        "The largest public work in Verrane’s history survived seven rebels, three broken amendments and a power cut "
        "to clear the Assembly at dawn."
    ),
    category="national",
    also_in=("featured",),
    authors=("ines-calloway",),
    tags=("Harbor Tunnel", "National Assembly", "Transport"),
    lead="parliament",
    caption="The Assembly building in Port Alder a few minutes after the vote.",
    hours=1,
    related=("brennick-trams-turn-a-profit", "port-alder-office-towers-to-become-homes"),
    body=(
        Text(
            """
PORT ALDER — The Harbor Tunnel, argued over by four governments and drawn by three generations of engineers, will be
built. At 5:41 a.m. on {day}, after a sitting of nearly 16 hours, the National Assembly passed the bill that pays
for it by 121 votes to 119.

One member did not vote. Idris Colm, 81, of the Civic Union, had been taken home at midnight with a fever; he
telephoned the Speaker’s office at six to ask who had won.

The tunnel will carry two railway tracks and four lanes of road for 11.4 kilometers beneath Alder Sound, joining the
capital to the ferry town of Saint Orrin. It is to cost 6.8 billion crowns and to open in ten years. “We have spent
longer deciding than we will spend digging,” Prime Minister Leontine Harrow told members before the final division.

## Seven rebels

The government has 123 seats in a chamber of 241, and until last week it seemed sure of all of them. Then four
members of the Civic Union and three of the Commons Party, most of them from fishing constituencies on the northern
shore, said that they could not support a bill that would move the landing quays.

What saved it was the other side. Three of the 12 members of the Islands List, two from the Reform League and one
from Green Shore crossed the floor, the last of them, Tove Marram, in tears. “My party will not forgive me for
years,” she said in the corridor. “My town will not forgive me if I don’t.”
"""
        ),
        Quote("We have spent longer deciding than we will spend digging.", "Leontine Harrow, prime minister"),
        Table(
            caption="How the parties voted",
            rows="""Party | For | Against | Not voting | Seats
Civic Union | 93 | 4 | 1 | 98
Commons Party | 22 | 3 | 0 | 25
Reform League | 2 | 86 | 0 | 88
Green Shore | 1 | 17 | 0 | 18
Islands List | 3 | 9 | 0 | 12
All | 121 | 119 | 1 | 241""",
            source="Journal of the National Assembly",
        ),
        Text(
            """
## What the money buys

Osric Penhale, who leads the Reform League, called the bill “a blank check written in the dark,” and for 19 minutes
he was literally right: a cable failed in the basement shortly after two, and the debate went on by the light of
telephones until the lamps came back.

His amendment to cap the state’s share at four billion crowns fell by nine votes. Two others, on the quays and on
the route of the railway, fell by more. What passed has three parts:

- 4.1 billion crowns from the state, paid over ten years;
- 1.9 billion from bonds that the tolls will repay;
- 800 million from the cities of Port Alder and Saint Orrin, half each.

A car will pay 34 crowns to cross, a little less than the ferry, and a foot passenger on the train will pay the
price of a tram ticket.
"""
        ),
        Picture(
            "harbour",
            caption="Boats at the northern quays of Port Alder. Some 60 berths must move before work can begin.",
        ),
        Text(
            """
The bill now goes to the Senate, which may delay it for 60 days but cannot stop it. On the northern quays, where 60
berths are to be cleared, Wilhelm Strake was mending a net as the bells rang. He has fished the Sound for 40 years
and had listened to the whole debate on the radio.

“They were very good about our heritage,” he said. “Both sides. I have never been so admired. And then they
counted.”
"""
        ),
        Related("brennick-trams-turn-a-profit"),
    ),
    changes=(
        Change(
            hours=0.75,
            words={"to open in ten years": "to open in nine years"},
            kind="correction",
            note=(
                "An earlier version of this article said that the tunnel would open in ten years. The bill "
                "provides for "
                "an opening in nine; ten years is the period over which the state pays its share."
            ),
        ),
    ),
)
