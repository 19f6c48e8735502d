"""What can be read from a path at which nothing stands: a date, and the words of its last part."""

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from globepost.text import clean_line

WORDS = 8
SHORTEST = 3
DATE = re.compile(r"/(?P<year>(?:19|20)[0-9]{2})/(?P<month>[0-9]{1,2})/(?:(?P<day>[0-9]{1,2})/)?")
WORD = re.compile(r"[^\W_]+")
PAGE = re.compile(r"[^.]*(?:\.(?:html?|php|aspx?))?")
STOP = {"and", "are", "but", "for", "from", "has", "how", "into", "its", "not", "that", "the", "this", "was", "with"}
ELSEWHERE = ("/desk/", "/media/", "/preview/", "/static/")


@dataclass(frozen=True)
class Lost:
    """`stem` is the whole last part; `first` the day, or the first of the month where no day is named."""

    words: tuple[str, ...] = ()
    stem: str = ""
    first: dt.date | None = None
    has_day: bool = False

    @classmethod
    def read(cls, path: str) -> Self:
        """Nothing from the path of a file or of the desk. Of a long one the first eight words count."""
        last = clean_line(path.rstrip("/").rpartition("/")[2][:300])  # PostgreSQL takes no NUL
        if path.startswith(ELSEWHERE) or not PAGE.fullmatch(last):
            return cls()
        stem = last.partition(".")[0].lower()
        words = [word for word in WORD.findall(stem) if len(word) >= SHORTEST and not word.isdigit()]
        words = [word for word in dict.fromkeys(words) if word not in STOP][:WORDS]
        return cls(tuple(words), stem if words else "", *_date(path))

    @property
    def slugs(self) -> set[str]:
        """What a list may be called: a word, two or three of them, or all."""
        pairs = {"-".join(pair) for pair in pairwise(self.words)}
        threes = {"-".join(three) for three in zip(self.words, self.words[1:], self.words[2:], strict=False)}
        return {*self.words, *pairs, *threes, self.stem}


def _date(path: str) -> tuple[dt.date | None, bool]:
    match = DATE.match(path if path.endswith("/") else f"{path}/")
    if match is None:
        return None, False
    year, month, day = (int(match[name] or 1) for name in ("year", "month", "day"))
    try:
        return dt.date(year, month, day), match["day"] is not None
    except ValueError:
        return None, False
