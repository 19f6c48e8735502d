from articles.demo.story import Story, Table, Text

STORY = Story(
    slug="how-verrane-counts-the-cost-of-living",
    headline="A Liter of Milk, a Haircut, Part of a Funeral: How Verrane Counts the Cost of Living",
    short_headline="How the Cost of Living Is Counted",
    standfirst=(
        "Prices rose by 3.1 percent last year, the statistics office says. Hardly anybody believes it. Both can be "
        "right, and here is why."
    ),
    category="business",
    also_in=("national",),
    authors=("noor-halvorsen",),
    tags=("Prices", "Public money", "Food"),
    lead="chart-prices",
    caption="What we buy often weighs on us more than what we buy rarely. The index sees it the other way around.",
    hours=1500,
    body=(
        Text(
            """
PORT ALDER — On the second Tuesday of the month, a little after nine, Ulla Framm walks into a hairdresser’s in Kiln
Street and asks what it costs to have her hair cut. She does not have it cut. She has asked every month for 16
years, and in all that time, she says, they have offered only twice.

Ms. Framm is one of 46 collectors of the National Statistics Office. Between them they write down some 38,000 prices
a month, of 712 things: a liter of milk, a dentist’s hour, a ticket for the tram, rubber boots in a child’s size.
Three weeks later those prices have become one number, and governments are praised or blamed for it. Last year’s was
3.1 percent.

When The Globe Post asked readers what they thought that it really was, the middle answer was eight.

## The basket

To find out how the cost of living has changed, you have to decide what living is. The office does so with a survey.
Each year 4,200 households keep a diary of all that they spend for a month. Their spending is added up, and the
result is a shopping list for an average household, usually called the basket.

Nobody buys the basket. It contains a third of a washing machine, a sliver of a piano lesson and, since most
families arrange one now and then, part of a funeral. But it tells the office how much each price should count. If
rents go up by a tenth it matters; if pianos do, it does not.
"""
        ),
        Table(
            caption="The basket: what 1,000 crowns are spent on, and how prices changed in a year",
            rows="""What | Of 1,000 crowns | Change
Housing and energy | 268 | +4.1%
Food | 171 | +6.0%
Transport | 142 | +1.5%
Leisure and culture | 98 | +2.0%
Cafés and hotels | 84 | +5.0%
Furniture and household goods | 66 | +1.0%
Health | 52 | +3.0%
Clothing | 49 | −1.0%
Telephone and internet | 27 | −4.0%
Everything else | 43 | +2.6%
All | 1,000 | +3.1%""",
            source="National Statistics Office",
        ),
        Text(
            """
The arithmetic is that of a school report. Multiply each change by its weight, add up, and divide by 1,000. Housing
alone makes 1.1 of the 3.1 points, food another one. If you have the patience you can check the rest on the back of
a bill.

## Why it feels like more

The first reason is in our heads. We notice prices that we pay often, and we notice those that rise. Bread is bought
150 times a year and a telephone once in three, so that a telephone which has become cheaper cannot comfort anyone
for bread. The office weighs by money. We weigh by pain.

The second is that the average household does not exist. The poorest fifth of families in Verrane spend 29 percent
of their money on food and hardly any of it in hotels. The office, which has begun to work this out, finds that
prices rose by 4.2 percent for them, and by 2.7 for the richest fifth. “I have one number, because the law wants
one,” said Dr. Benedikt Oyelaran, who runs the index. “I would rather publish five and be disliked by everybody in
detail.”

The third is time. When the rate falls, from 6 percent to 3, say, prices do not. They have only stopped running. A
reader who remembers what a loaf cost before is not wrong to feel robbed; she compares with then, the index with
last year.

## Why it may even be too high

There are critics on the other side too. If beef becomes dear, people eat chicken, and a list that still has the
beef in it overstates what they lose. That is why the basket is mended each January. And things change. This year’s
telephone costs what last year’s did, but it does more; the office counts that as a fall in price, and has 11 people
who do nothing else. Lately they have been busy with the opposite. When a bar of chocolate shrinks from 100 grams to
85 and the price stays, it has gone up by 17.6 percent, and the wrapper does not say so. Ms. Framm carries a scale.

“They can do it very well,” said Rosalind Tarrant of the Consumers’ League, which publishes a number of its own,
based on 40 things in every kitchen. Hers was 5.8. “I only ask that no minister says to a woman with two children
that prices have risen by three percent. He should say: yours have not.”

## What it is used for

A great deal hangs on it. Pensions rise with the number, as do the rents of 310,000 apartments and the wages in
about half of all contracts. A tenth of a point costs the state 190 million crowns. It is the reason why Ms. Framm’s
list is secret, and why nobody tells the shops when she is coming.

They know, of course. In Kiln Street, they have put the price in the window, in large figures, so that she need not
come in out of the rain. She comes in. “The window is what they want to charge,” she said. “I ask what it costs.”
"""
        ),
    ),
)
