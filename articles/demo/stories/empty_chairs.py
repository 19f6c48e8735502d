from articles.demo.story import Quote, Related, Story, Text

STORY = Story(
    slug="five-empty-chairs-lorvania-election-commission",
    headline="Five Empty Chairs: How Lorvania Is Taking Its Election Commission Apart Without Touching It",
    short_headline="Five Empty Chairs",
    standfirst="Nobody has been dismissed and no law was changed. The commission simply can no longer decide anything.",
    category="democracy-at-risk",
    also_in=("world", "featured"),
    authors=("danilo-verhaeg",),
    label="analysis",
    tags=("Lorvania", "Elections", "Rule of law"),
    lead="empty-chairs",
    caption="The hearing room of the Lorvanian election commission. Four members make a quorum; two are left.",
    hours=7,
    body=(
        Text(
            """
Lorvania’s election commission has a marble lobby, a staff of 190, a budget that was raised last year and a hearing
room with seven leather chairs. Two of them are taken. That is one fewer than a year ago and two fewer than the law
requires for a vote.

It is a new way of doing an old thing. Governments that wished to be rid of an umpire used to replace him, and be
caught. Lorvania’s has replaced no one. As each commissioner’s term ran out, President Casimir Tolland thanked him
or her for long service and did not name another. He is, his office says, “considering excellent candidates.” He has
been considering the first of them for 31 months.

## What a commission does when it cannot decide

The clerks still work. They register voters and print forms. But what needs a vote of the members has stopped: the
redrawing of 14 districts, the accounts of three parties, and 212 complaints from the last local elections, none of
which can now be either upheld or thrown out. The winners sit meanwhile.

And because the commission cannot meet, it cannot certify. If it has no quorum on the day after next year’s
election, a clause written for floods and epidemics passes the count to the Interior Ministry.

“Each step is legal, that is the art of it,” said Professor Henrike Solm, who teaches constitutional law at
Lindhaven and advised on the statute. “We asked ourselves what would happen if a bad man was appointed. We never
asked what would happen if nobody was.”
"""
        ),
        Quote(
            "We asked what would happen if a bad man was appointed. We never asked what would happen if nobody was.",
            "Henrike Solm, professor of constitutional law",
        ),
        Text(
            """
## The pattern

Lorvania is not alone. In a study of 26 countries Professor Solm’s students found empty seats for more than a year
in 17 bodies meant to watch over power: audit courts, judges’ councils, broadcasting boards. In 12 of the 17 cases
the seats that were filled belonged to the government’s friends.

There are simple remedies, and some states have them:

- a member stays until the successor is sworn in;
- parliament names one if the president does not within 60 days;
- the number that makes a quorum falls with the number of members.

Lorvania’s opposition has put the first of these before parliament. It was referred to the committee on electoral
law, which has nine seats. Four are vacant.
"""
        ),
        Related("tesmar-and-lorvania-sign-water-accord"),
    ),
)
