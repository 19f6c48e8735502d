"""What may stand in a text field: no control characters, lone surrogates or direction overrides.

One vertical tab pasted from a word processor makes Django's feed writer raise for the whole feed and a mail's
subject raise HeaderParseError, so every text field is cleaned on every way in.
"""

import re
import unicodedata

DIGITS = re.compile(r"[0-9]{1,18}")
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
BREAKS = re.compile(r"[\s\u2028\u2029]+")
MARKLESS = {"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me", "Mc"}
FILLERS = set("\u115f\u1160\u3164\uffa0\u2800")  # letters and a symbol by their category, and blank


def has_visible(value: str) -> bool:
    """Whether any character leaves a mark by itself; spaces, joiners and lone accents do not."""
    return any(unicodedata.category(one) not in MARKLESS and one not in FILLERS for one in value)


def clean_text(value: str) -> str:
    """The text without unwanted characters; line ends become newlines, tabs stay."""
    value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return UNWANTED.sub("", value)


def clean_line(value: str) -> str:
    """The text on one line: unwanted characters gone, every run of white space one space, ends trimmed."""
    return BREAKS.sub(" ", clean_text(value)).strip()


def whole_number(value: object) -> int | None:
    """The number that the digits are, if they are one that every database holds; None for anything else."""
    return int(str(value)) if DIGITS.fullmatch(str(value)) else None
