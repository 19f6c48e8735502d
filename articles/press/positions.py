"""Positions: the order of every list."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from articles.models import Article

STEP = 1 << 20


@dataclass
class Positions:
    """Who has which of the positions that are asked for, as one story after the other takes its own."""

    owners: dict[int, int | None]

    @classmethod
    def of(cls, firsts: Iterable[tuple[Article, dt.datetime]]) -> Self:
        """For articles that are first published at these moments. One query."""
        wanted = [position_of(article, first) for article, first in firsts]
        owners: dict[int, int | None] = dict.fromkeys(wanted)
        return cls(owners | _owners_of(wanted))

    def take(self, article: Article, first: dt.datetime) -> int:
        """The position of the article from now on. A query for each one that is taken already."""
        position = position_of(article, first)
        while self._owner(position) not in (None, article.pk):
            position += STEP
        self.owners[position] = article.pk
        return position

    def _owner(self, position: int) -> int | None:
        if position not in self.owners:
            self.owners[position] = _owners_of([position]).get(position)
        return self.owners[position]


def position_of(article: Article, first: dt.datetime) -> int:
    """Milliseconds since 1970 × 2²⁰ and the low 20 bits of the article's id."""
    return (int(first.timestamp() * 1000) << 20) + (article.pk & 0xFFFFF)


def _owners_of(positions: list[int]) -> dict[int, int | None]:
    rows = Article.objects.filter(position__in=positions).values_list("position", "pk")
    return {position: pk for position, pk in rows if position is not None}
