from articles.demo.story import Gallery, Quote, Story, Text

STORY = Story(
    slug="the-orchard-where-140-trees-had-lost-their-names",
    headline="The Orchard Where 140 Trees Had Lost Their Names",
    short_headline="140 Trees Without a Name",
    standfirst=(
        "In Tarn Valley nobody knew any longer what was growing on the hill. Then a retired mail carrier brought an "
        "apple to a court of five old people with knives."
    ),
    category="lifestyle",
    authors=("amara-voss",),
    tags=("Farming", "Food", "Tarn Valley", "Science"),
    lead="orchard",
    caption="The upper rows at Corriden, planted by a doctor who kept no list, or kept it too well.",
    hours=1_150,
    body=(
        Text(
            """
CORRIDEN, Tarn Valley — The first apple was pronounced dead at ten past two. Five people had looked at it, smelled it,
cut it across and then lengthwise, and counted its seeds. The youngest of them, who is 68, chewed for a while and spat
into a bucket. “Bishop’s Slipper,” she said. “My grandmother had one. It has been extinct since I was 12.”

They wrote it on a label and sent someone up the hill to tie it to row four, tree nine.

There are 140 trees in the orchard at Corriden, and a year ago not one of them had a name. Dr. Osmund Pryce,
who planted it, collected apples as others collect stamps. He took cuttings from every farm at which he delivered a
child. When he died, the list could not be found. His heirs sold the fruit for juice, by the ton, for as long as that
paid for the mowing. Last year they offered the hill to a builder of vacation homes.

## The man with the bag

What happened next was Ansgar Wick, who had carried the mail up there for 34 years. He had eaten from every tree, in
every month, and he had views. “You do not grub up something when you don’t know what it is,” he said. “You would not
do it with a letter.”

He put 20 apples into numbered paper bags and took them by bus to the fruit growers’ institute in Halloway. There Dr.
Lioba Stern did what can be done today: she took a leaf of each tree and compared its genes with those of 3,100 known
varieties. It cost 48 crowns a leaf. Eleven of the 20 matched something. Nine matched nothing on earth.

“That does not mean they are unknown,” Dr. Stern said. “It means that nobody who knew them ever sent us a leaf. A gene
is not a name. For the name you need someone who remembers.”

She knew of five who did. They call themselves the Court, and meet when they are asked.
"""
        ),
        Quote("A gene is not a name. For the name you need someone who remembers.", "Lioba Stern, fruit scientist"),
        Text(
            """
## How to question an apple

The proceedings last two days. There is one knife for each member and a loaf of bread to clear the tongue. An apple is
asked, always in this order, about its stalk, its eye at the other end, its skin under the thumb, its core, its flesh
and, last of all, its taste, since taste depends on the summer and is, as the chairman put it, “an unreliable witness.”

Four out of five must agree. By the second evening 87 trees had names, counting the laboratory’s 11; among them were
Long Widow, Glass Pippin and Late Quarrel. Thirty-one had turned out to be wild, grown from dropped cores. That left
22 on which the Court could not agree. There was a sharp exchange about number 63, which two members held to be a Tarn
Russet and two others called an insult to one.
"""
        ),
        Gallery("Two days at Corriden", ("orchard", "portrait-farmer", "kitchen")),
        Text(
            """
## Worth keeping?

The heirs have been patient. They are three sisters who live in the capital, and they have been made to feel like
murderers, which they resent. “Everybody wants us to keep it,” said Rosalind Pryce-Orme, the eldest. “Nobody has asked
what it costs.” It costs 26,000 crowns a year. The juice brings in 17,000.

Old fruit is not always good fruit, either. Most of these varieties went out of use for a reason, Dr. Stern said: they
bruise, or bear every other year, or taste of very little until February. But nine of them flower two weeks later than
anything on sale. In a valley that has lost three harvests in seven years to frost in blossom time, that is not
nostalgia.

A nursery has now bought 300 cuttings from those nine, at 30 crowns each. That makes 9,000 crowns, which is what the
hill had been losing. The builder has been told no, for the time being.

On the last evening Mr. Wick, who had carried the bags, was asked by the Court whether he would like to taste one
himself. He took number 63, and chewed it slowly. It was no Tarn Russet, he said. The doctor had always called that
one Agnes.

There was a silence. Nobody had thought of asking him.
"""
        ),
    ),
)
