from articles.demo.story import Story, Text

STORY = Story(
    slug="review-low-water-at-nine",
    headline="A Detective Who Notices Everything Except His Readers",
    short_headline="Review: ‘Low Water at Nine’",
    standfirst=(
        "Bastian Corr-Whitley’s new mystery has a perfect alibi, a wonderful harbor and 200 pages that ought to be "
        "questioned."
    ),
    category="book-reviews",
    authors=("caspian-dray",),
    label="opinion",
    tags=("Books", "Crime fiction", "Port Alder"),
    lead="map-port-alder",
    caption="Port Alder and its quays, under one of which “Low Water at Nine” begins.",
    hours=2_000,
    body=(
        Text(
            """
<em>Low Water at Nine, by Bastian Corr-Whitley. Lantern Street Press, 512 pages, 139 crowns.</em>

On page 3 of this book a tide clerk is found under the northern quay with his pockets full of someone else’s coins. On
page 509 we are told who put them there. I should like to report on what happens in between, and I have tried, and I
keep coming back to the eels.

There are a great many eels. Inspector Amadeo Grice, whom some readers will remember from “The Widow’s Rudder,” is a
man who knows things. He knows eels. He knows the history of the foghorn, the four ways of splicing a hawser, and what
sort of mud lies under which pier. When he enters a room he sees at once that the clock was wound by a left-handed
person. What he has not noticed, in five novels, is that somebody is holding the book, and would like to go to bed.

## The alibi

This makes me angry, since there is a superb mystery in here. At nine in the evening the suspect, a pilot called Rusk,
was seen by 30 witnesses on a sandbank in the middle of Alder Sound. It is under water at any other hour. He had no
boat. The dead man died at nine, a mile away. Every one of the witnesses is telling the truth.

I worked at it for an evening with the tide table in the appendix (it is a real one; I checked it against the harbor
office’s) and got nowhere. The solution, when it comes, takes up one paragraph, and it is fair, and it is beautiful,
and it had been lying in plain view since page 40. I went back and looked, as one goes back to see whether the stove
is off. There it was.

Corr-Whitley was a pilot himself for 20 years. He can make you feel a ship turn. The scene in which Grice is rowed out
at night to the empty bank, and stands on it, and feels the water come back over his shoes from all four sides, has not
an eel in it. It is as good as anything that has been written about this coast.

## The other 200 pages

But he seems to have made up his mind that a serious novel is a long one. So there is a wife who has left, and a
daughter who writes letters. There is a rival at headquarters with a silver pen. Each of them appears once in every
chapter, in the same order, like figures on a town hall clock, says the thing that he or she is there to say and goes
in again. I began to time them.

And there is the explaining. Nobody in this book may light a pipe without our being told where the tobacco was landed,
and at what duty. It may be said in defense that many people read mysteries for precisely this, as others read
cookbooks. My mother does. She has had my copy since Sunday and has called me twice, once about the foghorn. “You have
no patience,” she said. “You never had. You used to shake your presents.”

It is true. I only believe that a present is the better for being in a box its own size. Somewhere within these 512
pages lies a masterpiece of 300, with a sandbank in it, and an editor ought to have rowed out there with a lamp while
the tide was low.

I guessed the murderer, by the way. It was not hard. There was one person in the whole book who never told anybody
anything about eels.
"""
        ),
    ),
)
