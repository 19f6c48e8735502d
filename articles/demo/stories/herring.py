from articles.demo.story import Quote, Related, Story, Text, Video

STORY = Story(
    slug="why-a-box-of-herring-costs-twice-as-much",
    headline="Why a Box of Herring Costs Twice What It Did Two Years Ago",
    short_headline="The Box of Herring That Doubled in Price",
    standfirst=(
        "Follow one box of fish from the auction at four in the morning to a plate at noon, and count who is paid."
    ),
    category="business",
    authors=("marguerite-lund",),
    tags=("Fisheries", "Prices", "Port Alder"),
    lead="market",
    caption="The covered market at Port Alder, shortly after it opens to the restaurants.",
    hours=52,
    body=(
        Text(
            """
PORT ALDER — The auction bell on the northern quay rings at four. By six minutes past, box 0417, 20 kilograms of
spring herring on ice, has changed hands for 131 crowns. Two years ago to the week the same box went for 64.

Nobody at the auction is getting rich. That is what puzzles shoppers and politicians alike, and it is why The Globe
Post bought box 0417, with the consent of everybody who touched it, and asked each of them to open their books.

## Fewer fish

The greater part of the answer swims, or no longer does. The quota for the Alder stock was cut from 92,000 tons to
58,000, or by 37 percent, after scientists found that too few fish were living to spawn twice. “The cut was right,”
said Ottilie Brand, whose two boats landed the box. “I signed the letter that asked for it. But I have the same loan
on the same engine, and two fish to pay for it where I had three.”

Of the 67 crowns by which the box has gone up, she reckons that 38 are scarcity. Fuel makes 14. The rest is a chain
of small things: 6 for ice, because of electricity; 5 for crew, who were hard to find and are now paid to stay; 4
for boxes, which used to be returned.
"""
        ),
        Video(
            title="A night on the northern quay",
            url="https://video.example.org/globe-post/northern-quay",
            caption="From the first boat to the last bid: four minutes without a word of commentary.",
            credit="Juno Adair for The Globe Post",
            poster="harbour",
        ),
        Text(
            """
## The wall of lamps

The box was bought by Samir Doule, who has kept the corner stall under the great lamp since his father retired from
it. He pays the city 900 crowns a month for five meters of marble. He sold 14 kilograms to two restaurants and six
to passers-by, for 168 crowns in all, and gave the heads to a woman with a cart of cats.

“They look at the price, then at me,” he said. “I used to tell them about the quota. Now I tell them how to cook it,
so that none is wasted. They come back for the recipes.”
"""
        ),
        Quote("The cut was right. I signed the letter that asked for it.", "Ottilie Brand, boat owner"),
        Text(
            """
At noon three fillets of what had been box 0417 lay on a plate at the Pilot’s Table, with potatoes and pickled
beets, for 46 crowns. The cook, Hanne Lorre, has taken 2 crowns off the price of the beets.

The institute that counts the herring will publish new figures next month. Its director, asked for a hint, would say
only that her own family had stopped eating it for two years, and had fish on the table last {day-2}.
"""
        ),
        Related("skarne-northern-strait-open-41-days-longer"),
    ),
)
