"""The lists of related stories: written when a story is published, gone when it is withdrawn or erased.

All of it is done while the press is locked. A story is known by the words of the version that readers see: what is
scheduled over a live version says nothing before its time. Readers see of every list only what is live.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import connection, models

from articles.models import Article, Category, Publication, RelatedList, SubjectTerm, Tag
from articles.press.subjects import LONGEST, Entry, Row, Subject, first, nearest, number_of_tag, weights_of

SELECTS = 400
"""In one query; SQLite joins at most 500."""


def relate(subjects: Sequence[Subject]) -> None:
    """Write the terms and lists of stories just published, and offer each to the lists of those that its own names.

    Four queries for one new story, six for one that was published before; for many as many more as their rows need.
    """
    if not subjects:
        return
    write_terms(subjects)
    lists = nearest_to(subjects)
    offered: dict[int, list[Entry]] = defaultdict(list)
    for pk, entries in lists.items():
        for other, score in entries:
            offered[other].append((pk, score))
    write(lists | _with_offers({pk: entries for pk, entries in offered.items() if pk not in lists}))


def forget(article_ids: Iterable[int]) -> None:
    """Of stories that readers do not see and will not: no list is computed from them any more. Two queries."""
    ids = list(article_ids)
    SubjectTerm.objects.filter(article_id__in=ids).delete()
    RelatedList.objects.filter(article_id__in=ids).delete()


def erase(thing: models.Model) -> None:
    """A story, a tag or a category stands in no row any more; of anything else none speaks. Reads all rows."""
    if isinstance(thing, Tag):
        SubjectTerm.objects.filter(term=number_of_tag(thing.pk)).delete()
    if isinstance(thing, Category):
        SubjectTerm.objects.filter(category_id=thing.pk).update(category_id=None)
    if isinstance(thing, Article):
        forget([thing.pk])
        for one in RelatedList.objects.iterator():
            if (kept := [entry for entry in one.entries if entry[0] != thing.pk]) != one.entries:
                RelatedList.objects.filter(pk=one.pk).update(entries=kept)


def nearest_now(version: Publication, tag_ids: Iterable[int]) -> list[int]:
    """The articles that would stand in the list of a version, which need not be saved, were it published now.

    Writes nothing. One query.
    """
    subject = Subject.of(version, tag_ids)
    return [pk for pk, _ in nearest_to([subject])[subject.article_id]]


def write_terms(subjects: Sequence[Subject]) -> None:
    """Make the rows say what the stories are about; those that say so already are left alone."""
    known: dict[int, set[tuple[int, ...]]] = defaultdict(set)
    old = SubjectTerm.objects.filter(article_id__in=[one.article_id for one in subjects if not one.is_new])
    for pk, *values in old.values_list("article_id", *VALUES):
        known[pk].add(tuple(values))
    changed = {
        one.article_id: rows for one in subjects if _values(rows := one.rows()) != known.get(one.article_id, set())
    }
    SubjectTerm.objects.filter(article_id__in=known.keys() & changed.keys()).delete()
    SubjectTerm.objects.bulk_create(
        (row for rows in changed.values() for row in rows),
        update_conflicts=True,
        unique_fields=["article_id", "term"],
        update_fields=["position", "category_id"],
    )


def nearest_to(subjects: Sequence[Subject], besides: Iterable[int] = ()) -> dict[int, list[Entry]]:
    """The list of each, by article. One query; one more when articles are to be looked at `besides` the newest."""
    postings = read_postings({term for one in subjects for term in one.terms})
    weights = weights_of(postings)
    if rows := _rows_of(besides):
        _add(rows, postings)
    return {one.article_id: nearest(one, postings, weights) for one in subjects}


def read_postings(terms: Iterable[int]) -> dict[int, list[Row]]:
    """Of each term the newest stories that have it. One query for SELECTS terms, each a range scan of its own."""
    wanted, postings = sorted(terms), defaultdict(list)
    for start in range(0, len(wanted), SELECTS):
        with connection.cursor() as cursor:
            cursor.execute(*postings_query(wanted[start : start + SELECTS]))
            for row in map(Row._make, cursor.fetchall()):
                postings[row.term].append(row)
    for rows in postings.values():
        rows.sort(key=lambda row: -row.position)
    return postings


def postings_query(terms: Sequence[int]) -> tuple[str, list[int]]:
    """SQL and its parameters. The ORM writes the select, which SQLite wants wrapped to be one of many."""
    one = SubjectTerm.objects.filter(term=0).order_by("-position").values_list(*Row._fields)[:LONGEST]
    sql, _ = one.query.sql_with_params()
    return " UNION ALL ".join(f"SELECT * FROM ({sql}) AS part{n}" for n in range(len(terms))), list(terms)  # noqa: S608


def read(article_ids: Iterable[int]) -> dict[int, list[Entry]]:
    """The lists that there are. One query."""
    rows = RelatedList.objects.filter(article_id__in=list(article_ids)).values_list("article_id", "entries")
    return {pk: [(other, score) for other, score in entries] for pk, entries in rows}


def write(lists: dict[int, list[Entry]]) -> None:
    RelatedList.objects.bulk_create(
        (RelatedList(article_id=pk, entries=entries) for pk, entries in lists.items()),
        update_conflicts=True,
        unique_fields=["article_id"],
        update_fields=["entries"],
    )


VALUES = ("term", "position", "category_id")


def _values(rows: Iterable[SubjectTerm]) -> set[tuple[int, ...]]:
    return {tuple(getattr(row, name) for name in VALUES) for row in rows}


def _with_offers(offered: dict[int, list[Entry]]) -> dict[int, list[Entry]]:
    """The lists of these stories with what they are offered, where that is nearer than what they have."""
    kept = read(offered)
    lists = {pk: first((dict(kept.get(pk, [])) | dict(entries)).items()) for pk, entries in offered.items()}
    return {pk: entries for pk, entries in lists.items() if entries != kept.get(pk)}


def _add(rows: Iterable[Row], postings: dict[int, list[Row]]) -> None:
    seen = {(row.term, row.article_id) for found in postings.values() for row in found}
    for row in rows:
        if (row.term, row.article_id) not in seen:
            postings.setdefault(row.term, []).append(row)


def _rows_of(article_ids: Iterable[int]) -> list[Row]:
    rows = SubjectTerm.objects.filter(article_id__in=article_ids).values_list(*Row._fields)
    return [Row._make(row) for row in rows]
