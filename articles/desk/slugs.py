"""Slugs made of words: folded to plain letters, and free on the day of the story."""

import datetime as dt
import unicodedata
from itertools import count

from django.utils import timezone
from django.utils.text import slugify

from articles.models import Address, Article, Publication, Tag


def plain_words(text: str, *, length: int) -> str:
    """The words in small letters without accents, joined by hyphens and cut at a word; empty when no letter is left."""
    folded = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("’", "").replace("'", ""))
    words = slugify(folded)
    if len(words) <= length:
        return words
    return words[: length + 1].rpartition("-")[0] or words[:length]


def free_slug(article: Article, headline: str) -> str:
    """A slug that no other story has had on the article's day, or "" when the headline has no letter for one."""
    words = plain_words(headline, length=110)
    if not words:
        return ""
    day = _day(article)
    for number in count(1):
        slug = words if number == 1 else f"{words}-{number}"
        if not Address.objects.filter(path=f"/{day:%Y/%m/%d}/{slug}/").exclude(article_id=article.pk).exists():
            return slug
    raise AssertionError  # pragma: no cover


def free_tag_slug(name: str) -> str:
    """A slug that no tag has yet, or "" when nothing is left that an address could be made of."""
    words = plain_words(name, length=80)
    taken = set(Tag.objects.filter(slug__startswith=words).values_list("slug", flat=True))
    if not words or words not in taken:
        return words
    return next(slug for slug in (f"{words}-{number}" for number in count(2)) if slug not in taken)


def _day(article: Article) -> dt.date:
    first = Publication.versions.filter(article_id=article.pk).order_by("number").first() if article.pk else None
    return timezone.localdate(first.first_published_at) if first else timezone.localdate()
