from articles.demo.story import Change, Quote, Story, Text

STORY = Story(
    slug="for-38-years-she-has-known-everyone-elses-lines",
    headline="For 38 Years She Has Known Everyone Else’s Lines",
    short_headline="She Knows Everyone Else’s Lines",
    standfirst=(
        "Wanda Ilsk prompts at the Pilot House from a hole in the stage. She gives one word, never two, and has "
        "written each of them down."
    ),
    category="stage",
    authors=("hester-quayle",),
    tags=("Theater", "Port Alder"),
    lead="stage",
    caption="The Pilot House in Port Alder. From the prompter’s box one sees mainly shoes.",
    hours=23_700,
    body=(
        Text(
            """
PORT ALDER — The worst seat in the Pilot House is the only one that has never been sold. It is a hole in the front
edge of the stage, 80 centimeters wide, with a wooden hood, a lamp and a cushion that used to belong to the throne of
a Lorvanian prince, in an operetta that failed.

Wanda Ilsk, 71, has sat in it for 38 years. She follows every line of every performance with the blunt end of a
pencil, and when somebody stops who ought not to have stopped, she gives the next word. Not the next sentence. “A
sentence is an insult,” she says. “It tells the man that you think he knows nothing. With one word you only open the
door. He was already standing in front of it.”

In all those years she has given 1,904 words, about one a week. She knows because she has kept a list, in school
exercise books with squared paper: date, play, name, word. On some pages it reads like a poem by somebody very
anxious. On most it reads like a grammar. The word that the actors of Verrane have most often been unable to find is
“the.”

## Weight on both feet

The art is not in the speaking. It is in knowing which silence is which. An actor may be breathing, or thinking, or
listening to a laugh die down, and to help him then is a kind of robbery.

Ms. Ilsk did it once, in her second winter. The late Leander Moth had worked for six weeks on a pause in the last act
of “The Wool Merchant,” and she filled it. He finished the play. He did not speak to her until spring, when he left a
basket of pears in the box and a note: “You were the first to believe it.”

Since then she has watched ankles. “Someone who is acting a silence stands on one leg, more or less. Someone who has
forgotten stands on both, like a cow in the rain. Then I have a second and a half.”
"""
        ),
        Quote("With one word you only open the door. He was already standing in front of it.", "Wanda Ilsk, prompter"),
        Text(
            """
## A net, and how one walks above it

She is the last prompter at any theater in Verrane. The others have been replaced by an earpiece, a screen under the
balcony or nothing at all, and the Pilot House has thought about it too. A screen costs 9,000 crowns, once. Ms. Ilsk
costs that every three weeks.

Not every actor would miss her. “I like her very much, and I wish that she were not there,” said Bettina Sorge, who
joined the company two seasons ago. “You walk differently above a net. The audience can hear it in your knees.”

The theater’s manager, Cosima Hatch, has made up her mind nonetheless. She was persuaded by an evening last season
when the screen of a visiting company froze during a murder. For four minutes the victim went on begging for his life
with whatever came to him. “He was rather good,” Ms. Hatch said. “That is not a system.”

There is no pupil. A young man came for a month and was excellent at the words. He could not sit still for the
silences.

## The one she did not know

On the night of her 7,000th performance the company brought her up through the trap after the curtain calls. Nobody
in the house had ever seen her. She was given a bunch of anemones and asked to say something, and she stepped to the
front, above her own box, and looked out at 412 faces, and put her weight on both feet.

It lasted, I would say, a second and a half. Then, from both sides of the wings, not loudly, all 14 of them gave her
the word.

It was “Thank.”
"""
        ),
    ),
    changes=(
        Change(
            hours=29,
            words={
                "She is the last prompter at any theater in Verrane. The others have been replaced": (
                    "She is one of two prompters left in Verrane; the other works at the opera in Brennick. Elsewhere "
                    "they have been replaced"
                ),
            },
            kind="correction",
            note=(
                "An earlier version of this article said that Wanda Ilsk was the last prompter at any theater in "
                "Verrane. The opera house in Brennick employs one as well."
            ),
        ),
    ),
)
