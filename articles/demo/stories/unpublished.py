"""What readers must not see: withdrawn, scheduled and unfinished stories."""

from articles.demo.story import Picture, Quote, Story, Text

UNPUBLISHED: list[Story] = [
    Story(
        slug="brennick-hospital-to-close-maternity-ward",
        headline="Brennick Hospital Is to Close Its Maternity Ward",
        standfirst="The board is said to have decided behind closed doors.",
        category="national",
        authors=("staff-writer",),
        tags=("Brennick", "Health"),
        lead="skyline",
        hours=110,
        state="withdrawn",
        notes="Withdrawn: the letter on which this rested was forged. See the log.",
        body=(
            Text(
                """
BRENNICK — The board of Saint Agnes Hospital has decided to close its maternity ward at the end of the year,
according to a letter seen by The Globe Post.

The ward, where some 1,900 children are born each year, is the only one within 60 kilometers. The hospital could not
be reached for comment on {day}.
"""
            ),
        ),
    ),
    Story(
        slug="what-the-budget-will-hold",
        headline="What the Budget Will Hold, and What It Will Not",
        short_headline="What the Budget Will Hold",
        standfirst=(
            "Higher pay for nurses, a tax on empty homes and a hole of 900 million crowns that nobody wants to name."
        ),
        category="national",
        also_in=("featured", "business"),
        authors=("ines-calloway", "marguerite-lund"),
        tags=("Budget", "National Assembly"),
        lead="parliament",
        caption="The finance minister presents the budget to the Assembly at ten.",
        state="scheduled",
        body=(
            Text(
                """
PORT ALDER — Finance Minister Orla Denning will present a budget of 214 billion crowns to the National Assembly on
{day} that raises the pay of nurses by 6 percent, taxes homes that stand empty for more than a year and leaves one
question to her successor.

The question is a hole of some 900 million crowns, four years from now, when the special levy on the banks runs out.

## Who gains

- Nurses and midwives: 6 percent, in two steps.
- Pupils: free lunches in the first four years of school, in all 31 counties.
- Ferry towns: 70 million crowns to keep the night boats running until the Harbor Tunnel opens.

The raise for the nurses is the oldest of these promises and the dearest. It costs 1.3 billion crowns a year, and
settles a quarrel that has twice emptied the wards for a day. Their union had asked for 9 percent. “It is not what a
night in an emergency ward is worth,” said its chairwoman, Roswitha Amble. “It is the first offer that did not come
with a medal.”

## Who pays

Owners of some 18,000 empty homes will pay 1 percent of the value each year. The duty on diesel rises by 20
hundredths of a crown a liter; fishing boats are exempt.

Together the two bring in 840 million crowns, which is less than the treasury had hoped: a first draft taxed every
second home, until somebody counted how many of those belong to members of the Assembly.

## Who is not mentioned

The banks have paid a levy of 900 million crowns a year since the state rescued two of them. It was meant to last for
ten years, and six have gone by. Nothing in the budget says what is to take its place, although the pensions that it
pays for will go on.

Osric Penhale, who leads the Reform League, called that “a bill addressed to whoever opens the door.” He would cut the
subsidies for the county buses instead. Ms. Denning’s own officials argue that growth may close the gap by itself. If
the economy expanded by 3 percent a year until then, it would. It has done so in two of the last 15 years.

The Assembly debates the budget for three weeks. With the government’s majority at five seats, and <a
href="story:assembly-passes-harbor-tunnel-bill">seven of its own members in revolt over the tunnel</a>, nobody in the
ministry is prepared to say that it will pass as printed.

“It is a careful budget for a careless decade,” said one official who worked on it.
"""
            ),
            Quote("It is a careful budget for a careless decade.", "An official of the Finance Ministry"),
        ),
    ),
    Story(
        slug="what-becomes-of-640-ferry-workers",
        headline="When the Tunnel Opens, 640 Ferry Jobs Will Go. The Crews Have a Plan",
        short_headline="640 Ferry Jobs, and the Crews’ Plan",
        standfirst=(
            "Sound Ferries expects to lose three passengers in four. Those who tie up its boats would like to keep "
            "one line, and have worked out which."
        ),
        category="business",
        also_in=("national",),
        authors=("marguerite-lund",),
        tags=("Harbor Tunnel", "Transport", "Saint Orrin"),
        lead="portrait-captain",
        caption="A captain of the Sound line. Half of the masters will have retired by the time the tunnel opens.",
        state="scheduled",
        body=(
            Text(
                """
SAINT ORRIN — The crew room at the ferry landing has a table for 12, and on {day-1} there were 57 people around it.
They had come off three boats, with 40 minutes before the next, and on the wall somebody had pinned a sheet of paper
with one sum on it: 640 minus 96.

The first figure is the number of people who work for Sound Ferries on the two lines across Alder Sound. The second is
how many of them the company expects to need when <a href="story:assembly-passes-harbor-tunnel-bill">the tunnel that
the Assembly has just voted for</a> is open.

“We are not against it,” said Captain Sigrid Oake, who has taken the night boat across some 6,000 times. “My sister
has a child with asthma, and once waited out a storm with him in a parked car. But nobody in that chamber mentioned us
except as a picturesque detail.”

## Three in four

The company carries 3.1 million foot passengers and 620,000 cars a year. It reckons that nine cars in ten will go
underground, and three passengers in four. “You cannot compete with 14 minutes,” said its managing director, Ragna
Teale. “You can only be something else.”

The bill sets aside nothing for the crews. The budget to be presented today holds 70 million crowns to keep the night
boats running until the tunnel opens. After that there is the ordinary severance: three weeks’ wages for each year
of service. For a deckhand with 13 years on board, that comes to nine months.

## One line, one price

The crews’ plan has 11 pages and was written by two stewards and an engineer, on the night boat. They would give up
the day line altogether. They would keep the night ferry, with its berths and its breakfast, and add the small
islands, which the tunnel will not reach and the state already pays somebody to serve. That would need 210 people
rather than 96. The rest could be retrained over the years that it takes to dig: as train drivers, tunnel guards or
pilots for the dredgers.

It would cost 38 million crowns, once. The plan takes it from the tolls: half a crown a car for 20 years, if 3.8
million cars a year come through, as the government assumes.

Ms. Teale finds the first half sound. She doubts the second. “There is a queue for those tolls, and the bondholders are
standing at the head of it.” The Transport Ministry said that it would study the paper, and asked for a copy without
coffee on it.

The bell rang for the 4:20. The room emptied in less than a minute; it is something they are trained for. On the wall
somebody had changed the sum, in pencil. It now read 640 minus 0, and under it: <em>Still here.</em>
"""
            ),
            Quote("You cannot compete with 14 minutes. You can only be something else.", "Ragna Teale, Sound Ferries"),
        ),
    ),
    Story(
        slug="night-buses",
        headline="Port Alder Tries Buses That Come When You Call",
        standfirst="",
        category="national",
        authors=("staff-writer",),
        state="draft",
        notes="Waiting for the figures of the first month.",
        body=(
            Text(
                """
PORT ALDER — Since the first of the month eight small buses have been driving through the hill quarters at night
without a route. They go where somebody has telephoned from. In their first week they carried TK passengers.

The council has given the trial six months and 3.2 million crowns.
"""
            ),
        ),
    ),
    Story(
        slug="the-captain-who-stays-ashore",
        headline="The Captain Who Stays Ashore",
        standfirst="Nora Velling steers four freighters from a desk in Halloway. She misses the weather.",
        category="interviews",
        authors=("hester-quayle",),
        tags=("Shipping",),
        lead="harbour",
        state="draft",
        body=(
            Text(
                """
HALLOWAY — There are four wheels in the room, none larger than a saucer, and a window that looks onto a parking lot.
Captain Nora Velling, 49, has closed the blind. “It is always the wrong weather out there,” she says.

The four ships that she commands are between here and the Isles of Skarne. None of them has anybody on board.
"""
            ),
        ),
    ),
    Story(
        slug="the-vault-that-lends-seeds",
        headline="The Vault That Lends Seeds Like a Library",
        standfirst=(
            "In a disused mine under Tarn Valley, 9,000 kinds of vegetables wait to be borrowed and brought back."
        ),
        category="lifestyle",
        authors=("hester-quayle",),
        tags=("Farming", "Food"),
        lead="wheat",
        state="in review",
        notes="For the weekend. Picture of the mine to come; the field is a stopgap.",
        body=(
            Text(
                """
TARN VALLEY — The loan period is one summer. You sign for 20 seeds, you grow them, and you bring back 40. Of the
2,300 borrowers that the vault had last year, 86 forgot. They get a postcard of an empty drawer.

The vault was a silver mine until the silver ran out. It keeps four degrees at every time of the year, which suits
beans and Leif Tarrant, who looks after them in a coat.
"""
            ),
        ),
    ),
    Story(
        slug="free-school-lunches-one-county-at-a-time",
        headline="What One County Learned From a Year of Free School Lunches",
        short_headline="A Year of Free School Lunches",
        standfirst="Fewer pupils missed lessons, the cooks asked for a raise, and nobody wants the fish.",
        category="national",
        authors=("ines-calloway",),
        tags=("Schools", "Food"),
        lead="market",
        state="approved",
        body=(
            Text(
                """
TARN VALLEY — In the year since the county began to serve lunch to all its pupils at no charge, days lost to illness
have fallen by 11 percent, and the share of children who eat at school has risen from 54 percent to 92.

“We thought that we were feeding the poor,” said Anneke Brodd, who runs the kitchens of 44 schools. “It turned out
that we were feeding those whose parents had left for work at six.”
"""
            ),
            Picture("wheat", caption="Bread for the county’s schools is baked from local grain.", crop="16x9"),
        ),
    ),
    Story(
        slug="central-bank-warns-of-second-mortgages",
        headline="Central Bank Warns That Second Mortgages Have Tripled",
        standfirst="The bank’s report on stability is under embargo; do not telephone anybody about it.",
        category="business",
        authors=("marguerite-lund",),
        tags=("Banks", "Housing"),
        lead="skyline",
        hours=68,
        state="draft",
        embargo=True,
        notes="Embargo as printed on the report. Reaction from the banks only afterwards.",
        body=(
            Text(
                """
PORT ALDER — Homeowners in Verrane have borrowed three times as much on second mortgages as they had five years ago,
the central bank says in its report on the stability of the financial system, and one in eight of them has done so
to pay the interest on the first.

The sum, 41 billion crowns, is “not yet a danger and no longer a detail,” the report says.
"""
            ),
        ),
    ),
]
