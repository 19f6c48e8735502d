from articles.demo.story import Picture, Story, Text

STORY = Story(
    slug="sarrow-talks-break-down-in-the-20th-round",
    headline="Sarrow Talks Break Down in the 20th Round, With the Water All but Shared",
    short_headline="Sarrow Talks Fail in the 20th Round",
    standfirst=(
        "Tesmar and Lorvania were five cubic meters apart. They parted over who should settle their next quarrel, "
        "which has not happened yet."
    ),
    category="world",
    authors=("tobias-renn",),
    tags=("Sarrow River", "Tesmar", "Lorvania", "Water"),
    lead="delta",
    caption="The lower Sarrow. In summer the sea pushes farther up its channels every year.",
    hours=12500,
    body=(
        Text(
            """
LINDHAVEN — The delegations had already chosen the pens. Shortly before noon on the third day, in the 20th round of
talks about the river Sarrow, an aide laid them out on the table, four blue and four black. At ten past one he came
back and counted them into their box.

The talks between Tesmar and Lorvania over how much water the upstream country must let pass have failed again, for
the third time at the last clause. They will not be resumed before the autumn, both sides said in statements that
agreed on nothing else but the time of day.

On the water itself they had come closer than ever. Lorvania, which can shut the river at the Velm Dam, offered a
summer flow of 305 cubic meters a second. Tesmar, whose lowlands have lately received 240, had asked for 310. “Five
cubic meters,” said a diplomat who was in the room. “I have seen more go over a bathtub.”

## The 31st article

What broke the agreement was its 31st article, on disputes. Tesmar wants them to go to three hydrologists, one from
each country and one from neither. Lorvania insists on the joint commission of the two armies, which has watched
over the border since the last time that troops stood on the banks, and in which it has the chair in even-numbered
years.

“A river that rises in our mountains is a matter of our security,” said General Oswin Bract, who leads the Lorvanian
delegation and, as it happens, the commission. “Nobody lets a professor decide whether his house is on fire.”

Ambassador Ludo Kessim of Tesmar said that the commission had met 112 times and decided four things. Three of them
were the dates of its meetings.

The same question ended the 9th round, in the days of two other governments, and the 14th. Each time the ministers
had run out of numbers to argue about, and found that they did not trust each other to read them.
"""
        ),
        Picture(
            "map-sarrow",
            caption="The Sarrow from its headwaters in the Lorvanian highlands to the Tesmari coast.",
        ),
        Text(
            """
## What 240 means

In Sele, a small town in the Tesmari lowlands some 60 kilometers from the sea, the failure was discussed that
evening at a well. It is the deepest of five that the town has drilled, and the only one that can still be drunk
from.

When a river runs low, the groundwater beside it sinks as well, and near a coast salt water creeps in underneath to
take its place. It does not go away when rain returns, or not for a long time. Gerda Novalis, who tests the wells
for the district, put a probe into the bucket and read out the number. A liter held 1.1 grams of salt. Two summers
ago it held 0.6.

“Rice gives up at about two,” she said. “People find it tastes odd before that and say nothing. They think that it
is their age.”

Some 4.1 million people live in the lowlands. In Sele two families in ten have left since the first of the five
wells was closed. Those who remain have learned the names of the negotiators, as people elsewhere learn those of
football players, and have views about their form.

## Upstream

Nor is Lorvania merely stubborn. Half of its electricity in winter comes from the water that is kept back at Velm in
summer, and the villages below the dam remember years when the lowlands demanded floods and got them. “They speak of
their river,” said Jarmil Osk, the mayor of Upper Velm. “I should like to hear once that it is ours too. After that
they may have the water.”

He will have to wait. The next government in Tesmar may be formed by a party that wants no treaty at all, and in
Lorvania the general’s term on the commission has just been extended by three years.

At the guesthouse in Lindhaven the delegations left by different doors, as the protocol provides. The two
interpreters, who have sat side by side for nine years and are the only ones to have been present in every round,
shared a taxi to the station. They were asked if they thought it could be solved.

“Oh, it is solved,” said the Lorvanian one. “It is only not agreed.” The other translated.
"""
        ),
    ),
)
