from articles.demo.story import Story, Text, Tweet

STORY = Story(
    slug="five-stars-for-the-undertaker",
    headline="Five Stars for the Undertaker",
    standfirst="I have been asked to rate everything that happened to me this week. Here are my findings.",
    category="columns",
    authors=("caspian-dray",),
    label="opinion",
    tags=("Manners", "Consumers", "Cities"),
    lead="railway-station",
    caption="How satisfied were you with this platform?",
    hours=210,
    body=(
        Text(
            """
My uncle Theobald was buried on a Tuesday. On the Wednesday I received a message from the undertaker. How likely was
I, on a scale from zero to ten, to recommend the experience to family and friends?

I thought about it honestly. I am not against the experience. Nearly everyone I know will have it. But I could not see
myself bringing it up over dinner, and I gave it a seven. A minute later they wrote again. What could they have done
to make it a ten?

## A week in numbers

I decided then to keep count. In seven days I was asked what I thought by a dentist, two railway platforms, a parcel,
the parcel’s driver, a washroom, a museum of glass and the company that makes the lids for the coffee cups at the
museum of glass. I was asked by a locksmith while he was still on his knees. My bank wished to know how I felt about
having been called by my bank, and then how I felt about the question. There were 41 requests in all. If I had
answered every one of them at the length suggested, I would have been at it for three hours and ten minutes, which is
longer than I spent on any of the things concerned, not counting my uncle.
"""
        ),
        Tweet(
            number=1898264419070918657,
            handle="AlderBogs",
            name="Port Alder Public Conveniences",
            text=(
                "You rated us 4.7! Thank you, Port Alder. To the person who gave the washroom at Tiller Street one "
                "star with the comment “no sea view”: there is, if you stand on the hand dryer."
            ),
            hours=71,
        ),
        Text(
            """
A friend of mine designs these things. I asked Linnea Garth, over a lunch that neither of us rated, what becomes of
all the numbers. She was frank. A seven is a failure. So is an eight. In her trade only nines and tens are counted as
happy people, and everybody who works at a counter knows it. “That driver does not want to hear what you think,” she
said. “He wants a ten, because with a 9.6 he gets the good route. You are not a critic. You are his supervisor, and
you are not being paid.”

I had given the driver an eight. I had meant it kindly: he was cheerful, he was on time, and he dropped the parcel
only once.

She did say something for the defense, and I pass it on. Before there were stars, she said, there was only shouting.
The loud got their money back, and the shy went home with the wrong shoes. Her mother, who would never in her life have
sent back a soup, now gives two stars with a firm thumb, and sleeps better. I believe it. I have met the mother.

## What I should like to recommend

But something has been lost on the way, and I only noticed what it was in the evening, when I was clearing out my
uncle’s desk. He was a piano tuner. In the bottom drawer was a cigar box of letters from customers, 30 or 40 of them
from half a century, and not one contained a figure. “Dear Mr. Dray, the low C has never been so dark.” “You will be
glad to hear that Ilse has stopped playing with her coat on.” One of them says nothing except: “My wife sat down at it
last night for the first time since.” He had kept that one on top.

Nobody had sent him a link. They had noticed something; they waited until they knew what it was; then they found a
pen. <a href="story:to-the-woman-who-has-my-coat">A colleague of mine</a> once wrote to a stranger about a button in
just that manner. It would have been a four on any scale.

So I have sat down and written to the undertaker. I told him that the tall one, with the scar, had seen my aunt look
at the hearse and had moved without a word so that he stood between her and it. I do not know what this is out of ten.
I asked him to pass it on to the man.

He called the next day to thank me. He was very moved, I think. He wanted to know whether I might put it online.
"""
        ),
    ),
)
