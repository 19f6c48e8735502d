from articles.demo.story import Audio, Picture, Quote, Story, Text

STORY = Story(
    slug="a-library-is-a-promise-a-town-makes-to-a-stranger",
    headline="‘A Library Is a Promise That a Town Makes to a Stranger’",
    short_headline="‘A Promise That a Town Makes to a Stranger’",
    standfirst=(
        "Oriel Tamsin leaves Verrane’s National Library after 22 years. She talks about silence, stolen books and the "
        "night she refused to hand over the lending records."
    ),
    category="interviews",
    also_in=("featured",),
    authors=("hester-quayle",),
    tags=("Libraries", "Books", "Privacy"),
    lead="library",
    caption=(
        "The great reading room of the National Library in Port Alder, built for 300 readers and used by 1,100 a day."
    ),
    hours=36,
    body=(
        Text(
            """
The director’s office of the National Library is the size of a pantry. Oriel Tamsin, 66, gave the real one, with its
balcony over the harbor, to the children’s department in her first week. She receives visitors among crates: on
{day+3} she hands over her keys, all 41 of them.

## You began as a cleaner here. Is that story true?

It is true and it is told too often. I was 19, I cleaned the map room at night, and I read the maps. One morning the
keeper found me asleep on the Sea of Skarne. He did not dismiss me. He asked what I thought of the coastline. I said
it had been drawn by somebody who was afraid of it. He sent me to evening school.

## What has changed most in 22 years?

Everybody thinks it is the screens. It is the hours. We used to be open when people were at work. Now we are open
until midnight, and at eleven in the evening you see who a country really is: nurses, students, a man who has
quarreled with his wife, a woman learning the language for an examination at eight the next day.
"""
        ),
        Picture("oriel-tamsin", caption="Oriel Tamsin in the map room, where she began as a cleaner.", crop="1x1"),
        Text(
            """
## Six years ago the Interior Ministry asked you for a list of everybody who had borrowed a certain book.

Eleven books, in fact. They came at nine at night, very polite. I said that I could not give them the list, because
we had stopped keeping it. They asked since when. I looked at the clock and said: since about ten minutes ago.

## You were fined for that.

Forty thousand crowns. People put coins through the book return for weeks; the machine was never the same. We had
64,000 at the end, so we bought large-print novels with the rest. The court overturned the fine, and I was almost
sorry.
"""
        ),
        Quote(
            "At eleven in the evening you see who a country really is.",
            "Oriel Tamsin",
        ),
        Text(
            """
## What is a library for, now that everything can be found anywhere?

Found, yes. But you find what you were looking for, and somebody is watching you look. Here you may find what you
were not looking for, and nobody minds. And it is the last warm room in which you do not have to buy anything. A
library is a promise that a town makes to a stranger: come in, sit down, nobody will ask what you are doing here.

## What will you miss?

The bell. At five minutes to midnight somebody on duty rings it by hand. There is always one reader who has not
heard it, deep in a page. I never let them switch the lights off on that one. You wait. It takes as long as it
takes.
"""
        ),
        Audio(
            title="The closing bell of the great reading room",
            caption="Five strokes, recorded at five minutes to midnight.",
            credit="Hester Quayle/The Globe Post",
        ),
        Text(
            """
<em>The conversation has been shortened. Ms. Tamsin read it before publication and put back one joke.</em>
"""
        ),
    ),
)
