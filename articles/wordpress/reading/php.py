"""Values as PHP writes them down (`serialize`): numbers, texts, lists and dictionaries, and nothing that runs."""

from typing import Any

LONGEST = 2_000_000
DEEPEST = 30


def unserialize(text: str) -> Any:
    """The value; an array with the keys 0, 1, 2 … is a list, an object a dict with `__class__`.

    Raises ValueError for anything else.
    """
    if len(text) > LONGEST:
        raise ValueError("It is too long.")
    return _value(text.encode(), 0, 0)[0]


def _value(data: bytes, at: int, depth: int) -> tuple[Any, int]:
    if depth > DEEPEST:
        raise ValueError("It is too deep.")
    kind = data[at : at + 1]
    if kind == b"N":
        return None, _after(data, at, b"N;")
    if kind in b"bid" and kind:
        end = data.index(b";", at)
        text = data[at + 2 : end].decode()
        return {b"b": lambda: text == "1", b"i": lambda: int(text), b"d": lambda: float(text)}[kind](), end + 1
    if kind == b"s":
        value, end = _text(data, at)
        return value, _after(data, end, b";")
    if kind == b"a":
        return _array(data, at + 2, depth)
    if kind == b"O":
        name, end = _text(data, at)
        found, end = _array(data, _after(data, end, b":"), depth)
        return {"__class__": name} | (found if isinstance(found, dict) else dict(enumerate(found))), end
    raise ValueError(f"There is no value at {at}.")


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A text and its length in bytes: `s:4:"word"`."""
    colon = data.index(b":", at + 2)
    length = _count(data[at + 2 : colon])
    start, end = colon + 2, colon + 2 + length
    if data[colon + 1 : start] != b'"' or data[end : end + 1] != b'"':
        raise ValueError(f"The text at {at} has another length.")
    return data[start:end].decode("utf-8", "replace"), end + 1


def _array(data: bytes, at: int, depth: int) -> tuple[Any, int]:
    colon = data.index(b":", at)
    count, at = _count(data[at:colon]), _after(data, colon, b":{")
    found: dict[Any, Any] = {}
    for _ in range(count):
        key, at = _value(data, at, depth + 1)
        if not isinstance(key, int | str):
            raise ValueError(f"A key at {at} is no number and no text.")
        found[key], at = _value(data, at, depth + 1)
    at = _after(data, at, b"}")
    return (list(found.values()) if list(found) == list(range(len(found))) else found), at


def _count(digits: bytes) -> int:
    if not digits.isdigit() or len(digits) > 9:
        raise ValueError("A count is no number.")
    return int(digits)


def _after(data: bytes, at: int, wanted: bytes) -> int:
    if data[at : at + len(wanted)] != wanted:
        raise ValueError(f"{wanted!r} is missing at {at}.")
    return at + len(wanted)
