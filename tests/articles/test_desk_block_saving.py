"""Saving a story's blocks: in few queries, whatever is moved, and without rows that say nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import (
    ArchiveBlock,
    AudioBlock,
    GalleryBlock,
    LinkCardBlock,
    PictureBlock,
    PullQuoteBlock,
    RelatedBlock,
    TableBlock,
    TextBlock,
    TweetBlock,
    VideoBlock,
)
from articles.press.bodies import blocks_of
from articles.press.snapshot import snapshot
from tests.cast import add_block, make_article, make_author, make_category, make_photo, make_tweet, take
from tests.desk import TEXT, add_row, change_address, form_of, sign_in

pytestmark = pytest.mark.django_db
GALLERY, PICTURE = "articles_galleryblock_set", "articles_pictureblock_set"


@pytest.fixture
def story(editor):
    """Sixty blocks of all types, and all that a story has besides."""
    tweet, photos = make_tweet(), tuple(make_photo() for _ in range(3))
    other, authors = make_article(), [make_author("Ines Calder"), make_author("Lena Osei")]
    article = make_article(
        text="",
        lead_picture=photos[0],
        authors=authors,
        tags=("Ferries", "Harbours"),
        categories=(make_category("Ports"),),
        related=(other,),
    )
    for number in range(6):
        for part in range(5):
            add_block(article, TextBlock, html=f"<p>Part {number}.{part}</p>")
        add_block(article, PictureBlock, photo=photos[number % 3])
        add_block(article, PictureBlock, photo=photos[0], caption=f"Picture {number}")
        add_block(article, PullQuoteBlock, text=f"Said {number}")
    for number in range(2):
        address = f"https://example.org/{number}"
        add_block(article, GalleryBlock, photos=photos, title=f"At sea {number}")
        add_block(article, TweetBlock, tweet=tweet)
        add_block(article, RelatedBlock, article=other)
        add_block(article, LinkCardBlock, url=address, title="A page")
        add_block(article, TableBlock, rows="a|b")
        add_block(article, VideoBlock, url=address, title="A film", poster=photos[1])
    add_block(article, AudioBlock, url=address, title="A recording")
    add_block(article, ArchiveBlock, html="<p>Old</p>")
    take(article)
    assert len(blocks_of(article)) == 62
    return article


@pytest.fixture
def desk(editor):
    return sign_in(editor)


def queries_of(desk, story, form):
    with CaptureQueriesContext(connection) as captured:
        answer = desk.post(change_address(story), form | {"_continue": "1"})
    assert answer.status_code == 302
    return [query["sql"] for query in captured]


def moved(form):
    """The form with all blocks in the opposite order."""
    names = sorted((name for name in form if name.endswith("-ordering")), key=lambda name: int(form[name]))
    return form | {name: str(10 * place) for place, name in enumerate(reversed(names), start=1)}


def test_one_changed_block_costs_few_queries(desk, story):
    form = form_of(desk, change_address(story)) | {f"{TEXT}-7-html": "<p>Changed.</p>"}
    queries = queries_of(desk, story, form)
    assert "<p>Changed.</p>" in {block.html for block in TextBlock.objects.all()} and story.revisions.count() == 2
    assert len(queries) <= 40, len(queries)


def test_moving_all_blocks_costs_few_queries(desk, story):
    before = [block.uid for block in blocks_of(story)]
    queries = queries_of(desk, story, moved(form_of(desk, change_address(story))))
    assert [block.uid for block in blocks_of(story)] == before[::-1] and story.revisions.count() == 2
    assert len(queries) <= 60, len(queries)


def test_opening_a_story_costs_the_same_for_few_blocks_and_many(desk, story):
    def number():
        with CaptureQueriesContext(connection) as captured:
            desk.get(change_address(story))
        return len(captured)

    many = number()
    for model in (TextBlock, PictureBlock, PullQuoteBlock):
        model.objects.exclude(pk=model.objects.first().pk).delete()
    assert number() == many <= 40


def test_what_was_not_changed_writes_no_row(desk, story):
    writes = ("INSERT INTO", "UPDATE", "DELETE FROM")
    queries = queries_of(desk, story, form_of(desk, change_address(story)))
    written = {query.split('"')[1] for query in queries if query.startswith(writes)}
    assert {name for name in written if name.startswith("articles_")} == {"articles_article"}
    assert story.revisions.count() == 1


def test_a_revision_is_what_the_database_holds_whatever_was_changed(desk, story):
    form = moved(form_of(desk, change_address(story)))
    gallery, photo = GalleryBlock.objects.first(), make_photo()
    form |= {f"{GALLERY}-0-photos": str(photo.pk), f"{PICTURE}-0-photo": str(photo.pk), f"{TEXT}-1-DELETE": "on"}
    add_row(form, PICTURE, photo=str(make_photo().pk), caption="New", alternative_text="", crop="")
    add_row(form, GALLERY, title="New", photos=f"{photo.pk}")
    queries_of(desk, story, form)
    assert [row.photo for row in gallery.gallery_photos.all()] == [photo]
    taken = story.revisions.first().content
    assert taken == snapshot(type(story).objects.get(pk=story.pk)) and len(taken["blocks"]) == 63


def test_an_empty_text_block_leaves_nothing(desk, story):
    form = form_of(desk, change_address(story)) | {f"{TEXT}-2-html": "", f"{TEXT}-3-html": "<p>\u200b</p>"}
    for html in ("", "<p></p>", " "):
        add_row(form, TEXT, html=html)
    queries_of(desk, story, form)
    left = list(TextBlock.objects.filter(parent=story).values_list("html", flat=True))
    assert len(left) == 28 and "" not in left


def test_a_new_block_that_was_taken_out_again_leaves_nothing(desk, story):
    form = form_of(desk, change_address(story))
    add_row(form, TEXT, html="<p>Wrong.</p>", DELETE="on")
    add_row(form, PICTURE, photo="", caption="", alternative_text="", crop="", DELETE="on")
    queries_of(desk, story, form)
    assert len(blocks_of(story)) == 62 and story.revisions.count() == 1
