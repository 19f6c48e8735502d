from articles.demo.story import LinkCard, Quote, Story, Text

STORY = Story(
    slug="the-crack-in-the-kell-bridge-was-filed-under-paint",
    headline="The Crack in the Kell Bridge Was Found 11 Years Ago. The Report Was Filed Under Paint.",
    short_headline="A Crack, Filed Under Paint",
    standfirst=(
        "One letter on a form kept a warning from everybody who could have acted on it. In nine counties "
        "alone 88 other files bear the same letter."
    ),
    category="national",
    also_in=("featured",),
    authors=("ines-calloway",),
    tags=("Halloway", "Transport", "Public money"),
    lead="bridge",
    caption="The Kell Bridge at Halloway, closed to trucks since a crack in its main girder was measured again.",
    hours=900,
    body=(
        Text(
            """
HALLOWAY — The crack begins at a rivet hole in the third girder from the north, a hand’s breadth above the water at
flood, and runs upward at a slant. Eleven years ago it was six millimeters long. Jory Pellam, who found it with a
lamp and a mirror, drew it actual size in the margin of his report. It looks like an eyelash.

Last month it was 41 millimeters. The county closed the bridge to trucks within the hour, and 830 of them a day have
since made a detour of 38 kilometers through villages that were not built for it. How it could grow unobserved for
11 years under a road that carries 9,400 vehicles a day has been called a mystery by the county, the ministry and a
commission of inquiry that is yet to meet.

It is not much of a mystery. The Globe Post has seen the file. The report was received, stamped, copied twice and
put where it could do no harm.

## The letter P

Every finding of a bridge inspector in Verrane is given a code. S stands for structure, R for the roadway, D for
drainage and P for paint. The letter decides who reads it. An S goes to an engineer within five days. A P goes to a
list from which, every few years, when there is money, a contractor is sent out with a brush.

Mr. Pellam’s report is marked P-7: “coating damaged at rivet, with corrosion.” The crack is described underneath, in
43 words, with the drawing. The form has room for one code.

“The coating was damaged. That was true,” said Mr. Pellam, 69, at his home in Upper Kell. “There was a crack in it,
and in what was under it. I wrote S. I remember it, because I pressed so hard that it went through.”

On the carbon copy, which he kept in a shoebox with 400 others, the letter is an S. On the original in the county’s
archive it has been struck out and replaced in a different hand.
"""
        ),
        Quote("I wrote S. I remember it, because I pressed so hard that it went through.", "Jory Pellam, inspector"),
        Text(
            """
## Why somebody would change a letter

Nobody had to be wicked. That year a new rule obliged the counties to repair every S within 24 months from their own
budgets. For a P there was no deadline. Three former employees of the county roads office, who do not wish to be
named because they draw its pension, described what followed as “a conversation about the alphabet.” In the year
before the rule, the office entered 61 findings under S and 40 under P. In the year after, it was 19 and 87.

Lothar Crane, the chief engineer at the time, now consults for the ministry. He does not recall the report. “We had
140 bridges and two engineers,” he said by telephone. “If you call everything structural, nothing is. Somebody had
to make a judgment, and you are looking at one of thousands, with the benefit of a ruler.” Asked if the hand was
his, he said that he would need to see it. He was sent a copy two weeks ago. He has not replied.

## Eighty-eight more

The trouble does not end at the Kell. At the request of this newspaper Dr. Imogen Vasht, who teaches the fatigue of
metals at Brennick, read 1,206 reports on paint from nine counties that release them. In 88, not counting the one
from the Kell, she found words that have no business there: “crack,” “tear,” “displaced,” “daylight visible.”

Not all are dangerous. A crack in steel can sleep for decades or wake up in a summer, depending on what drives over
it. But the growth of this one was nothing out of the ordinary, she said; it could have been plotted in advance by
any student. “It added about three millimeters a year. It kept its appointment.”

On Dr. Vasht’s list the counties have so far looked at 52 bridges. Three have been closed. One of them was on the
route of the detour.

Twenty-two counties did not release their reports. Eight said that it would take too long, six cited security and
seven did not answer. Tarn Valley replied that it had no findings on paint, since it had stopped painting.

The Minister of Transport, Bertram Sedge, said in the Assembly that all reports of the last 15 years would be read
again by spring. It is estimated that there are 70,000. Four people have been assigned. He also announced a new
form, with room for two codes.

As for the old one, it was not without effect. Twice since Mr. Pellam’s visit, in the third year and the eighth, the
P on his report had worked its way to the top of the list. Both times a crew was sent out to the third girder from
the north, and did as it was told. On the invoices the work is described as excellent. It was two coats, in gray,
and it covered everything.
"""
        ),
        LinkCard(
            url="https://documents.example.org/kell-bridge",
            title="The file on the Kell Bridge",
            description="The report, both versions of the form and two invoices for paint, without the clerks’ names.",
            source="The Globe Post",
        ),
    ),
)
