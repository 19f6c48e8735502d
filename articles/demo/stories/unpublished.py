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

## Who pays

Owners of some 18,000 empty homes will pay 1 percent of the value each year. The duty on diesel rises by 20
hundredths of a crown a liter; fishing boats are exempt.

“It is a careful budget for a careless decade,” said one official who worked on it.
"""
            ),
            Quote("It is a careful budget for a careless decade.", "An official of the Finance Ministry"),
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
