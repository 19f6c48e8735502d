"""What a page asks of the database, and how the database finds the answer.

A statement may read whole only tables that are small by nature, may not sort before it cuts, and works no more than
what it gives back asks for.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection

SMALL = {"articles_sitesettings", "articles_category", "articles_menulink", "articles_frontpageslot"}
SMALL |= {"articles_relatedround", "globepost_generation", "globepost_boundary"}
FEW = {"articles_author", "articles_photo", "articles_redirect"}
"""Some hundreds; in a generated paper six photos and no redirect. Both databases know, and read those whole."""
ALIASED = re.compile(r'"(\w+)" ([A-Z]+\d+)\b')
NAMED = re.compile(r'(?:FROM|JOIN) "?(\w+)')
MADE = re.compile(r"part\d+|\(?(?:sub)?query|\d+ |CONSTANT|\(")
"""What a plan of SQLite scans that is no table: rows that the statement itself has made."""
SLACK, EACH = {"postgresql": 300, "sqlite": 3_000}, {"postgresql": 8, "sqlite": 150}
"""What a statement may cost at all, and for each row that it gives: rows looked at, or steps of SQLite's machine."""


HANDFUL = 50
"""So many rows may be sorted: PostgreSQL sorts even the one row that a unique index gives."""


@dataclass(frozen=True)
class Asked:
    sql: str
    params: Any

    @property
    def is_read(self) -> bool:
        return self.sql.lstrip("( ").startswith("SELECT")

    @property
    def tables(self) -> set[str]:
        return set(NAMED.findall(self.sql))


@dataclass(frozen=True)
class Plan:
    """`whole` names the tables that are read from end to end, `cost` counts as `SLACK` says, `rows` are given back."""

    text: str
    whole: frozenset[str]
    sorts: bool
    cost: int
    rows: int

    def faults(self, asked: Asked) -> list[str]:
        found = [f"reads all of {table}" for table in sorted(self.whole - SMALL)]
        if self.sorts and " LIMIT " in asked.sql and asked.tables - SMALL:
            found.append("sorts before it cuts")
        if self.cost > SLACK[connection.vendor] + EACH[connection.vendor] * self.rows:
            found.append(f"costs {self.cost:,} for {self.rows:,} rows")
        return found


@contextmanager
def listening() -> Iterator[list[Asked]]:
    """Every statement that is executed within it, each once."""
    heard: dict[str, Asked] = {}

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked = Asked(sql, params)
        heard.setdefault(repr(asked), asked)
        return execute(sql, params, many, context)

    found: list[Asked] = []
    with connection.execute_wrapper(listen):
        yield found
    found += [asked for asked in heard.values() if asked.is_read]


def plan_of(asked: Asked) -> Plan:
    """Runs the statement."""
    return _postgresql(asked) if connection.vendor == "postgresql" else _sqlite(asked)


def forbid_shortcuts() -> None:
    """Until the transaction ends: a table of test size is read whole or sorted sooner than one of 100,000 rows."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for way in ("seqscan", "bitmapscan", "hashjoin", "mergejoin"):
                cursor.execute(f"SET LOCAL enable_{way} = off")


def _sqlite(asked: Asked) -> Plan:
    ticks, raw = [0], connection.connection

    def tick() -> None:
        ticks[0] += 1

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked.sql}", asked.params)
        lines = [row[3] for row in cursor.fetchall()]
        raw.set_progress_handler(tick, 100)
        try:
            cursor.execute(asked.sql, asked.params)
            rows = len(cursor.fetchall())
        finally:
            raw.set_progress_handler(None, 100)
    names = {alias: table for table, alias in ALIASED.findall(asked.sql)}
    scanned = (line.removeprefix("SCAN ") for line in lines if line.startswith("SCAN "))
    whole = frozenset(names.get(what.split()[0], what.split()[0]) for what in scanned if not MADE.match(what)) - FEW
    return Plan("\n".join(lines), whole, any("FOR ORDER BY" in line for line in lines), 100 * ticks[0], rows)


def _postgresql(asked: Asked) -> Plan:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {asked.sql}", asked.params)
        top = cursor.fetchone()[0][0]["Plan"]
        cursor.execute(f"EXPLAIN {asked.sql}", asked.params)
        text = "\n".join(row[0] for row in cursor.fetchall())
    nodes = list(_nodes(top))
    whole = frozenset(node["Relation Name"] for node in nodes if node["Node Type"].endswith("Seq Scan")) - FEW
    looked_at = sum(_looked_at(node) for node in nodes if node.get("Relation Name") not in SMALL | FEW | {None})
    sorted_rows = (below["Actual Rows"] for node in nodes if "Sort" in node["Node Type"] for below in node["Plans"])
    return Plan(text, whole, max(sorted_rows, default=0) > HANDFUL, looked_at, int(top["Actual Rows"]))


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)


def _looked_at(node: dict[str, Any]) -> int:
    removed = sum(node.get(f"Rows Removed by {why}", 0) for why in ("Filter", "Index Recheck", "Join Filter"))
    return round((node["Actual Rows"] + removed) * node["Actual Loops"])
