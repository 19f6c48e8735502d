"""Which story stands where on a page: each once, editors' picks first, then what fills up each part."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.site.gathering import Found

Slots = Mapping[str | int, list[int]]
"""The articles that editors gave a place to, in order: by the place or, for a block, by the number of its category."""


@dataclass
class Part:
    """A part of a page for `size` stories. `picks` are articles, `line` is what fills it up, the first first.

    One that `gives` lets a story go to a part that would be short without it, when it has another to show.
    """

    name: Hashable
    size: int
    picks: list[int]
    line: list[Found]
    gives: bool = False
    picked: list[Found] = field(default_factory=list)
    stories: list[Found] = field(default_factory=list)


class Page:
    """Parts in order of precedence, for picks and for what fills up alike; each gets its `stories`.

    No part is short while it could show a story that stands nowhere, if the lines are as long as the page has places.
    """

    def __init__(self, parts: Sequence[Part], *, there: Mapping[int, Found]) -> None:
        """`there` has those of the picks that readers can see, by their articles."""
        self.parts, self.holders = parts, dict[int, Part]()
        for part in parts:
            self._pick(part, there)
        for part in parts:
            count = len(part.picked)
            while count < part.size and self._claim(part, set()):
                count += 1
        for part in parts:
            held = [row for row in part.line if self.holders.get(row.article_id) is part]
            part.stories = [*part.picked, *(row for row in held if row not in part.picked)]

    def _pick(self, part: Part, there: Mapping[int, Found]) -> None:
        for article_id in part.picks:
            if article_id in there and article_id not in self.holders and len(part.picked) < part.size:
                part.picked.append(there[article_id])
                self.holders[article_id] = part

    def _claim(self, part: Part, asked: set[Hashable]) -> bool:
        """Take the first story of the line that is free, or else one that another part can do without."""
        asked.add(part.name)
        free = next((row for row in part.line if row.article_id not in self.holders), None)
        if free is not None:
            self.holders[free.article_id] = part
            return True
        for row in part.line:
            holder = self.holders[row.article_id]
            if holder.gives and holder.name not in asked and row not in holder.picked and self._claim(holder, asked):
                self.holders[row.article_id] = part
                return True
        return False
