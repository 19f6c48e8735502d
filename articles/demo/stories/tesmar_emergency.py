from articles.demo.story import Change, Related, Story, Text

STORY = Story(
    slug="tesmar-state-of-emergency-is-19-years-old",
    headline="Tesmar’s State of Emergency Is 19 Years Old. The Emergency Was Over in 14 Months.",
    short_headline="An Emergency That Came of Age",
    standfirst=(
        "It has been extended 77 times and used to regulate bakeries. Almost nobody is afraid of it, and that, lawyers "
        "say, is the danger."
    ),
    category="democracy-at-risk",
    also_in=("world",),
    authors=("danilo-verhaeg",),
    label="analysis",
    tags=("Tesmar", "Rule of law"),
    lead="old-town",
    caption="The old town of Corvessa, where the curfew of the first winter lasted for nine weeks.",
    hours=2600,
    body=(
        Text(
            """
CORVESSA, Tesmar — The item came between a report on school buses and the approval of the minutes. At 4:12 p.m. the
speaker of the Tesmari parliament asked whether there were objections to the 77th extension of the state of
emergency. There were some. At 4:19 it was extended.

Eighty-four members voted for it and 41 against. Twenty-five were at coffee. In the row for the public, which holds
60, sat a class of schoolchildren. None of them had been born when it began.

## A bang at the grain dock

Nineteen years ago, on a windless evening, the terminal in the port of Corvessa blew up. Eleven people died. There
had been threats that year, and a government that had to act before it knew. Overnight it invoked Article 90 of the
constitution: for 90 days it might issue decrees with the force of law, hold suspects for 30 days without a judge,
and forbid assemblies.

It took an inquiry 14 months to find the cause, and it was no bomb. It was flour. Fine dust had hung in the air of a
silo and met a spark from a worn bearing. By then the emergency had been extended four times. The report was debated
in parliament, and the bearing was replaced.

Article 90 was not. It says that a state of emergency ends after 90 days “unless parliament prolongs it.” It does
not say how often.

## What has been done with it

Bruna Castellan, a retired judge, has read every decree that was issued since. There are 1,912 of them. By her count
61, about 3 percent, concern public safety in any sense that a judge would recognize. The others regulate the catch
of eels, the width of café terraces, the route of the Corvessa marathon and, in the case of No. 1,288, at what hour
a bakery may open.

No conspiracy is needed to explain this. A law takes 11 months in Tesmar and passes two chambers. A decree takes a
signature. “It is like a shortcut across a lawn,” Judge Castellan said. “The first person had a reason. After that
there is a path.”

The government does not deny it. Its spokeswoman, Ilse Rovane, points out that nobody has been held under the 30-day
rule for six years, that newspapers say what they please and that elections are fair, which is true. “You do not
throw away an umbrella because it is dry today,” she said.

But consider what lies under the umbrella. In the sixth year a strike of railwaymen was ended by decree in an
afternoon. In the 11th the mayors of three towns were replaced, “temporarily,” and two of the replacements are there
today. When farmers of the lowlands wished to march for the water that <a
href="story:sarrow-talks-break-down-in-the-20th-round">no treaty has brought them</a>, they were told that the march
could not be forbidden, and that it had not been allowed. They stayed at home. There is nothing to photograph in
that.

## The habit

Those who study how democracies are damaged used to look for a night: tanks, a broadcast, a burning building. It is
more useful to look for a habit. Of 34 states of emergency that were proclaimed by elected governments in the last
half century and lasted for more than two years, a study by Henrike Solm of Lindhaven found, 27 began for a reason
that most citizens would have accepted. Only nine were ended by the government that had proclaimed them. As a rule
the opposition promises to end it, wins, and discovers the shortcut.

So it was here. Three parties have governed Tesmar in 19 years. Each had voted against the extension before it came
to power. Between them they have moved it 77 times.

There are safeguards that work, and none of them is heroic:

- the majority that is needed grows with each extension, from a half to three fifths to two thirds;
- every decree lapses when the emergency does, unless it has been made a law in the meantime;
- a court, and not parliament, says whether the reason still exists.

The second matters most. A government that must make a law of its bakery hours in any case has nothing to gain from
a decree. In Tesmar, it is the other way around: if the emergency ended tomorrow, 1,912 rules would be in doubt,
from eels to marathons, and that has become the strongest argument for keeping it. The emergency is now what would
happen without it.
"""
        ),
        Related("the-village-that-lies-in-two-countries"),
        Text(
            """
After the vote the class had time for one question. A boy in the second row wanted to know how one would notice if
it stopped.

The speaker thought for a while. Then he said that it was a very good question, and that the bakeries, he supposed,
might open earlier.
"""
        ),
    ),
    changes=(
        Change(
            hours=51,
            words={
                "nobody has been held under the 30-day rule for six years,": (
                    "nobody has been held for the full 30 days in six years (14 persons were held for shorter times, "
                    "according to the Ministry of Justice),"
                ),
            },
            kind="clarification",
            note=(
                "This article has been changed to make clear that the government’s statement concerns the full 30 days "
                "for which a person may be held. The Ministry of Justice counts 14 persons who were held for shorter "
                "times in the last six years."
            ),
        ),
    ),
)
