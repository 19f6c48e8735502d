"""A caption in a story that ends with “Photo: Name, Agency” gives its picture the credit, where nobody else does."""

from pathlib import Path

import pytest

from articles.models import ImportCase, Photo, PictureBlock
from articles.press import paper
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import SITE, export, item, person, write
from tests.wordpress_media import put

pytestmark = pytest.mark.django_db
QUAY = f"{SITE}/wp-content/uploads/2019/02/quay.jpg"
CREDIT = "Lena Osei, Harbour Agency"


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    put(tmp_path, "uploads/2019/02/quay.jpg")
    return tmp_path


def story(words: str = f"The quay at dusk. Photo: {CREDIT}", number: int = 12) -> str:
    image = f'<img class="wp-image-7" src="{QUAY}" alt="A quay">'
    return item(number, content=f"Dawn.\n\n[caption id='attachment_7' width='300']{image} {words}[/caption]")


def bring_in(folder: Path, *stories: str, is_dry: bool = False, caption: str = ""):
    quay = item(7, type="attachment", status="inherit", attachment=QUAY, excerpt=caption, content="")
    path = write(folder, export([quay, *stories], people=[person("lena")]))
    options = Options(uploads=folder / "uploads", relate=False, is_dry=is_dry)
    return import_files([path], by=chief(), options=options)[1]


def test_the_credit_moves_from_the_caption_to_the_picture(folder):
    report = bring_in(folder, story())
    assert Photo.objects.get().credit == CREDIT and PictureBlock.objects.get().caption == "The quay at dusk."
    assert "waived: credit" not in report.cases
    assert ImportCase.objects.get(code="credit split").detail.startswith(f"quay.jpg: “{CREDIT}”")


def test_what_the_attachment_says_of_itself_goes_before(folder):
    bring_in(folder, story(), caption="Photo: Ana Gold")
    assert Photo.objects.get().credit == "Ana Gold"
    assert PictureBlock.objects.get().caption == f"The quay at dusk. Photo: {CREDIT}"


def test_the_first_story_counts_and_another_name_stays_in_its_caption(folder):
    bring_in(folder, story(), story("Photo: Ana Gold", 13))
    assert Photo.objects.get().credit == CREDIT
    assert sorted(PictureBlock.objects.values_list("caption", flat=True)) == ["Photo: Ana Gold", "The quay at dusk."]


def test_a_second_import_changes_nothing(folder):
    bring_in(folder, story())
    assert bring_in(folder, story()).stories == {"unchanged": 1}
    assert ImportCase.objects.filter(code="credit split").count() == 1


def test_a_credit_that_somebody_took_away_stays_away(folder):
    bring_in(folder, story())
    photo = Photo.objects.get()
    photo.credit = ""
    paper.save(photo, by=chief())
    bring_in(folder, story())
    assert Photo.objects.get().credit == ""


def test_one_that_is_only_tried_tells_of_it(folder):
    report = bring_in(folder, story(), is_dry=True)
    assert report.cases["credit split"][0] == 1 and "waived: credit" not in report.cases
