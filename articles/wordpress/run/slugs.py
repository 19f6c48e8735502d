"""Slugs of an old site as this one can have them, and the paths that they had."""

import unicodedata
from collections.abc import Container
from urllib.parse import unquote

from django.utils.text import slugify


def plain_slug(slug: str, *otherwise: str, longest: int = 120) -> str:
    """The slug where it can stay; else the nearest thing to it, or to what is offered otherwise, in plain letters."""
    for words in (unquote(slug), *otherwise):
        plain = slugify(unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode())
        letters = sum(one.isalnum() for one in words)
        if plain.strip("-_") and len(plain) * 2 > letters:
            return plain[:longest].strip("-_")
    return slugify(otherwise[-1])[:longest] if otherwise else ""


def free_slug(slug: str, taken: Container[str]) -> str:
    """The slug, with a number behind it where others have it."""
    number, wanted = 1, slug
    while wanted in taken:
        number += 1
        wanted = f"{slug}-{number}"
    return wanted
