from articles.demo.story import Story, Text

STORY = Story(
    slug="a-judgment-should-not-cost-18-crowns-a-page",
    headline="A Judgment Should Not Cost 18 Crowns a Page",
    standfirst="Verrane’s courts speak in the people’s name and then send the people a bill for the transcript.",
    category="editorials",
    authors=("staff-writer",),
    label="opinion",
    tags=("Courts", "Rule of law", "Public money"),
    lead="courtroom",
    caption="The public gallery is free. The words that are spoken there are not.",
    hours=7_600,
    body=(
        Text(
            """
Anybody may walk into a courtroom in Verrane, sit down in the last row and hear a judge pronounce sentence in the name
of the people. If you then want to read what was said in your name, you must go down to the registry, fill in a form
and pay 18 crowns for every page.

The ruling last week on the rents of the Tanners’ Row tenants runs to 64 pages. It decides how 2,300 families may be
charged for their stairwells. A copy costs 1,152 crowns, rather more than most of those families would save in a year.
We bought one. We are not allowed to print it: the receipt says that the text is for the purchaser’s own use.

This is not corruption or malice. It is a tariff from the days of typists. Copies were dear because somebody had to
make them, and the law let each of the 31 county courts keep what it earned. The typists have retired. The tariff
remained, because the courts had come to live on it.

## What it costs to be open

It is worth saying how little that living is. According to the accounts of the Justice Ministry, the sale of judgments
brought in 6.2 million crowns last year. Of these, 4.4 million were paid by law firms and by two companies that put
the rulings into a database, where lawyers may search them for 2,900 crowns a month. The remaining 1.8 million came
from everybody else: tenants, widows, students, small newspapers and people who had lost and wished to know why.

To give these people what was decided about them, the state would have to do without 1.8 million crowns. The same
ministry spent 2.1 million last year on a celebration of the courts’ closeness to citizens.

## The case against

There is one good argument on the other side, and it is not about money. Judgments are full of people. They tell of
divorces, illnesses and debts, and what can be searched for nothing will be searched by landlords, employers and
neighbors. Judge Perpetua Lyle, who heads the association of county judges, put it to us like this: “A file in a
cellar forgets. A machine does not. I have sentenced people who were entitled to be forgotten.”

We think that she is right about the danger and wrong about the price. A fee does not protect a divorced woman. It
only means that her secrets can be had by whoever has 18 crowns. What protects her is care: initials in place of
names, family and juvenile cases left out, a quick way to have a line struck. Courts abroad do that, and publish
within a week. Two counties of our own, Tarn Valley and Halloway, have tried it for a year with rulings on housing.
They employ one clerk each. Neither has had a complaint that it could not settle by noon.

## What should be done

The Assembly will take up the courts’ budget before the summer recess. It should put three sentences into it. Final
judgments are published, without names, within 14 days. They belong to nobody and may be printed by anyone. The courts
are paid for the copies that they will no longer sell.

The third is the one that matters. Judges have been asked to be independent on an income from the photocopier, and
nobody should wonder that they have grown attached to the machine.

Meanwhile we shall go on buying, a page at a time, what concerns our readers. We shall summarize it as well as we can,
since that is permitted. And whoever would like to read the 64 pages about the stairwells is invited to our front
desk, where they lie on the table. It is our own copy. We are using it, for our own purposes, with the door open.
"""
        ),
    ),
)
