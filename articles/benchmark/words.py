"""Invented words that look like words, each used as often as its rank says: the n-th 1/n as often as the first.

That is Zipf's law (G. K. Zipf, Human Behavior and the Principle of Least Effort, 1949), which texts, tags and bylines
follow alike: a few are everywhere, most are rare.
"""

from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

OPENINGS = ["b", "br", "d", "dr", "g", "gr", "h", "l", "m", "n", "p", "pl", "qu", "r", "s", "st", "t", "tr", "v", "w"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
ENDINGS = ["", "", "", "l", "m", "n", "nd", "r", "rn", "st"]
COUNT = 20_000
Thing = TypeVar("Thing")


class Zipf(Generic[Thing]):
    """Things in the order of how often they are drawn."""

    def __init__(self, rng: Random, things: Sequence[Thing]) -> None:
        self.rng, self.things = rng, things
        self.weights = list(accumulate(1 / rank for rank in range(1, len(things) + 1)))

    def draw(self, count: int) -> list[Thing]:
        return self.rng.choices(self.things, cum_weights=self.weights, k=count)

    def different(self, count: int) -> list[Thing]:
        """At most so many, each once."""
        return list(dict.fromkeys(self.draw(count)))


class Words:
    """The language of one paper: the same for the same seed."""

    def __init__(self, seed: int) -> None:
        rng = Random(f"words {seed}")  # noqa: S311 - nothing here is secret
        self.all = vocabulary(rng)
        self._names = self.all[300:3_000]

    def said_by(self, rng: Random) -> "Speech":
        return Speech(rng, Zipf(rng, self.all))

    def name(self, rng: Random) -> str:
        """Of a person."""
        return " ".join(word.capitalize() for word in rng.choices(self._names, k=2))


class Speech:
    def __init__(self, rng: Random, words: Zipf[str]) -> None:
        self.rng, self.words = rng, words
        self._drawn: list[str] = []

    def headline(self) -> str:
        return self._sentence(5, 11)

    def sentence(self) -> str:
        return self._sentence(6, 20) + "."

    def paragraphs(self, count: int) -> str:
        """HTML as the text block keeps it."""
        return "".join(f"<p>{self._paragraph()}</p>" for _ in range(count))

    def _paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.rng.randint(2, 4)))

    def _sentence(self, shortest: int, longest: int) -> str:
        length = self.rng.randint(shortest, longest)
        if len(self._drawn) < length:
            self._drawn = self.words.draw(10_000)
        said = " ".join(self._drawn[-length:])
        del self._drawn[-length:]
        return said[0].upper() + said[1:]


def vocabulary(rng: Random, count: int = COUNT) -> list[str]:
    """Different words, the most frequent first and those the shortest."""
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = 1 + (len(found) > 120) + (len(found) > 4_000) * rng.randint(0, 2)
        found.setdefault("".join(_syllable(rng) for _ in range(syllables)))
    return list(found)


def _syllable(rng: Random) -> str:
    return rng.choice(OPENINGS) + rng.choice(VOWELS) + rng.choice(ENDINGS)
