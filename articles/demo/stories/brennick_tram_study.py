from articles.demo.story import Story, Table, Text

STORY = Story(
    slug="brennick-asks-what-it-costs-to-lose-its-trams",
    headline="Brennick Asks What It Would Cost to Lose Its Trams, and Finds It Cannot Afford To",
    short_headline="Brennick Cannot Afford to Lose Its Trams",
    standfirst=(
        "A study that was meant to end a 28-year run of losses says that tearing up the tracks would take more money "
        "than the city has."
    ),
    category="national",
    also_in=("business",),
    authors=("ines-calloway",),
    tags=("Brennick", "Transport", "Public money"),
    lead="tram",
    caption="A car of line 4 in the rain. The line carries a third of all passengers.",
    hours=25800,
    body=(
        Text(
            """
BRENNICK — The city council of Brennick met this week to bury its trams. It had ordered the coffin measured in
advance. Then it opened the envelope.

To lift the tracks, pave over the gap and put buses where the cars now run would cost 212 million crowns, according
to a study by the engineering office of Ambrose Keel, which the council received in closed session and, after 40
minutes, decided to read aloud in an open one. The city’s reserve stands at 140 million.

“I have been in politics for 19 years,” said Mayor Hollis Ardent, “and this is the first time that somebody has told
me we are too poor to give something up.”

## What the money would do

The trams have lost money in every year since the coal port closed, 28 years ago. Last year they carried 37.2
million passengers, the fewest since the war, and lost 19 million crowns. A single ride costs four crowns, twice
what it did a decade ago, and each time the fare has gone up the number of riders has gone down by a little more
than the council had been promised.

So in March a majority of 31 to 24 asked Mr. Keel for the price of an ending. He gave it in five lines.
"""
        ),
        Table(
            caption="What it would cost to end the trams (million crowns)",
            rows="""Work | Cost
Lifting 61 kilometers of track | 74
Paving the streets | 58
Moving water and gas pipes | 31
Severance and pensions for 380 people | 27
First payment on 40 buses | 22
All | 212""",
            source="Study by Ambrose Keel for the city of Brennick",
        ),
        Text(
            """
The third line caused the silence. When the tracks were laid, the gas and water mains were hung beneath them, in
brick channels that nobody has opened in living memory. “You do not have a tramway,” Mr. Keel told the councilors.
“You have a lid.”

## Neither to keep nor to kill

Petra Amsel, who leads the Reform League on the council and moved the study, said that it proved her case. “If
something costs 19 million a year to keep, then in 12 years it has cost more than the funeral,” she said. Twelve
times 19, a member called across the floor, was 228, and what did she propose to use for money in the first year?

She would borrow it, she said. The treasurer, asked whether he could, replied that he could certainly ask.

Those who want to keep the trams had little more to offer. To renew the network as the engineers wish, with new
rails on the hill and new motors in 44 of the 52 cars, would take 340 million over ten years. There was no vote on
that either.

In the end the council did the only thing that needed no money. It thanked Mr. Keel, whose bill came to 640,000
crowns, and adjourned. The director of the tramways, Eustace Hale, had watched from the gallery. On his way down the
stairs he resigned.

## A lid with people on it

On line 4, which climbs from the old coal port to the garden suburbs and carries every third passenger in the city,
the news arrived by telephone somewhere around Cooper’s Gate. Nobody cheered. “They found out it is expensive to be
without us,” said Wenda Coates, who was driving. “I could have told them that. I would have done it for half.”

A woman behind her with two bags of coal bricks said that she did not care what they ran so long as it ran. She had
waited 22 minutes. The timetable said nine.

The director’s post has been advertised twice since the spring, when Mr. Hale first said that he was tired. By the
closing date one application had come in, from Agathe Morwen, the principal of a secondary school in the Kiln
quarter, who has never run anything on rails. A clerk telephoned to ask whether she understood that the company was
to be wound up.

According to the clerk, Ms. Morwen said that she had been given worse classes.
"""
        ),
    ),
)
