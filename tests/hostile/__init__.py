"""Pictures that somebody made to do harm. Each says whether it is refused; what is `PLANTED` in one is never served."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.hostile import bombs, disguises, polyglots, traces
from tests.hostile.making import PLANTED

__all__ = ["PLANTED", "Hostile", "every"]


@dataclass(frozen=True)
class Hostile:
    name: str
    make: Callable[[], bytes]
    is_refused: bool


def every() -> Iterator[Hostile]:
    for module in (bombs, disguises, polyglots, traces):
        for is_refused, makers in ((True, module.REFUSED), (False, module.KEPT)):
            for name, make in makers.items():
                yield Hostile(f"{name} ({module.__name__.rpartition('.')[2]})", make, is_refused)
