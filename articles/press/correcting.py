"""Corrections: what was wrong, what is right, and which words changed."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import transaction

from articles.models import Article, Correction, Publication, Revision
from articles.press import texts
from articles.press.roles import Action, require
from articles.press.snapshot import Content
from articles.press.steps import log
from globepost import stamp

WORD = re.compile(r"\s+|[^\s]+")
Diff = list[dict[str, Any]]
Opcode = tuple[str, int, int, int, int]


@dataclass(frozen=True)
class Note:
    """A correction as an editor writes it."""

    text: str
    kind: str = Correction.Kind.CORRECTION
    is_diff_shown: bool = True


def record(
    note: Note,
    before: Publication,
    after: Publication | None,
    *,
    by: Any,
    visible_from: dt.datetime | None = None,
) -> Correction:
    """Write a correction that joins two versions. It shows with the later one, or from the moment given."""
    diff = diff_of(before, after) if after else []
    return Correction.objects.create(
        article_id=before.article_id,
        kind=note.kind,
        text=note.text,
        before=before,
        after=after,
        diff=diff,
        is_diff_shown=note.is_diff_shown,
        headline=(after or before).headline,
        visible_from=visible_from or (after.visible_from if after else before.visible_until),  # type: ignore[misc]
        by=by,
    )


@transaction.atomic
def show_diff(correction: Correction, shown: bool, *, by: Any) -> None:
    """Show or hide what changed, for a diff must not publish a libel again. Asks for the right to withdraw."""
    article = Article.objects.get(pk=correction.article_id)
    require(by, Action.WITHDRAW, article)
    stamp.lock()
    Correction.objects.filter(pk=correction.pk).update(is_diff_shown=shown)
    log("showed the changes of" if shown else "hid the changes of", article, by=by, article_id=article.pk)
    stamp.raise_generation()


def diff_of(before: Publication, after: Publication) -> Diff:
    """The word diff of two versions, from the revisions that they were made of. Two queries."""
    return word_diff(_content(before), _content(after))


def word_diff(before: Content, after: Content) -> Diff:
    """The fields that changed: `[{"field": "body", "words": [["same", "The "], ["gone", "red "], …]}, …]`."""
    old, new = texts.fields_of(before), texts.fields_of(after)
    return [{"field": name, "words": _words(old[name], new[name])} for name in new if old[name] != new[name]]


def _words(old: str, new: str) -> list[list[str]]:
    """Line by line first: comparing every word of a long story with every other takes half a minute."""
    ours, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    words: list[list[str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs).get_opcodes():
        if tag == "replace" and i2 - i1 == j2 - j1:
            pairs = zip(ours[i1:i2], theirs[j1:j2], strict=True)
            changes = [change for before, after in pairs for change in _in_line(before, after)]
        elif tag == "replace":
            changes = _in_line("".join(ours[i1:i2]), "".join(theirs[j1:j2]))
        else:
            changes = _change(tag, ours[i1:i2], theirs[j1:j2])
        words += changes
    return [[kind, "".join(text for _, text in run)] for kind, run in groupby(words, key=itemgetter(0))]


def _in_line(old: str, new: str) -> list[list[str]]:
    """Changes with a space alone between them are one: a phrase that gave way to another, not words in turn."""
    ours, theirs = WORD.findall(old), WORD.findall(new)
    opcodes = SequenceMatcher(None, ours, theirs).get_opcodes()
    words: list[list[str]] = []
    for is_same, numbers in groupby(range(len(opcodes)), key=lambda number: _is_same(opcodes, number, ours)):
        run = [opcodes[number] for number in numbers]
        (_, i1, _, j1, _), (_, _, i2, _, j2) = run[0], run[-1]
        words += _change("equal" if is_same else "replace", ours[i1:i2], theirs[j1:j2])
    return words


def _is_same(opcodes: Sequence[Opcode], number: int, ours: list[str]) -> bool:
    tag, i1, i2, _, _ = opcodes[number]
    if tag != "equal" or not "".join(ours[i1:i2]).isspace():
        return tag == "equal"
    around = {opcode[0] for opcode in opcodes[number - 1 : number + 2 : 2]} if 0 < number < len(opcodes) - 1 else set()
    return around in (set(), {"insert"}, {"delete"})


def _change(tag: str, ours: list[str], theirs: list[str]) -> list[list[str]]:
    if tag == "equal":
        return [["same", "".join(ours)]]
    return [[kind, "".join(words)] for kind, words in (("gone", ours), ("new", theirs)) if words]


def _content(version: Publication) -> Content:
    return Revision.objects.get(pk=version.revision_id).content
