from articles.demo.story import Picture, Story, Table, Text

STORY = Story(
    slug="a-day-in-brennick-for-60-crowns",
    headline="A Day in Brennick for 60 Crowns, Supper Included",
    short_headline="A Day in Brennick for 60 Crowns",
    standfirst=(
        "Our business editor was given the price of a theater ticket and told to spend a whole day in the old coal "
        "port. She kept the receipts."
    ),
    category="lifestyle",
    authors=("marguerite-lund",),
    tags=("Travel", "Brennick", "Food", "Transport"),
    lead="tram",
    caption="A single ride costs two crowns, however far it goes.",
    hours=5_200,
    body=(
        Text(
            """
BRENNICK — The travel desk has a budget, and I have audited it. Whoever complains about what others spend on hotels
must expect to be sent somewhere for a day with 60 crowns in an envelope. So I was, on the first train, in a drizzle.

The rules: eat three times, sit down warm, see something that I should want to tell others about. Walking is free, and
so is looking. Nothing may be put on a card, borrowed or bought by a friend.

## 7:10 a.m.: the first tram

Line 4 leaves from the station forecourt. Take a seat on the left; past Cooper’s Gate the street drops away and you
look down through a gap between two warehouses at the whole harbor, gray on gray, for as long as it takes to say so.
The woman beside me, on her way home from a night at the hospital, told me which side to sit on. <em>Two crowns.</em>

## 7:45: coffee standing up

At Finch’s bakery nobody sits, because the ovens are where the chairs would be. Coffee and a buttered roll made with a
tenth of yesterday’s bread, a trick that <a href="story:why-bread-goes-stale-and-the-refrigerator-makes-it-worse">our
science reporter has explained</a>. The wall is as warm as a cow. I leaned on it for half an hour. <em>Seven
crowns.</em>

## 9:00: swim under a coal hoist

The municipal bath was built for stokers, who left the port black. The pool is 25 meters long and tiled in green, and
above the deep end hangs the arm of a hoist that nobody has dared to take down, since it may be holding up the roof.
Before noon it costs <em>six crowns</em> and is full of retired men, who float rather than swim, talking.

## 11:00: the museum of everything else

The Coal Museum charges <em>eight crowns</em> and has hardly any coal. What it has is the contents of 212 lockers, left
on the last day of the last shift and never opened until the museum asked: boots, pay slips, a trumpet, a love letter
to somebody who turned out to be the guide’s grandmother. He will tell you, if you wait until the school class has
gone.

## 1:00 p.m.: soup

The dockers’ canteen on Rope Street is open to whoever takes a tray. There were split peas with smoked eel, as much
bread as you like and no conversation before the second bowl. <em>Eleven crowns.</em> You will be asked which ship you
are from. The correct answer is the name of any tram.

Then walk. Cross the iron bridge, follow the canal as far as the lock, and come back on line 4. <em>Two crowns.</em>
The last hour of light is best spent on the steps of the fish exchange, where a choir of customs officers practices,
weather permitting, and sometimes when it does not.

## 6:30: supper

At the Lantern there is one dish a day, written on the door, and when it is wiped off there is none. I had dumplings
with beets and a glass of thin beer for <em>22 crowns</em>. And <em>two</em> for the tram to the station, where the
waiting room has a stove.
"""
        ),
        Picture("kitchen", caption="Behind the door of the Lantern, on which the one dish of the day is written."),
        Table(
            caption="What it came to (crowns)",
            rows="""For | Paid
Three tram rides | 6
Coffee and roll | 7
Bath | 6
Museum | 8
Soup | 11
Supper with beer | 22
All | 60""",
            source="Receipts, which the writer has kept",
        ),
        Text(
            """
It is not quite honest. The train is extra; I carried a towel; and had it rained harder I should have wanted a second
coffee, for which there was nothing left. The tourist office, which would rather that you came for the weekend, points
out that rooms begin at 140 crowns and that there is an opera.

I submit my accounts without reservation. The envelope is enclosed.
"""
        ),
    ),
)
