from articles.demo.story import Picture, Story, Text

STORY = Story(
    slug="stage-the-lamplighters-trial",
    headline="At the Pilot House, a Lamplighter Stands Trial for the Dark",
    short_headline="A Lamplighter on Trial for the Dark",
    standfirst="A forgotten comedy of 1911 turns out to be about us. Leave before the epilogue if you like to sleep.",
    category="stage",
    authors=("hester-quayle",),
    label="opinion",
    tags=("Theater", "Port Alder"),
    lead="stage",
    caption="Aurel Quint, on the ladder, and Bettina Sorge in “The Lamplighter’s Trial.”",
    hours=120,
    body=(
        Text(
            """
PORT ALDER — In the first minute of “The Lamplighter’s Trial” a man climbs a ladder, lights a lamp and is arrested
for it. In the last, two hours and ten minutes later, another man climbs the same ladder to put it out. Between the
two lies the funniest evening that the Pilot House has given us in years, and the saddest.

Theodora Lisk wrote the play in 1911 and saw it performed once. The censor of the day closed it, not for its
politics, which he had missed, but because an alderman was shown asleep. It lay in a drawer of the city archive
until the director, Matthias Obern, went looking for something else.

## The case

The town of Nether Quay has voted to save on gas. One lamplighter, Pym, goes on lighting a single lamp outside the
house of a woman who is waiting for a letter. He is charged with the theft of an evening’s darkness from the
municipality. A lawyer is found to argue that darkness cannot be owned, and another to argue that it can, and must.

Aurel Quint plays Pym as a man continually surprised by his own hands. He does not defend himself. He cannot see
what there is to explain. Against him Bettina Sorge, as the prosecutor, gives the performance of the season: silken,
reasonable, terribly well informed. When she proved to us, in 11 steps, that the lamp had made the rest of the
street darker, somebody in the row before me nodded.
"""
        ),
        Picture(
            "stage", caption="The set, by Ilka Dorn, is one street, one lamp and a great deal of night.", crop="16x9"
        ),
        Text(
            """
Mr. Obern has the good sense to leave the jokes alone. Only in the epilogue, where Lisk merely has the town go to
bed, does he do something of his own, with the lights in the auditorium and a silence that I timed at a minute and a
half. It should not work. A woman near the door stood up and said, quite quietly, “Could somebody, please.”

Somebody did. I am not going to tell you who.

<em>“The Lamplighter’s Trial,” at the Pilot House, Port Alder, for five more weeks. Two hours and ten minutes
without an intermission. Tickets from 60 crowns; on {day+1} they cost what you can pay.</em>
"""
        ),
    ),
)
