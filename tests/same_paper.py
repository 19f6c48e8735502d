"""What a paper says, without the numbers of its rows and without the clock: equal papers are equal here."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from articles.models import (
    Article,
    Author,
    Category,
    ImportedItem,
    ImportRun,
    Photo,
    RelatedList,
    RelatedRound,
    Revision,
    Step,
    SubjectTerm,
    Tag,
)

LEFT_OUT = (ImportRun, RelatedList, RelatedRound, SubjectTerm)
"""Each run of an import is a row; the others are made of numbers, and `relate` computes them from the rest."""
CLOCKS = {"created_at", "saved_at", "uploaded_at", "asked_at", "updated", "at"}
RANDOM = {"file", "renditions", "is_rendered", "packed", "fingerprint"}
NUMBERED = re.compile(r" \d+ (?=“)")
"""The log names things with their numbers: author 12 “Ada Quay”."""
ROUNDS = 4
TARGETS: dict[str, type[models.Model]] = {
    "article": Article,
    "author": Author,
    "category": Category,
    "tag": Tag,
    "medium": Photo,
}
PARTS: dict[str, type[models.Model]] = {"photo": Photo, "photos": Photo, "poster": Photo, "article": Article}
Names = dict[tuple[type[models.Model], Any], str]


def paper_state() -> Counter[str]:
    """How often each row stands there, by what it says and by what the rows say that it names."""
    rows = [row for model in _models() for row in model._base_manager.all()]
    names: Names = {}
    for _ in range(ROUNDS):
        names = {(type(row), row.pk): _name(row, names) for row in rows}
    return Counter(f"{type(row).__name__} {json.dumps(_said(row, names), default=str)}" for row in rows)


def differences(before: Counter[str], after: Counter[str]) -> list[str]:
    """What stands in one alone: for people, so the names of rows in it are long numbers."""
    return [f"- {row}" for row in before - after] + [f"+ {row}" for row in after - before]


def _models() -> Iterator[type[models.Model]]:
    every = apps.get_app_config("articles").get_models(include_auto_created=True)
    return (model for model in every if model not in LEFT_OUT)


def _name(row: models.Model, names: Names) -> str:
    said = json.dumps(_said(row, names), default=str)
    return hashlib.sha256(f"{type(row).__name__} {said}".encode()).hexdigest()[:16]


def _said(row: models.Model, names: Names) -> dict[str, Any]:
    said = {
        field.name: _value(row, field, names)
        for field in row._meta.concrete_fields
        if field.name not in CLOCKS | RANDOM and not (field.primary_key and not field.is_relation)
    }
    if isinstance(row, Revision):
        said["content"] = _without_numbers(row.content)
    if isinstance(row, Step):
        said["subject"] = NUMBERED.sub(" ", row.subject)
    return said


def _value(row: models.Model, field: Any, names: Names) -> Any:
    value = getattr(row, field.attname)
    if field.is_relation:
        return names.get((field.related_model, value)) if value is not None else None
    if field.name == "article_id":
        return names.get((Article, value))
    if field.name == "revision_id":
        return names.get((Revision, value))
    if field.name == "target_id" and isinstance(row, ImportedItem):
        target = TARGETS.get(row.kind)
        return names.get((target, value)) if target else None
    if field.name == "position" and value is not None:
        return value >> 20  # below are bits of the article's number
    if field.name == "parts":
        return [_part(part, names) for part in value]
    return value


def _part(part: dict[str, Any], names: Names) -> dict[str, Any]:
    found = dict(part)
    for key, model in PARTS.items():
        if isinstance(found.get(key), list):
            found[key] = [names.get((model, pk)) for pk in found[key]]
        elif found.get(key) is not None:
            found[key] = names.get((model, found[key]))
    return found | ({"file": bool(part["file"])} if "file" in part else {})


def _without_numbers(value: Any) -> Any:
    """References of a snapshot by what they are called."""
    if isinstance(value, list):
        return [_without_numbers(one) for one in value]
    if isinstance(value, dict):
        if value.keys() == {"id", "label"}:
            return value["label"]
        return {key: _without_numbers(one) for key, one in value.items() if key != "file"}
    return value
