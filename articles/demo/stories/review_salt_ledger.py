from articles.demo.story import Quote, Story, Text

STORY = Story(
    slug="review-the-salt-ledger",
    headline="A Family, an Island and the Price of Salt",
    short_headline="Review: ‘The Salt Ledger’",
    standfirst="Imre Vasskarl’s third novel hides a great love story in a book of accounts.",
    category="book-reviews",
    authors=("hester-quayle",),
    label="opinion",
    tags=("Books", "Skarne"),
    lead="harbour",
    caption="The salt islands of the southern Skarne live on in a new novel.",
    hours=98,
    body=(
        Text(
            """
<em>The Salt Ledger, by Imre Vasskarl. Translated by Dagny Pell. Tern & Harbor, 388 pages, 129 crowns.</em>

The first page of “The Salt Ledger” is a column of figures. So is the second. If you stand in a bookshop and turn to
the third, you will find eleven barrels of salt, a mule, two panes of glass and, between the mule and the glass, the
words: “She laughed. Not entered.”

From such entries Imre Vasskarl builds the finest novel to come out of Skarne in a generation. Its narrator is Tor
Ellings, for 51 years bookkeeper of a saltworks on an island that has 140 people and one tree. He believes that a
life is what is left when you subtract everything that cost something. He keeps two ledgers: one for the owners and
one, smaller, for what the owners did not pay for.

## What is not entered

The laugh belongs to Maren, the owner’s wife. Tor loves her for half a century and tells nobody, least of all us. We
learn it as an auditor would. Candles are bought that no one needed. A roof is mended in the wrong year. When a
storm takes the pans, in a chapter of six terrifying pages, he writes down each loss in order of value, and it is
only when we reach the end of the list that we see what he has put first.

This could be merely clever. It is not, because Vasskarl knows salt: the rakes and the blisters, the grey first
crust and the white second, the women who tell by the sound of a shovel what the harvest will fetch. Dagny Pell’s
translation finds a word for every tool and never shows off about it.
"""
        ),
        Quote("She laughed. Not entered.", "Tor Ellings, in “The Salt Ledger”"),
        Text(
            """
## A weak chapter

The book has a fault. In its last third a granddaughter arrives from the mainland to find the ledgers and be moved
by them, which we were managing well enough alone. She is given a divorce and a podcast. Whenever she speaks one
longs for the mule.

But then Tor takes the pen again, at 93, and balances the small book against the large one. I will not tell you the
sum. I can say that I checked it, on the back of an envelope, on a tram, and that a stranger asked me if I was all
right.
"""
        ),
    ),
)
