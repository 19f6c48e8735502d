"""The paper's colour: dark enough that white letters can be read on it."""

import re

from django.core.exceptions import ValidationError

LEAST = 4.5
"""The contrast that WCAG 2.2 asks of letters (success criterion 1.4.3)."""
WRITTEN = re.compile(r"#[0-9a-fA-F]{6}")


def contrast_with_white(colour: str) -> float:
    """As WCAG defines it, from 1 (white) to 21 (black), of a colour such as #17456e."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def refuse_unreadable(colour: str) -> None:
    """Raise ValidationError for what is no colour, or one on which white letters cannot be read."""
    if not WRITTEN.fullmatch(colour):
        raise ValidationError("Write # and six figures or letters from a to f, such as #17456e.")
    if contrast_with_white(colour) < LEAST:
        raise ValidationError("White letters could not be read on this. Choose a darker colour.")
