"""What the library says of one picture."""

from typing import NamedTuple


class Entry(NamedTuple):
    """`focal` is in percent from the left and from the top."""

    title: str
    alternative_text: str
    caption: str
    credit: str
    focal: tuple[int, int] = (50, 50)
