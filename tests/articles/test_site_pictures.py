"""Pictures on readers' pages: every size and format that there is, and nothing that is not."""

import re

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from articles.models import FrontPageSlot, GalleryBlock, Photo, PictureBlock
from articles.press import paper
from tests.cast import add_block, chief, make_article, make_author, make_category, make_photo, publish

pytestmark = pytest.mark.django_db
STEM = "ab/" + "0" * 31


def make_rendered(**fields) -> Photo:
    """A photo that lists renditions; a page never looks whether their files are there."""
    sizes = {"": [[320, 213], [1280, 853]], "16x9": [[320, 180]], "3x2": [[320, 213], [640, 427]], "1x1": [[320, 320]]}
    rows = {
        crop: {"stem": f"{STEM}{number}", "formats": ["avif", "webp", "jpg"], "sizes": sizes[crop]}
        for number, crop in enumerate(sizes)
    }
    return make_photo(renditions=rows, is_rendered=True, **fields)


def page_of(article) -> str:
    return Client().get(publish(article).path).content.decode()


def pictures(page: str) -> list[str]:
    return re.findall(r"<picture>.*?</picture>|<img[^>]*>", page.split("<main")[1], flags=re.DOTALL)


def test_a_lead_picture_offers_every_size_and_format_and_comes_first():
    [lead] = pictures(page_of(make_article(lead_picture=make_rendered())))
    url = default_storage.url(f"{STEM}0")
    for kind in ("avif", "webp"):
        assert f'<source type="image/{kind}" srcset="{url}-320.{kind} 320w, {url}-1280.{kind} 1280w" sizes="' in lead
    assert f'<img src="{url}-1280.jpg" srcset="{url}-320.jpg 320w, {url}-1280.jpg 1280w" sizes="' in lead
    assert 'width="1280" height="853" alt="A grey harbour" loading="eager" fetchpriority="high"' in lead
    assert lead.count("sizes=") == 3


def test_a_picture_without_renditions_is_its_own_file_cut_by_the_style_sheet():
    photo = make_photo()
    [lead] = pictures(page_of(make_article(lead_picture=photo, crop="4x5")))
    assert lead == (
        f'<img class="crop-4x5 focal-centre-middle" src="{photo.file.url}" width="60" height="40"'
        ' alt="A grey harbour" loading="eager" fetchpriority="high">'
    )


def test_a_use_shows_the_frame_that_it_asks_for_or_the_whole_file():
    photo = make_rendered()
    article = make_article()
    for crop in ("1x1", "4x5"):
        add_block(article, PictureBlock, photo=photo, crop=crop)
    square, tall = pictures(page_of(article))
    assert f"{STEM}3-320.jpg" in square and 'width="320" height="320"' in square and 'loading="lazy"' in square
    assert "<picture>" not in tall and photo.file.url in tall  # there is no such rendition yet


def test_a_picture_with_holes_falls_back_to_its_own_png():
    photo = make_rendered()
    for row in photo.renditions.values():
        row["formats"] = ["avif", "webp"]
    photo.save()
    [lead] = pictures(page_of(make_article(lead_picture=photo)))
    assert f'<img src="{photo.file.url}" width="1280"' in lead and lead.count("<source") == 2


def test_a_card_shows_the_frame_of_its_place():
    category = make_category(in_menu=True)
    for _ in range(2):
        publish(article := make_article(lead_picture=make_rendered(), category=category))
    paper.save(FrontPageSlot(place=FrontPageSlot.Place.LEAD, article=article), by=chief())
    page = Client().get(category.get_absolute_url()).content.decode()
    assert page.count(f"{default_storage.url(STEM)}2-640.avif 640w") == 2
    front = Client().get("/").content.decode()
    assert f"{STEM}1-320.avif" in front and 'class="card-picture crop-16x9 focal-centre-middle"' in front


def test_an_authors_picture_is_square_and_small():
    author = make_author(picture=make_rendered())
    found = [one for one in pictures(page_of(make_article(authors=[author]))) if f"{STEM}3-320.webp" in one]
    assert {size for one in found for size in re.findall(r'sizes="([^"]*)"', one)} == {"2.5rem", "5rem"}


def test_a_gallery_waits_for_its_pictures():
    article = make_article()
    add_block(article, GalleryBlock, photos=(make_rendered(), make_rendered()))
    found = pictures(page_of(article))
    assert len(found) == 2 and all('loading="lazy"' in one and "fetchpriority" not in one for one in found)


def test_other_sites_get_a_jpeg_of_fitting_width():
    page = page_of(make_article(lead_picture=make_rendered()))
    address = f"http://testserver{default_storage.url(STEM)}0-1280.jpg"
    assert f'property="og:image" content="{address}"' in page
    assert f'"image": ["{address}"]' in page


def test_the_address_of_another_host_stays_what_it_is(settings, monkeypatch):
    monkeypatch.setattr(type(default_storage), "url", lambda self, name: f"https://media.example/{name}", raising=False)
    assert f'og:image" content="https://media.example/{STEM}0-1280.jpg"' in page_of(
        make_article(lead_picture=make_rendered())
    )
