from articles.demo.story import Story, Text, Tweet

STORY = Story(
    slug="night-nurses-vote-to-do-what-their-contracts-say",
    headline="Night Nurses in 14 Counties Vote to Do Exactly What Their Contracts Say",
    short_headline="Night Nurses Will Do What Their Contracts Say",
    standfirst=(
        "No strike, no banners: from the first of the month they will come on time and go on time. Hospitals say that "
        "they cannot cope with that."
    ),
    category="national",
    also_in=("featured",),
    authors=("yusra-ketteridge",),
    tags=("Health", "Work", "Budget"),
    lead="hospital",
    caption="A hospital at night. In the counties that voted, one nurse looks after 14 patients on average until six.",
    hours=130,
    related=("how-verrane-counts-the-cost-of-living", "the-crack-in-the-kell-bridge-was-filed-under-paint"),
    body=(
        Text(
            """
HALLOWAY — At half past nine in the evening, 30 minutes before her shift begins, Odile Brandt hangs up her coat on
the fourth floor of Halloway General and starts to work. She has done so for 17 years. Somebody has to tell her who
is in the beds, and somebody has to listen. For those 30 minutes nobody has ever paid her.

From the first of next month she will arrive at ten. So will most of the 11,260 nurses who work at night in 14 of
Verrane’s 31 counties. In a ballot that was counted on {day}, 8,131 of them voted to work to the letter of their
contracts and 1,204 voted against. It means no strike and not one canceled shift. It only means no favors.

“We have looked up what we are paid for,” said Ms. Brandt, 46, who speaks for the Nurses’ Union at Halloway. “It was
quite a short list.”

## What is not on it

A night has ten paid hours. The union had 600 members write down for a month what they did outside of those hours,
or instead of their breaks. On average it came to 52 minutes a shift. The handover took 30. The rest were small
things: waiting with a confused patient for the day nurse whom he knows, fetching medicines from another floor,
holding a telephone to somebody’s ear.

At 15 shifts a month that is 13 hours. Over a working year of 11 months it is 143, or more than three weeks, given
away. Multiplied by all those who were called to vote, it is 1.6 million hours.

The Ministry of Health disputes the sum, but not by much. Its own survey found 44 minutes. “We do not doubt that
nurses do more than they must,” said Edmund Sorrel, the minister. “It is why the country loves them. I would ask
them not to take it out on the sick.”

That sentence had been on the wall of the staff room for two hours when this newspaper called. Someone had
underlined “loves.”
"""
        ),
        Tweet(
            number=1983556902114738178,
            handle="odile_nights",
            name="Odile Brandt",
            text=(
                "Things my contract does not mention: the handover, the second blanket, the daughter in another time "
                "zone, the dog that must be fed, 4 a.m. I looked twice for 4 a.m."
            ),
            hours=7,
        ),
        Text(
            """
## Nine, three, and the number between

The nurses ask for 9 percent more pay, over two years, and for the handover to be counted as work. The hospitals,
which are run by the counties, have offered 3 percent. Last year <a
href="story:how-verrane-counts-the-cost-of-living">prices rose by 3.1</a>, so that both sides can say that the offer
amounts to nothing, and do.

A nurse who begins on a night ward earns 21,400 crowns a month before tax. It is 700 less than a driver gets on
Brennick’s trams, as the union never fails to mention, and for the handover alone it would cost the 14 counties 140
million crowns a year to pay. They do not have it. “Give me the 140 million and I’ll carry it up to the fourth floor
myself,” said Lennart Foss, who is responsible for the hospitals of the Halloway county. He spends 11 million a year
on nurses from agencies. They cost him twice as much, and go home on time.

All eyes are on Finance Minister Orla Denning, whose budget is due within days. In the ministry there is talk of a
figure “with a six in it.” Nobody would say where the six stood.

## Whether it is dangerous

Can one look after the sick by the clock? Dr. Priya Halvard, who directs the emergency department at Halloway, is
afraid that one cannot. With no overlap, she says, what the evening knows will be lost at ten sharp: that the man in
bed 6 says he is fine when he is not, that the woman in bed 9 must never be asked about her son. “None of that is in
the computer. It goes from mouth to mouth. They are closing the mouth.”

The union has set up emergency rules. On wards for intensive care and for newborn children everything stays as it
is. Anywhere else, a nurse who is in the middle of something finishes it, and writes down the minutes. And there are
those who voted no. Marius Tolle, 29, who works on the same floor, will go on coming at half past nine, and has told
his colleagues so. “I understand all of it,” he said. “But she’s going to be in there, the lady in 9. It isn’t her
contract.”

They are still friends. He and Ms. Brandt have come to an arrangement, which may or may not break the rules of the
ballot. From the first of the month he will start half an hour early and listen for two. At ten sharp, on paid time,
he will tell her.
"""
        ),
    ),
)
