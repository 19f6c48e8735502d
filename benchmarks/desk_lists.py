"""How quick the desk's lists are in a large archive: `make bench-desk-lists`.

Asks for every filter, search, deep page and chooser, and prints how long the whole answer took, as a ratio to the plain
list of stories too, and how many queries there were. Fails when one counts all rows, makes more than 15 queries, or
takes over LIMIT times as long as the plain list.
"""

import os
import re
import sys
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

import django

COUNT = int(os.environ.get("GENERATED_STORIES", "100000"))
MOST_QUERIES, LIMIT, TRIES = 15, 8.0, 3
STORIES = "/desk/articles/article/"
CHOOSE = "/desk/autocomplete/?app_label=articles&model_name="
CHIEF = "An administrator"
RELATED = f"{CHOOSE}relatedblock&field_name=article"
COUNTS_ALL = re.compile(r"SELECT COUNT\(", re.IGNORECASE)


@dataclass
class Answer:
    seconds: float
    queries: int
    counts: int


def addresses(cast: Any, *, with_log: bool) -> dict[str, str]:
    """By what they show; the first is what all are compared with."""
    from articles.benchmark.words import Words
    from articles.models import Article

    middle, last = Article.objects.get(pk=COUNT // 2), Article.objects.get(pk=COUNT)
    category, busy, rare = cast.categories[3].pk, cast.authors[0].name, cast.authors[-1].name
    common, words = Words(1).all[30], "+".join(reversed(last.headline.lower().split()))
    filters = {
        **{f"stage {one}": f"stage={one}" for one in ("draft", "in review", "approved")},
        **{
            f"readers see {one}": f"standing={one}"
            for one in ("live", "until", "update", "scheduled", "ahead", "withdrawn", "nothing")
        },
        "only mine": "mine=1",
        "my drafts": "mine=1&stage=draft&standing=nothing",
        "one category": f"category={category}",
        "a busy author": f"author={quote_plus(busy)}",
        "a rare author": f"author={quote_plus(rare)}",
        "an author of nothing": "author=Nobody+Here",
        "label": "label=opinion",
        "saved this week": "saved=week",
        "under embargo": "embargoed=1",
        "pages": "kind=page",
        "withdrawn in a category": f"standing=withdrawn&category={category}",
        "search, a common word": f"q={common}",
        "search, words in any order": f"q={words}",
        "search, nothing fits": f"q={common}+quincewyrm",
        "search, an author": f"q={quote_plus(rare)}",
        "search, a slug": f"q={middle.slug}",
        "search, an address": f"q=https://paper.example/{middle.created_at:%Y/%m/%d}/{middle.slug}/",
        "search in live": f"q={common}&standing=live&stage=approved",
        "search in withdrawn": "q=quincewyrm&standing=withdrawn",
        "the last page": "newer=0-0",
        "the middle": f"older={int(middle.saved_at.timestamp() * 1_000_000)}-1",
    }
    lists = {name: f"articles/{name}/" for name in ("tag", "photo", "tweet", "correction")}
    log = {"": "", ", one step": "?verb=erased", ", a search": "?q=quincewyrm", ", page 1,000": "?p=1000"}
    if with_log:
        lists |= {name: f"articles/{name}/" for name in ("author", "category", "redirect")}
        lists |= {f"the log{name}": f"articles/step/{query}" for name, query in log.items()}
    return {
        "all stories": STORIES,
        **{name: f"{STORIES}?{query}" for name, query in filters.items()},
        **{name: f"/desk/{path}" for name, path in lists.items()},
        "the desk's front": "/desk/",
        "choose a story": RELATED,
        "choose a story, typed": f"{RELATED}&term={common}",
        "choose a story, nothing fits": f"{RELATED}&term=quincewyrm",
        "choose a story, page 500": f"{RELATED}&term={common}&page=500",
        "choose an author": f"{CHOOSE}articlecredit&field_name=author&term={busy[:4]}",
        "choose a photo": f"{CHOOSE}article&field_name=lead_picture&term=x",
    }


def ask(client: Any, address: str) -> Answer:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        start = time.perf_counter()
        answer = client.get(address)
        seconds = time.perf_counter() - start
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")
    counts = sum(bool(COUNTS_ALL.search(query["sql"])) for query in captured.captured_queries)
    return Answer(seconds, len(captured), counts)


def beside(client: Any, address: str) -> tuple[Answer, Answer]:
    """The quickest of several answers of the plain list and of that address, asked in turns: the machine is busy."""
    pairs = [(ask(client, STORIES), ask(client, address)) for _ in range(TRIES)]
    plain, other = zip(*pairs, strict=True)
    return min(plain, key=lambda one: one.seconds), min(other, key=lambda one: one.seconds)


def measure(people: dict[str, Any], cast: Any) -> bool:
    """Print a line for each address and person; whether all are as quick as promised."""
    is_good = True
    for who, client in people.items():
        print(f"\n{who}, {COUNT:,} stories\n{'':32} ratio  answer   queries")
        for name, address in addresses(cast, with_log=who == CHIEF).items():
            base, answer = beside(client, address)
            ratio = answer.seconds / base.seconds
            bad = answer.counts or answer.queries > MOST_QUERIES or ratio > LIMIT
            is_good = is_good and not bad
            print(
                f"{name:32} {ratio:5.2f}  {answer.seconds * 1000:4.0f} ms  {answer.queries:5}"
                f"{'  counts all rows' if answer.counts else ''}{'  !' if bad else ''}",
                flush=True,
            )
    return is_good


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment

    from articles.benchmark.writing import write
    from tests.desk import sign_in

    setup_test_environment()
    kept = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        cast = write(COUNT)
        people = {CHIEF: cast.chief, "A reporter": cast.owners[3]}
        clients = {name: sign_in(person) for name, person in people.items()}
        print(f"{connection.vendor}")
        is_good = measure(clients, cast)
    finally:
        connection.creation.destroy_test_db(kept, verbosity=0)
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
