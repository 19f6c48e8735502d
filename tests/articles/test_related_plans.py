"""How the database finds related stories, at publication, at night and on the page: range scans of indexes only.

`make drill-lists` asks the same of 200,000 stories, with nothing forbidden to the planner.
"""

import os
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Publication, PublicationTag, RelatedList, RelatedRound, SubjectTerm
from articles.press import related_round, relating
from articles.press.subjects import Subject
from benchmarks.generated import BATCH, generate
from globepost import stamp

pytestmark = pytest.mark.django_db
SMALL = 6_000
COUNT = int(os.environ.get("GENERATED_STORIES", SMALL))
WRITES = ("INSERT", "SAVEPOINT", "RELEASE", "DELETE", "UPDATE")
SCANNED = re.compile(r"Seq Scan on articles_(?!relatedround)\w+|SCAN articles_\w+(?! USING (?:COVERING )?INDEX)")
SORTED = re.compile(r"TEMP B-TREE|Sort Key")


def write_terms() -> None:
    """What the publications are about, and a list for each: all have four words in common, and one of their own."""
    tags = dict(PublicationTag.objects.values_list("publication_id", "tag_id"))
    for start in range(0, COUNT, BATCH):
        versions = Publication.versions.filter(article_id__range=(start, start + BATCH - 1))
        subjects = [Subject.of(version, [tags[version.pk]]) for version in versions]
        SubjectTerm.objects.bulk_create(row for subject in subjects for row in subject.rows())
        RelatedList.objects.bulk_create(
            RelatedList(article_id=one.article_id, entries=[[(one.article_id + n) % COUNT, 1.0] for n in range(1, 13)])
            for one in subjects
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def plan_of(sql: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            ("EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ") + sql.replace("%", "%%")
        )
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def plans_of(captured: CaptureQueriesContext) -> dict[str, str]:
    """Of all that were asked but the writing. A list of numbers in one query is asked as it is."""
    asked = [one["sql"] for one in captured.captured_queries]
    return {sql: plan_of(sql) for sql in asked if not sql.startswith(WRITES) and "articles_" in sql}


def check_publication() -> None:
    newest = Publication.objects.order_by("-position").first()
    subject = Subject.of(newest, PublicationTag.objects.filter(publication=newest).values_list("tag_id", flat=True))
    with CaptureQueriesContext(connection) as captured:
        relating.relate([subject])
    plans = plans_of(captured)
    [postings] = [plan for sql, plan in plans.items() if "UNION ALL" in sql]
    assert len(plans) == 3
    assert postings.count("subject_by_term") == len(subject.terms) == 10
    assert not [plan for plan in plans.values() if SCANNED.search(plan) or SORTED.search(plan)]


def check_round() -> None:
    middle = Publication.objects.order_by("-position")[COUNT // 2].position
    RelatedRound.objects.create(position=middle)
    with CaptureQueriesContext(connection) as captured:
        assert related_round.next_slice() == related_round.SLICE
    plans = plans_of(captured)
    [stories] = [plan for sql, plan in plans.items() if "ORDER BY" in sql and "LIMIT 50" in sql]
    assert "publication_listing" in stories
    assert not [plan for plan in plans.values() if SCANNED.search(plan) or SORTED.search(plan)]


def check_page() -> None:
    newest = Publication.objects.order_by("-position").first()
    Client().get(newest.path)
    stamp.forget()
    with CaptureQueriesContext(connection) as captured:
        assert "Related posts" in Client().get(newest.path).content.decode()
    plans = plans_of(captured)
    [story] = [plan for sql, plan in plans.items() if "articles_relatedlist" in sql]
    [neighbours] = [plan for sql, plan in plans.items() if "UNION ALL" in sql]
    assert "publication_path" in story and not SCANNED.search(story), story
    for index in ("publication_listing", "publication_by_category"):
        assert index in neighbours, neighbours
    assert not SCANNED.search(neighbours) and not SORTED.search(neighbours), neighbours


def test_related_posts_are_found_by_range_scans():
    """One archive for all three, which is what takes the time."""
    generate(COUNT)
    write_terms()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and COUNT == SMALL:
            # A table of test size is read whole or sorted sooner than one of 200,000.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
    check_page()
    check_publication()
    check_round()
