from articles.demo.story import Change, Story, Text, Tweet

STORY = Story(
    slug="a-newsletter-with-412-readers-is-sued",
    headline="A Newsletter With 412 Readers Is Sued for Nine Million Crowns",
    short_headline="412 Readers, Nine Million Crowns",
    standfirst=(
        "The Slack Tide is written at a kitchen table in Saint Orrin. A developer says that one sentence in it cost "
        "him the waterfront."
    ),
    category="media-freedom",
    also_in=("national",),
    authors=("danilo-verhaeg",),
    tags=("Press freedom", "Saint Orrin", "Courts"),
    lead="kitchen",
    caption="The Slack Tide comes out every second Friday, from a table that is cleared for supper.",
    hours=21500,
    body=(
        Text(
            """
SAINT ORRIN — The newsroom smells of onions. There is a laptop, a drawer for the stamps and, on the wall, a tide
table on which Ruta Ambry, 61, has marked in red the days when she has to be in court.

Ms. Ambry worked for 30 years as a clerk in the pilots’ office of Saint Orrin. When she retired she began to send
her neighbors two pages every second Friday about what the town council had decided and who had been in the room.
The Slack Tide now has 412 subscribers, who pay 60 crowns a year. It has no employees. A nephew folds it.

In its 83rd issue it reported that a company named Lantern Quays had bought 14 of the 16 plots between the rope
museum and the ice house in the eight months before the council made them building land. The item was 71 words long.
It ended: “We asked who had told them. The council said that it was a coincidence. Fourteen is a lot of
coincidence.”

Lantern Quays is suing Ms. Ambry for nine million crowns.

## What a sentence is worth

The sum is what the company says it lost when a bank withdrew from the project. It is also, at the present price of
a subscription, everything that The Slack Tide will earn in the next 364 years.

“My client does not wish to silence anybody,” said Gaspard Thorne, its lawyer, in an office with a view of the
plots. “He wishes to be able to build without being called a thief on every doormat in town. A small newspaper can
do a large amount of damage. There is no law that a lie becomes true when it is printed at home.”

And there is a mistake in the item, as both sides agree. Lantern Quays had bought 13 plots. For the 14th it held an
option, signed in the same week and entered in the register on a different page. Ms. Ambry printed a correction, in
a box, on the front, four weeks before the writ arrived. “I counted the page and not the line,” she said. “It was
sloppy. It was sloppy by one.”
"""
        ),
        Tweet(
            number=1810274663920154625,
            handle="SlackTideOrrin",
            name="The Slack Tide",
            text=(
                "CORRECTION. Lantern Quays did not buy 14 of the 16 plots before they became building land. It bought "
                "13 and secured the 14th by an option. We regret the error and have stopped counting after supper."
            ),
            hours=1060,
        ),
        Text(
            """
## A business model

Cases like hers have become common enough to count. Lucasta Wyle, who teaches press law at the University of Port
Alder, has collected 57 suits that companies or officials brought in the last six years against publications with
fewer than 2,000 readers. In 49 of them the plaintiff withdrew or lost. The average time until then was 19 months.

“So you might say that the courts work,” she said. “But look at it from the other end. For 19 months somebody who
was right has been paying a lawyer. Of those 57 publications 21 no longer exist. Most of the 21 had won.”

A remedy is known. In several countries a judge can test such a suit at the outset and throw it out within weeks
when it has no prospect, and whoever brought it pays for both sides. A bill to that effect has lain before the
National Assembly’s committee on justice for two years. The committee has not found a date. Developers’ associations
say that it would deprive honest people of their day in court; Mr. Thorne, who has testified there, calls it “a
license to guess.”

## Eighty-four thousand

Ms. Ambry’s own lawyer has asked for an advance of 84,000 crowns. She had 11,000. The rest came in envelopes,
through the letter slot, over nine days, most of it in notes of 50. One held a ring, which she has returned. One
held a list of the dates on which a certain councilor had lunched aboard a certain boat.

The first hearing is set for the spring. The 87th issue came out on time. It reported on the suit in 71 words.
"""
        ),
    ),
    changes=(
        Change(
            hours=3410,
            words={
                "A Newsletter With 412 Readers Is Sued for Nine Million Crowns": (
                    "A Newsletter With 412 Readers Was Sued for Nine Million Crowns, and Won"
                ),
                "Lantern Quays is suing Ms. Ambry for nine million crowns.": (
                    "Lantern Quays sued Ms. Ambry for nine million crowns. In the 20th week of the case the District "
                    "Court in Port Alder dismissed it. The ruling, by Judge Clemence Audley, fills a page and a half. "
                    "What follows is our report from the time when the suit was brought."
                ),
            },
        ),
    ),
)
