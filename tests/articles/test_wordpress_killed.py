"""An import that is killed, wherever that may be, and run again ends as one that never was.

Ten points here, drawn anew each time; `make drill-import` tries forty.
"""

import os
import random
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from PIL import Image

from articles.models import Publication, Revision
from articles.wordpress import running
from benchmarks.archive import write
from tests.cast import chief
from tests.processes import killed_at_query, queries_of
from tests.same_paper import differences, paper_state

pytestmark = pytest.mark.django_db(transaction=True)
KILLS = int(os.environ.get("KILLS", "10"))
HIDDEN = ("draft", "private", "future", "pending", "trash", "a-status-of-some-plugin")


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(running, "BATCH", 7)


@pytest.fixture
def archive(tmp_path) -> Path:
    """Twenty-four posts, every third of which was not public, and four pictures."""
    path = tmp_path / "archive.xml"
    write(path, posts=24, pictures=4)
    statuses = iter(HIDDEN * 10)
    parts = re.split(r"(?=<item>)", path.read_text())
    for number, part in enumerate(parts):
        if "<wp:post_type>post<" in part and number % 3 == 0:
            parts[number] = part.replace("<wp:status>publish<", f"<wp:status>{next(statuses)}<").replace(
                "<title><![CDATA[", "<title><![CDATA[Hidden "
            )
    path.write_text("".join(parts))
    uploads = tmp_path / "uploads" / "2012" / "01"
    uploads.mkdir(parents=True)
    for number in range(4):
        Image.new("RGB", (60, 40), (40 * number, 90, 120)).save(uploads / f"picture-{number}.jpg")
    return path


def bring_in(archive: Path) -> None:
    options = running.Options(uploads=archive.parent / "uploads", relate=False)
    running.import_files([archive], by=chief(), options=options)


def empty() -> None:
    call_command("flush", interactive=False, verbosity=0)


def test_the_next_run_ends_as_if_nothing_had_happened(archive):
    count = queries_of(lambda: bring_in(archive))
    whole = paper_state()
    assert sum(row.startswith("Publication ") for row in whole) > 12
    points = random.sample(range(1, count), KILLS)
    for point in points:
        empty()
        assert killed_at_query(lambda: bring_in(archive), point), f"it ended before query {point} of {count}"
        assert_nothing_hidden_is_public()
        bring_in(archive)
        assert_nothing_hidden_is_public()
        assert paper_state() == whole, f"killed at {point} of {count}: {differences(whole, paper_state())[:6]}"


def assert_nothing_hidden_is_public():
    revisions = Revision.objects.in_bulk(Publication.versions.values_list("revision_id", flat=True))
    assert not [one for one in revisions.values() if one.content["article"]["headline"].startswith("Hidden")]
