from articles.demo.story import Story, Text

STORY = Story(
    slug="to-the-woman-who-has-my-coat",
    headline="To the Woman Who Has My Coat",
    standfirst="We left the same concert in each other’s sleeves. I have been through your pockets, as one does.",
    category="columns",
    authors=("hester-quayle",),
    label="opinion",
    tags=("Cities", "Music", "Manners"),
    lead="concert",
    caption="Six hundred people and, at a guess, 400 black coats.",
    hours=14_800,
    body=(
        Text(
            """
You have a gray wool coat with a torn lining, a receipt for two kilograms of quinces and half a column in the left
pocket about why nobody says good morning in elevators. I have a gray wool coat with a whole lining. I have had it
since the concert, when we were both in a hurry, and I should like to say at once that yours is the better coat.

I noticed on the tram. I put my hand in for a ticket and found a glove, and it was the wrong sort of glove: the sort
that has a partner.

One is supposed to look for a name. That is how I excuse it. There was no name. There were a key, a pencil that has
been sharpened with a knife, three peppermints, and a folded card with 14 telephone numbers in very small writing, of
which nine had been crossed out, one after another, in different inks.

I have not called the other five. I will admit that I have thought about it.

## What I know about you

You are taller than I am, by the width of a hem. You have a dog, or have lately sat next to one. You went to the
second half of the program, as I did, for the slow movement, because your ticket had been torn by the usher who comes
on at the intermission. You do not lose things. Mine are the pockets of somebody who does: you will have found two
single earrings in there that are not related.

And you mend. Somebody has moved the third button by a finger’s breadth, not because it was loose but because it was
wrong, and has done it with a thread that is a little darker than the others, so that one should be able to see that
it was done. I have worn this coat for 11 days, and I touch that button as other people touch wood.

I do not want to make too much of this. I write about plays for a living, and it leaves one with a weakness for
letters that go astray. But I have been thinking how little it takes. We live beside each other for decades, a
hundred thousand in a quarter, and pass on the stairs with our eyes on our shoes. Nobody would dream of telling a
stranger what is in her pockets. Then an attendant hangs 212 where 221 should be, and there you are, knowing that I
buy more quinces than a single woman can eat.

## Terms of exchange

The cloakroom says that you have not been in. They were kind about it, and showed me a shelf of what has not been
asked for since the season began: nine umbrellas, a cello bow and one shoe.

So perhaps you have not noticed. Or perhaps you have, and you go about with your hand in that torn pocket, thinking
about me as I think about you, and are in no hurry either. I understand. My coat is warm enough. I only mention that
the lining catches on bracelets, that the inside pocket will hold a paperback, and that the half column is no good.
It begins too late. You may throw it away.

I shall be at the same concert hall on the last evening of the series, by the pillar, in yours. I have not eaten the
peppermints.

I did sew up the glove. It had a hole in the thumb so small that I do not believe you knew of it. I used a thread
that is a little darker than the others.
"""
        ),
    ),
)
