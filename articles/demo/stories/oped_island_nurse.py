from articles.demo.story import Quote, Story, Text

STORY = Story(
    slug="i-may-count-the-pills-but-not-order-them",
    headline="I May Count the Pills, but I May Not Order Them",
    standfirst=(
        "On an island without a doctor a nurse can do nearly everything, except what would help. It takes one "
        "paragraph to change that."
    ),
    category="opinion",
    authors=("ottoline-baird",),
    label="opinion",
    tags=("Health", "Islands", "National Assembly"),
    lead="hospital",
    caption="The nearest doctor to Great Hollin is in the hospital at Saint Orrin, two hours away by boat.",
    hours=750,
    body=(
        Text(
            """
On a Thursday last winter a man of 71 came into my surgery on Great Hollin with an infection of the lung. I have been
a nurse for 26 years. I heard it from the door. I took his temperature, listened to his back, measured the oxygen in
his blood and wrote all of it down. Then I unlocked the cupboard in which the right antibiotic stood, 14 tablets for a
week, with a label in my own handwriting. I was not permitted to give it to him.

For that I need a doctor, and the doctor is in Saint Orrin. It was blowing from the northwest at 22 meters a second.
The boat had been canceled. The telephone was answered by a colleague in the emergency ward who had four ambulances at
the door. He called back after six hours. He listened to me for 40 seconds and said: “Yes, of course. What you said.”

By then my patient needed oxygen as well. He was flown out on Friday. A flight of the rescue service costs 31,000
crowns; the tablets cost 19. He lived. He likes to say that he has never been abroad, but has been to Saint Orrin by
air.

## What I am allowed

Please do not think that the law regards me as stupid. I may deliver a baby, sew up a hand and certify a death. I may
decide at three in the morning who is taken to the helicopter. Under the Medicines Act, however, I may not of my own
accord hand over an antibiotic, a stronger painkiller or the second month of a pill that a woman has been taking for
nine years. Anything with a prescription needs a signature from someone who, in most cases, has never seen the
patient, the island or me.

There are 19 of us on 23 islands, with 14,200 inhabitants. We kept a list for a year. We asked a doctor for a
prescription 5,130 times. In 4,976 of those cases, or 97 of a hundred, the doctor ordered what the nurse had
suggested. The average wait was three hours and ten minutes, and when the boats were not running it was eight.
"""
        ),
        Quote("He listened to me for 40 seconds and said: “Yes, of course. What you said.”"),
        Text(
            """
## The other 154

I have been asked about the rest, and quite right. In 154 cases the doctor decided differently. I have read through
them all. In about a hundred it was a matter of taste: this brand or that, five days or seven. In some 50 the doctor
was right and we were not, and in three it might have been serious. One of the three was mine. I had overlooked a
kidney.

So when the Medical Chamber says that prescribing needs training, I do not feel insulted. I agree with it. I should
like to have that training, and so would the other 18. The university has offered a course of 40 weeks, half of it by
radio and screen. It would cost less than six of those flights. At the end there would be an examination, a list of 60
medicines, no more, and a doctor who looks over what we have ordered within three days. In that year’s figures, the
list would have covered nine requests out of ten.

What I do not accept is the word I hear after that: that it would be second-class medicine for the islands. We have
second-class medicine. It consists of a first-class doctor whom one cannot reach.

A bill to allow it has been before the health committee for two years. It is one paragraph long. I am told that it is
not controversial, and that this is the trouble: there is nobody to be defeated, and so nobody is in a hurry.

I would invite the committee to hold a sitting on Great Hollin. The community hall has 60 chairs and a stove. I can
recommend any month between October and March. The members would have to allow a little time for the journey home.

<em>Ottoline Baird is the district nurse of Great Hollin and speaks for the island nurses of Verrane.</em>
"""
        ),
    ),
)
