"""What the four readers have in common."""

from dataclasses import dataclass


class Unreadable(Exception):
    """The file is not what it says, or made to be slow."""


@dataclass(frozen=True)
class Bare:
    """The bytes that draw a picture. `orientation` is 1 to 8 as in Exif; `work` is what buffers and passes cost.

    A JPEG of several scans holds all of its coefficients in memory: `buffer` is their bytes, and each of the `passes`
    goes over all of them.
    """

    kind: str
    data: bytes
    orientation: int = 1
    buffer: int = 0
    passes: int = 1


def orientation_in(exif: bytes) -> int:
    """The orientation that an Exif block (a TIFF header and a directory) names, else 1. Follows no other pointer."""
    exif = exif.removeprefix(b"Exif\0\0")
    order: dict[bytes, str] = {b"II*\0": "little", b"MM\0*": "big"}
    if exif[:4] not in order or len(exif) < 10:
        return 1

    def number(start: int, length: int) -> int:
        return int.from_bytes(exif[start : start + length], order[exif[:4]])  # type: ignore[arg-type]

    directory = number(4, 4)
    for entry in range(min(number(directory, 2), 200)):
        start = directory + 2 + 12 * entry
        if number(start, 2) == 0x0112:
            value = number(start + 8, 2)
            return value if 1 <= value <= 8 else 1
    return 1
