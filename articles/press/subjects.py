"""How near two stories are by subject: shared words and tags, the rarer the more, the same category, and time.

Pure functions; `articles.press.relating` reads and writes the rows.
"""

import datetime as dt
import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Self

from articles.models import Publication, SubjectTerm
from articles.search import analyser

KEPT = 12
LONGEST = 100
"""So many of the newest stories with a term are looked at."""
MOST_WORDS = 40
TAG, CATEGORY, NEAR_IN_TIME = 1.5, 0.12, 0.24
"""A shared tag in shared words of the same rarity; the rest in shared words that no third story has."""
LEAST = 0.2
MONTH = (30 * 24 * 3600 * 1000) << 20
"""In positions."""

Entry = tuple[int, float]


class Row(NamedTuple):
    """A story as it stands under one term."""

    term: int
    article_id: int
    position: int
    category_id: int | None


Postings = Mapping[int, Sequence[Row]]
"""By term: the newest stories with it, newest first, at most LONGEST."""


@dataclass(frozen=True)
class Subject:
    """What a story is about. `is_new`: nothing was ever written of it."""

    article_id: int
    position: int
    category_id: int | None
    words: frozenset[int]
    tags: frozenset[int]
    is_new: bool = False

    @classmethod
    def of(cls, version: Publication, tag_ids: Iterable[int], *, is_new: bool = False) -> Self:
        """Of a version, saved or not. No query. Of a text without end the first words only."""
        words = dict.fromkeys(analyser.words(f"{version.headline}\n{version.standfirst}"))
        told = [word for word in words if len(word) > 1][:MOST_WORDS]
        return cls(
            article_id=version.article_id,
            position=version.position or position_of(version.first_published_at),
            category_id=version.main_category_id,
            words=frozenset(map(number_of, told)),
            tags=frozenset(map(number_of_tag, tag_ids)),
            is_new=is_new,
        )

    @property
    def terms(self) -> frozenset[int]:
        return self.words | self.tags

    def rows(self) -> list[SubjectTerm]:
        """Not saved, in the order of their numbers."""
        return [
            SubjectTerm(article_id=self.article_id, term=term, position=self.position, category_id=self.category_id)
            for term in sorted(self.terms)
        ]


def position_of(moment: dt.datetime) -> int:
    return int(moment.timestamp() * 1000) << 20


def number_of_tag(pk: int) -> int:
    return number_of(f"#{pk}")


@lru_cache(maxsize=50_000)
def number_of(word: str) -> int:
    """63 bits, the same everywhere and always."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest()) >> 1


def weights_of(postings: Postings) -> dict[int, float]:
    """What sharing each term counts: 1 when only two stories have it, towards 0 the more have.

    The square of the inverse document frequency (K. Spärck Jones, 1972), as the cosine of two texts has it. How many
    have a term of which there are LONGEST or more follows from how far those go back; how many stories there are, from
    the highest number of an article. Both may be wrong by a factor of three without harm: see `docs/related.md`.
    """
    rows = [row for found in postings.values() for row in found]
    if not rows:
        return {}
    stories = max(row.article_id for row in rows)
    life = max(row.position for row in rows) - min(row.position for row in rows)
    most = math.log(1 + max(stories, 2) / 2)
    return {
        term: (math.log(1 + max(stories, 2) / _frequency(found, life)) / most) ** 2
        for term, found in postings.items()
        if found
    }


def nearest(subject: Subject, postings: Postings, weights: Mapping[int, float]) -> list[Entry]:
    """The stories nearest to it, nearest first, at most KEPT. None that shares but one common word or nothing."""
    shared: dict[int, float] = defaultdict(float)
    seen: dict[int, Row] = {}
    for term in subject.terms:
        weight = weights.get(term, 0.0) * (TAG if term in subject.tags else 1)
        for row in postings.get(term, ()):
            shared[row.article_id] += weight
            seen[row.article_id] = row
    found = (
        (pk, round(score + _besides(subject, seen[pk]), 3))
        for pk, score in shared.items()
        if score >= LEAST and pk != subject.article_id
    )
    return first(found)


def first(entries: Iterable[Entry]) -> list[Entry]:
    """The best of them in their order; of two alike the newer article."""
    return sorted(entries, key=lambda entry: (-entry[1], -entry[0]))[:KEPT]


def _frequency(rows: Sequence[Row], life: int) -> float:
    """How many stories have the term, at least two: a term is weighed for those that share it."""
    if len(rows) < LONGEST:
        return max(len(rows), 2)
    return len(rows) * max(life, 1) / max(rows[0].position - rows[-1].position, 1)


def _besides(subject: Subject, row: Row) -> float:
    """What the category and the time between the two add."""
    months = abs(subject.position - row.position) / MONTH
    same = subject.category_id is not None and subject.category_id == row.category_id
    return NEAR_IN_TIME / (1 + months) + (CATEGORY if same else 0)
