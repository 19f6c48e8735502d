"""The paper's pages: free paths, edited like stories."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    path: str
    title: str
    standfirst: str
    prose: str


PAGES: list[Page] = [
    Page(
        path="who-we-are",
        title="Who Are We",
        standfirst=(
            "The Globe Post is an independent newspaper, read in 90 countries and owned by the people who write it."
        ),
        prose="""
The Globe Post was founded by nine journalists who had been told, in the same week and by three different
publishers, that foreign news does not pay. It does not pay much. It has kept a newsroom going ever since.

We began in two rooms above a chandler’s shop on Quay Street, with a borrowed telephone line and a rule that nobody
was to write about a place without having been there. The chandler has gone. The rule has stayed, with one exception
for the weather.

## What we cover

We report on the world from Port Alder and from the places where things happen, with an eye for those who hold power
and an ear for those who do not. Our correspondents live in Lindhaven and in Quillara; others travel. In the north we
work with Meridian Wire, a cooperative of 64 newspapers, whose reports carry its name and ours.

Our section <a href="/category/democracy-at-risk/">Democracy at Risk</a> follows, week by week, how institutions are
bent, and who straightens them. It has a desk of its own, because such stories are rarely urgent on any one day and
always urgent in the end.

## Who owns us

All shares are held by a foundation whose board is elected by the staff. No shareholder can sell, no owner can
telephone. Readers’ subscriptions make up 71 percent of our income, advertising 18, grants and syndication the rest.
No grant may pay for a particular story, and none may be more than 3 percent of a year’s income. We publish the
accounts each spring.

## Who decides

The editors answer for every word. They are chosen by the newsroom for four years and can be removed by it. The board
decides about money and may not ask what will be in tomorrow’s paper.

Opinion articles are marked as such, and so are analyses and whatever others pay for. Columnists may contradict the
editorials, and regularly do. Anybody may offer us an article of their own; every one of them is read.

When we are wrong we say so <a href="/corrections/">in public</a>. How we work otherwise is written down in our <a
href="/ethics-and-corrections-policy/">ethics and corrections policy</a>, and how to reach us <a href="/contact/">on
this page</a>.
""",
    ),
    Page(
        path="work-with-us",
        title="Work With Us",
        standfirst="We look for people who would rather ring the doorbell than search for the name on it.",
        prose="""
We are a small newsroom and we read every letter. There are four ways in.

## Staff

Open posts are announced here first. We pay everybody who does the same work the same money, and we print the figure
in the announcement. There is no post open at the moment; we expect to look for a night editor in the new year.

Applications are read without names by two people who do not sit next to each other. Whoever is on the short list
spends a paid day with us and writes something that we could print. We answer everybody, also with a no, and we say
why when we are asked.

## Freelance reporters and photographers

Write us one page: what you have seen, why it matters and what it will cost you to find out the rest. We answer
within five working days. We pay on acceptance, not on publication, and your expenses before you travel.

If a place is dangerous we insure you as we insure our own, lend you the same equipment, and expect the same call
every evening. We do not take stories from places to which we would not send somebody of our own.

You keep the rights in your pictures. We ask for the first use and for a license that is written down, with an end,
beside the picture in our library; when it ends, the picture leaves our pages by itself.

## Traineeships

Twice a year we take four trainees for six months, at the wage of a junior reporter. No degree is asked for. We ask
for 800 words about a place within an hour of your door. In your first week you will correct somebody’s arithmetic,
in your second somebody will correct yours, and by the fourth month you will have a byline that you have earned.

## Readers with something to say

You need not be a journalist to write for our opinion pages. An op-ed is an argument of up to a thousand words by
somebody who knows what they are arguing about. An editor answers, and nothing is printed before you have seen it: <a
href="mailto:opinion@example.org">opinion@example.org</a>.

Letters about all of this go to <a href="mailto:work@example.org">work@example.org</a>. Please do not send a
curriculum vitae of more than one page. We would rather know what you noticed on the way here.
""",
    ),
    Page(
        path="privacy",
        title="Privacy",
        standfirst="What we know about you when you read us: next to nothing, and here is the rest.",
        prose="""
## Reading

Our pages set no cookies and keep nothing in your browser but copies of the pages and pictures themselves. They load
nothing from any other company: no tracker, no advertising network, no font, no script, no counter. Two readers who
ask for the same page get the same page, letter for letter. That is why we need not ask you for any consent.

Like every server, ours sees the network address from which it is asked for a page, because it has to send the answer
somewhere. We make no profiles of readers and we would not know how.

## Posts from other services

When a story quotes a post from X (Twitter), you see our own copy: the words, the name, the date and the pictures are
kept in our library and are served from our page. The service does not learn that you have read it. The same goes for
videos that are shown somewhere else: we show a picture and a link, and nothing happens until you follow it.

The buttons for sharing are plain links. They tell nobody anything before you press one.

## Forms

If you send us an op-ed, a letter or the report of an error, the newsroom reads what you wrote, and your e-mail
address if you gave it. We keep it as long as the matter is open and for a limited time after that. To keep machines
from flooding our forms we count, for a short time, how many messages come from one network. We use no puzzle that
belongs to anybody else.

## Newsletters

If you subscribe we keep your address, the day on which you confirmed it and the lists that you chose. Our letters
contain no hidden picture, so we do not know who opens one. Every letter has a link by which you leave.

## Sources

People who tell us something in confidence are protected by law and by our habits. Do not use an employer’s telephone
or computer to reach us; the pages of our reporters say how to write to them safely.

## The newsroom

Those who work here sign in to a part of the site that readers never see. A cookie is set there, and nowhere else.

## Your rights

Ask us what we hold about you, and we will send it within a month, or correct it, or delete it: <a
href="mailto:privacy@example.org">privacy@example.org</a>. If our answer does not satisfy you, the Data Protection
Office of Verrane will want to hear about it.
""",
    ),
    Page(
        path="terms",
        title="Terms of Use",
        standfirst="Short, because you will not read them otherwise.",
        prose="""
By reading The Globe Post you agree to very little. Here it is.

## Reading and linking

- You may read everything here and link to all of it. Please do; no permission is needed, and our addresses stay what
they are. A story that moves leaves a signpost behind.
- You may offer our headlines in a list or a reader. We publish <a href="/feed/">feeds</a> for that purpose, with the
full text.
- You may print a story for yourself, your class or your reading circle.

## Quoting and copying

- You may quote us, with our name and a link, as much as the point you are making needs.
- To print a whole article, or to translate one, ask us first. We say yes more often than people expect, and schools
pay nothing.
- Pictures belong to those who took them. Their names stand under them, and most of them may be used by us alone.
- What an agency has written belongs to the agency; its name stands in the byline.

## What is ours and what is not

- What our writers say under the label Opinion is their own view, and they stand by it.
- What stands under the label Sponsored was paid for. Our reporters have no part in it, and it is never shown without
that word.
- We are not responsible for pages that we link to. We looked at them on the day on which we linked.

## Mistakes

- We take care, but news is written in a hurry. If you rely on it for a decision, look it up twice.
- When we have been wrong we say so under the story and on our page of <a href="/corrections/">corrections</a>. Tell
us, if you saw it first: every story has a link for that.

## What you send us

- If you send us an op-ed or a letter you promise that it is yours and that it has not been printed elsewhere. You
keep your rights; we get the right to print it once, and to keep it in our archive.
- We shorten letters. We do not change op-eds without asking you.

The law of the Republic of Verrane applies, and its courts have the last word. Should one of these sentences turn out
to be void, the others will not mind.
""",
    ),
    Page(
        path="contact",
        title="Contact",
        standfirst="Somebody is awake here at every hour.",
        prose="""
## The newsroom

Quay Street 14, Port Alder. The bell works; the elevator does not. <a
href="mailto:newsroom@example.org">newsroom@example.org</a> is read around the clock by the editor on duty, who
passes your message to whoever can do something with it. If you do not hear from us within two days, write again:
we have lost it, and we are sorry.

The Lindhaven office is at Ropewalk 3, on the second floor. In Quillara we have no sign on the door. Our correspondent
will tell you where it is.

## An error in a story

Every story has a link to a short form by which you can report an error. It tells the desk which story, and which
version of it, you were reading, so that it reaches the people who can change it. By mail: <a
href="mailto:corrections@example.org">corrections@example.org</a>. Every report is read, mostly within the hour; what
became of those that were right you find under <a href="/corrections/">corrections</a>.

## Something we should know

The authors’ pages say how to reach each of them, and some have a key for confidential messages. You may also send
paper. A letter without a sender is opened by one editor, copied and destroyed. Please do not write from your
employer’s computer, and do not tell us more about yourself than we need.

## Letters and op-eds

<a href="mailto:letters@example.org">letters@example.org</a>. Up to 200 words, with your name and town. We print
about one in nine, usually the one that disagrees. Longer arguments go to <a
href="mailto:opinion@example.org">opinion@example.org</a>.

## Subscriptions and advertising

<a href="mailto:service@example.org">service@example.org</a>, on working days from eight to six. Advertisers are asked
to read our <a href="/ethics-and-corrections-policy/">policy</a> first. It will save both of us a telephone call.

## Permissions and the archive

To print an article or to use it in class, write to <a href="mailto:archive@example.org">archive@example.org</a>.
Ansel Pike, who keeps the archive, knows where everything is and will also tell you what it looked like before we
corrected it.

## Complaints

If you have complained to the desk and were not content with the answer, write to the readers’ editor, <a
href="mailto:readers@example.org">readers@example.org</a>. She is appointed by the foundation, sits in another building
and cannot be dismissed by those about whom you complain.
""",
    ),
    Page(
        path="ethics-and-corrections-policy",
        title="Ethics and Corrections Policy",
        standfirst="How we work, what we refuse and what we do when we have been wrong.",
        prose="""
## How we work

Nothing is printed that we know from one source only, unless it is a document and we have it in our hands. Whoever
is accused is asked, in time to answer, and the answer is printed. We say how we know what we know; where we cannot
name a source, we say why, and an editor knows the name.

We take no presents, no journeys and no copies of a text on conditions. We show quotations to those who gave them only
in interviews, and only so that they may correct facts. We do not pay for information. Whoever owns shares in a firm,
or is married to one of its managers, does not write about it.

## People

Children are named only with their parents’ consent and their own. We do not print the faces of the grieving unless
they have asked us to. Where somebody was acquitted we go back to the story that said they had been charged.

## Pictures

A picture shows what was there. We crop, brighten and darken; we do not add or remove. Drawings, charts and montages
are named as such, and each picture carries the name of whoever made it. Words beside a picture say what it shows, for
readers who cannot see it.

## When we are wrong

- A <strong>correction</strong> mends a fact. It stands under the story, with its date, for as long as the story
does.
- A <strong>clarification</strong> mends what was true but could be misunderstood.
- A <strong>retraction</strong> takes a story back. The story goes, its address says that it has gone, and the
retraction stays.

All of them are listed on <a href="/corrections/">one page</a>, where you can see which words have changed. We do
not change a story in silence, except for its commas: when its words change, the date of the update stands beside the
date of the first publication.

You can tell us about an error through the link on every story. An editor who has no part in it decides, and writes to
you if you left an address.

## Opinion

Opinion, analysis and news are labeled, wherever a headline stands. Our columnists choose their subjects. The
editorials are written by the editors together, and nobody signs what they do not believe.

## Who pays

Advertising and news are sold and written on different floors. What has been paid for is labeled Sponsored, names
the payer where the author stands, and is never mixed with what our reporters write.
""",
    ),
]
