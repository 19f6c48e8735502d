from articles.demo.story import Story, Text, Tweet

STORY = Story(
    slug="quillara-turns-its-newspapers-face-down",
    headline="Quillara Orders Its Kiosks to Turn Newspapers Face Down",
    short_headline="Newspapers, Face Down",
    standfirst=(
        "A decree on “visual calm” forbids headlines to be seen from the street. It says nothing of the last page, "
        "as an editor was quick to notice."
    ),
    category="media-freedom",
    also_in=("world",),
    authors=("leif-sandoval",),
    tags=("Quillara", "Press freedom", "La Aldaba"),
    lead="newsroom",
    caption="La Aldaba’s newsroom in Quillara City, where the last page is now the one that is written last.",
    hours=620,
    related=("a-newsletter-with-412-readers-is-sued",),
    body=(
        Text(
            """
QUILLARA CITY — Decree 77 on Visual Calm in Public Thoroughfares came into force at midnight. By a quarter past two
inspectors were going from kiosk to kiosk in the old town with a measuring stick and a drawing of how it was to be
done: each newspaper folded once, its front page down, its headline “not legible to a person of ordinary stature who
has not resolved to buy.”

There are 1,140 newspaper kiosks in Quillara, and on most mornings there is a small crowd in front of each. Not
everyone can spare four pesos. People read what hangs from the clothespins, the top half of six front pages, and go
to work informed, more or less, for nothing. It has been called the poor man’s subscription. It ended today.

“A city is a living room,” said Delfina Oroz, the deputy minister of the interior who drew up the decree. Studies
had shown that citizens who were confronted with alarming headlines before eight in the morning arrived at work with
a raised pulse. She could not name the studies. Sports papers are exempt.
"""
        ),
        Tweet(
            number=1948120337719402499,
            handle="MinInteriorQLR",
            name="Ministerio del Interior",
            text=(
                "From today the streets of our capital belong to those who walk in them. Decree 77 bans nothing and "
                "closes nothing. It gives every citizen the freedom to look, or not to look."
            ),
            hours=11,
        ),
        Tweet(
            number=1948131902256640003,
            handle="KioskosUnidos",
            name="Kioskos Unidos",
            text=(
                "Question to the ministry. Art. 3 says a paper may not be legible to a person of ordinary stature. Our "
                "member in Calle Honda is 1.49 m. Her customers kneel. Please advise."
            ),
            hours=8.2,
        ),
        Text(
            """
## What it costs

It bans nothing. But a newspaper that cannot be seen is hard to sell, and in Quillara nine copies in ten are bought
at a kiosk by somebody who had not meant to. In a trial in two suburbs last month sales of the four dailies there
fell by a third within ten days.

Three of the four will survive that, since ministries and state companies advertise in them. The fourth is La
Aldaba, which has had no advertisement from the state for seven years and lives on some 30,000 copies a day. “If we
lose a third, we close in four months,” said Soledad Marchetta, its editor in chief. “It is quite elegant. No
police, no court. They simply turn us over, like a sleeping child.”

The owners of the kiosks have troubles of their own. A license runs for a year and comes from the same ministry. A
first breach of Decree 77 costs 400 pesos; for a third the kiosk is sealed. Modesto Ibarro, who has stood at the
corner by the cathedral for 27 years, spent the night ironing. “I have sold four presidents face up,” he said. “All
of them complained about the crease.”

There are some who like it. Two mothers on the way to the school behind the cathedral said that they were glad not
to have to explain the word “dismembered” any more. A clerk from the tax office thought that the streets looked
tidier. And it is a fact that the headlines of two of the loyal papers were hideous, and had been getting redder for
years.

## Article 5

The decree was published on Friday at six in the evening, as such things are. Ms. Marchetta, who is known for
reading to the end, read to the end. Article 5 defines a front page: it is “the first page of the publication,
bearing its name and the date.” Every other page, it adds, so that nobody may be in doubt, “is not a front page
within the meaning of this decree.”

She called in her foreman. It took, she said, about 40 minutes.
"""
        ),
        Tweet(
            number=1948140088151027716,
            handle="LaAldabaDiario",
            name="La Aldaba",
            text=(
                "Edition 11382 obeys the law. Page 1 carries our name, the date and the weather. It is fine and dry. "
                "The news is on page 24, which is now on top."
            ),
            hours=6,
        ),
        Text(
            """
Page one of the edition that hung, correctly folded, from Mr. Ibarro’s clothespins at six this morning was blank but
for the paper’s name, the date and a forecast. It faced the wall. What faced the street was page 24, and across its
whole width, in the largest type that the hall possesses, stood a headline: WHAT THEY DO NOT WANT YOU TO READ
STANDING UP.

Under it was Decree 77, complete. There was a crowd before seven. The inspector who came by at ten past read it
through twice, measured the fold and compared it with his drawing. Then he took out his purse and resolved to buy.
"""
        ),
    ),
)
