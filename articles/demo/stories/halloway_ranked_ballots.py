from articles.demo.story import LinkCard, Story, Table, Text

STORY = Story(
    slug="how-halloway-elected-the-runner-up",
    headline="How Halloway Elected a Mayor Who Came Second in the First Count",
    short_headline="How the Runner-Up Became Mayor",
    standfirst=(
        "Peder Ross trailed by 1,181 votes and won by 352. Some say that the election was stolen. We went through the "
        "count, ballot by ballot, with the woman who ran it."
    ),
    category="democracy-at-risk",
    also_in=("national",),
    authors=("danilo-verhaeg",),
    tags=("Halloway", "Elections"),
    lead="chart-turnout",
    caption="Turnout in Halloway has been above the national average since the town began to rank its candidates.",
    hours=6300,
    body=(
        Text(
            """
HALLOWAY — Seven weeks after the election the word is still there, in white paint, on the wall of the town hall:
STOLEN. The new mayor has asked that it not be removed until somebody has explained to him, and to whoever wrote it,
why it is wrong.

So the returning officer, Marta Quennell, a mathematics teacher by day, took four soup bowls and 14 dried beans into
the market hall on a Saturday. More than 200 people came. What follows is her lecture, with the real numbers in
place of the beans.

## One ballot, one voice, several instructions

In Halloway a voter does not make a cross. She writes a 1 beside the candidate she likes best, then, if she cares
to, a 2, a 3 and so on. The ballot is a set of instructions to the clerk: give my vote to this person. If he is out,
give it to that one.

First all the ballots are sorted by their 1. Whoever has more than half has won, and everybody may go home. If
nobody does, the last candidate drops out, and each of his ballots moves to the next name on it. This is repeated
until one pile is larger than all the others together. At every moment each ballot lies in one bowl. None is counted
twice, Ms. Quennell said, any more than you have had two dinners because the first dish on the menu was off.
"""
        ),
        Table(
            caption="The count in Halloway, with 14,806 valid ballots",
            rows="""Candidate | First count | Second | Third
Alma Thesiger, Reform League | 5,912 | 6,076 | 6,988
Peder Ross, independent | 4,731 | 5,534 | 7,340
Lewin Vail, Civic Union | 2,688 | 3,079 | —
Hedda Blume, Green Shore | 1,475 | — | —
No further preference | 0 | 117 | 478""",
            source="Returning officer, town of Halloway",
        ),
        Text(
            """
## What happened to 1,475 ballots

In the first count Alma Thesiger had 39.9 percent. Under the old rule, by which the largest pile wins, she would
have been mayor that evening.

Hedda Blume was last, and her ballots moved: 803 to Mr. Ross, 391 to Mr. Vail, 164 to Ms. Thesiger. The other 117
named nobody else and were set aside. Then Mr. Vail was last. Of his 3,079 ballots 1,806 went to Mr. Ross, 912 to
Ms. Thesiger, and 361 ran out of names.

Mr. Ross ended with 7,340 of the 14,328 ballots that were still in play, or 51.2 percent. “More people preferred him
to her than her to him,” Ms. Quennell said. “That is all that the third column says. But it is what an election
between two persons is meant to find out.”

## The case against

Ms. Thesiger did not come to the market hall. She conceded on the night and does not use the word on the wall. But
she believes that the method is a mistake, and has reasons. “I won the count that people understand,” she said in
her shop, between two customers for wallpaper. “He won one that needs beans.”

She points to the last line of the table. If the 478 ballots that ran out are included, Mr. Ross has 49.6 percent:
not a majority of those who voted, but of those who ranked far enough. Voters who know less about the field rank
fewer names, and studies elsewhere suggest that they are more often old or poor.

There are odder flaws. In rare cases a candidate under this rule can lose because some voters moved her up, since
that changes who drops out first. Ms. Quennell showed it with the beans, to groans. No rule is free of such things,
and it can be proved that none can be, as soon as there are three candidates or more. One has to choose which oddity
to live with.

## Who wants it gone

The Reform League has announced a bill in the National Assembly that would forbid towns to use ranked ballots. Nine
of Verrane’s 31 counties have at least one that does. The party has won three such elections in the first count and
lost five of seven that went further, which explains the bill, and does not refute it.

What worries the returning officer is something else. A recount, which Ms. Thesiger’s party paid for, moved four
ballots. Nobody claims that one of them was forged. Yet in a survey for the county paper a third of those asked
thought that the result was “not honest.” It used to be enough for a count to be correct, she said. Now it has to be
short.

At the end she let the hall vote on which soup should be made with the beans. Leek led after the first count. It was
tomato.
"""
        ),
        LinkCard(
            url="https://halloway.example.org/count",
            title="All 14,806 ballots as a table",
            description="Each ballot’s ranking, without names, so that everybody can repeat the count at home.",
            source="Town of Halloway",
        ),
    ),
)
