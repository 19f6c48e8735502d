from articles.demo.story import Related, Story, Text

STORY = Story(
    slug="forty-is-a-number-not-a-reason",
    headline="Forty Is a Number, Not a Reason",
    standfirst=(
        "The government wants to close 112 small schools by arithmetic. Some of them should close. The arithmetic does "
        "not know which."
    ),
    category="editorials",
    authors=("staff-writer",),
    label="opinion",
    tags=("Schools", "Public money", "Tarn Valley"),
    lead="classroom",
    caption="One room, four grades, 27 pupils: too few, according to the plan.",
    hours=480,
    body=(
        Text(
            """
There is much to be said against very small schools, and those who defend them should begin by saying it. A child who
is alone in her grade has nobody to be better than. A teacher who falls ill takes the school with him. Whoever has
been disliked by the one other boy in the village knows that small is not the same as cozy.

So we do not complain that the Education Ministry has looked at its small schools. We complain that it has looked at
one column of the table. Under the plan that went to the counties last week, every elementary school with fewer than
40 pupils is to close within three years: 112 buildings, 2,970 children, an average of 26 or 27 to each. No other
question is asked. Thirty-nine, and the key is turned; forty-one, and the roof is mended.

## Where the money goes

The ministry puts the saving at 58 million crowns a year. That is what the schools cost. It is not what would be
saved, for the children will not vanish with them. They must be driven, and the counties, which have to drive them,
expect to pay 23 million for buses. They must be taught; the receiving schools reckon with 14 million. What is left is
21 million crowns, or about a third of what was announced. The sum is real. It is a little less than what the state
spends on parking for its own staff.

Nor does it fall evenly. Of the 112 schools 71 lie in four counties, all of them in the mountains or along the
northern shore. In Tarn Valley a child of six from Upper Corriden would leave home at 6:20 in the morning and be back
at half past four. The ministry’s own guidelines say that no pupil under ten should travel for more than 45 minutes.
They were written by the same department, one floor down.

## Better questions

It can be done otherwise, and one county has shown it. Before Halloway County closed five schools it asked three
things of each. Is there another within half an hour? Are there at least three children to a grade? Can two teachers
be found who would like to stay? Five schools answered no to two of these, and closed, and there were hardly any
protests. A sixth had only 22 pupils and answered yes three times. It is open, and has 34.

That is slower than a threshold. It needs somebody to drive out, sit in a small chair and listen. The ministry’s
answer is that rules must be alike for all, and there is something in that: where every case is judged by itself, the
village with a lawyer keeps its school. But then let the questions be alike for all. They need not be questions about
a number.

We would add a fourth. What else is in the building? In 64 of the 112 villages it also holds the library, the polling
station or the only room with more than 20 chairs. When a place loses that, it loses what made it a place, and people
are quick to draw the conclusion. We have reported what becomes of towns
<a href="story:the-largest-party-in-verrane-stayed-at-home">in which nobody is asked for anything anymore</a>.

The minister, Benedikt Arlow, was himself a pupil in a school of 31, as he told us when he took office. He called it
“the place where I learned that I would have to get along with people.” It is on the list. We hope that he will go
there before he signs, by bus, in the morning, and that he will leave on time. It departs at 6:20.
"""
        ),
        Related("the-largest-party-in-verrane-stayed-at-home"),
    ),
)
