from articles.demo.story import Story, Text

STORY = Story(
    slug="review-the-short-ell",
    headline="A Thumb on the Scale, and Six Centuries of Trying to Lift It",
    short_headline="Review: ‘The Short Ell’",
    standfirst=(
        "Sabine Ortolo’s history of weights and measures is a history of who was allowed to cheat. It stops one shop "
        "too early."
    ),
    category="book-reviews",
    authors=("noor-halvorsen",),
    label="opinion",
    tags=("Books", "Prices", "Consumers"),
    lead="market",
    caption="A market is an agreement about what a kilogram is.",
    hours=19_300,
    body=(
        Text(
            """
<em>The Short Ell: A History of Honest Measure, by Sabine Ortolo. Cantor & Daughters, 296 pages, 118 crowns.</em>

On the seaward wall of the customs tower in Saint Orrin, at the height of a person’s chest, there is an iron rod with
a groove worn into it by sleeves. Tourists take it for part of a gate. It is the town’s ell, the length by which all
cloth was sold there for 300 years, and the groove was made by people who did not believe the draper.

Sabine Ortolo begins her book by holding a modern ruler against it. The rod is 68.2 centimeters long. The ell of Port
Alder, half a day’s sail away, was 66.9. A merchant who bought in the one town and sold in the other therefore earned
almost two percent without being a better merchant, and whole families, she shows, lived on the difference.

## Who was cheated

This could have been a cabinet of curiosities, and the first 40 pages, with their heaped bushels and struck bushels,
bakers who threw in a 13th loaf for fear of the pillory and a bishop who owned two sets of weights, come close. What
lifts the book is a question that sounds naive and is not. Why did people put up with it?

Her answer is that everyone knew. In the court rolls of Halloway she has found 611 complaints about measure over six
centuries. Barely 20 come from buyers who had been deceived. All the others come from those who had known quite well
that the peck was small and had found, one morning, that it had become smaller. A crooked measure was tolerated as
long as it stayed equally crooked. “Custom,” she writes, “is fraud that has had time to become fair.”

I have taught economics for a dozen years and would give a good deal for that sentence.

The great reform, when it came, was therefore not welcomed by those whom it was meant to protect. When the kilogram
arrived in Tarn Valley, the farmers hid their old weights in wells. They had never been so sure of anything as of how
much they were being robbed.

## The missing chapter

Ms. Ortolo trained as an archivist and it shows, mostly to her credit. She has handled every weight that she
describes; she knows that the lead ones were hollowed from below and stopped with wax, and that inspectors learned to
carry a candle.

But she puts out that candle too soon. Her last chapter ends with the inspectors’ triumph, when scales were sealed
and measures made the same from the mountains to the islands. She treats what came afterward in a page and a half.
I happen to spend my working hours there. The bar of chocolate that loses eight grams and keeps its wrapper, the
detergent with the larger scoop, the apartment whose square meters include the wall: each is perfectly honest, to the
gram, and printed on the back in letters that need the light of a good window. The thumb has not been lifted from the
scale. It has learned to read and write.

She may have thought this a matter for journalists. I think that it is the subject of her book. It is six centuries
old, as she has proved better than anybody, and its next chapter is on the shelf.

Read her all the same, and then go to Saint Orrin and put your arm in the groove. I did. Mine is a finger shorter
than the rod, which I had always suspected of my tailor.
"""
        ),
    ),
)
