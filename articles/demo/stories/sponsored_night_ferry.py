from articles.demo.story import Gallery, LinkCard, Story, Text

STORY = Story(
    slug="wake-up-in-saint-orrin-by-night-ferry",
    headline="Fall Asleep in the Capital, Wake Up in Saint Orrin",
    standfirst=(
        "Paid for by Sound Ferries, which had no part in our reporting on the tunnel. Nor had our newsroom in "
        "this text."
    ),
    category="lifestyle",
    authors=("sound-ferries",),
    label="sponsored",
    tags=("Travel", "Saint Orrin"),
    lead="harbour",
    caption="The last departure from Port Alder is at 10:40 p.m.",
    hours=66,
    body=(
        Text(
            """
There is a faster way to Saint Orrin, and one day there will be one faster still. There is none that serves
breakfast within sight of the lighthouse.

The night ferry leaves Port Alder at 10:40 p.m. and takes its time. For three hours it lies at anchor in the lee of
Gull Holm, with the engine off, so that 212 passengers may sleep; at half past six it slips into the old harbor with
the fishing boats. In between there is a supper of mussels, a small library and, on clear nights, a member of the
crew who knows the stars by their local names.

## A day ashore

You will be let loose at seven in a town that smells of bread. It is the right hour for it.

- From seven, the bakery at the landing sells <a href="story:the-bakers-who-saved-orrin-red">loaves of Orrin
Red</a>. It has usually sold them all by nine.
- From ten, the rope museum lets visitors walk the whole length of its 300-meter ropewalk and make a yard of their
own.
- At noon the gun is fired from the customs tower. Do not stand under the gulls.
- From two, boats go out to Gull Holm with a warden; 40 places a day.

If it rains, ask at the landing for the key to the chart room above the waiting hall. It has a stove, a telescope and
every tide table since the line began, and in 90 years nobody has been able to say whom the armchair belongs to.

The ferry home sails at 8:15 p.m., or you may stay until it does so tomorrow.

## Cabins and fares

A berth in a cabin for four costs 180 crowns both ways, a cabin for two 520. Children under 12 travel free, bicycles
too. There are four cabins with wide doors for wheelchairs, next to the saloon. Supper is 95 crowns, breakfast is
included and is not, the cook asks us to say, a buffet.
"""
        ),
        Gallery("On the way", ("harbour", "market", "wheat")),
        LinkCard(
            url="https://soundferries.example.com/night",
            title="Timetable and cabins of the night ferry",
            description="Sailings every night of the year, and two a night on Saturdays from June to August.",
            source="Sound Ferries",
        ),
    ),
)
