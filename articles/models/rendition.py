"""The sizes and formats in which a photo is stored besides its own file, as the photo's row lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class Cut:
    """A photo cut to one frame, in several sizes, each in every one of the formats. The files have one random stem.

    `sizes` are pairs of width and height, smallest first; `formats` are suffixes, best first.
    """

    stem: str
    formats: tuple[str, ...]
    sizes: tuple[tuple[int, int], ...]

    @classmethod
    def from_row(cls, row: dict[str, Any]) -> Self:
        return cls(row["stem"], tuple(row["formats"]), tuple((width, height) for width, height in row["sizes"]))

    def as_row(self) -> dict[str, Any]:
        return {"stem": self.stem, "formats": list(self.formats), "sizes": [list(size) for size in self.sizes]}

    def name(self, width: int, kind: str) -> str:
        """The name of one file in the storage."""
        return f"{self.stem}-{width}.{kind}"

    def names(self) -> Iterator[str]:
        for width, _height in self.sizes:
            yield from (self.name(width, kind) for kind in self.formats)

    def width_near(self, wanted: int) -> int:
        """The smallest width of at least so many pixels, else the largest."""
        return next((width for width, _height in self.sizes if width >= wanted), self.sizes[-1][0])
