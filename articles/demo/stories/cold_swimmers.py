from articles.demo.story import Related, Story, Text, Tweet

STORY = Story(
    slug="the-first-minute-is-a-liar",
    headline="‘The First Minute Is a Liar’: How to Begin Swimming in Cold Water",
    short_headline="‘The First Minute Is a Liar’",
    standfirst=(
        "More and more people go into the Sound in winter, and the lifeboats know some of them by name. A physician "
        "who swims every morning answers a beginner’s questions."
    ),
    category="lifestyle",
    authors=("yusra-ketteridge",),
    tags=("Health", "Saint Orrin", "Sport"),
    lead="lighthouse",
    caption="Below the lighthouse at Saint Orrin some 40 people swim before work, all through the winter.",
    hours=140,
    body=(
        Text(
            """
SAINT ORRIN — Dr. Philomena Ashe comes out of the water the color of a boiled ham, and unhurried. She is 58, runs the
emergency ward of the hospital up the hill, and has been in the Sound on every morning of the last nine years except
four. She treats those who do it wrong. We talked on the slipway, with a flask between us.

## What happens when I go in?

For the first minute your body thinks that you are being murdered. The skin cools, you gasp, and you cannot help
gasping: your breath comes several times as fast as usual and your heart goes off like an alarm clock. Almost everything
that goes wrong goes wrong then. If your face is under when the gasp comes, you breathe in water.

And then it passes. After a minute and a half, two at the most, it lets go of you. So there is one rule that I would
paint on every jetty: do nothing. Do not swim. Stand, or hold on, or float on your back, and breathe out slowly until
it is over. The first minute is a liar.

## Can I get used to it?

Faster than you would think. Half a dozen dips of three minutes, and the gasp is about half of what it was. Some of
that lasts for months. But begin in September and let the sea cool down around you. People who start on New Year’s
morning, after a party, off a boat, are how I spend New Year’s Day.

## How long may I stay?

You hear “a minute for each degree.” It is a saying, not a law. At seven degrees, I would tell a beginner two minutes,
and a seasoned swimmer to get out while she is still enjoying it. The danger after ten minutes is not that you freeze.
It is your hands. The blood leaves them, and you find that you cannot climb the ladder. Strong swimmers drown within an
arm’s length of a boat for that reason.
"""
        ),
        Tweet(
            number=1898530277418569729,
            handle="OrrinLifeboat",
            name="Saint Orrin Lifeboat",
            text=(
                "Winter swimmers: we launched for 17 of you last season. 14 were fine, 2 were sorry, 1 is still not "
                "speaking to us. Bright cap. A friend on the shore. Out before you want to. Nobody ever drowned of "
                "feeling silly."
            ),
            hours=20,
        ),
        Text(
            """
## And afterward? I imagine a hot shower.

Please do not. You go on cooling for 20 or 30 minutes when you are out, since the cold blood from your skin comes home.
Stand under hot water, and your vessels open all at once; I have stitched several foreheads that met the tiles. Dry
off, dress from the top down, put on a hat, drink something warm, and stay away from the wheel of a car until you have
stopped shivering. Shivering is good. It is when somebody stops and gets quiet and clumsy that I want a blanket and a
telephone.

## Who should stay on the beach?

Anybody with a weak heart, high blood pressure that is not treated, or a rhythm that stumbles; anybody who is pregnant
and new to it; anybody who has been drinking. Ask your doctor. If your doctor says no, you may still hold the towels.
It is an important office.

## Is it actually good for us?

I would be delighted to say yes. People tell me that they sleep, that they are less low, that they have not had a cold
in years. I believe that they feel it. But the studies are small, and those who volunteer to sit in cold water are not
quite the general public. A fair summary is that it makes some people very happy, and we do not know how much of that is
the water and how much the company.

My colleague Dr. Emmerich Voll thinks that I am irresponsible, by the way. He counts what I do not see: those who would
never have gone near the sea in January if they had not read an article such as this one. I have no answer to it.
That is why I talk so much about the first minute.

## Why do you do it?

In the ward I decide things from eight until six. For four minutes in the morning something else decides. Also, at 11
degrees there are 200 people here. At three degrees there are nine of us, and one brings a cake.
"""
        ),
        Related("i-may-count-the-pills-but-not-order-them"),
    ),
)
