from articles.demo.story import Change, LinkCard, Picture, Quote, Story, Text, Tweet

STORY = Story(
    slug="editor-of-la-aldaba-held-for-a-third-day",
    headline="Editor of Quillara’s Last Independent Daily Is Held for a Third Day",
    short_headline="Quillara Holds Editor for a Third Day",
    standfirst="Soledad Marchetta was taken from her newsroom at deadline. The paper came out anyway, 40 minutes late.",
    category="media-freedom",
    also_in=("world", "featured"),
    authors=("danilo-verhaeg",),
    label="developing",
    tags=("Quillara", "Press freedom", "La Aldaba"),
    lead="press-hall",
    caption="The press hall of La Aldaba in Quillara City on the night of the arrest.",
    hours=5,
    body=(
        Text(
            """
QUILLARA CITY — The police came at 9:20 p.m., when the front page was already on its plate. They asked for the
editor in chief. Eleven people stood up.

Soledad Marchetta, 52, thanked her colleagues, asked the officers to wait until she had read a headline again,
changed one word in it and went with them. On {day} she began her third day at the Fourth Precinct, without a charge
and, her lawyers say, without her reading glasses.

Her newspaper, La Aldaba, is the last daily in Quillara that the government does not own, license or advertise in.
On {day-2} it had printed the first of three articles about who holds the contracts for the country’s new prisons.

“There is an inquiry into the publication of state secrets,” said a spokesman for the Interior Ministry, Captain
Rufo Almazar. He could not say which secrets. “That would be publishing them.”
"""
        ),
        Tweet(
            number=1894402177310002176,
            handle="LaAldabaDiario",
            name="La Aldaba",
            text=(
                "They took the editor. They did not take the press. Tonight’s edition, all 24 pages of it, "
                "with the second "
                "article where it was always going to be: https://aldaba.example/edition/11406"
            ),
            hours=25.5,
        ),
        Text(
            """
## Forty minutes late

The edition of that night left the hall at 1:10 a.m., 40 minutes behind time. The printers had worked with the doors
barred and the lights off at the street side. Some 61,000 copies were sold by noon, twice the usual number; kiosks
in the old town ran out and began to lend them by the half hour.

“We were not being brave, we were being paid,” said Nazario Bex, the foreman, who has set the paper for 33 years.
“The brave thing would have been to stop. Then somebody would have had to explain it to her.”
"""
        ),
        Quote("They did not take the press.", "La Aldaba"),
        Picture("newsroom", caption="The newsroom of La Aldaba, from which 11 people could have been taken."),
        Text(
            """
## What happens next

Under Quillaran law a person can be held for 60 hours before a judge must hear the case. That time ends tomorrow
morning. The Continental Press Council, which counts 38 arrests of journalists in the country since January, has
sent two observers; one was turned back at the airport, the other was let in because, she believes, her visa calls
her a botanist.

The third article is set. According to the paper’s deputy editor, Inez Corral, it will run when Ms. Marchetta has
read it. “She always finds something,” Ms. Corral said.
"""
        ),
        LinkCard(
            url="https://presscouncil.example.org/quillara",
            title="Quillara: a register of arrests",
            description="Names, dates and charges of the 38 journalists detained since January, updated daily.",
            source="Continental Press Council",
        ),
    ),
    planned=Change(
        words={
            "Is Held for a Third Day": "Is Brought Before a Judge",
            "Quillara Holds Editor for a Third Day": "Quillara Editor Is Brought Before a Judge",
            "That time ends tomorrow morning.": "With hours to spare, Ms. Marchetta was led into the Palace of Justice "
            "this morning by a side door.",
        },
    ),
)
