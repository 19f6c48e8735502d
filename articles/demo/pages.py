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

## What we cover

We report on the world from Port Alder and from the places where things happen, with an eye for those who hold power
and an ear for those who do not. Our section Democracy at Risk follows, week by week, how institutions are bent, and
who straightens them.

## Who owns us

All shares are held by a foundation whose board is elected by the staff. No shareholder can sell, no owner can
telephone. Readers’ subscriptions make up 71 percent of our income, advertising 18, grants and syndication the rest.
We publish the accounts each spring.

## Who decides

The editors answer for every word. Opinion articles are marked as such, and so is what others pay for. When we are
wrong we say so <a href="/corrections/">in public</a>.
""",
    ),
    Page(
        path="work-with-us",
        title="Work With Us",
        standfirst="We look for people who would rather ring the doorbell than search for the name on it.",
        prose="""
We are a small newsroom and we read every letter. There are three ways in.

## Staff

Open posts are announced here first. We pay everybody who does the same work the same money, and we print the figure
in the announcement. There is no post open at the moment; we expect to look for a night editor in the new year.

## Freelance reporters and photographers

Write us one page: what you have seen, why it matters and what it will cost you to find out the rest. We answer
within five working days. We pay on acceptance, not on publication, and your expenses before you travel.

## Traineeships

Twice a year we take four trainees for six months, at the wage of a junior reporter. No degree is asked for. We ask
for 800 words about a place within an hour of your door.

Letters go to <a href="mailto:work@example.org">work@example.org</a>.
""",
    ),
    Page(
        path="privacy",
        title="Privacy",
        standfirst="What we know about you when you read us: next to nothing, and here is the rest.",
        prose="""
## Reading

Our pages set no cookies and load nothing from any other company. We do not know who reads what. The server keeps a
record of requests, with shortened network addresses, for 14 days, so that we can find faults and fend off attacks.

## Newsletters

If you subscribe we keep your address, the day on which you confirmed it and the lists that you chose. We do not
count who opens a letter. You leave with one click, and we forget the address within 30 days.

## Writing to us

Letters, reports of errors and articles that you offer us are read by the newsroom only. We keep them for as long as
the matter is open, and for two years after that.

## Sources

People who tell us something in confidence are protected by law and by our habits. Do not use an employer’s
telephone or computer to reach us.

## Your rights

Ask us what we hold about you, and we will send it within a month, or correct it, or delete it: <a
href="mailto:privacy@example.org">privacy@example.org</a>.
""",
    ),
    Page(
        path="terms",
        title="Terms of Use",
        standfirst="Short, because you will not read it otherwise.",
        prose="""
- You may read everything here and link to all of it. Please do.
- You may quote us, with our name and a link. To print a whole article, ask us first.
- Pictures belong to those who took them. Their names stand under them.
- What our writers say under the label Opinion is their own view, and they stand by it.
- What stands under the label Sponsored was paid for. Our reporters have no part in it.
- We take care, but news is written in a hurry. If you rely on it for a decision, look it up twice.

The law of the Republic of Verrane applies, and its courts have the last word.
""",
    ),
    Page(
        path="contact",
        title="Contact",
        standfirst="Somebody is awake here at every hour.",
        prose="""
## The newsroom

Quay Street 14, Port Alder. The bell works; the elevator does not. <a
href="mailto:newsroom@example.org">newsroom@example.org</a>

## An error in a story

<a href="mailto:corrections@example.org">corrections@example.org</a>, with the address of the story, so that it
reaches the desk that can change it. Every report is read, mostly within the hour.

## Letters to the editor

<a href="mailto:letters@example.org">letters@example.org</a>. Up to 200 words, with your name and town.

## Subscriptions and advertising

<a href="mailto:service@example.org">service@example.org</a>, on working days from eight to six.
""",
    ),
    Page(
        path="ethics-and-corrections-policy",
        title="Ethics and Corrections Policy",
        standfirst="How we work, what we refuse and what we do when we have been wrong.",
        prose="""
## How we work

Nothing is printed that we know from one source only, unless it is a document and we have it in our hands. Whoever
is accused is asked, in time to answer. We say how we know what we know; where we cannot name a source, we say why,
and an editor knows the name.

We take no presents, no journeys and no copies of a text before it may be read. We show quotations to those who gave
them only in interviews, and only so that they may correct facts.

## Pictures

A picture shows what was there. We crop, brighten and darken; we do not add or remove. Drawings and montages are
named as such.

## When we are wrong

- A <strong>correction</strong> mends a fact. It stands under the story, with its date, for as long as the story
does.
- A <strong>clarification</strong> mends what was true but could be misunderstood.
- A <strong>retraction</strong> takes a story back. The story goes; the retraction stays.

All of them are listed on <a href="/corrections/">one page</a>, where you can see which words have changed. We do
not change a story in silence, except for its commas.

## Who pays

Advertising and news are sold and written on different floors. What has been paid for is labeled Sponsored.
""",
    ),
]
