"""A link within words to a file of the old site becomes a card behind the body."""

from pathlib import Path

import pytest

from articles.models import AudioBlock, TextBlock
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import SITE, export, item, person, write
from tests.wordpress_media import put

pytestmark = pytest.mark.django_db
PLAN = f"{SITE}/wp-content/uploads/2019/02/plan.pdf"
LINK = f'Read <a href="{PLAN}">the <em>plan</em></a> of the quay.'


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    put(tmp_path, "uploads/2019/02/plan.pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF")
    return tmp_path


def bring_in(folder: Path, content: str, *, media: bool = True):
    files = [item(7, type="attachment", status="inherit", attachment=PLAN, content="")] if media else []
    path = write(folder, export([item(12, content=content), *files], people=[person("lena")]))
    options = Options(uploads=folder / "uploads", relate=False)
    return import_files([path], by=chief(), options=options)[1]


def test_the_words_stay_and_the_file_stands_behind_them(folder):
    report = bring_in(folder, f"{LINK}\n\n{LINK}")
    assert (
        "uploads" not in TextBlock.objects.get().html
        and "the <em>plan</em> of the quay" in TextBlock.objects.get().html
    )
    card = AudioBlock.objects.get()
    assert card.title == "the plan" and card.file.name.endswith(".pdf") and report.cases["file link"][0] == 1


def test_a_file_that_the_body_shows_stands_once(folder):
    shown = f'<!-- wp:file {{"id":7,"href":"{PLAN}"}} --><div><a href="{PLAN}">Plan</a></div><!-- /wp:file -->'
    bring_in(folder, f"<!-- wp:paragraph --><p>{LINK}</p><!-- /wp:paragraph -->{shown}")
    assert AudioBlock.objects.get().title == "Plan" and "uploads" not in TextBlock.objects.get().html


def test_a_link_to_a_file_that_nobody_knows_stays(folder):
    bring_in(folder, LINK.replace("plan.pdf", "other.pdf"))
    assert "/other.pdf" in TextBlock.objects.get().html and not AudioBlock.objects.exists()


def test_an_export_without_the_file_changes_nothing(folder):
    bring_in(folder, LINK)
    assert bring_in(folder, LINK, media=False).stories == {"unchanged": 1}
