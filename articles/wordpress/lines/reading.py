"""The file: one JSON object on each line, read as a stream."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

LONGEST = 8_000_000
"""Bytes of one line."""


class Problem(NamedTuple):
    """What is wrong, where: the line's number from 1, and the field as a path, such as `body[2].url`."""

    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"Line {self.line}, {self.field}: {self.message}" if self.field else f"Line {self.line}: {self.message}"


class BadLines(Exception):
    """What is wrong with the file; nothing of it was brought in."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read(path: Path) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    """Each line that is not blank: its number, and the object or what is wrong with it. Holds one line at a time."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                yield number, Problem(number, "", f"It is longer than {LONGEST:,} bytes.")
                return
            if line.strip():
                yield number, _object(number, line)


def _object(number: int, line: bytes) -> dict[str, Any] | Problem:
    try:
        found = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError:
        return Problem(number, "", "It is not UTF-8.")
    except json.JSONDecodeError as error:
        return Problem(number, "", f"It is not JSON: {error.msg} at character {error.colno}.")
    except (ValueError, RecursionError):
        return Problem(number, "", "It is not JSON that can be read.")
    return found if isinstance(found, dict) else Problem(number, "", "It is not an object: write {…}.")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
