from articles.demo.story import Change, Gallery, Story, Text

STORY = Story(
    slug="apples-that-are-sold-before-the-blossom",
    headline="In Tarn Valley, the Apples Are Sold Before the Trees Bloom",
    short_headline="Apples Sold Before They Exist",
    standfirst=(
        "A handshake in February decides what an apple costs in October. One grower opened her books, in a good year "
        "and a bad one, to show who carries the risk."
    ),
    category="business",
    authors=("noor-halvorsen",),
    tags=("Farming", "Prices", "Food"),
    lead="orchard",
    caption="An orchard in Tarn Valley. More than half of what will hang here has a buyer while the branches are bare.",
    hours=9000,
    body=(
        Text(
            """
TARN VALLEY — In the back room of the Three Ladders, under a photograph of a very large pear, Bettany Rusk sold 306
tons of apples in February. There were none. There were not even leaves. She shook hands with Ivo Carrick, who owns
the cider press at Low Tarn, they each wrote “2.40” in a notebook, and he bought the soup.

What they had agreed on is known as a forward contract: so much of a thing, at such a price, on a day that is still
to come. It is among the oldest instruments in finance, older than banks, and it exists wherever something grows
slowly and has to be paid for at once. The 63 growers of the valley’s cooperative have sold their fruit in this way
for a century. In a normal year more than half of it is gone before the blossom.

Why would anybody do that? Ms. Rusk, 48, who has 17 hectares and an impatient dog, let The Globe Post see three
years of accounts.

## A year with too many apples

The first of them was a beauty. Every tree in the valley bore, and hers gave 30 tons a hectare, 510 in all. So did
everybody else’s, which is the trouble with beautiful years. By October the price of cider apples on the open market
had fallen to 1.75 crowns a kilogram.

But 306 of her tons were sold already, at 2.40. They brought in 734,400 crowns. For the remaining 204 tons she got
the market price, or 357,000. Together that was 1,091,400 crowns. Had she waited with all of it, as her neighbor on
the other bank did, she would have taken 892,500.

The handshake had been worth 198,900 crowns, or about what she pays three pickers for a season.

## A year with too few

Then came a frost on the ninth of May. Ms. Rusk lit straw between the rows at three in the morning, and saved half.
She picked 255 tons. Apples were scarce, and the price rose to 3.10.

She had promised 306. A forward contract does not ask how the weather was, so she had to find 51 tons that she did
not have. She bought them from a grower whose land lies above the cold air, for 158,100 crowns, and handed them to
Mr. Carrick for 122,400.

“That was the day when I understood it,” she said. “You think that you sell apples. You sell a promise, and you had
better have something in the shed that it is made of.” Since then she promises less: half of what the trees gave on
average in the last five years, not 60 percent of what she hopes for.
"""
        ),
        Gallery("From branch to table", ("orchard", "market", "kitchen")),
        Text(
            """
## What the buyer buys

Mr. Carrick made money in the second year and lost it in the first, when he was pressing fruit at 2.40 that his
rivals got for 1.75. He does not mind. He employs 22 people, and has to tell a supermarket in January what a bottle
will cost in December. “I could guess right more often than I guess wrong, and it would still ruin me, because the
wrong years come together,” he said. “I sleep in February. That is what I pay for.”

Both of them, in other words, give up their best year in order to be rid of their worst. It is what an insurance
does, without the insurance company. Nobody in the back room earns a fee, apart from the landlord.

## The small print that is not printed

There is a flaw in it, and it has grown. When Ms. Rusk’s grandfather sat under the pear, there were 14 presses to
shake hands with. Now there are three, and they take 80 percent of the harvest. “A forward price is fair if both can
walk away,” said Corvin Tell, who teaches public finance at the University of Port Alder and comes from the valley.
“In that room the growers can walk as far as the parking lot.” He would like the prices to be hung up on the wall,
so that everyone could see what the neighbor got.

The cooperative will vote on it. Mr. Carrick is in favor, provided that the volume stands beside the price. Ms. Rusk
is too, on second thought: it was she who, last February, got seven hundredths of a crown less than the man across
the river. She learned it from his dog’s new kennel.

In the meantime she has kept back four tons, as always, that are promised to nobody. They are for the children who
come over the wall. “You have to count them in,” she said. “They come every year. It is the only part of the harvest
that is certain.”
"""
        ),
    ),
    changes=(
        Change(
            hours=29,
            words={"The 63 growers": "The 36 growers"},
            kind="correction",
            note=(
                "An earlier version of this article said that the cooperative of Tarn Valley has 63 growers. It has "
                "36; the digits were transposed."
            ),
        ),
    ),
)
