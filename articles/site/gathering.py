"""Several short lists of stories, read together."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from articles.models import Publication

Name = TypeVar("Name", bound=Hashable)


class Found(NamedTuple):
    """A publication in a list, before it is read."""

    pk: int
    article_id: int
    position: int


def find(lists: Mapping[Name, QuerySet[Publication]]) -> dict[Name, list[Found]]:
    """What stands in each list, highest position first. One query, however many lists.

    Each list is a sliced query set of live publications. Each is a select of its own within one UNION ALL, so that
    every one stays a range scan; SQLite wants such selects wrapped. The ORM writes each of them.
    """
    selects: list[str] = []
    params: list[Any] = []
    names = list(lists)
    for number, name in enumerate(names):
        try:
            sql, values = lists[name].values_list("id", "article_id", "position").query.sql_with_params()
        except EmptyResultSet:
            continue
        columns = ", ".join(f"part{number}.{column}" for column in Found._fields).replace(".pk", ".id")
        selects.append(f"SELECT {number} AS list, {columns} FROM ({sql}) AS part{number}")  # noqa: S608
        params += values
    found: dict[Name, list[Found]] = {name: [] for name in names}
    if selects:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(selects), params)
            for number, *row in cursor.fetchall():
                found[names[number]].append(Found(*row))
    return {name: sorted(rows, key=lambda row: -row.position) for name, rows in found.items()}


def read(found: Iterable[Found], rows: QuerySet[Publication] | None = None) -> dict[int, Publication]:
    """The publications by their numbers, ready for cards; what has ended meanwhile is missing. One query.

    `rows` are those that may be seen, None those that are live now.
    """
    rows = Publication.objects.all() if rows is None else rows
    return {row.pk: row for row in rows.filter(pk__in={one.pk for one in found}).select_related("lead_photo")}


def gather(lists: Mapping[Name, QuerySet[Publication]]) -> dict[Name, list[Publication]]:
    """The publications of each list, highest position first, ready for cards. Two queries, however many lists."""
    found = find(lists)
    there = read(row for rows in found.values() for row in rows)
    return {name: [there[row.pk] for row in rows if row.pk in there] for name, rows in found.items()}
