"""How the database finds a list: one range scan, on the first page and on the last, and nothing to sort.

`make drill-lists` asks the same of 200,000 stories, with nothing forbidden to the planner.
"""

import datetime as dt
import os

import pytest
from django.db import connection

from articles.models import Author, Category, Tag
from articles.site.shelves import Cursor, Shelf, position_at
from benchmarks.generated import START, STEP, generate

pytestmark = pytest.mark.django_db
SMALL = 6_000
COUNT = int(os.environ.get("GENERATED_STORIES", SMALL))


def shelves():
    year = dt.datetime(2005, 3, 1, tzinfo=dt.UTC), dt.datetime(2005, 6, 1, tzinfo=dt.UTC)
    return {
        "publication_by_category": [Shelf.of_category(Category.objects.get(slug="section-3"))],
        "publication_by_author": [Shelf.of_author(Author.objects.get(slug="author-3"))],
        "publication_by_tag": [Shelf.of_tag(Tag.objects.get(slug="tag-3"))],
        "publication_listing": [Shelf.of_all(), Shelf.of_all(*year)],
    }


def test_every_page_of_every_list_is_one_range_scan():
    generate(COUNT)
    middle, last = (position_at(START + STEP * number) for number in (COUNT // 2, 900))
    cursors = [Cursor(), Cursor(before=middle), Cursor(after=middle), Cursor(before=last)]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and COUNT == SMALL:
            # A table of test size is read whole or sorted sooner than one of 200,000.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
    for index, alike in shelves().items():
        for shelf in alike:
            for place in cursors:
                plan = shelf.stories(place)[:21].explain()
                assert f"{index} " in plan or f"{index}\n" in plan, plan
                assert "TEMP B-TREE" not in plan and "Sort" not in plan, plan
                assert "SCAN articles_publication" not in plan, plan
