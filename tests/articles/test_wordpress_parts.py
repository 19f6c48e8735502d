"""An export of some stories alone, after one that had all and their pictures: the pictures and the cards stay."""

from pathlib import Path

import pytest

from articles.models import Article, GalleryBlock, PictureBlock, RelatedBlock
from articles.wordpress.running import Options, import_files
from tests.cast import chief
from tests.wordpress_exports import SITE, export, item, person, write
from tests.wordpress_media import picture, put

pytestmark = pytest.mark.django_db
QUAY = f"{SITE}/wp-content/uploads/2019/02/quay-300x200.jpg"
BODIES = {
    "by number": f'[caption id="attachment_7"]<img class="wp-image-7" src="{QUAY}"> At dusk[/caption]',
    "by address": f'<p>Dawn.</p><img src="{QUAY}">',
    "gallery": '[gallery ids="7,8"]',
}


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    put(tmp_path, "uploads/2019/02/quay.jpg")
    put(tmp_path, "uploads/2019/02/fog.jpg", picture("tan"))
    return tmp_path


def bring_in(folder: Path, content: str, *, media: bool, is_dry: bool = False):
    addresses = [f"{SITE}/wp-content/uploads/2019/02/{name}.jpg" for name in ("quay", "fog")] if media else []
    files = [
        item(7 + number, type="attachment", status="inherit", attachment=address, excerpt="A quay. Photo: Ana Gold")
        for number, address in enumerate(addresses)
    ]
    story = item(12, content=content, meta=[("_thumbnail_id", "8")])
    path = write(folder, export([story, *files], people=[person("lena")]))
    options = Options(uploads=folder / "uploads" if media else None, relate=False, is_dry=is_dry)
    return import_files([path], by=chief(), options=options)[1]


@pytest.mark.parametrize("content", BODIES.values(), ids=BODIES)
def test_nothing_changes(folder, content):
    bring_in(folder, content, media=True)
    for is_dry in (True, False):
        report = bring_in(folder, content, media=False, is_dry=is_dry)
        assert report.stories == {"unchanged": 1} and "picture missing" not in report.cases
    assert PictureBlock.objects.exists() or GalleryBlock.objects.exists()
    assert Article.objects.get().lead_picture_id


def test_a_story_that_is_new_finds_them_too(folder):
    bring_in(folder, "Dawn.", media=True)
    bring_in(folder, BODIES["by number"], media=False)
    assert PictureBlock.objects.get().caption == "At dusk"


@pytest.mark.parametrize("address", [f"{SITE}/2019/02/28/story-13/", f"{SITE}/?p=13"])
def test_the_card_of_a_story_that_the_export_lacks_stays(folder, address):
    stories = [item(12, content=f"Dawn.\n\n[embed]{address}[/embed]"), item(13, link=f"{SITE}/2019/02/28/story-13/")]
    for some, fate in ((stories, {"new": 2}), (stories[:1], {"unchanged": 1})):
        path = write(folder, export(some, people=[person("lena")]))
        assert import_files([path], by=chief(), options=Options(relate=False))[1].stories == fate
    assert RelatedBlock.objects.get().article.headline == "Story 13"


def test_an_address_that_the_export_does_not_know_stays_a_link_the_second_time(folder):
    stories = [item(12, content=f"Dawn.\n\n[embed]{SITE}/2019/02/28/story-13/[/embed]"), item(13)]
    path = write(folder, export(stories, people=[person("lena")]))
    for fate in ({"new": 2}, {"unchanged": 2}):
        assert import_files([path], by=chief(), options=Options(relate=False))[1].stories == fate
