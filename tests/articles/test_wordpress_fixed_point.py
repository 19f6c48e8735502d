"""What was moved out can move in again and is the same paper."""

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from articles.models import (
    Address,
    ArchiveBlock,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    Photo,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.photos.adding import add_photo
from tests.cast import (
    add_block,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_tweet,
    picture_bytes,
    publish,
    take,
)
from tests.retold import again, bring, retold
from tests.timeline import NOON

pytestmark = pytest.mark.django_db
EXPORTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "wxr"


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_URL = "https://paper.example"


@pytest.mark.parametrize("name", ["small-export.xml", "theme-unit-test.xml"])
def test_a_real_archive_that_came_over_is_the_same_when_it_comes_again(tmp_path, name):
    if not (EXPORTS / name).exists():
        pytest.skip("The real exports are not beside the repository.")
    before, after = again(tmp_path, lambda: bring(EXPORTS / name))
    assert after == before


def picture(width: int, **fields: str) -> Photo:
    """A picture of the library, unlike any of another width."""
    file = BytesIO(picture_bytes(width, 40))
    words = {"title": f"Picture {width}", "alternative_text": "A grey harbour", "credit": "Lena Osei"} | fields
    return add_photo(file, name="picture.jpg", size=len(file.getvalue()), by=chief(), **words)


def live_with(headline: str, *blocks: tuple, **fields: object) -> None:
    article = make_article(headline, text="", **fields)
    for model, said in blocks:
        add_block(article, model, **said)
    publish(article, at=dt.datetime(2019, 2, 28, 19, 5, tzinfo=dt.UTC), backdated=True)


def test_a_story_keeps_its_words_names_and_places(tmp_path):
    def begin() -> None:
        authors = [make_author("Zora Quint"), make_author("Abel Reed", biography="Since 2011.")]
        world = make_category("World", description="All of it")
        live_with(
            "Profit & <loss> “quoted”",
            (
                TextBlock,
                {"html": "<h2>High</h2><p>One <em>and</em> <a href='https://a.example/?b=1&amp;c'>two</a></p>"},
            ),
            (TextBlock, {"html": "<ul><li><p>a</p></li><li><p>b</p></li></ul>"}),
            authors=authors,
            category=make_category("Asia", parent=world),
            categories=(world, make_category("Sport")),
            tags=("Ports", "Ferries"),
            standfirst="A < B & more",
            seo_title="For searchers",
            seo_description="What it is",
        )

    before, after = again(tmp_path, begin)
    assert after == before


def test_pictures_keep_their_words_and_credits(tmp_path):
    def begin() -> None:
        one = picture(60, caption="The quay at dawn.", credit="Lena Osei, Harbour Agency")
        two = picture(61, alternative_text="", credit="Abel Reed")
        live_with(
            "With pictures",
            (PictureBlock, {"photo": one}),
            (PictureBlock, {"photo": two, "caption": "Our own words.", "alternative_text": "A boat"}),
            (PictureBlock, {"photo": one, "caption": "Only this."}),
            lead_picture=picture(62),
        )

    before, after = again(tmp_path, begin)
    assert after == before


def test_a_gallery_and_what_is_embedded_come_again(tmp_path, clock):
    def begin() -> None:
        other = make_article("The other one")
        day = timezone.make_aware(dt.datetime(2021, 5, 3))
        tweet = make_tweet(text="Open & well.\nAt last", posted_at=day)
        publish(other)
        live_with(
            "With everything",
            (GalleryBlock, {"title": "Quays", "photos": (picture(60), picture(61))}),
            (
                TweetBlock,
                {"tweet": tweet},
            ),
            (RelatedBlock, {"article": other}),
            (PullQuoteBlock, {"text": "We sail", "attribution": "The captain"}),
            (TableBlock, {"rows": "City|Ships\nOslo|3", "caption": "Fleets"}),
            (VideoBlock, {"title": "Leaving port", "url": "https://www.youtube.com/watch?v=abcdefghijk"}),
            (AudioBlock, {"title": "Bells", "url": "https://soundcloud.com/port/bells"}),
            (LinkCardBlock, {"url": "https://port.example/report", "title": "The report", "description": "In full"}),
            (ArchiveBlock, {"html": "<dl><dt>a</dt><dd>b</dd></dl>"}),
        )

    before, after = again(tmp_path, begin)
    assert after["With everything"]["body"] == before["With everything"]["body"]


def test_drafts_pages_and_their_paths_come_again(tmp_path, clock):
    def begin() -> None:
        publish(make_page("about", "About"))
        publish(make_page("about/who-we-are", "Who we are"))
        take(make_article("Not yet", slug="not-yet", tags=("Ports",)))

    before, after = again(tmp_path, begin)
    assert after == before and after["Not yet"]["live"] is None


def test_what_each_byline_did_comes_again(tmp_path, clock):
    def begin() -> None:
        article = make_article("Two of them", authors=[make_author("Zora Quint"), make_author("Abel Reed")])
        article.credits.filter(author__slug="abel-reed").update(role="Photographs by")
        publish(article)

    before, after = again(tmp_path, begin)
    assert after == before and after["Two of them"]["credits"][1] == ("abel-reed", "Photographs by")


def test_old_addresses_lead_to_the_story_again(tmp_path, clock, client):
    def begin() -> None:
        article = make_article("Moved", slug="moved")
        publish(article)
        Address.objects.create(path="/news/12.html", article_id=article.pk, since=NOON)

    again(tmp_path, begin)
    assert client.get("/news/12.html")["Location"] == f"/{NOON:%Y/%m/%d}/moved/"


def test_the_second_import_of_the_same_export_changes_nothing(tmp_path):
    live_with_words = lambda: live_with("Once", (TextBlock, {"html": "<p>Only words.</p>"}))  # noqa: E731
    again(tmp_path, live_with_words)
    first = retold()
    bring(tmp_path / "paper.xml", uploads=Path(settings.MEDIA_ROOT))
    assert retold() == first
