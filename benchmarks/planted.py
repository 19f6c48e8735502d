"""A paper whose subjects are known: stories in the order of time, some of which belong together.

The words are made of syllables and fall by Zipf's law, with English endings. A subject has six words of its own, drawn
from names that other subjects and other stories use too; each of its stories says two or three of them among the words
of its section and of everybody.
"""

import datetime as dt
import random
from dataclasses import dataclass, field
from itertools import accumulate

FIRST, LAST = dt.datetime(2016, 1, 1, tzinfo=dt.UTC), dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
SUBJECTS, LARGEST = 300, 40
SECTIONS = [30, 20, 14, 9, 7, 5, 4, 4, 3, 2, 1, 1]
"""The share of each section among all stories, in percent."""
ENDINGS = ["", "", "", "", "s", "s", "ed", "ing"]
GENERAL_TAGS = 200


@dataclass
class Story:
    """`subject` is None for a story that belongs to no other. `tags` and `category` are numbers from 0 on."""

    at: dt.datetime
    category: int
    subject: int | None = None
    headline: str = ""
    standfirst: str = ""
    tags: list[int] = field(default_factory=list)


class Words:
    """Words drawn by Zipf's law from a vocabulary of so many."""

    def __init__(self, chance: random.Random, count: int) -> None:
        self.chance = chance
        self.words = [_word(chance) for _ in range(count)]
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(count)))

    def draw(self, count: int) -> list[str]:
        return self.chance.choices(self.words, cum_weights=self.weights, k=count)


def plant(count: int, *, seed: int = 1) -> list[Story]:
    """So many stories, oldest first; one in four or so belongs to one of 300 subjects of 3 to 40 stories."""
    chance = random.Random(seed)  # noqa: S311
    stories = [story for subject in range(SUBJECTS) for story in _of_subject(subject, chance, count)]
    stories += [Story(_moment(chance), _section(chance)) for _ in range(count - len(stories))]
    everybody, names = Words(chance, 8_000), Words(chance, 1_500)
    sections = [Words(chance, 400) for _ in SECTIONS]
    own = [chance.sample(names.words, 6) for _ in range(SUBJECTS)]
    for story in stories:
        told = (
            chance.sample(own[story.subject], chance.choice([2, 2, 3])) if story.subject is not None else names.draw(2)
        )
        told += sections[story.category].draw(4) + everybody.draw(12)
        told = [word + chance.choice(ENDINGS) for word in told]
        chance.shuffle(told)
        story.headline, story.standfirst = " ".join(told[:7]).capitalize(), " ".join(told[7:]).capitalize() + "."
        story.tags = _tags(story, chance)
    return sorted(stories, key=lambda story: story.at)


def _of_subject(subject: int, chance: random.Random, count: int) -> list[Story]:
    """3 to 40 stories, fewer are commoner, half of them within weeks of the first and the rest over years."""
    size = min(LARGEST, 3 + int(chance.expovariate(1 / 13)), max(3, count // SUBJECTS // 2))
    home, first, stories = _section(chance), _moment(chance), []
    for _ in range(size):
        days = chance.expovariate(1 / 20) if chance.random() < 0.5 else chance.expovariate(1 / 500)
        at = min(first + dt.timedelta(days=days), LAST - dt.timedelta(minutes=chance.randrange(1, 100_000)))
        stories.append(Story(at, home if chance.random() < 0.8 else _section(chance), subject))
    return stories


def _tags(story: Story, chance: random.Random) -> list[int]:
    """Up to three that stand for anything, and five times in six that of the subject."""
    tags = {min(int(chance.expovariate(1 / 25)), GENERAL_TAGS - 1) for _ in range(chance.choice([0, 1, 2, 3]))}
    if story.subject is not None and chance.random() < 5 / 6:
        tags.add(GENERAL_TAGS + story.subject)
    return sorted(tags)


def _section(chance: random.Random) -> int:
    return chance.choices(range(len(SECTIONS)), weights=SECTIONS)[0]


def _moment(chance: random.Random) -> dt.datetime:
    return FIRST + (LAST - FIRST) * chance.random()


def _word(chance: random.Random) -> str:
    syllables = ("".join(map(chance.choice, ("bdfghklmnprstvwz", "aeiou"))) for _ in range(chance.choice([2, 2, 3])))
    return "".join(syllables) + chance.choice("klmnprtbdg")
