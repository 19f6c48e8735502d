from articles.demo.story import Archive, Picture, Quote, Story, Text

STORY = Story(
    slug="the-night-the-floodlights-stayed-on",
    headline="The Night the Floodlights Stayed On",
    standfirst=(
        "Twenty-five years ago a stadium took in a flooded town. We asked those who were there, and reprint what "
        "we wrote then."
    ),
    category="national",
    authors=("ines-calloway", "staff-writer"),
    tags=("Halloway", "Sport", "From the archive"),
    lead="stadium",
    caption="Halloway’s Mill Lane ground, where 6,200 people slept for nine nights.",
    hours=84,
    body=(
        Text(
            """
HALLOWAY — Halloway Rovers were leading by a goal, in the 71st minute, when the announcer interrupted the match. The
Kell had come over the mill dam, he said. Would those from the streets below the church please stay where they were.

They stayed for nine nights. By midnight 6,200 people had come up to Mill Lane, the only ground in town that stood
above the river, and the club’s secretary, Dorrit Haines, had made a decision for which nobody had given her the
authority: she told the electrician to leave the floodlights on.

“You could see them from every roof in the valley,” said Peder Ross, who was 12 then and is now the town’s mayor.
“We rowed toward them. My mother kept saying: If the lights are on, somebody is making tea.”

Somebody was: 41,000 cups of it, by the club’s later count, along with 300 beds in the hospitality boxes, a school
in the south stand and two births in the treatment room of the visiting team.

The visitors’ bus driver, Ambrose Teel, slept on the penalty spot, since it drained best. On the second day he was
put in charge of the boots: 6,200 pairs, on the terraces, in order of size. He found all but three of their owners
again, and still has the three.
"""
        ),
        Quote("If the lights are on, somebody is making tea.", "Peder Ross’s mother, as he remembers it"),
        Text(
            """
Not everyone remembers it fondly. The fields across the river were under water for a month because the dike there had
been opened to spare the town, and eleven farmers waited nine years for their compensation. “They had lights,” said
Selma Groot, whose father was one of them. “We could see them very well from where we were.”

## What we wrote then

The report below appeared in The Globe Post on the third day of the flood. It is reprinted as it stood.
"""
        ),
        Archive(
            """
<blockquote><p><strong>HALLOWAY, Thursday.</strong> The visiting side has not gone home. Its bus is under water, and its
goalkeeper, who was a carpenter before he was a goalkeeper, has built partitions in the east stand <small>(see
plan)</small>, so that each family may have a wall to itself.</p>
<p>The match will be replayed. Nobody has asked when. The electricity bill, the secretary said, would be
&ldquo;a matter for whoever dares to send it.&rdquo;</p></blockquote>
<table><caption>Mill Lane on the third day</caption>
<thead><tr><th>Sheltered</th><th>Beds</th><th>Missing</th></tr></thead>
<tbody><tr><td>6,200</td><td>300</td><td>none</td></tr></tbody></table>
"""
        ),
        Text(
            """
## The bill

It was never sent. The power company’s records show a reading for that month and, in the margin, in pencil, the word
“match.” Ms. Haines died in the spring, at 88. On {day} the stand that she turned into a school was named after her,
and when it was dark the club switched the floodlights on, for no game at all, and left them burning until morning.
"""
        ),
        Picture("harbour", caption="Boats from the coast were brought up the Kell by truck on the second night."),
    ),
)
