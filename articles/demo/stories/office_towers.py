from articles.demo.story import Picture, Story, Table, Text

STORY = Story(
    slug="port-alder-office-towers-to-become-homes",
    headline="Nine of Port Alder’s Empty Office Towers Are to Become Homes",
    short_headline="Nine Office Towers to Become Homes",
    standfirst=(
        "The city has found 2,140 apartments where nobody had looked for them: on the upper floors of its own skyline."
    ),
    category="national",
    also_in=("business", "featured"),
    authors=("ines-calloway", "marguerite-lund"),
    tags=("Port Alder", "Housing", "Cities"),
    lead="skyline",
    caption="The towers of the Exchange district. By day, a third of their desks are unused.",
    hours=46,
    body=(
        Text(
            """
PORT ALDER — The city council voted on {day} to let nine office towers in the Exchange district be rebuilt as homes,
the largest change to the heart of the capital since the docks were filled in.

The vote, 38 to 13, ends two years of quarrel over whether people can be asked to live at the windy end of Tiller
Street. They can, the council decided, provided that someone opens a grocery.

There is room. A count by the city found that 34 percent of the desks in the Exchange district stand empty on an
ordinary working day. At the same time 11,600 households are on the waiting list for a city apartment, and wait on
average for six years.
"""
        ),
        Table(
            caption="What is to be built",
            rows="""Towers | Floors | Apartments | Ready in
Tiller Street 1–5 | 96 | 1,150 | three years
Old Exchange 2 and 4 | 44 | 530 | four years
Sextant House, north and south | 38 | 460 | five years
All nine | 178 | 2,140 |""",
            source="City of Port Alder, planning office",
        ),
        Text(
            """
## The problem of the middle

Offices are deep, and homes need windows. “The first five meters are lovely, and then you are in a cave,” said
Philippa Ngole, the architect of the first conversion. Her answer is to cut a shaft of light nine meters wide
through the middle of each tower. It costs a sixth of the floor and gives every kitchen a view of the sky.

One apartment in three will be let by the city, at no more than a quarter of a household’s income. The owners, who
had wanted one in five, get a delay of 12 years in the property tax.

Lucan Frome, who leads the opposition on the council, voted against. “We are paying the landlords to have been
wrong,” he said. He added that his daughter had asked for a form.
"""
        ),
        Text(
            """
## Who will live there

Of the 11,600 households on the list 4,300 are single people, and the planners have drawn with them in mind: nearly half
of the apartments have one room and an alcove. That is too many, says the tenants’ union, which asked for families.
“You get a district where nobody’s ball ever lands on your balcony,” said its chairwoman, Delphine Roake. The council
has promised a school if 300 children register. It has set aside the ground floor of Old Exchange 2 for it.

The first tenant is there already. Emil Sandvig, 64, has been the night porter of Tiller Street 3 for 17 years. He has
been given leave to stay in the porter’s flat while they build around him. He looks forward to it, he said. For the
first time there will be somebody to wish good night.
"""
        ),
        Picture(
            "tram",
            caption=(
                "A night tram like this one, in Brennick, is promised to the Exchange district by the time the first "
                "tenants move in."
            ),
            crop="16x9",
        ),
    ),
)
