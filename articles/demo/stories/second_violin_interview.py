from articles.demo.story import Picture, Quote, Story, Text

STORY = Story(
    slug="the-second-violins-hear-everything",
    headline="‘The First Violins Hear Themselves. We Hear Everything.’",
    short_headline="‘We Hear Everything’",
    standfirst=(
        "Liesbet Orlow sat for 44 years at the head of the second violins in Port Alder. She talks about bad "
        "conductors, good coughs and the art of being the reason that others sound well."
    ),
    category="interviews",
    also_in=("lifestyle", "featured"),
    authors=("hester-quayle",),
    tags=("Music", "Port Alder", "Work"),
    lead="concert",
    caption="The Port Alder Philharmonic, seen from where the audience sits. Ms. Orlow prefers the other direction.",
    hours=17000,
    body=(
        Text(
            """
She has put out two chairs, but sits on the piano stool, very straight, on its first ten centimeters. “Forty-four
years,” says Liesbet Orlow. “The back of a chair is for the brass.” On Saturday the leader of the second violins of
the Port Alder Philharmonic played her last concert. Her instrument lies on the table under a tea towel. She is 67
and has not decided what to do with her right hand.

## Does every violinist want to be a first violin?

Every violinist of 22 does. I did. I auditioned for the firsts, there were 60 of us behind a screen, and they
offered me the last desk of the seconds. I cried on the tram. By the stop at the fish dock I had decided to take it
until something better turned up. I am still waiting.

## What does the second violin do?

People think that we play the same thing, lower and worse. What we do is the inside. The first violins have the
tune, the basses have the ground, and in between there is a great dark room and somebody must be in it. We make the
harmony change color. Nobody in the audience has ever said, what a beautiful second violin. But take us away for
four bars and they all look up, as you do when a refrigerator stops.

The first violins hear themselves. It is not vanity; it is where they sit and what they are for. We hear everything.
If the oboe is short of breath, I know it before he does.
"""
        ),
        Picture(
            "portrait-violinist",
            caption="Liesbet Orlow. The violin, made in Brennick, belonged to a ship’s doctor.",
            crop="1x1",
        ),
        Text(
            """
## You have played under 31 chief and guest conductors. How does one recognize a bad one?

He looks at us. I am serious. In a difficult place a good conductor looks at whoever needs him, and a bad one looks
at whoever he needs. If a man in tails is staring at the second violins in the middle of a slow movement, he is
lost, and he has noticed that we are not.

## What do you do then?

You play a little more clearly. All of you, without a sign. The whole section grows a handrail. He finds it, goes
up, and at the end he takes the applause and has us stand. Then he says in the interview that he felt carried. Well,
yes.

## And a good one?

There was a Skarnish woman, quite old, she came only once. At the rehearsal she stopped and asked us to play our
part alone, the seconds, two pages, with everybody listening. In 30 years nobody had done that. When it was over the
leader of the cellos said, “So that is what is going on.” She never mentioned it again. But that evening they all
left room.
"""
        ),
        Quote(
            "A good conductor looks at whoever needs him, and a bad one looks at whoever he needs.",
            "Liesbet Orlow",
        ),
        Text(
            """
## Five years ago you lost the hearing in your right ear.

In one night. A virus, they believe. I woke up, and the world was on the left.

I told two people: the doctor and my desk partner, Anton. A violin is held under the left ear, so you will say that
I was lucky. I heard myself perfectly. What I had lost was the firsts. They sit on my right. For the first time
since I was 23, I had no idea what they were doing.

## How did you manage?

Anton breathed. He would breathe in a little audibly, on my left, whenever they were about to do something foolish.
Five years. He never once asked for anything, except that I should turn the pages, which is the inside player’s job,
and he is the inside player. So the leader of the section turned the pages. I am told there was talk.

## Why have you decided to say so now?

Because of the young ones. They sit there with their ear plugs and their fear, and they think that an orchestra is a
hundred perfect people. It is a hundred people who each know what is wrong with the person on their left.

## Does the audience play a part?

Of course. It is an instrument, a large soft one, rather out of tune. There is a cough that means “I am moved and I
do not wish to show it.” It comes after slow movements, always from the left balcony. I shall go and sit there next
season. I intend to learn it.

## What did you play as your very last note?

A G. Open string, very soft, eleven bars. The firsts have a melody over it that would make a bailiff weep. I did not
hear a thing of it. I watched the faces in row one.

They were lovely, those eleven bars. I could see that.

<em>The conversation has been shortened. Anton Prager, who read it with Ms. Orlow’s consent, wishes to add that he
likes turning pages.</em>
"""
        ),
    ),
)
