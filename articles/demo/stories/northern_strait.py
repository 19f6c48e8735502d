from articles.demo.story import Change, Gallery, LinkCard, Story, Table, Text

STORY = Story(
    slug="skarne-northern-strait-open-41-days-longer",
    headline="Skarne’s Northern Strait Is Open 41 Days Longer Than It Was 40 Years Ago",
    short_headline="An Arctic Strait, Open 41 Days Longer",
    standfirst=(
        "A harbor master’s notebooks, kept since 1979, give one of the longest unbroken records of northern ice."
    ),
    category="world",
    authors=("meridian-wire",),
    tags=("Skarne", "Climate", "Arctic"),
    lead="ice",
    caption="Late floes in the Northern Strait, seen from the lighthouse at Kalvik.",
    hours=57,
    body=(
        Text(
            """
KALVIK, Isles of Skarne — Every morning for 44 years Brynja Holt walked to the end of the mole at Kalvik, looked
north and wrote one of three words in a notebook: shut, loose, open.

Those words, some 16,000 of them, have now been typed out and checked against satellite pictures by the Polar
Institute in Lindhaven. They show that the Northern Strait, which links the islands to the mainland, is free of ice
for 51 days more in the year than it was in the 1980s.

“Nobody designed this as an experiment,” said Dr. Ruben Aas, who led the study. “She wanted to know whether the mail
boat would come. That is why it is so good: she never had an opinion about it.”
"""
        ),
        Table(
            caption="Days without ice in the Northern Strait, average per year",
            rows="""Years | Days open | Change
1980–1989 | 148 | —
1990–1999 | 155 | +7
2000–2009 | 163 | +8
2010–2019 | 176 | +13
Since 2020 | 189 | +13""",
            source="Holt notebooks; Polar Institute, Lindhaven",
        ),
        Text(
            """
Two thirds of the change fell in the autumn: the strait freezes later rather than thaws earlier. The satellites,
which began to see it only in 1991, differ from the notebooks on fewer than three days in a hundred, and in most of
those cases, Dr. Aas said, there had been fog over the satellite’s view and none over Ms. Holt’s.

## Who gains, who loses

The islands’ ferry company has added five weeks of sailings since 2010, and the price of a sack of flour in Kalvik
has fallen to within a tenth of the mainland’s. But the winter road across the ice, by which the outlying farms used
to bring in hay, has not been declared safe for six years, and the seal hunters have taken to boats.

The fish have moved too. Cod now winter in the strait, and the shrimp on which Kalvik’s only cannery was built have
gone north after the cold. It has laid off 19 of its 54 people. The harbor, on the other hand, has hired four, because
ships that used to pass outside the islands have begun to cut through.

“People ask me if it is good or bad,” said Ms. Holt, who is 78 and handed the notebook to her granddaughter two
winters ago. “I ask them: for the flour, or for the hay?”
"""
        ),
        Gallery("The strait through the year", ("ice", "map-strait")),
        LinkCard(
            url="https://polar.example.org/holt-notebooks",
            title="The Holt notebooks, day by day",
            description="All 16,071 entries as a table and as pictures of the pages, free to use.",
            source="Polar Institute, Lindhaven",
        ),
    ),
    changes=(
        Change(
            hours=6,
            words={"for 51 days more": "for 41 days more"},
            kind="correction",
            note=(
                "Because of a mistake in subtraction, an earlier version of this article said that the strait"
                " is open 51 "
                "days longer than in the 1980s. It is 41 days: 189 against 148."
            ),
        ),
    ),
)
