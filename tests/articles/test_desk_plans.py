"""How the database finds a page of the desk's stories: at the beginning of an index, with nothing to sort."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.benchmark.writing import write
from articles.press.roles import Role
from tests.cast import make_user
from tests.desk import sign_in

pytestmark = pytest.mark.django_db
SMALL = 3_000
WANTED = {
    "": "article_saved",
    "newer=0-0": "article_saved",
    "standing=live": "article_saved",
    "mine=1": "article_by_owner",
    "mine=1&stage=draft&standing=nothing": "article_by_owner",
    "stage=in+review": "article_at_stage",
    "category={category}": "article_in_category",
    "label=analysis": "article_labelled",
    "kind=page": "article_of_kind",
}


def plan_of(client, query):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(f"/desk/articles/article/?{query}").status_code == 200
    [asked] = [one["sql"] for one in captured.captured_queries if one["sql"].endswith("LIMIT 51")]
    with connection.cursor() as cursor:
        cursor.execute(("EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ") + asked)
        return "\n".join(str(row) for row in cursor.fetchall())


def test_a_page_of_stories_is_the_beginning_of_an_index():
    category = write(SMALL).categories[1].pk
    desk = sign_in(make_user("somebody", Role.ADMINISTRATOR))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # a table of test size is read whole or sorted sooner than one of 100,000
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    for query, index in WANTED.items():
        plan = plan_of(desk, query.format(category=category))
        assert index in plan, f"{query}: {plan}"
        assert "TEMP B-TREE" not in plan and "Sort" not in plan, f"{query}: {plan}"
