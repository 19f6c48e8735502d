from articles.demo.story import Related, Story, Text, Tweet

STORY = Story(
    slug="the-desert-highway-that-was-opened-four-times",
    headline="The Desert Highway That Has Been Opened Four Times and Never Finished",
    short_headline="Opened Four Times, Never Finished",
    standfirst=(
        "Quillara’s Highway 9 has two presidents’ ribbons, a stamp and a song. What it lacks is the stretch between "
        "kilometer 214 and kilometer 275."
    ),
    category="world",
    authors=("leif-sandoval",),
    tags=("Quillara", "Transport", "Public money"),
    lead="desert-road",
    caption="Highway 9, in its finished part. The asphalt is among the best in Quillara, truckers say, while it lasts.",
    hours=260,
    body=(
        Text(
            """
POZO CLARO, Quillara — At kilometer 214 the asphalt stops, so neatly that you could butter it. In front of the
bumper lies a desert the color of biscuits. A sign says: CAUTION, ROAD OPEN.

“You let half the air out of your tires here,” said Ramira Quesnel, who drives a tanker of drinking water to Pozo
Claro twice a week. “You do up your belt. You turn off the radio, so as to hear what breaks.” In the next four hours
she would cover 61 kilometers, in no more than second gear, along any of some 30 tracks that others had left in the
gravel. Then, at kilometer 275, the asphalt would begin again, with a second sign. That one wishes a pleasant trip.

Highway 9 is to join Quillara City to the salt and copper country of the south: 388 kilometers, of which 327 exist.
It was begun 14 years ago and has been opened four times.

## Four ribbons

A minister opened the first 90 kilometers, as is usual. A vice president opened 214. Then a president flew by
helicopter to the far end and opened the southern section, from Pozo Claro northward. And on {day-6} his successor,
Evaristo Lonza, stood on a platform at kilometer 214, facing the cameras, with his back to the gap, and declared the
highway open “in its entirety, in principle.”

A stamp was issued, as it had been before. The schoolchildren of Pozo Claro sang a song that they had first
rehearsed for the president before. One line had to be changed, the mayor said, since it rhymed with his name.
"""
        ),
        Tweet(
            number=1979004418263318529,
            handle="ObrasQuillara",
            name="Ministerio de Obras",
            text=(
                "388 kilometers of progress! President Lonza today delivered Highway 9 to the Quillaran people. "
                "Drivers are asked to follow the instructions of the desert between km 214 and km 275."
            ),
            hours=141,
        ),
        Text(
            """
## Sixty-one kilometers

Why is it missing? The ministry says that it is the sand. There is a field of dunes, four kilometers wide, that
moves about 11 meters a year. An engineer who was asked how to cross it told The Globe Post that it is neither easy
nor especially hard, and that the remaining 57 kilometers are “a parking lot.”

The accounts give another reason. The contract for the middle section has been awarded five times, always to
companies that were less than a year old. According to the Court of Audit, which read it out to an empty committee
room, they have been paid 186 million pesos in advances. Four of the five have been dissolved. At kilometer 214 one
can see what they have left: a roller, without its engine, and 11 portable toilets in a row.

A finished road would need no more contracts. “There are people for whom it is perfect as it is,” said Aurelio
Banda, a member of the opposition on the committee. “It is a cow. Nobody opens a cow.”

The Minister of Public Works, Consuelo Marr, denies that there was any wrong. “My predecessors were deceived by
dishonest firms, and it is in the courts,” she said in a written answer. The sixth contract has been let with a bond
from a bank, and a third of the money is kept back until a truck has driven across. She herself will not attend an
opening. “I have asked the president for the same courtesy.”

## Living in the gap

Meanwhile the gap has become a place. At the northern end a man named Chucho Pelayo repairs tires, under an awning,
with his two sons; they do 40 a day. A widow sells soup. Boys of 15 ride ahead on mopeds for 30 pesos and know what
the wind has done overnight. In a good month, Mr. Pelayo reckons, 90 people live off the missing kilometers.

In Pozo Claro, at the other end, some 8,000 live without them. A tomato costs three times what it does in the
capital. The clinic sends women home to the north a month before they are due. Two did not get there in time; one of
the girls was named Nueve.

The town’s newspaper is La Aldaba, which comes a day late with the water truck. In it a reader can find the gap
mentioned on most days, in a corner of page 24, as a single figure: the number of kilometers, 61, and beside it the
number of days since the first opening. The pharmacist cuts it out and tapes it to the till. It is how people here
tell the date, she said.
"""
        ),
        Related("quillara-turns-its-newspapers-face-down"),
        Text(
            """
Ms. Quesnel’s tanker came out at kilometer 275 shortly after four in the afternoon, with one tire gone and all of
the water. She got down, pumped up the other nine and walked around the truck with a hammer, listening.

She had been at the ceremony too, she said, at the very front. She had arrived early in order to make the crossing
while it was cool. “They asked me to move. I was standing in the picture.” So she had watched from up in the cab as
the president cut the ribbon. There was applause. Then he turned around, for the first time, and looked at what he
had opened.

“He was a long time looking,” she said. “I thought, go on, ask somebody the way.”
"""
        ),
    ),
)
