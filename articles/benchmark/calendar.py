"""When the stories of an invented paper were first published, and in which order they came into the database."""

import datetime as dt
import math
from dataclasses import dataclass

SPAN = dt.timedelta(days=15 * 365)
SPARSE = 0.4
"""How dense the first days are, as a share of the mean; the last ones are 2 − SPARSE."""


@dataclass(frozen=True)
class Calendar:
    """`count` stories in the fifteen years before `until`. Nothing is kept for each of them."""

    count: int
    until: dt.datetime

    def rank(self, number: int) -> int:
        """Which in time the number-th row is: an import's rows are in no order of time, and each has its own rank."""
        step = round(self.count * 0.618)
        while math.gcd(step, self.count) != 1:
            step += 1
        return (number * step + step // 2) % self.count

    def moment(self, rank: int) -> dt.datetime:
        """Whole milliseconds, a different one for each rank below 2³⁰."""
        share = (rank + 0.5) / self.count
        passed = (math.sqrt(SPARSE**2 + 4 * (1 - SPARSE) * share) - SPARSE) / (2 * (1 - SPARSE))
        return self.until - dt.timedelta(milliseconds=round(SPAN / dt.timedelta(milliseconds=1) * (1 - passed)))
