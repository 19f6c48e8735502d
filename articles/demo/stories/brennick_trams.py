from articles.demo.story import Change, Picture, Related, Story, Table, Text

STORY = Story(
    slug="brennick-trams-turn-a-profit",
    headline="Brennick’s Trams Turn a Profit for the First Time in 31 Years",
    short_headline="Brennick’s Trams Turn a Profit",
    standfirst="Cheaper tickets, fewer timetables and a night line that nobody wanted have filled the cars again.",
    category="business",
    also_in=("national", "featured"),
    authors=("marguerite-lund",),
    tags=("Transport", "Brennick", "Public money"),
    lead="tram",
    caption="A car of line 4 at Cooper’s Gate. The night service now carries one passenger in nine.",
    hours=31,
    body=(
        Text(
            """
BRENNICK — Three years ago the city council of Brennick asked a consultant what it would cost to tear up its tram
tracks. The answer, 212 million crowns, was the best thing that ever happened to the trams: it was more than the
council had.

On {day} the company that runs them reported a surplus of 2.3 million crowns, its first since the year in which the
coal port closed. Passengers rose by 17 percent, to 46.1 million, the most in a quarter of a century.

“I would love to tell you that it was a strategy,” said Agathe Morwen, who took over as director when nobody else
applied. “We could not afford to close, so we decided to be used.”

## Three changes

Ms. Morwen, a former school principal, did three things. She halved the price of a single ride, to two crowns. She
threw away the timetables of the four busiest lines and promised a car every seven minutes instead. And she kept
line 4 running through the night, for the bakers, nurses and dockers who had been walking to work.

The night line was to lose half a million crowns a year. It carries one passenger in nine, and the shops along it
now pay rent for kiosks at 11 of its 19 stops.

The drivers were against it at first. “She asked us what we would do with an empty car at three in the morning,” said
Wenda Coates, who has the night turn on Fridays. “I said, sleep. I have not had one since.”
"""
        ),
        Table(
            caption="Brennick Tramways, last financial year (million crowns)",
            rows="""Item | Income | Cost
Fares | 84.2 |
City’s contribution | 31.0 |
Advertising and rents | 9.6 |
Wages | | 71.5
Maintenance | | 27.3
Energy | | 14.9
Interest | | 8.8
Total | 124.8 | 122.5""",
            source="Annual report of Brennick Tramways",
        ),
        Picture(
            "shipyard", caption="The docks of Brennick. Before line 4 ran at night, their early shift came on foot."
        ),
        Text(
            """
## The skeptics

Not everyone is persuaded. Corvin Tell, who teaches public finance at the University of Port Alder, points out that
interest rates have done the company a favor: its bill for old debts has fallen by five million crowns since they
were refinanced. “Without that, they would be in the red,” he said. “A well-run, popular, pleasant red.”

Ms. Morwen does not disagree. She has framed the consultant’s bill for tearing up the tracks and hung it in the
depot, over the coffee machine. Underneath somebody has written, in chalk: <em>Second offer?</em>
"""
        ),
        Related("skarne-northern-strait-open-41-days-longer"),
    ),
    changes=(
        Change(
            hours=8,
            words={
                "since the year in which the coal port closed.": (
                    "since the year in which the coal port closed. The figure includes 31 million crowns that the city "
                    "pays toward the fares of pupils and pensioners."
                ),
            },
            kind="clarification",
            note=(
                "This article has been changed to make clear that the surplus includes the contribution that the city "
                "of Brennick pays toward the fares of pupils and pensioners."
            ),
        ),
    ),
)
