"""Two real exports come over whole: every element is accounted for, what was public is live, and nothing else is."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree
from PIL import Image

from articles.models import Address, Article, ImportedItem, Publication
from articles.wordpress.reading.names import name_of
from articles.wordpress.running import Options, import_files
from tests.same_paper import paper_state

EXPORTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "wxr"
SMALL, LARGE = EXPORTS / "small-export.xml", EXPORTS / "theme-unit-test.xml"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not EXPORTS.exists(), reason="The folder ../shared with the exports is not beside the project."),
]
PICTURES = (".jpg", ".jpeg", ".png", ".gif")
STORIES = ("post", "page")


def items_of(path: Path) -> list[dict[str, str]]:
    """What stands in the items of the file, by a parser that the importer does not use; the last of each number."""
    found = {}
    for item in etree.parse(str(path)).iter("item"):
        said = {name_of(child.tag): (child.text or "").strip() for child in item}
        found.setdefault(said["wp:post_id"], said)
    return list(found.values())


@pytest.fixture
def uploads(tmp_path) -> Path:
    """A picture, each with a colour of its own, where each attachment has its file."""
    for number, item in enumerate(items_of(LARGE)):
        address = item.get("wp:attachment_url", "")
        if address.lower().endswith(PICTURES):
            file = tmp_path / unquote(urlsplit(address).path.lstrip("/"))
            file.parent.mkdir(parents=True, exist_ok=True)
            colour = (number % 256, number // 256, 77)
            Image.new("RGB", (40, 30), colour).save(
                file, "PNG" if file.suffix == ".png" else "JPEG" if file.suffix != ".gif" else "GIF"
            )
    return tmp_path


@pytest.fixture(params=[SMALL, LARGE], ids=["small", "large"])
def export(request, uploads, administrator):
    options = Options(uploads=uploads, relate=False)
    _, report = import_files([request.param], by=administrator, options=options)
    return request.param, report


def test_the_ledger_adds_up_to_what_is_in_the_file(export):
    path, report = export
    assert_every_element(path, report)
    assert_every_key(path, report)


def assert_every_element(path, report):
    there = Counter(name_of(element.tag) for element in etree.parse(str(path)).iter() if isinstance(element.tag, str))
    for outer in ("rss", "channel"):
        del there[outer]
    counted: Counter[str] = Counter()
    for entry, times in report.tally.counts.items():
        counted[entry.name] += times if entry.subject == "element" else 0
    assert counted == there


def assert_every_key(path, report):
    tree = etree.parse(str(path))
    there = {
        "meta key": sum(name_of(one.tag) == "wp:postmeta" for one in tree.iter()),
        "domain": sum(1 for item in tree.iter("item") for _ in item.iter("category")),
        "comment": sum(name_of(one.tag) == "wp:comment" for one in tree.iter()),
        "post type": sum(1 for _ in tree.iter("item")),
    }
    totals = {row["subject"]: row["read"] for row in report.totals()}
    assert {subject: totals.get(subject, 0) for subject in there} == there


def test_what_was_public_is_live_at_its_old_address_and_date_and_nothing_else_is(export):
    path, _ = export
    assert_live_and_nothing_else(path)
    assert_every_permalink_answers(path)
    assert_dates(path)
    assert_drafts_have_no_address()


def assert_live_and_nothing_else(path):
    public = {
        item["wp:post_id"]
        for item in items_of(path)
        if item["wp:post_type"] in STORIES and item["wp:status"] == "publish" and not item.get("wp:post_password")
    }
    targets = dict(ImportedItem.objects.filter(kind="article").values_list("target_id", "source_id"))
    live = {targets[pk] for pk in Publication.objects.values_list("article_id", flat=True)}
    unpublished = {item.source_id for item in ImportedItem.objects.filter(cases__code="not published")}
    assert live == public - unpublished
    assert unpublished <= {"1000000"} | {one for one in public if not has_body(path, one)}
    assert set(Publication.versions.values_list("article_id", flat=True)) == {
        pk for pk in targets if targets[pk] in live
    }


def has_body(path: Path, number: str) -> bool:
    item = next(item for item in items_of(path) if item["wp:post_id"] == number)
    return (
        bool(re.sub(r"<!--.*?-->|<[^>]*>|\[[^\]]*\]|\s", "", item["content:encoded"]))
        or "<img" in item["content:encoded"]
    )


def assert_every_permalink_answers(path):
    client, walked = Client(), 0
    live = {str(one) for one in Publication.objects.values_list("article_id", flat=True)}
    targets = dict(ImportedItem.objects.filter(kind="article").values_list("source_id", "target_id"))
    for item in items_of(path):
        if str(targets.get(item["wp:post_id"])) not in live:
            continue
        for address in {item["link"], f"/?p={item['wp:post_id']}"}:
            parts = urlsplit(re.sub(r"(?<!:)/+", "/", address))  # the export has one with two slashes
            answer = client.get(unquote(parts.path) + (f"?{parts.query}" if parts.query else ""))
            if answer.status_code == 301:
                answer = client.get(answer["Location"])
            assert answer.status_code == 200, f"{address}: {answer.status_code}"
            assert answer.context["publication"].article_id == targets[item["wp:post_id"]], address
            walked += 1
    assert walked >= 2 * 8


def assert_dates(path):
    targets = dict(ImportedItem.objects.filter(kind="article").values_list("source_id", "target_id"))
    said = {targets.get(item["wp:post_id"]): item["wp:post_date_gmt"] for item in items_of(path)}
    for version in Publication.objects.all():
        assert f"{version.first_published_at:%Y-%m-%d %H:%M:%S}" == said[version.article_id]


def assert_drafts_have_no_address():
    drafts = Article.objects.exclude(pk__in=Publication.versions.values("article_id"))
    assert drafts.exists()
    assert not Address.objects.filter(article_id__in=drafts, since__lte=timezone.now()).exists()


def test_a_second_import_changes_nothing(export, uploads, administrator):
    path, _ = export
    before = paper_state()
    _, report = import_files([path], by=administrator, options=Options(uploads=uploads, relate=False))
    assert set(report.stories) == {"unchanged"}
    assert paper_state() == before
