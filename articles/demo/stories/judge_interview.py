from articles.demo.story import Picture, Quote, Related, Story, Text

STORY = Story(
    slug="the-loser-must-be-able-to-follow-it-on-the-bus",
    headline="‘The Loser Must Be Able to Follow It on the Bus’",
    standfirst=(
        "Judge Clemence Audley wrote the shortest rulings in Verrane. On leaving the bench she explains why long ones "
        "are a form of fear."
    ),
    category="interviews",
    also_in=("national",),
    authors=("danilo-verhaeg",),
    tags=("Courts", "Rule of law", "Port Alder"),
    lead="courtroom",
    caption="Courtroom 6 of the District Court in Port Alder, in which Judge Audley sat for 27 years.",
    hours=400,
    body=(
        Text(
            """
There is a rumor among the lawyers of Port Alder that Clemence Audley once decided a case in nine words. She has
looked it up. It was 14, “but two of them were the date.” Judge Audley, 68, hung up her robe on {day-3}, after 27
years at the District Court and some 4,100 rulings, which fill less shelf than a colleague’s 600. She was a
typesetter’s daughter and pays for coffee in exact change.

## Why so short?

Because it is read by somebody who has lost. The winner does not read it; he looks at the last line and telephones
his wife. The loser reads it, and he does so on the way home, on the bus, with his hands shaking. I used to think of
line 11, as it goes past the court. You have eight stops. If he gets to the end of it by the fish dock and he knows
why he lost, he will be angry with me. If he does not know, he will be angry with the law. I can live with the
first.

## Your colleagues would say that the law is complicated.

It is. So is a liver. A surgeon does not show you all of it.

When I find a ruling of 90 pages, I look for what the judge was afraid of. Mostly it is the court above. You put in
every argument, as you put on all your coats, and hope that one of them will keep out the rain. I was overturned 61
times. It is not a pleasure. But each time they knew exactly what it was that they were overturning.
"""
        ),
        Quote("When I find a ruling of 90 pages, I look for what the judge was afraid of.", "Clemence Audley"),
        Text(
            """
## The best known of your rulings took a page and a half. It threw out the suit of a developer against a newsletter.

I had a good pencil that day. There was nothing difficult about it. A woman had written that somebody bought 14
plots, and it was 13 and a half, if you like. She said so herself. I asked the plaintiff’s lawyer what the nine
million were for. He spoke for an hour and ten minutes. He was excellent. I wrote down one sentence: “A claim that
takes longer to explain than the damage took to happen is not about the damage.”

## It is quoted all over the world now.

It should not be. It is a little too pretty. I left it in because it was true, but I was sorry afterward. When a
ruling has a sentence in it that people put on mugs, you ought to ask if you were working for the mug.
"""
        ),
        Related("a-newsletter-with-412-readers-is-sued"),
        Picture(
            "portrait-judge",
            caption="Judge Audley, who says that a robe has one virtue: nobody can tell what you wear to court.",
            crop="1x1",
        ),
        Text(
            """
## Did anybody ever try to lean on you?

Not as people imagine it. No one comes at night with an envelope. They ask you to dinner. They say that the
presidency of the Court of Appeal will fall vacant, and what a pity it is that you are so seldom seen. That is all.
Then they pass the potatoes. You go home and you find that you are thinking about a case you have on Monday, in
quite a new light. I ate at home a good deal.

## The government wants to appoint judges for ten years instead of until retirement. Is that a danger?

They say that it is to get rid of the lazy ones. There are lazy ones. I could give you a list. But in the ninth year
of ten, every judge would be at that dinner, every night, in his head. I would rather have six lazy judges than two
hundred hungry ones.

Put it down that they also say judges are too old. I agree. It is why I am going.

## What is the ruling that you regret?

A boy of 19. I gave him three years, and it was right, there was nothing to be said against it, and it was
confirmed. It was four paragraphs. His mother wrote to me. She was not rude. She said that she had understood every
word and had one question: had I considered that he would be 22? She had done the sum and could not find it in the
text.

I had. It had not seemed to be worth a line. Since then, when I send somebody to prison, I have put down how old he
will be when he comes out. It is nothing. It is one number. But you have to write it with your own hand, and twice I
found that I could not, and went back and made it smaller.

## You answer letters, then?

That one took me four months. It is the longest thing I ever wrote.

## What will you do now?

Take the bus. I have had the pass for years, and I always got off at the court. I should like to know where it goes.

<em>The conversation has been shortened. Judge Audley found that it could have been shortened further.</em>
"""
        ),
    ),
)
