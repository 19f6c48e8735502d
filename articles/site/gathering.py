"""Several short lists of stories, read together."""

from collections.abc import Hashable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from articles.models import Publication

Name = TypeVar("Name", bound=Hashable)


def gather(lists: Mapping[Name, QuerySet[Publication]]) -> dict[Name, list[Publication]]:
    """The publications of each list, highest position first, ready for cards. Two queries, however many lists.

    Each list is a sliced query set of live publications. Each is a select of its own within one UNION ALL, so that
    every one stays a range scan; SQLite wants such selects wrapped. The ORM writes each of them.
    """
    selects: list[str] = []
    params: list[Any] = []
    names = list(lists)
    for number, name in enumerate(names):
        try:
            sql, values = lists[name].values_list("id").query.sql_with_params()
        except EmptyResultSet:
            continue
        selects.append(f"SELECT {number} AS list, part{number}.id FROM ({sql}) AS part{number}")  # noqa: S608
        params += values
    members: dict[Name, list[int]] = {name: [] for name in names}
    if selects:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(selects), params)
            for number, pk in cursor.fetchall():
                members[names[number]].append(pk)
    ids = {pk for pks in members.values() for pk in pks}
    found = {row.pk: row for row in Publication.objects.filter(pk__in=ids).for_listing()}
    return {
        name: sorted((found[pk] for pk in pks if pk in found), key=lambda row: -row.position)
        for name, pks in members.items()
    }
