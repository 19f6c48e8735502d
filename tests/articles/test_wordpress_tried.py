"""What an import that is only tried says of pictures and files is what a real one would say."""

from pathlib import Path

import pytest

from articles.models import ImportedItem, Photo
from articles.wordpress.media.uploads import NOT_THERE
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import SITE, export, item, person, write
from tests.wordpress_media import put

pytestmark = pytest.mark.django_db
QUAY = f"{SITE}/wp-content/uploads/2019/02/quay.jpg"
STORY = item(12, content=f'<p>Dawn.</p><p><img class="wp-image-7" src="{QUAY}" alt="A quay"></p>')


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "uploads").mkdir()
    return tmp_path / "uploads"


def attachment(number: int = 7, address: str = QUAY, caption: str = "") -> str:
    return item(number, type="attachment", status="inherit", attachment=address, excerpt=caption, content="")


def bring_in(folder: Path, *items: str, is_dry: bool = False, uploads: bool = True, fetch: bool = False):
    path = write(folder, export([STORY, *items], people=[person("lena")]))
    options = Options(uploads=folder if uploads else None, relate=False, is_dry=is_dry, fetch=fetch)
    return import_files([path], by=chief(), options=options)[1]


def media(report) -> list[list]:
    return [row for row in report.tally.as_rows() if row[0] == "medium"]


def details(report) -> dict[str, list[str]]:
    return {code: sorted(detail for _, detail in examples) for code, (_, examples) in report.cases.items()}


def test_it_misses_what_an_import_would_miss(folder):
    tried, real = (bring_in(folder, attachment(), is_dry=is_dry) for is_dry in (True, False))
    assert details(tried) == details(real) and media(tried) == media(real)
    assert details(tried)["picture missing"] == [QUAY, f"quay.jpg: {NOT_THERE} ({QUAY})"]


def test_it_says_of_pages_of_pictures_what_an_import_would(folder):
    put(folder, "2019/02/quay.jpg")
    tried, real = (bring_in(folder, attachment(), is_dry=is_dry) for is_dry in (True, False))
    assert details(tried) == details(real) and "address lost" not in real.cases


def test_it_finds_what_lies_in_the_folder(folder):
    put(folder, "2019/02/quay.jpg")
    report = bring_in(folder, attachment(caption="The quay. Photo: Lena Osei, Harbour Agency"), is_dry=True)
    assert "picture missing" not in report.cases and report.cases["credit split"][0] == 1
    assert media(report)[0][2] == "imported" and not Photo.objects.exists()


def test_what_is_to_be_fetched_is_taken_to_be_there(folder):
    assert "picture missing" not in bring_in(folder, attachment(), is_dry=True, uploads=False, fetch=True).cases
    assert "picture missing" in bring_in(folder, attachment(), is_dry=True, uploads=False).cases


def test_what_is_here_already_would_change_nothing(folder):
    put(folder, "2019/02/quay.jpg")
    bring_in(folder, attachment())
    assert bring_in(folder, attachment(), is_dry=True).stories == {"unchanged": 1}


def test_files_without_a_place_are_told_of(folder):
    report = bring_in(folder, attachment(8, f"{SITE}/wp-content/uploads/tide.exe"), is_dry=True)
    assert [row[1:3] for row in media(report) if row[1] == "exe"] == [["exe", "dropped"]]


def test_each_import_tells_of_files_that_are_missing_still(folder):
    first, second = (bring_in(folder, attachment()) for _ in range(2))
    assert second.stories == {"unchanged": 1} and ImportedItem.objects.filter(source_status="missing").count() == 1
    assert ["quay.jpg", second.cases["picture missing"][1][0][1]] in first.cases["picture missing"][1]
