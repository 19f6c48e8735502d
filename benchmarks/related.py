"""How good related posts are, and what they cost: `make bench-related`.

Writes a paper whose subjects are known (`benchmarks.planted`), once with its tags and once with none, publication by
publication as an import would, and asks how many of the six that readers see are of the story's own subject. Beside it
stand the newest of the same category, and the cosine of TF-IDF against every story of the paper. Times are those of the
processor in this process: with SQLite all of it, with PostgreSQL without what the server does.
"""

import math
import os
import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

import django

COUNT = int(os.environ.get("GENERATED_STORIES", "20000"))
SAMPLE, SHOWN, BATCH, SINGLE = 1_000, 6, 100, 200
Six = Callable[[int], list[int]]


@dataclass
class Paper:
    """`stories` stand in the order of time, each with the number of its article, which is its place from 1 on."""

    stories: list[Any]
    has_tags: bool
    sample: list[int]
    sizes: Counter[int]

    def share(self, six: Six) -> float:
        """The mean over the sample: of those of the same subject that could be among six, the share that is."""
        shares = []
        for number in self.sample:
            subject = self.stories[number - 1].subject
            hits = sum(self.stories[other - 1].subject == subject for other in six(number))
            shares.append(hits / min(SHOWN, self.sizes[subject] - 1))
        return sum(shares) / len(shares)


def plan(*, has_tags: bool) -> Paper:
    from benchmarks.planted import plant

    stories = plant(COUNT)
    sizes = Counter(story.subject for story in stories if story.subject is not None)
    planted = [number for number, story in enumerate(stories, start=1) if story.subject is not None]
    sample = random.Random(2).sample(planted, min(SAMPLE, len(planted)))  # noqa: S311
    return Paper(stories, has_tags, sample, sizes)


# Writing


def publications(paper: Paper, numbers: range, categories: list[Any], tags: list[Any]) -> list[Any]:
    """The rows of these stories, as `articles.press.writing` writes them, and what each is about."""
    from articles.models import Publication, PublicationBody, PublicationCategory, PublicationTag
    from articles.press.subjects import Subject, position_of

    rows, subjects, placed = [], [], []
    for number in numbers:
        story = paper.stories[number - 1]
        rows.append(
            Publication(
                article_id=number,
                revision_id=number,
                number=1,
                kind="story",
                visible_from=story.at,
                position=position_of(story.at) + number,
                path=f"/{story.at:%Y/%m/%d}/story-{number}/",
                headline=story.headline,
                standfirst=story.standfirst,
                main_category=categories[story.category],
                first_published_at=story.at,
            )
        )
    for row, number in zip(Publication.versions.bulk_create(rows), numbers, strict=True):
        own = [tags[tag].pk for tag in paper.stories[number - 1].tags] if paper.has_tags else []
        placed += [PublicationTag(publication=row, tag_id=pk, order=0, position=row.position) for pk in own]
        subjects.append(Subject.of(row, own, is_new=True))
    PublicationBody.objects.bulk_create(PublicationBody(publication=row, parts=[]) for row in rows)
    PublicationTag.objects.bulk_create(placed)
    PublicationCategory.objects.bulk_create(
        PublicationCategory(publication=row, category_id=row.main_category_id, direct=True, position=row.position)
        for row in rows
    )
    return subjects


def write(paper: Paper) -> dict[str, str]:
    """All of it in batches, the newest one by one. What relating cost, in words."""
    from django.db import connection, transaction
    from django.test.utils import CaptureQueriesContext

    from articles.models import Category, Tag
    from articles.press import relating
    from benchmarks.planted import GENERAL_TAGS, SECTIONS, SUBJECTS

    categories = [Category.objects.create(name=f"Section {n}", slug=f"section-{n}") for n in range(len(SECTIONS))]
    tags = Tag.objects.bulk_create(Tag(name=f"Tag {n}", slug=f"tag-{n}") for n in range(GENERAL_TAGS + SUBJECTS))
    took: dict[int, list[tuple[float, int]]] = {BATCH: [], 1: []}
    first_single = max(1, COUNT - SINGLE + 1)
    starts = [(start, BATCH) for start in range(1, first_single, BATCH)] + [
        (n, 1) for n in range(first_single, COUNT + 1)
    ]
    for start, size in starts:
        end = min(start + size, first_single if size == BATCH else COUNT + 1)
        with transaction.atomic():
            subjects = publications(paper, range(start, end), categories, tags)
            with CaptureQueriesContext(connection) as captured:
                began = time.process_time()
                relating.relate(subjects)
                took[size].append((time.process_time() - began, len(captured)))
    late = took[BATCH][-20:-1]
    return {"alone": cost(took[1], 1), f"in batches of {BATCH}": cost(late, BATCH)}


def cost(took: list[tuple[float, int]], size: int) -> str:
    times = sorted(seconds for seconds, _ in took)
    queries = sum(count for _, count in took) / len(took)
    return f"{times[len(times) // 2] * 1000 / size:5.1f} ms and {queries / size:4.2f} queries for each story"


# Choosing


def readers(*, nearest: bool = True) -> Six:
    """The six that the page shows; without `nearest` as if no list had been computed."""
    from articles.models import Publication
    from articles.site import related
    from articles.site.gathering import gather

    def six(number: int) -> list[int]:
        version = related.with_nearest(Publication.objects.filter(article_id=number)).get()
        listed = related.nearest_of(version) if nearest else []
        found = gather(related.lists_for(version, set(), listed))
        return [row.article_id for row in related.choose(version, [], listed, found)]

    return six


def cosine(paper: Paper) -> Six:
    """The six of the highest cosine among all stories, words and tags weighed by TF-IDF. Reads the whole paper."""
    from articles.search.analyser import words

    said = [
        {*words(f"{one.headline}\n{one.standfirst}"), *(map(str, one.tags) if paper.has_tags else ())}
        for one in paper.stories
    ]
    having: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(said, start=1):
        for term in terms:
            having[term].append(number)
    idf = {term: math.log(len(said) / len(numbers)) for term, numbers in having.items()}
    length = [math.sqrt(sum(idf[term] ** 2 for term in terms)) for terms in said]

    def six(number: int) -> list[int]:
        score: dict[int, float] = defaultdict(float)
        for term in said[number - 1]:
            for other in having[term]:
                score[other] += idf[term] ** 2
        del score[number]
        return nlargest(SHOWN, score, key=lambda other: score[other] / length[other - 1])

    return six


def measure(*, has_tags: bool) -> None:
    from articles.press.related_round import whole_round

    paper = plan(has_tags=has_tags)
    costs = write(paper)
    shares = {"the newest of the category": paper.share(readers(nearest=False)), "published": paper.share(readers())}
    began = time.process_time()
    stories = sum(whole_round())
    costs["in a round"] = f"{(time.process_time() - began) * 1000 / stories:5.1f} ms for each story"
    shares |= {"after a round": paper.share(readers()), "cosine of all stories": paper.share(cosine(paper))}
    print(f"\n{'with tags' if has_tags else 'without tags'}: of the six, those of the same subject")
    for name, share in shares.items():
        print(f"  {name:28} {share:6.1%}", flush=True)
    for name, words in costs.items():
        print(f"  {name:28} {words}", flush=True)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    from django.db import connection

    kept = connection.settings_dict["NAME"]
    for has_tags in (True, False):
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            print(f"{connection.vendor}, {COUNT:,} stories" if has_tags else "", flush=True)
            measure(has_tags=has_tags)
        finally:
            connection.creation.destroy_test_db(kept, verbosity=0)


if __name__ == "__main__":
    main()
