"""Making words fit the fields that take them, as a form's cleaning does, which rows written in bulk pass by.

What is too long ends at a word, what a field cannot hold is left empty; both are said, and the whole is kept.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.text import slugify
from django_prose_editor.fields import ProseEditorField

from articles.models.blocks import ArchiveField
from articles.sanitising import clean_archive
from globepost.fields import Cleaned

Say = Callable[[str, str, Any], None]  # the case's code, its sentence, and the whole that is to be kept
AS_THEY_ARE = {"region", "kind", "stage"}


class Rule(NamedTuple):
    """How one field is made to fit; `limit` in characters, 0 for none."""

    field: Any
    clean: Callable[[str], str]
    limit: int


def fit(thing: models.Model, say: Say) -> None:
    """Clean and cut every text of the article or the block, in memory. No query."""
    for rule in rules_of(type(thing)):
        value = getattr(thing, rule.field.attname)
        if value:
            setattr(thing, rule.field.attname, _fitting(rule, rule.clean(str(value)), say))


def rules_of(model: Any) -> tuple[Rule, ...]:
    """How the texts of each field of that model are made to fit."""
    return _kept_rules(model)


def cut(text: str, limit: int) -> str:
    """At most so many characters, ending at a word."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    words = head.rsplit(None, 1)[0] if " " in head[limit // 2 :] else head[:-1]
    return words.rstrip(" ,;:–—-") + "…"


@cache
def _kept_rules(model: Any) -> tuple[Rule, ...]:
    return tuple(_rules(model))


def _rules(model: type[models.Model]) -> Iterator[Rule]:
    for field in model._meta.concrete_fields:
        is_text = isinstance(field, models.CharField | models.TextField) and not isinstance(field, models.FileField)
        if is_text and field.name not in AS_THEY_ARE:
            yield Rule(field, _cleaner(field), _limit(field))


def _cleaner(field: Any) -> Callable[[str], str]:
    if isinstance(field, Cleaned):
        return field.tidy
    if isinstance(field, ProseEditorField):
        return field.sanitize
    return clean_archive if isinstance(field, ArchiveField) else str


def _limit(field: Any) -> int:
    limits = (one.limit_value for one in field.validators if isinstance(one, MaxLengthValidator))
    return field.max_length or next(limits, 0)


def _fitting(rule: Rule, value: str, say: Say) -> str:
    field = rule.field
    if isinstance(field, models.URLField) or field.choices:
        return _usable(field, value, say)
    if isinstance(field, models.SlugField):
        return _address(value, rule.limit, value if slugify(value) == value.lower() else slugify(value), say, field)
    if not rule.limit or len(value) <= rule.limit:
        return value
    if field.name == "path":
        return _address(value, rule.limit, value, say, field)
    say(f"cut: {field.verbose_name}", f"The {field.verbose_name} was too long and was cut: “{cut(value, 60)}”", value)
    return cut(value, rule.limit)


def _usable(field: Any, value: str, say: Say) -> str:
    try:
        field.run_validators(value)
        field.validate(value, None)
    except ValidationError:
        name = field.verbose_name
        say(f"unusable: {name}", f"“{cut(value, 200)}” cannot be the {name}, which was left empty.", value)
        return ""
    return value


def _address(value: str, limit: int, wanted: str, say: Say, field: Any) -> str:
    """A slug or a path, cut where its last part that fits ends."""
    short = wanted if len(wanted) <= limit else wanted[:limit].rpartition("-")[0].rstrip("-/") or wanted[:limit]
    if short != value:
        say(f"cut: {field.verbose_name}", f"The {field.verbose_name} “{cut(value, 60)}” became “{short}”.", value)
    return short
